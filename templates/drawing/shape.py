"""Ornaments: presets and freeforms in theme colours, nothing else. Every one can be taken up and changed by hand."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

from drawing.canvas import Area, emu

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """A line: theme colour, width in points, dashes."""

    colour: str
    width: float
    dash: str = "solid"

    def xml(self) -> str:
        """Return `a:ln`."""
        return (
            f'<a:ln w="{round(self.width * 12700)}" cap="flat" cmpd="sng"><a:solidFill>'
            f'<a:schemeClr val="{self.colour}"/></a:solidFill><a:prstDash val="{self.dash}"/><a:miter lim="800000"/></a:ln>'
        )


@dataclass(frozen=True, slots=True)
class Curve:
    """A freeform's outline: a start, then cubic curves or straight lines, in inches on the page, closed."""

    start: Point
    steps: tuple[tuple[Point, ...], ...]

    def box(self) -> Area:
        """Return the area its points span."""
        points = [self.start, *(point for step in self.steps for point in step)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def flipped(self, height: float) -> Curve:
        """Return the outline upside down on a page of that height."""
        steps = tuple(tuple((x, height - y) for x, y in step) for step in self.steps)
        return Curve((self.start[0], height - self.start[1]), steps)

    def xml(self, area: Area) -> str:
        """Return the custom geometry inside its area."""

        def point(at: Point) -> str:
            return f'<a:pt x="{emu(at[0] - area.x)}" y="{emu(at[1] - area.y)}"/>'

        steps = "".join(
            f"<a:cubicBezTo>{''.join(map(point, step))}</a:cubicBezTo>"
            if len(step) == 3
            else f"<a:lnTo>{point(step[0])}</a:lnTo>"
            for step in self.steps
        )
        return (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{emu(area.w)}" h="{emu(area.h)}"><a:moveTo>{point(self.start)}</a:moveTo>{steps}<a:close/>'
            "</a:path></a:pathLst></a:custGeom>"
        )


@dataclass(frozen=True, slots=True)
class Ornament:
    """A shape behind the text. `adjust` are a preset's adjustments; `curve` makes it a freeform; `fill_to`: downwards."""

    name: str
    area: Area
    fill: str | None = None
    pen: Pen | None = None
    preset: str = "rect"
    adjust: dict[str, int] = field(default_factory=dict)
    curve: Curve | None = None
    fill_to: str | None = None

    def xml(self, number: int) -> str:
        """Return `p:sp` with the shape id `number`."""
        place = (
            f'<a:xfrm><a:off x="{emu(self.area.x)}" y="{emu(self.area.y)}"/>'
            f'<a:ext cx="{emu(self.area.w)}" cy="{emu(self.area.h)}"/></a:xfrm>'
        )
        guides = "".join(f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in self.adjust.items())
        form = (
            self.curve.xml(self.area)
            if self.curve
            else f'<a:prstGeom prst="{self.preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
        )
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{self.name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f"</p:nvSpPr><p:spPr>{place}{form}{self._fill()}{self.pen.xml() if self.pen else '<a:ln><a:noFill/></a:ln>'}"
            '</p:spPr><p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p>'
            '<a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p></p:txBody></p:sp>'
        )

    def _fill(self) -> str:
        if self.fill is None:
            return "<a:noFill/>"
        if self.fill_to is None:
            return f'<a:solidFill><a:schemeClr val="{self.fill}"/></a:solidFill>'
        return (
            f'<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="{self.fill}"/></a:gs>'
            f'<a:gs pos="100000"><a:schemeClr val="{self.fill_to}"/></a:gs></a:gsLst>'
            '<a:lin ang="5400000" scaled="0"/></a:gradFill>'
        )


def rule(name: str, at: Point, length: float, colour: str, points: float) -> Ornament:
    """Return a horizontal rule as a thin block: its top edge at `at`, so that it never straddles what it closes."""
    return Ornament(name, Area(*at, length, points / 72), colour)


def stem(name: str, at: Point, length: float, colour: str, points: float) -> Ornament:
    """Return a vertical rule as a thin block."""
    return Ornament(name, Area(*at, points / 72, length), colour)


def arc(centre: Point, radius: float, start: float, end: float) -> tuple[Point, tuple[tuple[Point, ...], ...]]:
    """Return where an arc starts and its cubic curves, from one angle to another (degrees, clockwise from the right)."""
    pieces = max(1, math.ceil(abs(end - start) / 45))
    turn = math.radians(end - start) / pieces
    reach = 4 / 3 * math.tan(turn / 4) * radius
    steps = []
    for piece in range(pieces):
        a, b = math.radians(start) + piece * turn, math.radians(start) + (piece + 1) * turn
        p0 = (centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a))
        p3 = (centre[0] + radius * math.cos(b), centre[1] + radius * math.sin(b))
        p1 = (p0[0] - reach * math.sin(a), p0[1] + reach * math.cos(a))
        p2 = (p3[0] + reach * math.sin(b), p3[1] - reach * math.cos(b))
        steps.append((p1, p2, p3))
    first = math.radians(start)
    return (centre[0] + radius * math.cos(first), centre[1] + radius * math.sin(first)), tuple(steps)


class Ring(NamedTuple):
    """A ring: its centre, its outer radius and the width of its band, in inches."""

    centre: Point
    radius: float
    width: float


def corner_ring(name: str, ring: Ring, corner: Point, colour: str) -> Ornament:
    """Return the part of a ring that lies on the page near its top right `corner` (the page's right edge, its top).

    Its centre lies on the page; the ring is cut where it meets the two edges, so that nothing hangs over the page.
    """
    centre = ring.centre

    def reach(r: float) -> tuple[float, float]:
        top = 180 + math.degrees(math.asin((centre[1] - corner[1]) / r))
        side = math.degrees(math.acos((corner[0] - centre[0]) / r))
        return top, side

    outer, inner = ring.radius, ring.radius - ring.width
    start, end = reach(outer)
    p_outer, outer_steps = arc(centre, outer, start, end)
    start, end = reach(inner)
    p_inner, inner_steps = arc(centre, inner, end, start)
    curve = Curve(p_outer, (*outer_steps, (p_inner,), *inner_steps))
    return Ornament(name, curve.box(), colour, curve=curve)
