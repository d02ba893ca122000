"""Polygons: the named shapes that are made of straight lines, as points in a box.

Geometry and default adjustments follow presetShapeDefinitions.xml of ECMA-376 part 1 (20.1.10.56); adjustments are
hundred-thousandths of the shorter side.
"""

from __future__ import annotations

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
    "halfFrame": _half_frame,
}
