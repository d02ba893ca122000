"""政务蓝: navy panels with one slanted plane, a tab at the page's edge, blocks with a bar on their left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drawing.brand import Brand, CardForm, Faces
from drawing.canvas import Area
from drawing.cover import cover, cover_plan
from drawing.master import foot_slots
from drawing.parts import AgendaPlan, SectionPlan, agenda, section
from drawing.plate import plate, plate_plan, plate_rule, quote, quote_ground
from drawing.shape import Curve, Ornament, rule, stem
from drawing.sheet import Ground
from drawing.text import Glyph

if TYPE_CHECKING:
    from drawing.brand import SidePlaces, StepPlaces
    from drawing.canvas import Canvas
    from drawing.sheet import Sheet

_COLOURS = {
    "dk1": "16202E",  # ink
    "lt1": "FFFFFF",
    "dk2": "52606F",  # grey for text
    "lt2": "F1F6FC",  # pale blue, the cards' ground
    "accent1": "1F5FAE",  # the blue
    "accent2": "8A9BAE",  # grey blue
    "accent3": "CBD8E6",  # hairlines
    "accent4": "DDE9F6",  # the paler of two blocks is bg2, this the other
    "accent5": "12305C",  # navy
    "accent6": "4C97DB",  # sky
    "hlink": "1F5FAE",
    "folHlink": "52606F",
}


def _plane(area: Area, foot: float, top: float, slit_ink: str = "accent6") -> tuple[Ornament, ...]:
    """Return a slanted plane on the right of a panel, and a slit of sky before it; `foot`, `top`: its left corners."""
    plane = Curve(
        (area.right - top, area.y),
        (((area.right, area.y),), ((area.right, area.bottom),), ((area.right - foot, area.bottom),)),
    )
    first, last = area.right - top - 0.34, area.right - foot - 0.34
    slit = Curve((first, area.y), (((first + 0.1, area.y),), ((last + 0.1, area.bottom),), ((last, area.bottom),)))
    return (
        Ornament("斜面", plane.box(), "accent1", curve=plane),
        Ornament("斜线", slit.box(), slit_ink, curve=slit),
    )


def _tab(y: float, height: float) -> tuple[Ornament, ...]:
    return (
        Ornament("边签", Area(0, y, 0.32, height), "accent5"),
        Ornament("边签亮条", Area(0.32, y, 0.06, height), "accent6"),
    )


def _frame(canvas: Canvas) -> tuple[Ornament, ...]:
    return (*_tab(canvas.band.y + 0.08, canvas.band.h - 0.16), *_foot_line(canvas))


def _foot_line(canvas: Canvas) -> tuple[Ornament, ...]:
    y, height = canvas.height - 0.09, 0.09
    return (
        Ornament("底线", Area(0, y, canvas.width, height), "accent5"),
        Ornament("底线亮段", Area(0, y, canvas.margin, height), "accent6"),
    )


def _card(area: Area, _: CardForm) -> tuple[Ornament, ...]:
    return (Ornament("卡片底", area, "bg2"), *_bar("卡片边条", area))


def _bar(name: str, area: Area, colour: str = "accent5") -> tuple[Ornament, ...]:
    """Return the bar on a block's left edge, its upper end lit: the page's tab, small."""
    lit = min(0.42, area.h / 3)
    return (
        Ornament(name, area._replace(w=0.09), colour),
        Ornament(f"{name}亮段", area._replace(w=0.09, h=lit), "accent6"),
    )


def _steps(places: StepPlaces) -> tuple[Ornament, ...]:
    left = Area(places.area.x - 0.15, places.area.y, places.labels.w + 0.3, places.area.h)
    return (Ornament("步骤底", left, "bg2"), *_bar("步骤边条", left._replace(x=left.right)))


def _sides(places: SidePlaces) -> tuple[Ornament, ...]:
    left, right, _ = places
    return (
        Ornament("左侧底", left, "bg2"),
        Ornament("右侧底", right, "accent4"),
        *_bar("左侧边条", left, "accent2"),
        *_bar("右侧边条", right),
    )


def _figures(area: Area) -> tuple[Ornament, ...]:
    return (Ornament("数字底", area, "bg2"), *_bar("数字边条", area))


def _cover(canvas: Canvas) -> Sheet:
    wide = canvas.wide
    panel = Area(0, 1.45, canvas.width, 3.3) if wide else Area(0, 0.95, canvas.width, 4.05)
    usual = cover_plan(canvas)
    plan = replace(
        usual,
        title=canvas.plate(panel.y + (0.2 if wide else 0.1), panel.bottom - (0.95 if wide else 0.72)),
        subtitle=canvas.plate(panel.bottom - (0.82 if wide else 0.62), panel.bottom - (0.28 if wide else 0.12)),
        author=canvas.plate(panel.bottom + 0.14, panel.bottom + 0.6),
        fields=canvas.plate(5.65, 6.75),
        logo=Area(canvas.wide_margin, 0.36 if wide else 0.1, 2.8, 0.66 if wide else 0.48),
        title_ink="bg1",
        subtitle_ink="accent4",
    )
    ornaments = (
        Ornament("藏青底", panel, "accent5"),
        *_plane(panel, 3.3 if wide else 2.4, 1.4 if wide else 1.0, "accent1"),
        rule("信息横线", (canvas.wide_margin, 5.52), plan.fields.w, "accent3", 0.75),
    )
    return cover(canvas, plan, ornaments)


def _agenda(canvas: Canvas) -> Sheet:
    content, at = canvas.content, canvas.wide_margin
    panel = Area(0, 0, canvas.width, 1.5)
    plan = AgendaPlan(
        Area(at, 0.35, 4.0, 0.8),
        Area(at, content.y + 0.35, canvas.width - 2 * at, content.h - 0.35),
        title_ink="bg1",
        numeral=0.6,
    )
    ornaments = (Ornament("藏青底", panel, "accent5"), *_plane(panel, 2.9, 2.05), *_foot_line(canvas))
    return agenda(canvas, plan, ornaments, foot_slots(canvas.wide_foot))


def _section(canvas: Canvas) -> Sheet:
    panel = Area(0, 0, 4.3 if canvas.wide else 2.9, canvas.height)
    left = panel.w + (0.7 if canvas.wide else 0.4)
    width = canvas.width - canvas.margin - left
    edge = Curve((panel.right, 0), (((panel.right, canvas.height),), ((panel.right - 1.5, canvas.height),)))
    plan = SectionPlan(
        numeral=Area(0.35, 2.3, panel.w - 1.0, 2.4),
        title=Area(left, 1.55, width, 2.15),
        line=Area(left, 3.95, width, 1.0),
        dots=Area(left, 5.56, width, 0.44),
        title_ink="accent5",
        numeral_ink="bg1",
        numeral_size=150 if canvas.wide else 115,
        numeral_anchor="ctr",
        numeral_align="ctr",
        numeral_bold=True,
        prompt="1",
    )
    ornaments = (
        Ornament("藏青底", panel, "accent5"),
        Ornament("斜面", edge.box(), "accent1", curve=edge),
        stem("亮边", (panel.right, 0), canvas.height, "accent6", 5),
    )
    return section(canvas, plan, ornaments, foot=foot_slots(Area(left, canvas.foot.y, width, canvas.foot.h)))


def _openings(canvas: Canvas) -> tuple[Sheet, ...]:
    ground = quote_ground(canvas)
    inked = replace(plate_plan(canvas), title_ink="accent5")
    at, line = canvas.wide_margin, plate_rule(canvas)
    between = rule("横线", (at, line), canvas.width - 2 * at, "accent3", 1)
    mark = rule("亮段", (at, line - 0.02), 1.3, "accent1", 4)
    strip = Area(0, 0, canvas.width, 0.62)
    on_quote = (Ornament("引文底", ground, "bg2"), rule("引文顶线", (ground.x, ground.y), 1.6, "accent1", 4))
    return (
        _cover(canvas),
        _agenda(canvas),
        _section(canvas),
        plate("论断", canvas, inked, (*_tab(1.4, 4.4), between, mark, *_foot_line(canvas)), Ground("bg2")),
        quote(canvas, on_quote),
        plate(
            "结束",
            canvas,
            replace(inked, title=inked.title.inset(0, 0.1, 0, 0)),
            (Ornament("藏青底", strip, "accent5"), *_plane(strip, 2.0, 1.64), between, mark, *_foot_line(canvas)),
        ),
    )


AZURE = Brand(
    id="azure",
    name="政务蓝",
    colours=_COLOURS,
    titles=Faces("Arial", "微软雅黑"),
    texts=Faces("Arial", "微软雅黑"),
    frame=_frame,
    card=_card,
    steps=_steps,
    sides=_sides,
    figures=_figures,
    openings=_openings,
    title_colour="accent5",
    label_colour="accent5",
    line_colour="tx1",
    cards=CardForm(side=0.3, numeral=0.32),
    bullet=Glyph("■", "accent1", 0.5),
)
