"""Tables: a Grid's cells painted with their looks: fills first, then rules, then the cells' own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF

from jiangtai.paint.ink import brush, pen
from jiangtai.paint.textbox import area, paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Grid
    from jiangtai.paint.letters import Letters


def paint_grid(painter: QPainter, grid: Grid, letters: Letters) -> None:
    """Paint the table. Cells stand where their boxes say; the painter's unit is the point."""
    cells = [cell for row in grid.cells for cell in row]
    for cell in cells:
        if cell.look.fill is not None:
            rect = area(cell.box.rect)
            painter.fillRect(rect, brush(cell.look.fill, rect))
    for cell in cells:
        rect = area(cell.box.rect)
        for stroke, side in (
            (cell.look.above, QLineF(rect.topLeft(), rect.topRight())),
            (cell.look.below, QLineF(rect.bottomLeft(), rect.bottomRight())),
        ):
            if stroke is not None:
                painter.setPen(pen(stroke))
                painter.drawLine(side)
    for cell in cells:
        paint_box(painter, cell.box, letters.for_cells())
