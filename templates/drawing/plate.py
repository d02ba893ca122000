"""论断, 结束 and 原文: words that stand whole, large, by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.canvas import Area
from drawing.content import CARDS_BOTTOM, TITLE
from drawing.master import foot_slots
from drawing.sheet import Sheet
from drawing.slot import Slot
from drawing.text import Level, stepped
from jiangtai.deck.contract import MAIN, SIDE
from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from drawing.canvas import Canvas
    from drawing.shape import Ornament
    from drawing.sheet import Ground
    from drawing.text import Align, Anchor


@dataclass(frozen=True, slots=True)
class PlatePlan:
    """A sentence over a rule and another, whole, under it: both grow away from the rule."""

    title: Area
    body: Area
    title_ink: str = "tx1"
    body_ink: str = "tx1"
    title_bold: bool = True
    align: Align = "l"


def plate_rule(canvas: Canvas) -> float:
    """Return the y of the rule between the two sentences: the second may be five lines long, whole (结束)."""
    return 3.5 if canvas.wide else 3.05


def plate_plan(canvas: Canvas) -> PlatePlan:
    """Return the usual places."""
    rule = plate_rule(canvas)
    top = 0.8 if canvas.wide else 0.5
    return PlatePlan(canvas.plate(top, rule - 0.16), canvas.plate(rule + 0.27, 6.0))


def plate(
    name: str, canvas: Canvas, plan: PlatePlan, ornaments: tuple[Ornament, ...], ground: Ground | None = None
) -> Sheet:
    """Return the layout of 论断 or 结束."""
    title = Level(36, plan.title_ink, bold=plan.title_bold, align=plan.align, pitch=115, face="mj")
    body = Level(26, plan.body_ink, align=plan.align, pitch=110, before=8)
    slots = (
        Slot(0, SlotType.TITLE, "标题", ("单击此处编辑标题",), plan.title, (title,), "b"),
        Slot(MAIN, SlotType.BODY, "正文", ("单击此处编辑正文",), plan.body, stepped(body, 2), "t"),
        *foot_slots(canvas.wide_foot),
    )
    return Sheet(name, slots, ornaments, bare=True, ground=ground)


def quote_ground(canvas: Canvas) -> Area:
    """Return the ground a passage stands on; like a card's it may end under the text's lower bound."""
    return Area(canvas.margin, canvas.content.y, canvas.measure, CARDS_BOTTOM - canvas.content.y)


def quote(canvas: Canvas, ornaments: tuple[Ornament, ...], side: float = 0.45, anchor: Anchor = "ctr") -> Sheet:
    """原文: the passage whole, its source flush right below."""
    area = quote_ground(canvas).inset(side, 0.24, side, 0.2)
    source = 0.46 if canvas.wide else 0.82
    passage = area.inset(0, 0, 0, source + 0.1)
    under = Area(area.x, area.bottom - source, area.w, source)
    words = Level(28, pitch=115, before=8)
    said = Level(20, "tx2", align="r", pitch=100)
    slots = (
        TITLE,
        Slot(MAIN, SlotType.BODY, "引文", ("单击此处编辑引文",), passage, stepped(words, 4), anchor),
        Slot(SIDE, SlotType.BODY, "出处", ("出处",), under, stepped(said, 0), "b"),
        *foot_slots(canvas.foot),
    )
    return Sheet("原文", slots, ornaments)
