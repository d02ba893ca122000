"""Where a dragged row of the outline goes: what its new place means for parts, pages and points. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import SET, Kind, part_mark
from jiangtai.window.links import Place, page_with

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline, PageId, Part
    from jiangtai.window.edits import Edits
    from jiangtai.window.links import Path
    from jiangtai.window.outline_rows import Row


def move_row(edits: Edits, outline: Outline, dragged: Row, target: Row, *, above: bool) -> Place | None:
    """Move what a row shows to where it was dropped; return where it stands then, None where it cannot go there."""
    if dragged.rank == "part":
        to = part_place(outline, dragged.part, target, above=above)
        if to is not None:
            edits.move_part(dragged.part, to)
        return None
    if dragged.page is None or (target.page is None and target.rank != "part"):
        return None
    if dragged.rank == "page":
        after = page_place(outline, dragged.page, target, above=above)
        return edits.move_page(dragged.page, after) if after is not None else None
    if not dragged.path or target.path is None or target.page is None:
        return None
    at = Place(dragged.page, dragged.path)
    if dragged.page == target.page:
        to_path = point_place(dragged.path, target.path, above=above)
        return edits.move_point(at, to_path) if to_path is not None else None
    there = carried_place(outline, target.page, target.path, above=above)
    return edits.carry_point(at, there) if there is not None else None


def part_place(outline: Outline, number: str, target: Row, *, above: bool) -> int | None:
    """Return which headed part (from 0, the dragged one not counted) a part goes to, None where it stays."""
    parts = [part for part in outline.parts[1:] if part.number != number]
    at = next((n for n, part in enumerate(parts) if _holds(part, target)), None)
    if at is None:
        return None
    return at if above and target.rank == "part" else at + 1


def page_place(outline: Outline, page: PageId, target: Row, *, above: bool) -> PageId | None:
    """Return after which page a page goes, `part_mark` for first in its part; None where it stays."""
    part = next((part for part in outline.parts if _holds(part, target)), None)
    if part is None:
        return None
    names = [one.id for one in part.pages if one.id != page]
    if target.rank == "part":
        section = next((one.id for one in part.pages if one.kind is Kind.SECTION), None)
        return section or part_mark(part.number)
    if target.page not in names:
        return None
    at = names.index(target.page) - (1 if above and target.rank == "page" else 0)
    return names[at] if at >= 0 else part_mark(part.number)


def point_place(path: Path, target: Path, *, above: bool) -> Path | None:
    """Return the path a point goes to on its own page, counted without it; None where it stays."""
    if not target:
        to: Path = (0,)
    elif target[: len(path)] == path:
        return None
    else:
        to = target if above else (*target[:-1], target[-1] + 1)
    level = len(path) - 1
    if len(to) > level and to[:level] == path[:level] and to[level] > path[level]:
        to = (*to[:level], to[level] - 1, *to[level + 1 :])
    return None if to == path else to


def carried_place(outline: Outline, page: PageId, target: Path, *, above: bool) -> Place | None:
    """Return where a point of another page goes: beside the point it is dropped at, last on a page; None for nowhere."""
    taker = page_with(outline, page)
    if taker is None or taker.kind in SET:
        return None
    if not target:
        return Place(page, (len(taker.points),))
    return Place(page, target if above else (*target[:-1], target[-1] + 1))


def _holds(part: Part, target: Row) -> bool:
    if target.rank == "part":
        return part.number == target.part
    return any(page.id == target.page for page in part.pages)
