"""Tables: a Grid's cells painted with their looks: fills first, then rules, then the cells' own lines.

Cells stand where the Deck says. LibreOffice takes a cell's lines as high as its own face is, and lets rows grow to
them: compared with it, so do we.
"""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from jiangtai.deck.measure import to_pt
from jiangtai.paint import libreoffice
from jiangtai.paint.ink import brush
from jiangtai.paint.rules import draw_rule
from jiangtai.paint.textbox import area, height_of, inner, paint_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Cell, Grid
    from jiangtai.deck.look import Stroke
    from jiangtai.paint.letters import Letters


class Placed(NamedTuple):
    """A cell and where it stands, in points."""

    cell: Cell
    rect: QRectF


def paint_grid(painter: QPainter, grid: Grid, letters: Letters) -> None:
    """Paint the table; the painter's unit is the point."""
    letters = letters.for_cells()
    rows = _grown(grid, letters) if letters.imported else _as_laid(grid)
    cells = [placed for row in rows for placed in row]
    for cell, rect in cells:
        if cell.look.fill is not None:
            painter.fillRect(rect, brush(cell.look.fill, rect))
    for row in rows:
        _rule(painter, row, lambda cell: cell.look.above, at_top=True)
        _rule(painter, row, lambda cell: cell.look.below, at_top=False)
    for cell, rect in cells:
        paint_text(painter, cell.box.paragraphs, inner(rect, cell.box.insets), cell.box.anchor, letters)


def _as_laid(grid: Grid) -> list[list[Placed]]:
    return [[Placed(cell, area(cell.box.rect)) for cell in row] for row in grid.cells]


def _grown(grid: Grid, letters: Letters) -> list[list[Placed]]:
    """Return the cells in rows that are at least as high as their words, columns and rows laid end to end."""
    even = letters.even
    lefts = list(accumulate((even(to_pt(width)) for width in grid.columns), initial=even(to_pt(grid.rect.x))))
    heights = [
        max(even(to_pt(high)), *(_needed(cell, letters) for cell in row))
        for high, row in zip(grid.rows, grid.cells, strict=True)
    ]
    tops = list(accumulate(heights, initial=even(to_pt(grid.rect.y))))
    return [
        [
            Placed(cell, QRectF(left, top, right - left, high))
            for cell, left, right in zip(row, lefts, lefts[1:], strict=False)
        ]
        for row, top, high in zip(grid.cells, tops, heights, strict=False)
    ]


def _needed(cell: Cell, letters: Letters) -> float:
    """Return how high LibreOffice makes a cell for its words and its margins, and a hundredth of a millimetre more."""
    room = inner(area(cell.box.rect), cell.box.insets)
    margins = letters.even(to_pt(cell.box.insets.top)) + letters.even(to_pt(cell.box.insets.bottom))
    return height_of(cell.box.paragraphs, room.width(), letters) + margins + libreoffice.HUNDREDTH


def _rule(painter: QPainter, row: list[Placed], stroke_of: Callable[[Cell], Stroke | None], *, at_top: bool) -> None:
    """Rule a row above or below. Cells of one stroke share one line: laid end to end their ends would show."""
    for stroke, group in groupby(row, lambda placed: stroke_of(placed.cell)):
        rects = [placed.rect for placed in group]
        if stroke is not None:
            y = rects[0].top() if at_top else rects[0].bottom()
            draw_rule(painter, QPointF(rects[0].left(), y), QPointF(rects[-1].right(), y), stroke)
