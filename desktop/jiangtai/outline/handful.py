"""A handful: several points and pages that a person selected, edited at once.

A place is a page and a path on it: () stands for the page, (2,) for its third point, (2, 0) for the first below that.
Places come and go back in reading order; what lies below another of them goes along with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.outline import itemising, reordering
from jiangtai.outline.editing import find_page
from jiangtai.outline.outline import SET, Kind, part_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiangtai.outline.editing import Path
    from jiangtai.outline.outline import Outline, PageId, Point

Place = tuple["PageId", "Path"]
FIRST = frozenset({Kind.COVER, Kind.SECTION})
"""Pages that open the deck or their part: no other goes before them."""


class Handful(NamedTuple):
    """An outline after an edit of several places, and where they are now."""

    outline: Outline
    places: tuple[Place, ...]


def outermost(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that lie below none of the others."""
    kept: list[Place] = []
    for page, path in places:
        if not any(page == other and path[: len(above)] == above for other, above in kept):
            kept.append((page, path))
    return tuple(kept)


def points_at(outline: Outline, places: Iterable[Place]) -> tuple[Point, ...]:
    """Return the points at these places, whole pages left out."""
    return tuple(itemising.point_at(find_page(outline, page), path) for page, path in outermost(places) if path)


def delete(outline: Outline, places: Iterable[Place]) -> Outline:
    """Return the outline without these points and pages; the cover stays."""
    for page, path in reversed(outermost(places)):
        if path:
            outline = itemising.delete_point(outline, page, path)
        elif find_page(outline, page).kind is not Kind.COVER:
            outline = reordering.delete_page(outline, page)
    return outline


def demote(outline: Outline, places: Iterable[Place]) -> Handful:
    """Return the outline with these points below the one before them; points below them come along, on their level."""

    def below(now: Outline, place: Place) -> Place | None:
        page, path = place
        if len(path) != 1 or not path[0]:
            return None
        above = path[0] - 1
        return page, (above, len(itemising.point_at(find_page(now, page), (above,)).points))

    return _moved(Handful(outline, outermost(places)), below, backwards=False)


def promote(outline: Outline, places: Iterable[Place]) -> Handful:
    """Return the outline with these points of the second level right after the one they stood below."""

    def after(_: Outline, place: Place) -> Place | None:
        page, path = place
        return (page, (path[0] + 1,)) if len(path) > 1 else None

    return _moved(Handful(outline, outermost(places)), after, backwards=True)


def shift(outline: Outline, places: Iterable[Place], by: int) -> Handful:
    """Return the outline with these points, or these pages, one step up (`by` -1) or down (1).

    A point goes on beyond its neighbours to the next page that takes points, a page to the next part. Where the foremost
    can go no further none goes; points and pages do not move together.
    """
    held = Handful(outline, outermost(places))
    ahead = held.places if by < 0 else held.places[::-1]
    if len({bool(path) for _, path in ahead}) != 1:
        return held
    if not ahead[0][1]:
        return held._replace(outline=_shift_pages(outline, [page for page, _ in ahead], by))
    if _step(outline, ahead[0], by) is None:
        return held
    return _moved(held, lambda now, place: _step(now, place, by), backwards=by > 0)


def carry(outline: Outline, places: Iterable[Place], to: Place) -> Handful:
    """Return the outline with these points one after another at a place, which counts without any of them.

    Where that place has no level below it, what stood below them become points of their own.
    """
    chosen = tuple((page, path) for page, path in outermost(places) if path)
    (name, path), kind = to, find_page(outline, to[0]).kind
    if kind in SET:
        return Handful(outline, chosen)
    now, points = outline, points_at(outline, chosen)
    for page, gone in reversed(chosen):
        now = itemising.delete_point(now, page, gone)
    sizes = [len(itemising.levelled(point, kind, path)) for point in points]
    starts = [path[-1] + sum(sizes[:number]) for number in range(len(sizes))]
    now = itemising.put_points(now, name, path, points)
    return Handful(now, tuple((name, (*path[:-1], start)) for start in starts))


def without(path: Path, gone: Path) -> Path | None:
    """Return what a path is once the point at `gone` is taken out of its page; None where it lay below that point."""
    level = len(gone) - 1
    if path[: level + 1] == gone:
        return None
    if len(path) > level and path[:level] == gone[:level] and path[level] > gone[level]:
        return (*path[:level], path[level] - 1, *path[level + 1 :])
    return path


def _moved(held: Handful, goal: Callable[[Outline, Place], Place | None], *, backwards: bool) -> Handful:
    """Move one point after another to where `goal` says, counted without it, and follow where all of them go."""
    numbers = range(len(held.places))
    for number in reversed(numbers) if backwards else numbers:
        to = goal(held.outline, held.places[number])
        if to is not None:
            held = _with_one_moved(held, number, to)
    return held


def _with_one_moved(held: Handful, number: int, to: Place) -> Handful:
    was = held.places[number]
    (point,) = points_at(held.outline, [was])
    size = len(itemising.levelled(point, find_page(held.outline, to[0]).kind, to[1]))
    places = (to if place is was else _followed(place, was, to, size) for place in held.places)
    return Handful(carry(held.outline, [was], to).outline, tuple(places))


def _followed(place: Place, was: Place, to: Place, size: int) -> Place:
    """Return where a place is once a point went from one place to another, where it takes this many."""
    page, path = place
    if page == was[0]:
        path = without(path, was[1]) or path
    level = len(to[1]) - 1
    if page == to[0] and len(path) > level and path[:level] == to[1][:level] and path[level] >= to[1][level]:
        path = (*path[:level], path[level] + size, *path[level + 1 :])
    return page, path


def _step(outline: Outline, place: Place, by: int) -> Place | None:
    """Return where a point goes one step up or down, counted without it; None where there is nowhere to go."""
    name, path = place
    points, at = find_page(outline, name).points, path[-1] + by
    if 0 <= at < len(points if len(path) == 1 else points[path[0]].points):
        return name, (*path[:-1], at)
    if len(path) > 1:
        above = path[0] + by
        return (name, (above, 0 if by > 0 else len(points[above].points))) if 0 <= above < len(points) else None
    pages = list(outline.pages())
    here = next(number for number, page in enumerate(pages) if page.id == name)
    ahead = pages[here + 1 :] if by > 0 else pages[:here][::-1]
    taker = next((page for page in ahead if page.kind not in SET), None)
    return (taker.id, (0 if by > 0 else len(taker.points),)) if taker is not None else None


def _shift_pages(outline: Outline, pages: Sequence[PageId], by: int) -> Outline:
    for number, page in enumerate(pages):
        after = _seat_beyond(outline, page, by)
        if after is not None:
            outline = reordering.move_page(outline, page, after)
        elif not number:
            return outline
    return outline


def _seat_beyond(outline: Outline, page: PageId, by: int) -> PageId | None:
    """Return after which page, or `part_mark`, a page stands one step up or down; None where it can go no further."""
    if find_page(outline, page).kind in FIRST:
        return None
    seats: list[PageId] = []
    for part in outline.parts:
        names = [one.id for one in part.pages]
        opened = bool(part.pages) and part.pages[0].kind in FIRST
        seats += names if opened else [part_mark(part.number), *names]
    at = seats.index(page) - 1
    seats.remove(page)
    return seats[at + by] if 0 <= at + by < len(seats) else None
