"""红金: deep red over ivory with one flat curve, a thick and a thin gold line (文武线), serif titles, 壹 贰 叁."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drawing.brand import Brand, CardForm, Faces
from drawing.canvas import Area
from drawing.cover import cover, cover_plan
from drawing.master import foot_slots
from drawing.parts import AgendaPlan, SectionPlan, agenda, section
from drawing.plate import plate, plate_plan, plate_rule, quote, quote_ground
from drawing.shape import Curve, Ornament, Pen, rule, stem
from drawing.text import Glyph

if TYPE_CHECKING:
    from drawing.brand import SidePlaces, StepPlaces
    from drawing.canvas import Canvas
    from drawing.sheet import Sheet

_COLOURS = {
    "dk1": "2A1A16",  # warm ink
    "lt1": "FFFBF5",  # ivory
    "dk2": "6A574C",  # grey for text
    "lt2": "FFF4E2",  # cream
    "accent1": "9E1A1E",  # the red
    "accent2": "E3C07A",  # gold, for lines and on red
    "accent3": "E6D9C3",  # hairlines
    "accent4": "FBE9E2",  # tint
    "accent5": "7C1014",  # deep red
    "accent6": "8A6014",  # gold that can be read on ivory
    "hlink": "9E1A1E",
    "folHlink": "6A574C",
}
_SAG = 0.42
_THICK, _GAP, _THIN = 0.045, 0.035, 0.012


def _double_rule(name: str, x: float, y: float, length: float) -> tuple[Ornament, ...]:
    return (
        rule(f"{name}（文）", (x, y), length, "accent2", 3),
        rule(f"{name}（武）", (x, y + 0.085), length, "accent2", 0.75),
    )


def _sagging(name: str, canvas: Canvas, top: float, bottom: float, colour: str) -> Ornament:
    """Return a band across the page whose lower edge, and its upper one below the page's, is one flat curve."""
    width, third = canvas.width, canvas.width / 3

    def down(y: float) -> tuple[tuple[float, float], ...]:
        return ((width - third, y + _SAG), (third, y + _SAG), (0, y))

    def back(y: float) -> tuple[tuple[float, float], ...]:
        return ((third, y + _SAG), (width - third, y + _SAG), (width, y)) if y else ((width, 0.0),)

    curve = Curve((width, bottom), (down(bottom), ((0, top),), back(top)))
    return Ornament(name, curve.box(), colour, curve=curve)


def _field(canvas: Canvas, bottom: float) -> tuple[Ornament, ...]:
    """Return the red field with its gold edge."""
    ground = replace(_sagging("红底", canvas, 0, bottom, "accent1"), fill_to="accent5")
    thin = bottom + _GAP + _THICK
    return (
        ground,
        _sagging("金线（文）", canvas, bottom, bottom + _THICK, "accent2"),
        _sagging("金线（武）", canvas, thin, thin + _THIN, "accent2"),
    )


def _frame(canvas: Canvas) -> tuple[Ornament, ...]:
    return _double_rule("标题双线", canvas.band.x, canvas.under_band - 0.03, canvas.band.w)


def _card(area: Area, _: CardForm) -> tuple[Ornament, ...]:
    return (Ornament("卡片框", area, "bg2", Pen("accent2", 1)),)


def _steps(places: StepPlaces) -> tuple[Ornament, ...]:
    area, x = places.area, places.between
    return (
        stem("步骤竖线（文）", (x, area.y), area.h, "accent2", 3),
        stem("步骤竖线（武）", (x + 0.085, area.y), area.h, "accent2", 0.75),
    )


def _sides(places: SidePlaces) -> tuple[Ornament, ...]:
    left, right, under = places
    return tuple(
        shape
        for name, side in (("左侧", left), ("右侧", right))
        for shape in (
            Ornament(f"{name}框", side, "bg2", Pen("accent2", 1)),
            *_double_rule(f"{name}双线", side.x + side.w / 2 - 0.7, under, 1.4),
        )
    )


def _figures(area: Area) -> tuple[Ornament, ...]:
    return (
        Ornament("数字底", area, "bg2"),
        *_double_rule("数字上线", area.x, area.y, area.w),
        rule("数字下线（武）", (area.x, area.bottom - 0.115), area.w, "accent2", 0.75),
        rule("数字下线（文）", (area.x, area.bottom - 0.042), area.w, "accent2", 3),
    )


def _cover(canvas: Canvas) -> Sheet:
    line = 3.72 if canvas.wide else 4.16
    usual = cover_plan(canvas)
    fields = canvas.plate(5.75, 6.8) if canvas.wide else canvas.plate(5.9, 6.9)
    logo = Area(canvas.width / 2 - 1.1, 0.1, 2.2, 0.38)
    if canvas.wide:
        fields = fields._replace(w=9.3)
        logo = Area(canvas.width - canvas.wide_margin - 1.9, 5.75, 1.9, 0.7)
    plan = replace(
        usual,
        title=canvas.plate(0.8 if canvas.wide else 0.78, line - 0.16),
        subtitle=canvas.plate(line + 0.18, line + 0.65),
        author=canvas.plate(line + 0.66, line + 1.1),
        fields=fields,
        logo=logo,
        title_ink="bg1",
        subtitle_ink="bg1",
        author_ink="accent2",
        align="ctr",
        logo_fill=None if canvas.wide else "bg1",
        name_ink="tx1" if canvas.wide else "bg1",
        logo_align="r" if canvas.wide else "ctr",
    )
    return cover(
        canvas,
        plan,
        (*_field(canvas, 4.95 if canvas.wide else 5.2), *_double_rule("标题双线", canvas.width / 2 - 1.6, line, 3.2)),
    )


def _agenda(canvas: Canvas) -> Sheet:
    panel = 3.5 if canvas.wide else 2.3
    panel_area = Area(0, 0, panel, canvas.height)
    left, right = panel + (0.7 if canvas.wide else 0.4), canvas.width - canvas.margin
    plan = AgendaPlan(
        Area(0.2, 2.7, panel - 0.4, 1.0),
        Area(left, canvas.content.y, right - left, canvas.content.h),
        title_ink="bg1",
        title_align="ctr",
        title_size=44,
    )
    ground = Ornament("红底", panel_area, "accent1", fill_to="accent5")
    foot = foot_slots(Area(left, canvas.foot.y, right - left, canvas.foot.h))
    line = _double_rule("目录双线", panel / 2 - 0.7, 3.85, 1.4)
    return agenda(canvas, plan, (ground, *line, stem("金线", (panel, 0), canvas.height, "accent2", 3)), foot)


def _section(canvas: Canvas) -> Sheet:
    at, wide = canvas.wide_margin, canvas.wide
    stem_x = at + (2.5 if wide else 1.95)
    left = stem_x + (0.45 if wide else 0.3)
    width = canvas.width - at - left
    plan = SectionPlan(
        numeral=Area(at, 1.35, stem_x - at - 0.2, 2.6),
        title=Area(left, 0.85, width, 2.1),
        line=Area(left, 3.12, width, 1.1),
        dots=canvas.plate(5.54, 5.98),
        title_ink="bg1",
        line_ink="accent2",
        numeral_ink="accent2",
        numeral_size=115 if wide else 96,
        numeral_anchor="ctr",
        numeral_align="ctr",
        numeral_bold=True,
        dots_align="ctr",
        prompt="壹",
    )
    return section(canvas, plan, (*_field(canvas, 4.75), stem("金竖线", (stem_x, 1.35), 2.6, "accent2", 1)))


def _statement(canvas: Canvas) -> Sheet:
    plan = replace(plate_plan(canvas), title_ink="accent1", align="ctr")
    frame = Area(0.35, 0.35, canvas.width - 0.7, 6.4)
    line = _double_rule("短双线", canvas.width / 2 - 0.8, plate_rule(canvas), 1.6)
    return plate("论断", canvas, plan, (Ornament("金框", frame, None, Pen("accent2", 1)), *line))


def _closing(canvas: Canvas) -> Sheet:
    plan = replace(plate_plan(canvas), title_ink="accent1", align="ctr")
    plan = replace(plan, title=plan.title.inset(0, 0.55, 0, 0))
    line = _double_rule("短双线", canvas.width / 2 - 0.8, plate_rule(canvas), 1.6)
    return plate("结束", canvas, plan, (*_field(canvas, 0.6), *line))


def _openings(canvas: Canvas) -> tuple[Sheet, ...]:
    ground = quote_ground(canvas)
    on_quote = (
        Ornament("引文底", ground, "bg2"),
        *_double_rule("引文双线", ground.x, ground.bottom - 0.1, ground.w),
    )
    return (
        _cover(canvas),
        _agenda(canvas),
        _section(canvas),
        _statement(canvas),
        quote(canvas, on_quote),
        _closing(canvas),
    )


PARTYRED = Brand(
    id="partyred",
    name="红金",
    colours=_COLOURS,
    titles=Faces("Times New Roman", "SimSun"),
    texts=Faces("Arial", "微软雅黑"),
    frame=_frame,
    card=_card,
    steps=_steps,
    sides=_sides,
    figures=_figures,
    openings=_openings,
    title_colour="accent1",
    label_colour="accent1",
    label_face="mj",
    line_colour="tx1",
    figure_face="mj",
    figure_align="ctr",
    cards=CardForm(numeral=0, side=0.26),
    bullet=Glyph("●", "accent1", 0.5),
    lower_bullet=Glyph("–", "accent6"),
)
