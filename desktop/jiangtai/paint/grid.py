"""Tables: a Grid's cells painted with their looks: fills first, then rules, then the cells' own lines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF

from jiangtai.paint.ink import brush, pen
from jiangtai.paint.textbox import area, paint_box

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Cell, Grid
    from jiangtai.deck.look import Stroke
    from jiangtai.paint.letters import Letters


def paint_grid(painter: QPainter, grid: Grid, letters: Letters) -> None:
    """Paint the table. Cells stand where their boxes say; the painter's unit is the point."""
    cells = [cell for row in grid.cells for cell in row]
    for cell in cells:
        if cell.look.fill is not None:
            rect = area(cell.box.rect)
            painter.fillRect(rect, brush(cell.look.fill, rect))
    for row in grid.cells:
        _rule(painter, row, lambda cell: cell.look.above, at_top=True)
        _rule(painter, row, lambda cell: cell.look.below, at_top=False)
    for cell in cells:
        paint_box(painter, cell.box, letters.for_cells())


def _rule(
    painter: QPainter, row: tuple[Cell, ...], stroke_of: Callable[[Cell], Stroke | None], *, at_top: bool
) -> None:
    """Rule a row above or below. Cells of one stroke share one line: laid end to end their ends would show."""
    for stroke, group in groupby(row, stroke_of):
        cells = [area(cell.box.rect) for cell in group]
        if stroke is not None:
            painter.setPen(pen(stroke))
            first, last = cells[0], cells[-1]
            y = first.top() if at_top else first.bottom()
            painter.drawLine(QLineF(first.left(), y, last.right(), y))
