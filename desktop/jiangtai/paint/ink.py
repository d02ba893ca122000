"""Ink: a template's fills and strokes as Qt brushes and pens, in points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPen

from jiangtai.deck.look import DashStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from jiangtai.deck.look import Fill, Rgb, Stroke

_DASHES = {DashStyle.DASH: [4.0, 3.0], DashStyle.DOT: [1.0, 1.0]}
"""Dash and gap in widths of the line (ECMA-376 part 1, 20.1.10.48)."""


def colour(rgb: Rgb, alpha: float = 1.0) -> QColor:
    """Return six hexadecimal digits and an opacity as a colour."""
    made = QColor(f"#{rgb}")
    made.setAlphaF(alpha)
    return made


def brush(fill: Fill | None, rect: QRectF) -> QBrush:
    """Return what fills a shape that stands in `rect`: nothing, one colour, or a linear gradient across it."""
    if fill is None or not fill.stops:
        return QBrush(Qt.BrushStyle.NoBrush)
    if len(fill.stops) == 1:
        return QBrush(colour(fill.stops[0].colour, fill.stops[0].alpha))
    turn = math.radians(fill.angle)
    # the line is as long as the rectangle's shadow on it, so that both corners get their end colour
    half = (abs(rect.width() * math.cos(turn)) + abs(rect.height() * math.sin(turn))) / 2
    along = QPointF(math.cos(turn), math.sin(turn)) * half
    gradient = QLinearGradient(rect.center() - along, rect.center() + along)
    for stop in fill.stops:
        gradient.setColorAt(min(1.0, max(0.0, stop.at)), colour(stop.colour, stop.alpha))
    return QBrush(gradient)


def pen(stroke: Stroke | None) -> QPen:
    """Return what draws an outline: nothing, or a line of so many points."""
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    made = QPen(colour(stroke.colour, stroke.alpha), stroke.width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if stroke.dash in _DASHES:
        made.setDashPattern(_DASHES[stroke.dash])
    return made
