"""Rules: outlines and lines as they are drawn: upright and level ones on whole pixels, so that hairlines look alike.

A line of three quarters of a pixel would else be dark where it happens to fall on a pixel and pale where it lies across
two. Edges go to the nearest pixel and a line is at least one wide, as in poppler and in PowerPoint; a line that is less
than half a pixel wide (in thumbnails) stays pale.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainterPath

from jiangtai.deck.look import DashStyle
from jiangtai.paint.ink import colour, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from jiangtai.deck.look import Stroke

_FAINT = 0.5
_ROUNDED = 1e-4
"""Pixels a width may lack: a page's own width is rounded."""
_HAIR = 1e-6


def draw_outline(painter: QPainter, path: QPainterPath, stroke: Stroke | None) -> None:
    """Draw a path's outline; the painter's unit is the point."""
    if stroke is None:
        return
    seen = painter.combinedTransform()
    sides = _sides(path)
    on_pixels = painter.paintEngine().type() is QPaintEngine.Type.Raster and not seen.isRotating()
    wide = stroke.width * seen.m22()
    if not sides or not on_pixels or wide < _FAINT - _ROUNDED or stroke.dash is not DashStyle.SOLID:
        painter.strokePath(path, pen(stroke))
        return
    painter.save()
    painter.resetTransform()
    ink = colour(stroke.colour, stroke.alpha)
    outer = QPainterPath()
    outer.setFillRule(Qt.FillRule.WindingFill)
    for start, end in sides:
        outer.addRect(_bar(seen.map(start), seen.map(end), wide, joined=len(sides) > 1))
    painter.fillPath(outer, ink)
    painter.restore()


def draw_rule(painter: QPainter, start: QPointF, end: QPointF, stroke: Stroke) -> None:
    """Draw a straight line; the painter's unit is the point."""
    path = QPainterPath(start)
    path.lineTo(end)
    draw_outline(painter, path, stroke)


def _sides(path: QPainterPath) -> list[tuple[QPointF, QPointF]]:
    """Return the sides of a path made of level and upright ones only, else nothing."""
    points = []
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        if element.isCurveTo() or (at and element.isMoveTo()):
            return []
        points.append(QPointF(element.x, element.y))
    sides = list(pairwise(points))
    straight = all(min(abs(a.x() - b.x()), abs(a.y() - b.y())) < _HAIR for a, b in sides)
    return sides if straight else []


def _bar(start: QPointF, end: QPointF, wide: float, *, joined: bool) -> QRectF:
    """Return a side as a bar of whole pixels: half its width to either side, and beyond its ends where it is joined."""
    line = QRectF(start, end).normalized()
    across, along = wide / 2, wide / 2 if joined else 0.0
    upright = line.width() < _HAIR
    dx, dy = (across, along) if upright else (along, across)
    left, right = _edges(line.left() - dx, line.right() + dx)
    top, bottom = _edges(line.top() - dy, line.bottom() + dy)
    return QRectF(QPointF(left, top), QPointF(right, bottom))


def _edges(near: float, far: float) -> tuple[int, int]:
    first, last = math.floor(near + 0.5), math.floor(far + 0.5)
    return first, max(last, first + 1)
