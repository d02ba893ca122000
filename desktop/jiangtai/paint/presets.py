"""Presets: the outlines of the named shapes a template is drawn with.

Geometry and default adjustments follow presetShapeDefinitions.xml of ECMA-376 part 1 (20.1.10.56); adjustments are
hundred-thousandths of the shorter side, or (arcs) sixty-thousandths of a degree, clockwise from the right.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from jiangtai.deck.look import Verb
from jiangtai.paint.polygons import POLYGONS, SHARE, part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jiangtai.deck.look import Shape, Step

_DEGREE = 60000.0


def outline(shape: Shape, rect: QRectF) -> QPainterPath | None:
    """Return the shape's outline inside `rect`, or None for a preset this program does not draw."""
    if shape.steps:
        return _freeform(shape.steps, rect)
    return preset_outline(shape.preset, dict(shape.adjust), rect)


def preset_outline(preset: str, adjust: Mapping[str, int], rect: QRectF) -> QPainterPath | None:
    """Return the named shape's outline inside `rect`, or None for one this program does not draw."""
    if preset in POLYGONS:
        return _polygon(POLYGONS[preset](rect.width(), rect.height(), adjust), rect)
    return _CURVED[preset](rect, adjust) if preset in _CURVED else None


def is_open(preset: str) -> bool:
    """Return whether the shape is a line: it has no inside to fill."""
    return preset in ("line", "straightConnector1", "bentConnector3", "arc")


def _freeform(steps: tuple[Step, ...], rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    for step in steps:
        points = [QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in step.points]
        match step.verb:
            case Verb.MOVE:
                path.moveTo(points[0])
            case Verb.LINE:
                path.lineTo(points[0])
            case Verb.CURVE:
                path.cubicTo(*points)
            case Verb.CLOSE:
                path.closeSubpath()
    return path


def _polygon(points: Sequence[tuple[float, float]], rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(rect.x() + x, rect.y() + y) for x, y in points]))
    path.closeSubpath()
    return path


def _rect(rect: QRectF, _: Mapping[str, int]) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path


def _round_rect(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    radius = min(part(rect.width(), rect.height(), adjust, "adj", 16667), min(rect.width(), rect.height()) / 2)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _corners(rect: QRectF, top: float, right: float, bottom: float) -> QPainterPath:
    """Return a rectangle with rounded corners: radii of top left, of top right, and of both below."""
    path = QPainterPath(QPointF(rect.left(), rect.top() + top))
    for corner, radius, start in (
        (rect.topLeft(), top, 180.0),
        (rect.topRight(), right, 90.0),
        (rect.bottomRight(), bottom, 0.0),
        (rect.bottomLeft(), bottom, 270.0),
    ):
        if radius <= 0:
            path.lineTo(corner)
            continue
        square = QRectF(0, 0, 2 * radius, 2 * radius)
        square.moveCenter(corner + QPointF(_inward(start, 180, 270), _inward(start, 180, 90)) * radius)
        path.arcTo(square, start, -90)
    path.closeSubpath()
    return path


def _inward(start: float, *sides: float) -> int:
    """Return the way from a corner into the shape along one axis; `sides` are the corners at its beginning."""
    return 1 if start in sides else -1


def _round_two(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    first = part(rect.width(), rect.height(), adjust, "adj1", 16667)
    second = part(rect.width(), rect.height(), adjust, "adj2", 0)
    return _corners(rect, first, first, second)


def _round_one(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    return _corners(rect, 0, part(rect.width(), rect.height(), adjust, "adj", 16667), 0)


def _ellipse(rect: QRectF, _: Mapping[str, int]) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(rect)
    return path


def _line(rect: QRectF, _: Mapping[str, int]) -> QPainterPath:
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.bottomRight())
    return path


def _bent_line(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    x = rect.left() + rect.width() * adjust.get("adj1", 50000) / SHARE
    path = QPainterPath(rect.topLeft())
    for point in (QPointF(x, rect.top()), QPointF(x, rect.bottom()), rect.bottomRight()):
        path.lineTo(point)
    return path


def _pill(rect: QRectF, _: Mapping[str, int]) -> QPainterPath:
    return _round_rect(rect, {"adj": 50000})


def _donut(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    ring = min(part(rect.width(), rect.height(), adjust, "adj", 25000), min(rect.width(), rect.height()) / 2)
    path = _ellipse(rect, adjust)
    path.addEllipse(rect.adjusted(ring, ring, -ring, -ring))
    return path


def _frame(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    edge = min(part(rect.width(), rect.height(), adjust, "adj1", 12500), min(rect.width(), rect.height()) / 2)
    path = _rect(rect, adjust)
    path.addRect(rect.adjusted(edge, edge, -edge, -edge))
    return path


def _turn(rect: QRectF, angle: int) -> float:
    """Return a file's angle as Qt counts it: degrees, anticlockwise, on the circle the ellipse is stretched from."""
    seen = math.radians(angle / _DEGREE)
    return -math.degrees(math.atan2(rect.width() * math.sin(seen), rect.height() * math.cos(seen)))


def _sweep(start: float, end: float) -> float:
    """Return how far Qt turns clockwise (negative) from `start` to `end`; a full turn where they are one."""
    return -((start - end) % 360.0 or 360.0)


def _arc(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    start, end = _turn(rect, adjust.get("adj1", 16200000)), _turn(rect, adjust.get("adj2", 0))
    path = QPainterPath()
    path.arcMoveTo(rect, start)
    path.arcTo(rect, start, _sweep(start, end))
    return path


def _pie(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    start, end = _turn(rect, adjust.get("adj1", 0)), _turn(rect, adjust.get("adj2", 16200000))
    path = QPainterPath(rect.center())
    path.arcTo(rect, start, _sweep(start, end))
    path.closeSubpath()
    return path


def _chord(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    path = _arc(rect, {"adj1": adjust.get("adj1", 2700000), "adj2": adjust.get("adj2", 16200000)})
    path.closeSubpath()
    return path


def _block_arc(rect: QRectF, adjust: Mapping[str, int]) -> QPainterPath:
    start, end = _turn(rect, adjust.get("adj1", 10800000)), _turn(rect, adjust.get("adj2", 0))
    ring = min(part(rect.width(), rect.height(), adjust, "adj3", 25000), min(rect.width(), rect.height()) / 2)
    inner = rect.adjusted(ring, ring, -ring, -ring)
    sweep = _sweep(start, end)
    path = QPainterPath()
    path.arcMoveTo(rect, start)
    path.arcTo(rect, start, sweep)
    path.arcTo(inner, end, -sweep)
    path.closeSubpath()
    return path


_CURVED: dict[str, Callable[[QRectF, Mapping[str, int]], QPainterPath]] = {
    "rect": _rect,
    "roundRect": _round_rect,
    "round1Rect": _round_one,
    "round2SameRect": _round_two,
    "ellipse": _ellipse,
    "line": _line,
    "straightConnector1": _line,
    "bentConnector3": _bent_line,
    "flowChartProcess": _rect,
    "flowChartAlternateProcess": _round_rect,
    "flowChartTerminator": _pill,
    "flowChartConnector": _ellipse,
    "donut": _donut,
    "frame": _frame,
    "arc": _arc,
    "pie": _pie,
    "chord": _chord,
    "blockArc": _block_arc,
}
