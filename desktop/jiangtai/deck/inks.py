"""Fills and lines of a template's shapes as plain values: what the shape says itself, else what its style refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import DashStyle, Fill, Stop, Stroke
from jiangtai.deck.measure import Pt, to_pt
from jiangtai.deck.schema import local, q
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from jiangtai.deck.palette import Colour, Palette

_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_DASHES = {"solid": DashStyle.SOLID, "sysDot": DashStyle.DOT, "dot": DashStyle.DOT}
_THIN = 9525
"""A line without a width is 0.75 pt (20.1.2.2.24)."""


@dataclass(frozen=True, slots=True)
class Inks:
    """A theme's palette with its three kinds of ready-made fills and lines (its format scheme)."""

    palette: Palette
    fills: Sequence[Element]
    grounds: Sequence[Element]
    lines: Sequence[Element]

    def fill(self, properties: Element, style: Element | None = None) -> Fill | None:
        """Return what a shape (spPr, and its p:style) is filled with, or None."""
        own = fill_of(properties)
        if own is not None:
            return self.read_fill(own)
        reference = style.find(q("a:fillRef")) if style is not None else None
        return self.referred(reference)

    def referred(self, reference: Element | None) -> Fill | None:
        """Return the fill a style reference (fillRef, bgRef) names; from 1001 on the theme's background fills."""
        if reference is None:
            return None
        place = int(reference.get("idx", "0"))
        table, place = (self.grounds, place - 1000) if place > 1000 else (self.fills, place)
        colour = self.palette.resolve(reference)
        return self.read_fill(table[place - 1], colour) if 0 < place <= len(table) else None

    def read_fill(self, element: Element, placeholder: Colour | None = None) -> Fill | None:
        """Return one fill element as a value; None for none, and for pictures and patterns."""
        match local(element.tag):
            case "solidFill":
                colour = self.palette.resolve(element, placeholder)
                return Fill((Stop(0.0, *colour),)) if colour is not None else None
            case "gradFill":
                return self._gradient(element, placeholder)
            case "pattFill":
                colour = self.palette.resolve(element.find(q("a:bgClr")), placeholder)
                return Fill((Stop(0.0, *colour),)) if colour is not None else None
            case _:
                return None

    def _gradient(self, element: Element, placeholder: Colour | None) -> Fill | None:
        stops = []
        for stop in element.iter(q("a:gs")):
            colour = self.palette.resolve(stop, placeholder)
            if colour is not None:
                stops.append(Stop(int(stop.get("pos", "0")) / 100000, *colour))
        line = element.find(q("a:lin"))
        angle = int(line.get("ang", "0")) / 60000 if line is not None else 90.0
        return Fill(tuple(sorted(stops, key=lambda stop: stop.at)), angle) if stops else None

    def stroke(self, properties: Element, style: Element | None = None) -> Stroke | None:
        """Return the line round a shape, or None."""
        own = properties.find(q("a:ln"))
        reference = style.find(q("a:lnRef")) if style is not None else None
        place = int(reference.get("idx", "0")) if reference is not None else 0
        base = self.lines[place - 1] if 0 < place <= len(self.lines) else None
        return self.read_line(own, base, self.palette.resolve(reference))

    def read_line(
        self, own: Element | None, base: Element | None = None, colour: Colour | None = None
    ) -> Stroke | None:
        """Return a line element as a value, its gaps filled from the theme's `base`; None where nothing is drawn."""
        lines = [line for line in (own, base) if line is not None]
        fill = next((found for line in lines if (found := fill_of(line)) is not None), None)
        drawn = self.read_fill(fill, colour) if fill is not None else None
        if drawn is None:
            return None
        width = next((line.get("w") for line in lines if line.get("w")), None)
        dash = next(
            (found.get("val", "") for line in lines if (found := line.find(q("a:prstDash"))) is not None), "solid"
        )
        stop = drawn.stops[0]
        return Stroke(stop.colour, Pt(to_pt(int(width or _THIN))), _DASHES.get(dash, DashStyle.DASH), stop.alpha)


def read_inks(theme: Element, palette: Palette) -> Inks:
    """Return the inks of a theme part's root."""
    tables = {name: theme.find(f".//{q('a:' + name)}") for name in ("fillStyleLst", "bgFillStyleLst", "lnStyleLst")}
    fills, grounds, lines = (list(table) if table is not None else [] for table in tables.values())
    return Inks(palette, fills, grounds, lines)


def fill_of(properties: Element) -> Element | None:
    """Return the fill element that stands directly in shape or line properties, or None."""
    return next((child for child in properties if local(child.tag) in _FILLS), None)
