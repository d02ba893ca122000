"""Where dragged rows of the outline go: what their new place means for parts, pages and points. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.handful import outermost, without
from jiangtai.outline.outline import SET, Kind, part_mark
from jiangtai.window.links import Place, page_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Outline, PageId, Part
    from jiangtai.window.edits import Edits
    from jiangtai.window.links import Path
    from jiangtai.window.outline_rows import Row


def move_rows(edits: Edits, outline: Outline, dragged: Sequence[Row], target: Row, *, above: bool) -> tuple[Place, ...]:
    """Move what rows show to where they were dropped; return where it stands then, () where it cannot go there.

    A part goes alone. Of pages dragged together with points the pages go.
    """
    first = dragged[0]
    if first.rank == "part":
        to = part_place(outline, first.part, target, above=above)
        if to is not None:
            edits.move_part(first.part, to)
        return ()
    pages = [row.page for row in dragged if row.rank == "page" and row.page is not None]
    if pages:
        after = page_place(outline, pages, target, above=above)
        return edits.move_pages(pages, after) if after is not None else ()
    places = [Place(row.page, row.path) for row in dragged if row.page is not None and row.path]
    there = point_place(outline, places, target, above=above)
    return edits.carry(places, there) if there is not None else ()


def part_place(outline: Outline, number: str, target: Row, *, above: bool) -> int | None:
    """Return which headed part (from 0, the dragged one not counted) a part goes to, None where it stays."""
    parts = [part for part in outline.parts[1:] if part.number != number]
    at = next((n for n, part in enumerate(parts) if _holds(part, target)), None)
    if at is None:
        return None
    return at if above and target.rank == "part" else at + 1


def page_place(outline: Outline, pages: Sequence[PageId], target: Row, *, above: bool) -> PageId | None:
    """Return after which page pages go, `part_mark` for first in its part; None where they stay."""
    part = next((part for part in outline.parts if _holds(part, target)), None)
    if part is None:
        return None
    names = [one.id for one in part.pages if one.id not in pages]
    if target.rank == "part":
        section = next((one.id for one in part.pages if one.kind is Kind.SECTION), None)
        return section or part_mark(part.number)
    if target.page not in names:
        return None
    at = names.index(target.page) - (1 if above and target.rank == "page" else 0)
    return names[at] if at >= 0 else part_mark(part.number)


def point_place(outline: Outline, places: Sequence[Place], target: Row, *, above: bool) -> Place | None:
    """Return where points go, counted without them; None where they stay or cannot go.

    Beside the point they are dropped at; at a page's own row first on their own page, last on another.
    """
    taker = page_with(outline, target.page) if target.page is not None else None
    if taker is None or taker.kind in SET or target.path is None:
        return None
    moved = outermost(places)
    if target.path:
        seat: Path | None = target.path if above else (*target.path[:-1], target.path[-1] + 1)
        if any(page == taker.id and target.path[: len(path)] == path for page, path in moved):
            return None
    else:
        seat = (0,) if all(page == taker.id for page, _ in moved) else (len(taker.points),)
    for page, path in reversed(moved):
        if page == taker.id and seat is not None:
            seat = without(seat, path) if seat != path else seat
    if seat is None or list(moved) == [(taker.id, seat)]:
        return None
    return Place(taker.id, seat)


def _holds(part: Part, target: Row) -> bool:
    if target.rank == "part":
        return part.number == target.part
    return any(page.id == target.page for page in part.pages)
