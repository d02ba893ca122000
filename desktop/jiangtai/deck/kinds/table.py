"""表格: the user's own table, native; its head row again on every slide it goes on to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import MAIN
from jiangtai.deck.deck import Grid, Run
from jiangtai.deck.dividing import partition
from jiangtai.deck.fitting import Spot
from jiangtai.deck.flowing import heading
from jiangtai.deck.kinds.bullets import lay_bullets
from jiangtai.deck.look import Align
from jiangtai.deck.measure import EMU_PER_PT, Emu
from jiangtai.deck.placing import LAST_LINE, place_title, slot_of
from jiangtai.deck.scene import Sheet, scale_of
from jiangtai.deck.tabling import Column, Table, build_grid, height_of, set_rows
from jiangtai.outline.outline import Kind, Point
from jiangtai.outline.wording import own
from jiangtai.pattern import Pattern
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page

_MOST_COLUMNS = 6
_MOST_ROWS = 8
"""A slide's table is read from the back row: six columns and eight rows are the most."""

Rows = tuple[tuple[str, ...], ...]

_NUMBER = Pattern(r"[+\-−]?[0-9][0-9.,，\s]*[%％‰]?")


def lay_table(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a table: first by columns, then by rows, the head row and first column on each."""
    if not page.rows:
        return lay_bullets(page, scene)
    sheets: list[Sheet] = []
    for rows in _by_columns(_even(page.rows)):
        sheets += _sheets(page, scene, rows, goes_on=bool(sheets))
    if any(_spills(sheet, scene) for sheet in sheets):
        return lay_bullets(replace(page, points=tuple(_as_point(row) for row in page.rows)), scene)
    return tuple(sheets)


def _spills(sheet: Sheet, scene: Scene) -> bool:
    """Return whether a single row is higher than the slide: such a table is not one to read in a hall."""
    slot = slot_of(scene.layout(Kind.TABLE), MAIN)
    return any(isinstance(p, Grid) and p.rect.bottom > slot.rect.bottom + LAST_LINE for p in sheet.pieces)


def _as_point(row: Sequence[str]) -> Point:
    first, *others = row
    return Point(own(first), tuple(Point(own(text)) for text in others if text))


def _even(rows: Rows) -> Rows:
    wide = max(len(row) for row in rows)
    return tuple((*row, *("",) * (wide - len(row))) for row in rows)


def _by_columns(rows: Rows) -> Iterator[Rows]:
    wide = len(rows[0])
    if wide <= _MOST_COLUMNS:
        yield rows
        return
    for group in partition([1.0] * (wide - 1), _MOST_COLUMNS - 1):
        yield tuple((row[0], *row[1:][group]) for row in rows)


def _sheets(page: Page, scene: Scene, rows: Rows, *, goes_on: bool) -> Iterator[Sheet]:
    layout = scene.layout(page.kind)
    slot = slot_of(layout, MAIN)
    size = scale_of(slot, scene.template.floors.line)
    title, drop = place_title(scene, layout, heading(scene, page.title, goes_on=True))
    rect = Spot(slot, slot.rect).lowered(drop).rect
    table = Table(_columns(rows, rect.cx), tuple(_cells(row) for row in rows), head=len(rows) > 1, alt=page.title.text)
    one = set_rows(scene, slot, table, size.start)
    if sum(height_of(row) for row in one) * EMU_PER_PT > rect.cy:
        one = set_rows(scene, slot, table, size.floor)
    head = one[:1] if table.head else []
    body = one[len(head) :]
    room = rect.cy / EMU_PER_PT - sum(height_of(row) for row in head)
    for at, group in enumerate(_row_groups([height_of(row) for row in body], room)):
        first = not goes_on and at == 0
        box = place_title(scene, layout, heading(scene, page.title))[0] if first else title
        chosen = replace(table, rows=(*table.rows[: len(head)], *table.rows[len(head) :][group]))
        grid = build_grid(scene, slot, rect, chosen, [*head, *body[group]])
        yield Sheet(layout, (box, grid), page.title.text)


def _row_groups(heights: Sequence[float], room: float) -> Iterator[slice]:
    """Yield which rows stand together: as high as there is room, and no more than can be read."""
    for group in partition(heights, room):
        count = group.stop - group.start
        for part in partition([1.0] * count, _MOST_ROWS):
            yield slice(group.start + part.start, group.start + part.stop)


def _columns(rows: Rows, width: Emu) -> tuple[Column, ...]:
    """Return columns as wide as the square root of their longest cell asks: long ones wrap, short ones stay readable."""
    weights = [max(2.0, *(len(row[at]) for row in rows)) ** 0.5 for at in range(len(rows[0]))]
    widths = [Emu(int(width * weight / sum(weights))) for weight in weights]
    return tuple(Column(wide, first=at == 0, align=_align(rows, at)) for at, wide in enumerate(widths))


def _align(rows: Rows, at: int) -> Align:
    """Return where a column's lines stand: numbers end under each other, as in every ledger."""
    told = [row[at] for row in rows[1:] if row[at]]
    return Align.RIGHT if at and told and all(_NUMBER.fullmatch(text) for text in told) else Align.LEFT


def _cells(row: Sequence[str]) -> tuple[tuple[Copy, ...], ...]:
    return tuple((Copy((Run(text),), bullet=False),) if text else () for text in row)
