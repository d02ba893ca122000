"""素笺: ink on paper white, serif titles in the middle, hairlines and frames, no blocks of colour; it prints well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drawing.brand import Brand, Faces, TableInk
from drawing.canvas import Area
from drawing.cover import cover, cover_plan, cover_rule
from drawing.master import foot_slots
from drawing.parts import AgendaPlan, SectionPlan, agenda, section
from drawing.plate import plate, plate_plan, plate_rule, quote, quote_ground
from drawing.shape import Ornament, Pen, rule, stem
from drawing.text import Glyph

if TYPE_CHECKING:
    from drawing.brand import CardForm, SidePlaces, StepPlaces
    from drawing.canvas import Canvas
    from drawing.sheet import Sheet

_COLOURS = {
    "dk1": "1C1B19",  # ink
    "lt1": "FFFFFF",
    "dk2": "5A5751",  # thinned ink, for text
    "lt2": "F7F5F0",
    "accent1": "1C1B19",
    "accent2": "8F8A81",  # frames
    "accent3": "CFCAC0",  # hairlines
    "accent4": "ECE8E0",
    "accent5": "3B3934",
    "accent6": "6F6A61",
    "hlink": "1C1B19",
    "folHlink": "5A5751",
}


def _frame(canvas: Canvas) -> tuple[Ornament, ...]:
    return (rule("标题横线", (canvas.band.x, canvas.under_band), canvas.band.w, "tx1", 0.75),)


def _card(area: Area, _: CardForm) -> tuple[Ornament, ...]:
    return (Ornament("卡片框", area, None, Pen("accent2", 0.75)),)


def _steps(places: StepPlaces) -> tuple[Ornament, ...]:
    return (stem("步骤竖线", (places.between, places.area.y), places.area.h, "tx1", 0.75),)


def _sides(places: SidePlaces) -> tuple[Ornament, ...]:
    left, right, under = places
    middle = (left.right + right.x) / 2
    return (
        stem("中线", (middle, left.y + 0.1), left.h - 0.2, "accent2", 0.75),
        *(
            rule(f"{name}横线", (side.x + 0.3, under), 0.7, "tx1", 1.5)
            for name, side in (("左侧", left), ("右侧", right))
        ),
    )


def _figures(area: Area) -> tuple[Ornament, ...]:
    return (
        rule("数字上线", (area.x, area.y), area.w, "tx1", 1.5),
        rule("数字上细线", (area.x, area.y + 0.07), area.w, "tx1", 0.5),
        rule("数字下细线", (area.x, area.bottom - 0.09), area.w, "tx1", 0.5),
        rule("数字下线", (area.x, area.bottom - 0.02), area.w, "tx1", 1.5),
    )


def _letter_frame(canvas: Canvas, bottom: float) -> tuple[Ornament, ...]:
    """Return the two frames of a sheet of letter paper, the outer one heavier."""
    outer = Area(0.35, 0.35, canvas.width - 0.7, bottom - 0.35)
    return (
        Ornament("外框", outer, None, Pen("tx1", 1.5)),
        Ornament("内框", outer.inset(0.09, 0.09), None, Pen("tx1", 0.5)),
    )


def _double_lines(canvas: Canvas, top: float, bottom: float) -> tuple[Ornament, ...]:
    """Return a heavy and a fine line across the page above and below its words."""
    at, wide = canvas.wide_margin, canvas.width - 2 * canvas.wide_margin
    return (
        rule("上横线", (at, top), wide, "tx1", 1.5),
        rule("上细线", (at, top + 0.08), wide, "tx1", 0.5),
        rule("下细线", (at, bottom), wide, "tx1", 0.5),
        rule("下横线", (at, bottom + 0.07), wide, "tx1", 1.5),
    )


def _openings(canvas: Canvas) -> tuple[Sheet, ...]:
    middle, content = canvas.width / 2, canvas.content
    line, ground = cover_rule(canvas), quote_ground(canvas)
    usual = cover_plan(canvas)
    fields = usual.fields.inset(0.9 if canvas.wide else 0.1, 0)
    between = rule("短线", (middle - 0.6, plate_rule(canvas)), 1.2, "tx1", 1)
    centred = replace(plate_plan(canvas), align="ctr")
    on_cover = (
        *_letter_frame(canvas, 7.15),
        rule("标题短线", (middle - 0.9, line), 1.8, "tx1", 1),
        rule("信息横线", (fields.x, fields.y - 0.1), fields.w, "accent3", 0.75),
    )
    logo = Area(middle - 1.4, 0.56, 2.8, 0.52) if canvas.wide else Area(middle - 1.4, 0.48, 2.8, 0.3)
    inset = 1.6 if canvas.wide else 0.5
    numbered = AgendaPlan(
        canvas.band.inset(0, 0),
        Area(content.x + inset, content.y, content.w - 2 * inset, content.h),
        title_align="ctr",
        title_size=36,
        numeral=0.75,
    )
    plate_area = canvas.plate
    parts = SectionPlan(
        numeral=plate_area(1.3, 2.5),
        title=plate_area(2.75, 4.35),
        line=plate_area(4.5, 5.4),
        dots=plate_area(5.5, 5.94),
        numeral_ink="tx1",
        numeral_size=60,
        numeral_align="ctr",
        numeral_anchor="ctr",
        numeral_bold=True,
        dots_align="ctr",
        align="ctr",
        prompt="一",
    )
    on_section = (*_double_lines(canvas, 1.05, 6.12), rule("短线", (middle - 0.35, 2.62), 0.7, "tx1", 1))
    return (
        cover(canvas, replace(usual, fields=fields, logo=logo, align="ctr", logo_align="ctr"), on_cover),
        agenda(canvas, numbered, _frame(canvas), foot_slots(canvas.foot, number="tx1")),
        section(canvas, parts, on_section, foot=foot_slots(canvas.wide_foot, number="tx1")),
        plate("论断", canvas, centred, (*_double_lines(canvas, 0.5, 6.45), between)),
        quote(canvas, (stem("引文竖线", (ground.x + 0.2, ground.y + 0.2), ground.h - 0.4, "tx1", 1.5),), side=0.6),
        plate("结束", canvas, centred, (*_letter_frame(canvas, 6.75), between)),
    )


PLAIN = Brand(
    id="plain",
    name="素笺",
    colours=_COLOURS,
    titles=Faces("Times New Roman", "SimSun"),
    texts=Faces("Arial", "微软雅黑"),
    frame=_frame,
    card=_card,
    steps=_steps,
    sides=_sides,
    figures=_figures,
    openings=_openings,
    title_align="ctr",
    label_face="mj",
    line_colour="tx1",
    figure_colour="tx1",
    figure_face="mj",
    figure_align="ctr",
    bullet=Glyph("•", "tx1"),
    table=TableInk(rule="tx1"),
    step_bullet=Glyph("○", "tx1", 0.6),
)
