"""Polygons: the named shapes that are made of straight lines, as points in a box.

Geometry and default adjustments follow presetShapeDefinitions.xml of ECMA-376 part 1 (20.1.10.56); adjustments are
hundred-thousandths of the shorter side.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SHARE = 100000.0


def part(width: float, height: float, adjust: Mapping[str, int], name: str, usual: int) -> float:
    """Return an adjustment as a length: a share of the shorter side, kept inside the shape."""
    return min(width, height) * adjust.get(name, usual) / SHARE


def _triangle(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    return [(0, h), (w * adjust.get("adj", 50000) / SHARE, 0), (w, h)]


def _right_triangle(w: float, h: float, _: Mapping[str, int]) -> list[tuple[float, float]]:
    return [(0, 0), (w, h), (0, h)]


def _parallelogram(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(w, part(w, h, adjust, "adj", 25000))
    return [(0, h), (x, 0), (w, 0), (w - x, h)]


def _trapezoid(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(w / 2, part(w, h, adjust, "adj", 25000))
    return [(0, h), (x, 0), (w - x, 0), (w, h)]


def _diamond(w: float, h: float, _: Mapping[str, int]) -> list[tuple[float, float]]:
    return [(0, h / 2), (w / 2, 0), (w, h / 2), (w / 2, h)]


def _hexagon(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(w / 2, part(w, h, adjust, "adj", 25000))
    # vf 115470 over sin 60° makes the default hexagon as high as its box
    return [(0, h / 2), (x, 0), (w - x, 0), (w, h / 2), (w - x, h), (x, h)]


def _octagon(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(min(w, h) / 2, part(w, h, adjust, "adj", 29289))
    return [(0, x), (x, 0), (w - x, 0), (w, x), (w, h - x), (w - x, h), (x, h), (0, h - x)]


def _home_plate(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = w - min(w, part(w, h, adjust, "adj", 50000))
    return [(0, 0), (x, 0), (w, h / 2), (x, h), (0, h)]


def _chevron(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(w, part(w, h, adjust, "adj", 50000))
    return [(0, 0), (w - x, 0), (w, h / 2), (w - x, h), (0, h), (x, h / 2)]


def _right_arrow(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = w - min(w, part(w, h, adjust, "adj2", 50000))
    y = h * (1 - min(1.0, adjust.get("adj1", 50000) / SHARE)) / 2
    return [(0, y), (x, y), (x, 0), (w, h / 2), (x, h), (x, h - y), (0, h - y)]


def _corner_cut(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(w, h, part(w, h, adjust, "adj", 16667))
    return [(0, 0), (w - x, 0), (w, x), (w, h), (0, h)]


def _l_shape(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x, y = part(w, h, adjust, "adj2", 50000), part(w, h, adjust, "adj1", 50000)
    return [(0, 0), (x, 0), (x, h - y), (w, h - y), (w, h), (0, h)]


def _half_frame(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x, y = part(w, h, adjust, "adj2", 33333), part(w, h, adjust, "adj1", 33333)
    return [(0, 0), (w, 0), (w - y * w / h, y), (x, y), (x, h - x * h / w), (0, h)]


def _left_arrow(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    return [(w - x, y) for x, y in _right_arrow(w, h, adjust)]


def _down_arrow(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    return [(y, x) for x, y in _right_arrow(h, w, adjust)]


def _up_arrow(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    return [(x, h - y) for x, y in _down_arrow(w, h, adjust)]


def _plus(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    x = min(min(w, h) / 2, part(w, h, adjust, "adj", 25000))
    right, low = w - x, h - x
    left = [(0, x), (x, x), (x, 0), (right, 0), (right, x), (w, x)]
    return [*left, (w, low), (right, low), (right, h), (x, h), (x, low), (0, low)]


def _five(w: float, h: float, adjust: Mapping[str, int], share: float) -> list[tuple[float, float]]:
    """Return five points around the middle of a regular pentagon's circle, which reaches beyond the box."""
    wide, high = w / 2 * adjust.get("hf", 105146) / SHARE, h / 2 * adjust.get("vf", 110557) / SHARE
    turns = [math.radians(-90 + 72 * point + (36 if share < 1 else 0)) for point in range(5)]
    return [(w / 2 + wide * share * math.cos(turn), high + high * share * math.sin(turn)) for turn in turns]


def _pentagon(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    return _five(w, h, adjust, 1)


def _star(w: float, h: float, adjust: Mapping[str, int]) -> list[tuple[float, float]]:
    tips = _five(w, h, adjust, 1)
    dents = _five(w, h, adjust, min(0.999, adjust.get("adj", 19098) / (SHARE / 2)))
    return [point for pair in zip(tips, dents, strict=True) for point in pair]


POLYGONS: dict[str, Callable[[float, float, Mapping[str, int]], list[tuple[float, float]]]] = {
    "triangle": _triangle,
    "rtTriangle": _right_triangle,
    "parallelogram": _parallelogram,
    "trapezoid": _trapezoid,
    "diamond": _diamond,
    "hexagon": _hexagon,
    "octagon": _octagon,
    "homePlate": _home_plate,
    "chevron": _chevron,
    "rightArrow": _right_arrow,
    "snip1Rect": _corner_cut,
    "corner": _l_shape,
    "leftArrow": _left_arrow,
    "upArrow": _up_arrow,
    "downArrow": _down_arrow,
    "plus": _plus,
    "pentagon": _pentagon,
    "star5": _star,
    "flowChartDecision": _diamond,
    "halfFrame": _half_frame,
}
