"""Merging: a redraft never loses a person's work.

The fresh draft gives the ground; everything a person did is laid on it again: touched pages take the place of drafted
ones of the same name, or stand by source order where there is none; moves are made again in their order; deleted pages
go last. Nothing here depends on what was chosen in between, so changing a choice and changing it back gives the same
outline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Field, Kind, PageId, part_mark
from jiangtai.outline.reading import deal
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Outline, Page, Part

FROM_BRIEF = frozenset({Field.SPEAKER, Field.UNIT, Field.DATE, Field.OCCASION})
"""Cover fields that are the brief's, and follow it even on a cover a person touched."""


def redraft(old: Outline, fresh: Outline) -> Outline:
    """Return the fresh draft with all that a person did to the old outline done to it."""
    kept = {page.id: page for page in old.pages() if page.touched}
    return arranged(_ground(old, fresh, kept), old, kept)


def arranged(ground: Outline, edits: Outline, kept: dict[PageId, Page]) -> Outline:
    """Return the ground with the pages `kept` put in, the moves of `edits` made, and its deleted pages left out."""
    pages = {page.id: page for page in ground.pages()}
    pages.update({name: _over(page, pages.get(name)) for name, page in kept.items()})
    row = _row(ground)
    for page, after in edits.moves:
        if after in row and page != after:
            if page in row:
                row.remove(page)
            row.insert(row.index(after) + 1, page)
    for lost in kept.values():
        if lost.id not in row:  # what it was put after is gone for now
            row.insert(_seat(row, ground, lost), lost.id)
    parts = _cut(row, ground, pages, edits.deleted)
    arranged_parts = _ordered(parts, edits.order)
    return deal(replace(ground, parts=arranged_parts, deleted=edits.deleted, moves=edits.moves, order=edits.order))


def _seat(row: list[PageId], ground: Outline, page: Page) -> int:
    """Return where a page without a neighbour stands in the row: at the end of the part its source belongs to."""
    home = _home(ground.parts, page)
    following = ground.parts[home + 1 : home + 2]
    return row.index(part_mark(following[0].number)) if following else len(row)


def _ground(old: Outline, fresh: Outline, kept: dict[PageId, Page]) -> Outline:
    """Return the fresh outline with a place for each kept page it lacks."""
    drafted = {page.id for page in fresh.pages()}
    added = {move.page for move in old.moves}
    homeless = [page for page in kept.values() if page.id not in drafted and page.id not in added]
    numbers = {part.number for part in fresh.parts}
    parts = [*fresh.parts, *(replace(p, pages=(), paragraphs=()) for p in old.parts if p.number not in numbers)]
    parts.sort(key=lambda part: part.start)
    for page in sorted(homeless, key=lambda page: page.source or (len(kept), 0)):
        at = _home(parts, page)
        parts[at] = replace(parts[at], pages=_placed(parts[at].pages, page))
    return replace(fresh, parts=tuple(parts))


def _home(parts: Sequence[Part], page: Page) -> int:
    if page.source is None:
        return 0 if page.kind in (Kind.COVER, Kind.AGENDA) else len(parts) - 1
    start = page.source.start
    return max((i for i, part in enumerate(parts) if part.start <= start), default=0)


def _placed(pages: tuple[Page, ...], page: Page) -> tuple[Page, ...]:
    """Return the pages with one more after the last whose source starts no later."""
    if page.source is None:
        return (*pages, page)
    earlier = [
        i for i, other in enumerate(pages) if other.source is not None and other.source.start <= page.source.start
    ]
    fixed = [i for i, other in enumerate(pages) if other.kind in (Kind.COVER, Kind.AGENDA)]
    at = max([-1, *earlier, *fixed]) + 1
    return (*pages[:at], page, *pages[at:])


def _over(page: Page, drafted: Page | None) -> Page:
    """Return a touched page over the drafted one: on a cover, what the brief says comes from the brief."""
    if page.kind is not Kind.COVER or drafted is None:
        return page
    own = tuple(point for point in page.points if point.field not in FROM_BRIEF)
    return replace(page, points=(*own, *(point for point in drafted.points if point.field in FROM_BRIEF)))


def _row(outline: Outline) -> list[PageId]:
    """Return the names of all pages in order, each part opened by its mark."""
    row: list[PageId] = []
    for part in outline.parts:
        row.append(part_mark(part.number))
        row.extend(page.id for page in part.pages)
    return row


def _cut(row: list[PageId], ground: Outline, pages: dict[PageId, Page], deleted: frozenset[PageId]) -> list[Part]:
    """Return the parts filled from the row, without deleted pages and names that nothing stands behind any more."""
    marks = {part_mark(part.number): part for part in ground.parts}
    filled: dict[PageId, list[Page]] = {}
    mark = row[0] if row else PageId("")
    for name in row:
        if name in marks:
            mark = name
            filled[mark] = []
        elif name in pages and name not in deleted:
            filled[mark].append(pages[name])
    kept = [replace(part, pages=tuple(filled[name])) for name, part in marks.items()]
    return [part for part in kept if part.pages or part.paragraphs]


def _ordered(parts: list[Part], order: tuple[str, ...]) -> tuple[Part, ...]:
    """Return the parts in a person's order; those the order does not name keep their place among the others."""
    places = {number: at for at, number in enumerate(order)}
    named = sorted((part for part in parts if part.number in places), key=lambda part: places[part.number])
    following = iter(named)
    return tuple(next(following) if part.number in places else part for part in parts)
