"""Grounds: what colour stands behind a place of a layout, and whether words can be read on it (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import Image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.deck.look import Fill, Layout, Rgb, Shape
    from jiangtai.deck.measure import Rect
    from jiangtai.deck.palette import Palette

READABLE = 4.5
"""The least contrast of text; large bold text needs 3."""
LARGE = 3.0
_FILLED = ("rect", "roundRect", "flowChartProcess", "snip1Rect", "round1Rect", "round2SameRect", "parallelogram")
_MOST_CORNERS = 7
"""A freeform of more steps than a rectangle's is taken not to fill its box."""
_OPAQUE = 0.6


def ground_at(layout: Layout, rect: Rect) -> Rgb | None:
    """Return the colour most of `rect` stands on; None where that is a picture, whose colours are not known."""
    for drawn in reversed(layout.backdrop):
        if _share(drawn.rect, rect) < 0.5:
            continue
        if isinstance(drawn, Image):
            return None
        fill = drawn.fill
        if fill is not None and _fills_its_box(drawn) and fill.stops[0].alpha > _OPAQUE:
            return mean(fill)
    return mean(layout.ground)


def _fills_its_box(shape: Shape) -> bool:
    return len(shape.steps) <= _MOST_CORNERS if shape.steps else shape.preset in _FILLED


def _share(over: Rect, under: Rect) -> float:
    """Return how much of `under` lies below `over`."""
    wide = min(over.right, under.right) - max(over.x, under.x)
    high = min(over.bottom, under.bottom) - max(over.y, under.y)
    return max(0, wide) * max(0, high) / max(1, under.cx * under.cy)


def mean(fill: Fill) -> Rgb:
    """Return the colour a fill has on the whole."""
    parts = [[int(stop.colour[at : at + 2], 16) for stop in fill.stops] for at in (0, 2, 4)]
    return "".join(f"{round(sum(part) / len(part)):02X}" for part in parts)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: Rgb) -> float:
    shares = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(wanted: Iterable[Rgb], ground: Rgb | None, least: float = READABLE) -> Rgb:
    """Return the first of the colours that can be read on the ground, else the one that can be read best there.

    On a picture (None) the first is taken: the template's own colours are put first, and its designer saw them there.
    """
    colours = list(wanted)
    if ground is None:
        return colours[0]
    found = next((colour for colour in colours if contrast(colour, ground) >= least), None)
    return found or max(colours, key=lambda colour: contrast(colour, ground))


def scheme_of(colour: Rgb, palette: Palette) -> str:
    """Return the theme's name of a colour, "" where it has none: what is named changes with the theme."""
    names = ("tx1", "bg1", "tx2", "bg2", *(f"accent{number}" for number in range(1, 7)))
    return next((name for name in names if palette.named(name) == colour), "")
