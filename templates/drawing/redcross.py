"""红十字: white ground, one clear red, warm greys, hairlines; calm circles that spread from a corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.brand import Brand, Faces
from drawing.cover import cover, cover_plan, cover_rule
from drawing.parts import agenda, agenda_plan, agenda_rule, section, section_plan
from drawing.plate import plate, plate_plan, plate_rule, quote, quote_ground
from drawing.shape import Ornament, Ring, corner_ring, rule, stem
from drawing.sheet import Ground

if TYPE_CHECKING:
    from drawing.brand import CardForm, SidePlaces, StepPlaces
    from drawing.canvas import Area, Canvas
    from drawing.sheet import Sheet

_COLOURS = {
    "dk1": "1F2328",  # ink
    "lt1": "FFFFFF",
    "dk2": "5B6168",  # grey for text
    "lt2": "F6F4F1",  # warm, the cards' ground
    "accent1": "C8102E",  # the red
    "accent2": "8A9097",  # numerals not lit
    "accent3": "D9D4CE",  # hairlines
    "accent4": "FBEDEE",  # tint
    "accent5": "8C0B20",  # deep red
    "accent6": "E7A6AE",  # pale red
    "hlink": "C8102E",
    "folHlink": "5B6168",
}


def _frame(canvas: Canvas) -> tuple[Ornament, ...]:
    band = canvas.band
    return (
        stem("标题标记", (band.x, band.y + band.h / 2 - 0.23), 0.46, "accent1", 5),
        rule("标题横线", (band.x, canvas.under_band), band.w, "accent3", 0.75),
        _foot_rule(canvas.foot),
    )


def _foot_rule(foot: Area) -> Ornament:
    return rule("页脚横线", (foot.x, foot.y - 0.11), foot.w, "accent3", 0.75)


def _card(area: Area, _: CardForm) -> tuple[Ornament, ...]:
    return (Ornament("卡片底", area, "bg2"), rule("卡片顶线", (area.x, area.y), area.w, "accent1", 2.25))


def _steps(places: StepPlaces) -> tuple[Ornament, ...]:
    """Return a timeline: a hairline that the labels' dots stand on."""
    return (stem("步骤竖线", (places.area.x + 0.055, places.area.y + 0.2), places.area.h - 0.4, "accent6", 1),)


def _sides(places: SidePlaces) -> tuple[Ornament, ...]:
    left, right, _ = places
    return (
        Ornament("左侧底", left, "bg2"),
        Ornament("右侧底", right, "accent4"),
        rule("左侧顶线", (left.x, left.y), left.w, "accent2", 2.25),
        rule("右侧顶线", (right.x, right.y), right.w, "accent1", 2.25),
    )


def _figures(area: Area) -> tuple[Ornament, ...]:
    return (Ornament("数字底", area, "bg2"), rule("数字顶线", (area.x, area.y), area.w, "accent1", 2.25))


def _circles(canvas: Canvas, scale: float) -> tuple[Ornament, ...]:
    centre = (canvas.width - 0.5 * scale, 0.2 * scale)
    corner = (canvas.width, 0.0)
    return tuple(
        corner_ring(f"圆环 {n}", Ring(centre, radius * scale, 0.2 * scale), corner, "accent4")
        for n, radius in enumerate((0.95, 1.5, 2.05), 1)
    )


def _low_circles(canvas: Canvas, scale: float, colour: str) -> tuple[Ornament, ...]:
    """Return the circles in the lower right corner instead."""
    curves = (shape.curve.flipped(canvas.height) for shape in _circles(canvas, scale) if shape.curve is not None)
    return tuple(Ornament(f"圆环 {n}", curve.box(), colour, curve=curve) for n, curve in enumerate(curves, 1))


def _edge(canvas: Canvas) -> Ornament:
    return stem("红边", (0, 0), canvas.height, "accent1", 13)


def _openings(canvas: Canvas) -> tuple[Sheet, ...]:
    at = canvas.wide_margin
    foot = _foot_rule(canvas.wide_foot)
    fields = cover_plan(canvas).fields
    short = rule("短线", (at, plate_rule(canvas)), 0.9, "accent1", 4)
    ground = quote_ground(canvas)
    on_cover = (
        *_circles(canvas, 1),
        _edge(canvas),
        rule("标题短线", (at, cover_rule(canvas)), 0.9, "accent1", 5),
        rule("信息横线", (at, fields.y - 0.13), fields.w, "accent3", 0.75),
    )
    on_agenda = (
        stem("目录标记", (canvas.margin, 3.2), 0.6, "accent1", 5),
        stem("目录竖线", (agenda_rule(canvas), canvas.content.y), canvas.content.h, "accent3", 0.75),
        _foot_rule(canvas.foot),
    )
    on_quote = (Ornament("引文底", ground, "bg2"), stem("引文竖线", (ground.x, ground.y), ground.h, "accent1", 4))
    return (
        cover(canvas, cover_plan(canvas), on_cover),
        agenda(canvas, agenda_plan(canvas), on_agenda),
        section(canvas, section_plan(canvas), (*_circles(canvas, 1.35), foot)),
        plate("论断", canvas, plate_plan(canvas), (*_low_circles(canvas, 1.35, "accent4"), short, foot), Ground("bg2")),
        quote(canvas, on_quote),
        plate("结束", canvas, plate_plan(canvas), (*_circles(canvas, 1.35), _edge(canvas), short, foot)),
    )


REDCROSS = Brand(
    id="redcross",
    name="红十字",
    colours=_COLOURS,
    titles=Faces("Arial", "微软雅黑"),
    texts=Faces("Arial", "微软雅黑"),
    frame=_frame,
    card=_card,
    steps=_steps,
    sides=_sides,
    figures=_figures,
    openings=_openings,
    title_left=0.24,
)
