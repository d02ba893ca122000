"""Tabling: words in the cells of a native table: columns and rows measured, so that the file's rows do not grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import BoxRole, Cell, Grid
from jiangtai.deck.fitting import Spot, least_of, set_copies, to_box
from jiangtai.deck.look import Align, Anchor
from jiangtai.deck.measure import Emu, Insets, Pt, Rect, to_emu
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.composing import Copy
    from jiangtai.deck.fitting import Set
    from jiangtai.deck.look import CellLook, Slot, TableLook
    from jiangtai.deck.scene import Scene

INSETS = Insets(to_emu(7.2), to_emu(5), to_emu(7.2), to_emu(5))
"""Margins inside a cell: 0.1 in at the sides, as PowerPoint's own; a little more than its 0.05 in above and below."""
_MARGINS = (INSETS.top + INSETS.bottom) / 12700
"""Points of a row that are no words."""

_MOST_AIR = 30.0
"""Points by which a row may be higher than its words need: more, and a row no longer reads as one."""
_ABOVE = 0.35
"""The share of the room left that stands above a short table: a little over its middle looks like the middle."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width, whether it is set in the first column's look, and where its lines stand."""

    width: Emu
    first: bool = False
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be set: rows of cells of paragraphs; `head`: the first row is a head row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Copy, ...], ...], ...]
    head: bool
    alt: str


def set_rows(scene: Scene, slot: Slot, table: Table, size: Pt) -> list[list[Set]]:
    """Return every cell set at one size."""
    kind = scene.type
    return [[set_copies(copies, spot, size, size, kind) for copies, spot in row] for row in _cells(scene, slot, table)]


def least_height(scene: Scene, slot: Slot, table: Table, size: Pt) -> float:
    """Return a height in points the rows are never under at this size, told without setting a word."""
    kind = scene.type
    return sum(
        max(least_of(copies, spot, size, kind) for copies, spot in row) + _MARGINS for row in _cells(scene, slot, table)
    )


def _cells(scene: Scene, slot: Slot, table: Table) -> Iterator[list[tuple[tuple[Copy, ...], Spot]]]:
    """Yield row by row each cell's paragraphs and where they stand."""
    looks = scene.template.table
    body = [_cell_spot(slot, column, look_of(looks, column, head=False)) for column in table.columns]
    head = [_cell_spot(slot, column, look_of(looks, column, head=True)) for column in table.columns if table.head]
    for number, row in enumerate(table.rows):
        yield list(zip(row, head if table.head and number == 0 else body, strict=True))


def look_of(table: TableLook, column: Column, *, head: bool) -> CellLook:
    """Return the look of a cell by where it stands."""
    return table.head if head else table.first if column.first else table.body


def _cell_spot(slot: Slot, column: Column, look: CellLook) -> Spot:
    style = replace(slot.styles[0], bold=look.bold, colour=look.colour, before=Pt(0), align=column.align)
    cell = replace(slot, styles=(style,), insets=INSETS, anchor=Anchor.MIDDLE)
    return Spot(cell, Rect(Emu(0), Emu(0), column.width, Emu(0)))


def height_of(row: Sequence[Set]) -> float:
    """Return the least height of a row in points."""
    return max(cell.height for cell in row) + _MARGINS


def build_grid(scene: Scene, slot: Slot, rect: Rect, table: Table, rows: Sequence[Sequence[Set]]) -> Grid:
    """Return the table as it stands in `rect`, its rows given air towards filling it, a short one near its middle."""
    least = [height_of(row) for row in rows]
    body = len(rows) - table.head
    air = min(_MOST_AIR, max(0.0, (rect.cy / 12700 - sum(least)) / max(1, body)))
    heights = [to_emu(high + (0 if table.head and at == 0 else air)) for at, high in enumerate(least)]
    rect = rect._replace(y=Emu(rect.y + round(max(0, rect.cy - sum(heights)) * _ABOVE)))
    cells, y = [], rect.y
    kept = replace(slot, insets=INSETS, anchor=Anchor.MIDDLE, name="")
    for number, (row, high) in enumerate(zip(rows, heights, strict=True)):
        x, line = rect.x, []
        for column, done in zip(table.columns, row, strict=True):
            look = look_of(scene.template.table, column, head=table.head and number == 0)
            spot = Spot(kept, Rect(x, y, column.width, high))
            line.append(Cell(to_box(done, spot, BoxRole.CELL, scene.type), look))
            x = Emu(x + column.width)
        cells.append(tuple(line))
        y = Emu(y + high)
    whole = Rect(rect.x, rect.y, Emu(sum(c.width for c in table.columns)), Emu(sum(heights)))
    widths, style = tuple(column.width for column in table.columns), scene.template.table.style_id
    return Grid(slot.idx, whole, widths, tuple(heights), tuple(cells), table.head, table.alt, style, slot.name)
