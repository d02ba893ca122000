"""The ground: the colours that stand behind a box of a slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import Image

if TYPE_CHECKING:
    from jiangtai.deck.look import Fill, Layout, Rgb, Shape
    from jiangtai.deck.measure import Rect

_FILLED = frozenset({"rect", "roundRect", "round1Rect", "round2SameRect", "snip1Rect", "flowChartProcess"})
"""Presets that fill their box."""

_COVERS = 0.5
"""From this opacity on a shape is the ground of what stands on it."""


def ground_under(layout: Layout, rect: Rect, idx: int) -> tuple[Rgb, ...]:
    """Return the colours behind a placeholder, more than one on a gradient; none over a picture, which nobody can tell."""
    seen = _colours(layout.ground)
    middle = rect.x + rect.cx // 2, rect.y + rect.cy // 2
    for piece in layout.backdrop:
        if not _holds(piece.rect, middle):
            continue
        if isinstance(piece, Image):
            seen = ()
        elif piece.fill is not None and _is_ground(piece, middle):
            seen = _colours(piece.fill)
    slot = layout.slot(idx)
    if slot is not None and slot.fill is not None and slot.fill.stops[0].alpha >= _COVERS:
        return _colours(slot.fill)
    return seen


def is_white(colour: Rgb) -> bool:
    """Return whether a colour is white, or paper so near to it that no eye tells."""
    return min(_channels(colour)) >= 0.96


def _colours(fill: Fill) -> tuple[Rgb, ...]:
    return tuple(stop.colour for stop in fill.stops)


def _is_ground(shape: Shape, point: tuple[int, int]) -> bool:
    """Return whether a shape is what stands behind a point."""
    solid = shape.fill is not None and all(stop.alpha >= _COVERS for stop in shape.fill.stops)
    return solid and (_inside(shape, point) if shape.steps else shape.preset in _FILLED)


def _holds(rect: Rect, point: tuple[int, int]) -> bool:
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom


def _inside(shape: Shape, point: tuple[int, int]) -> bool:
    """Return whether a point lies inside a freeform, its curves taken for their chords (even–odd rule)."""
    x, y = (point[0] - shape.rect.x) / max(1, shape.rect.cx), (point[1] - shape.rect.y) / max(1, shape.rect.cy)
    corners = [step.points[-1] for step in shape.steps if step.points]
    crossed = False
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], *corners[:1]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossed = not crossed
    return crossed


def _channels(colour: Rgb) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue
