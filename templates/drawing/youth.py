"""青春: coral and teal, whole circles and round corners: for campuses and volunteers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.brand import Brand, CardForm, Faces, TableInk
from drawing.canvas import Area
from drawing.cover import cover, cover_plan, cover_rule
from drawing.parts import AgendaPlan, SectionPlan, agenda, section
from drawing.plate import plate, plate_plan, plate_rule, quote, quote_ground
from drawing.shape import Curve, Ornament, arc
from drawing.text import Glyph

if TYPE_CHECKING:
    from drawing.brand import SidePlaces, StepPlaces
    from drawing.canvas import Canvas
    from drawing.sheet import Sheet

_COLOURS = {
    "dk1": "22303A",  # ink
    "lt1": "FFFFFF",
    "dk2": "55626E",  # grey for text
    "lt2": "EFF8F7",  # pale teal, the cards' ground
    "accent1": "C5402A",  # coral that can be read
    "accent2": "8A9BA3",
    "accent3": "CFE2E0",  # hairlines
    "accent4": "FDEEE9",  # pale coral
    "accent5": "0B7A75",  # teal
    "accent6": "F08A70",  # light coral
    "hlink": "0B7A75",
    "folHlink": "55626E",
}
_HALF = 50000  # a round rectangle's largest corner: half its shorter side


def _pill(name: str, area: Area, colour: str) -> Ornament:
    return Ornament(name, area, colour, preset="roundRect", adjust={"adj": _HALF})


def _rounded(name: str, area: Area, colour: str, radius: float = 0.18) -> Ornament:
    corner = round(100000 * radius / min(area.w, area.h))
    return Ornament(name, area, colour, preset="roundRect", adjust={"adj": corner})


def _disc(name: str, x: float, y: float, radius: float, colour: str) -> Ornament:
    return Ornament(name, Area(x - radius, y - radius, 2 * radius, 2 * radius), colour, preset="ellipse")


def _quarter(name: str, canvas: Canvas, radius: float, colour: str) -> Ornament:
    """Return a quarter of a disc in the page's top right corner."""
    corner = (canvas.width, 0.0)
    start, steps = arc(corner, radius, 180, 90)
    curve = Curve(start, (*steps, (corner,)))
    return Ornament(name, curve.box(), colour, curve=curve)


def _corner(canvas: Canvas, scale: float) -> tuple[Ornament, ...]:
    return (
        _quarter("浅圆", canvas, 2.3 * scale, "accent4"),
        _quarter("青圆", canvas, 1.55 * scale, "accent5"),
        _disc("珊瑚圆", canvas.width - 2.25 * scale, 0.62 * scale, 0.36 * scale, "accent6"),
    )


def _frame(canvas: Canvas) -> tuple[Ornament, ...]:
    band = canvas.band
    middle = band.y + band.h / 2
    return (
        _pill("标题标记", Area(band.x, middle - 0.24, 0.13, 0.48), "accent1"),
        _disc("标题圆点", band.x + 0.27, middle + 0.175, 0.065, "accent5"),
    )


def _card(area: Area, _: CardForm) -> tuple[Ornament, ...]:
    return (_rounded("卡片底", area, "bg2"),)


def _steps(places: StepPlaces) -> tuple[Ornament, ...]:
    x, area = places.between - 0.03, places.area
    return (
        _pill("步骤竖条", Area(x, area.y, 0.06, area.h), "accent4"),
        _disc("步骤起点", x + 0.03, area.y + 0.1, 0.1, "accent5"),
        _disc("步骤终点", x + 0.03, area.bottom - 0.1, 0.1, "accent1"),
    )


def _sides(places: SidePlaces) -> tuple[Ornament, ...]:
    left, right, _ = places
    return (_rounded("左侧底", left, "bg2", 0.25), _rounded("右侧底", right, "accent4", 0.25))


def _figures(area: Area) -> tuple[Ornament, ...]:
    return (
        _rounded("数字底", area, "accent4", 0.3),
        _disc("数字圆点", area.right - 0.45, area.y + 0.42, 0.16, "accent6"),
        _disc("数字小圆点", area.right - 0.8, area.y + 0.3, 0.07, "accent5"),
    )


def _agenda(canvas: Canvas) -> Sheet:
    content = canvas.content
    panel = Area(canvas.margin, 1.2, 2.7 if canvas.wide else 1.75, 5.0)
    left = panel.right + (0.6 if canvas.wide else 0.35)
    plan = AgendaPlan(
        Area(panel.x + 0.15, 3.0, panel.w - 0.3, 1.0),
        Area(left, content.y, content.right - left, content.h),
        title_ink="bg1",
        title_align="ctr",
        numeral=0.8,
    )
    ornaments = (
        _rounded("青底", panel, "accent5", 0.28),
        _disc("珊瑚圆", panel.x + panel.w / 2, 4.3, 0.1, "accent6"),
        _disc("浅圆", panel.x + panel.w / 2 + 0.34, 4.3, 0.1, "accent4"),
        _disc("白圆", panel.x + panel.w / 2 - 0.34, 4.3, 0.1, "bg1"),
    )
    return agenda(canvas, plan, ornaments)


def _section(canvas: Canvas) -> Sheet:
    radius = 1.45 if canvas.wide else 1.05
    x, y = canvas.wide_margin + radius, 3.1
    left = canvas.wide_margin + 2 * radius + (0.75 if canvas.wide else 0.45)
    width = canvas.width - canvas.wide_margin - left
    plan = SectionPlan(
        numeral=Area(x - radius * 0.8, y - radius * 0.6, radius * 1.6, radius * 1.2),
        title=Area(left, 1.2, width, 2.2),
        line=Area(left, 3.6, width, 1.1),
        dots=Area(left, 5.06, width, 0.44),
        numeral_ink="bg1",
        numeral_size=88 if canvas.wide else 66,
        numeral_bold=True,
        numeral_align="ctr",
        numeral_anchor="ctr",
        prompt="01",
    )
    ornaments = (
        _disc("浅圆", x + radius * 0.62, y + radius * 0.72, radius * 0.62, "accent4"),
        _disc("珊瑚圆", x, y, radius, "accent1"),
        _disc("青圆", x + radius * 0.95, y + radius * 0.95, radius * 0.22, "accent5"),
    )
    return section(canvas, plan, ornaments)


def _openings(canvas: Canvas) -> tuple[Sheet, ...]:
    at, usual = canvas.wide_margin, cover_plan(canvas)
    scale = 1.0 if canvas.wide else 0.72
    between = _pill("短线", Area(at, plate_rule(canvas), 0.9, 0.09), "accent1")
    fields = usual.fields
    on_cover = (
        *_corner(canvas, scale),
        _pill("标题短线", Area(at, cover_rule(canvas), 0.9, 0.1), "accent1"),
        _disc("标题圆点", at + 1.08, cover_rule(canvas) + 0.05, 0.05, "accent5"),
        _rounded("信息底", Area(at - 0.3, fields.y - 0.12, fields.w + 0.6, fields.h + 0.24), "bg2", 0.25),
    )
    sheet = Area(0.45, 0.45, canvas.width - 0.9, 6.25)
    return (
        cover(canvas, usual, on_cover),
        _agenda(canvas),
        _section(canvas),
        plate("论断", canvas, plate_plan(canvas), (_rounded("浅底", sheet, "accent4", 0.4), between)),
        quote(canvas, (_rounded("引文底", quote_ground(canvas), "bg2", 0.28),)),
        plate("结束", canvas, plate_plan(canvas), (*_corner(canvas, scale), between)),
    )


YOUTH = Brand(
    id="youth",
    name="青春",
    colours=_COLOURS,
    titles=Faces("Arial", "微软雅黑"),
    texts=Faces("Arial", "微软雅黑"),
    frame=_frame,
    card=_card,
    steps=_steps,
    sides=_sides,
    figures=_figures,
    openings=_openings,
    title_left=0.46,
    line_colour="tx1",
    figure_colour="accent5",
    cards=CardForm(top=0.18),
    bullet=Glyph("●", "accent5", 0.6),
    lower_bullet=Glyph("–", "accent1"),
    table=TableInk(rule="accent5"),
    step_bullet=Glyph("●", "accent1", 0.7),
)
