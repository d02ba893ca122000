"""封面: title, subtitle, author, the four fields and the logo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.canvas import Area, grid
from drawing.sheet import Sheet
from drawing.slot import Slot
from drawing.text import Level, stepped
from jiangtai.deck.contract import FIELDS, LOGO, MAIN, SIDE
from jiangtai.deck.emblem import NAME
from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from drawing.canvas import Canvas
    from drawing.shape import Ornament
    from drawing.sheet import Ground
    from drawing.text import Align

_PROMPTS = ("领学人", "单位", "场次", "日期")


@dataclass(frozen=True, slots=True)
class CoverPlan:
    """Where things stand on a cover, in which theme colours, and how lines are aligned.

    The title grows upwards from the bottom of its area, so that a rule under it fits one line and four.
    """

    title: Area
    subtitle: Area
    author: Area
    fields: Area
    logo: Area
    title_ink: str = "tx1"
    subtitle_ink: str = "tx1"
    author_ink: str = "tx2"
    field_ink: str = "tx1"
    align: Align = "l"
    bold: bool = True
    logo_fill: str | None = None
    """A white field under a logo that would stand on colour; it goes with the placeholder."""
    name_ink: str = "tx1"
    logo_align: Align = "l"


def cover_plan(canvas: Canvas) -> CoverPlan:
    """Return the usual places: narrow pages leave room for four lines of title."""
    plate, rule = canvas.plate, cover_rule(canvas)
    wide = canvas.wide
    return CoverPlan(
        title=plate(1.4 if wide else 1.08, rule - 0.15),
        subtitle=plate(rule + 0.14, rule + 0.62),
        author=plate(rule + 0.64, rule + 1.08),
        fields=plate(5.55, 6.6) if wide else plate(5.7, 6.7),
        logo=Area(canvas.wide_margin, 0.4 if wide else 0.26, 2.8, 0.64 if wide else 0.5),
    )


def cover_rule(canvas: Canvas) -> float:
    """Return the y of the rule under the title."""
    return 4.12 if canvas.wide else 4.36


def cover(canvas: Canvas, plan: CoverPlan, ornaments: tuple[Ornament, ...], ground: Ground | None = None) -> Sheet:
    """Return the cover's layout."""
    title = Level(46, plan.title_ink, bold=plan.bold, align=plan.align, pitch=108 if canvas.wide else 104, face="mj")
    subtitle = Level(24, plan.subtitle_ink, align=plan.align, pitch=100)
    author = Level(20, plan.author_ink, align=plan.align, pitch=100)
    field = Level(22, plan.field_ink, pitch=100, left=1.1, hang=1.1)
    logo = Level(18, "tx2", pitch=100)
    name = Level(14, plan.name_ink, align=plan.logo_align, pitch=100)
    under = Area(plan.logo.x, plan.logo.bottom + 0.02, plan.logo.w, 0.28)
    fields = zip(FIELDS, _PROMPTS, grid(plan.fields, 2, 2, 0.1, 4), strict=True)
    slots = (
        Slot(0, SlotType.CENTRED_TITLE, "标题", ("单击此处编辑标题",), plan.title, (title,), "b"),
        Slot(MAIN, SlotType.SUBTITLE, "副标题", ("副标题",), plan.subtitle, stepped(subtitle, 2), "ctr"),
        Slot(SIDE, SlotType.BODY, "原文作者", ("原文作者",), plan.author, stepped(author, 2), "ctr"),
        *(
            Slot(idx, SlotType.BODY, f"信息 {place}", (prompt,), area, stepped(field, 0), "ctr")
            for place, (idx, prompt, area) in enumerate(fields, start=1)
        ),
        Slot(LOGO, SlotType.PICTURE, "标志", ("标志",), plan.logo, stepped(logo, 0), "ctr", plan.logo_fill),
        Slot(NAME, SlotType.BODY, "标志名称", ("单位名称",), under, stepped(name, 0), "t"),
    )
    return Sheet("封面", slots, ornaments, bare=True, ground=ground)
