"""目录 and 章节: the parts of a speech, all of them and one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.canvas import Area
from drawing.master import foot_slots
from drawing.sheet import Sheet
from drawing.slot import Slot
from drawing.text import Level, stepped
from jiangtai.deck.contract import DOTS, MAIN, SIDE
from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from drawing.canvas import Canvas
    from drawing.shape import Ornament
    from drawing.sheet import Ground
    from drawing.text import Align, Anchor


@dataclass(frozen=True, slots=True)
class AgendaPlan:
    """Where 目录 stands and where the parts do; `numeral` is the room for a part's numeral before its title."""

    title: Area
    parts: Area
    title_ink: str = "tx1"
    title_align: Align = "l"
    title_anchor: Anchor = "ctr"
    title_bold: bool = True
    title_size: float = 40
    numeral: float = 0.85


def agenda_rule(canvas: Canvas) -> float:
    """Return the x of an upright rule between the word 目录 and the parts."""
    return canvas.margin + (2.55 if canvas.wide else 1.8)


def agenda_plan(canvas: Canvas) -> AgendaPlan:
    """Return the usual places: the word on the left, the parts on the right, both centred on the page's height."""
    content = canvas.content
    left = agenda_rule(canvas) + (0.4 if canvas.wide else 0.3)
    return AgendaPlan(Area(content.x + 0.24, 2.9, 1.5, 1.2), Area(left, content.y, content.right - left, content.h))


def agenda(canvas: Canvas, plan: AgendaPlan, ornaments: tuple[Ornament, ...], foot: tuple[Slot, ...] = ()) -> Sheet:
    """Return the agenda's layout."""
    title = Level(plan.title_size, plan.title_ink, bold=plan.title_bold, align=plan.title_align, pitch=100, face="mj")
    part = Level(28, pitch=110, before=26, left=plan.numeral, hang=plan.numeral)
    slots = (
        Slot(0, SlotType.TITLE, "标题", ("目录",), plan.title, (title,), plan.title_anchor),
        Slot(MAIN, SlotType.BODY, "目录内容", ("各部分标题",), plan.parts, stepped(part, 4), "ctr"),
        *(foot or foot_slots(canvas.foot)),
    )
    return Sheet("目录", slots, ornaments, bare=True)


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """Where numeral, title, line and dots stand on a part's page, and in which theme colours."""

    numeral: Area
    title: Area
    line: Area
    dots: Area
    title_ink: str = "tx1"
    line_ink: str = "tx2"
    numeral_ink: str = "accent1"
    dots_ink: str = "accent1"
    numeral_size: float = 88
    numeral_align: Align = "l"
    numeral_anchor: Anchor = "b"
    numeral_bold: bool = False
    title_anchor: Anchor = "b"
    title_bold: bool = True
    dots_align: Align = "l"
    align: Align = "l"
    prompt: str = "01"


def section_plan(canvas: Canvas) -> SectionPlan:
    """Return the usual places, one under the other; the title grows upwards, so that its line stays with it."""
    plate = canvas.plate
    return SectionPlan(
        numeral=Area(canvas.wide_margin, 0.9, 4.5, 1.65),
        title=plate(2.55, 4.45),
        line=plate(4.64, 5.6),
        dots=plate(5.62, 6.06),
    )


def section(
    canvas: Canvas,
    plan: SectionPlan,
    ornaments: tuple[Ornament, ...],
    ground: Ground | None = None,
    foot: tuple[Slot, ...] = (),
) -> Sheet:
    """Return a part's layout."""
    title = Level(40, plan.title_ink, bold=plan.title_bold, align=plan.align, pitch=105, face="mj")
    line = Level(24, plan.line_ink, align=plan.align, pitch=108)
    numeral = Level(
        plan.numeral_size, plan.numeral_ink, bold=plan.numeral_bold, align=plan.numeral_align, pitch=90, face="mj"
    )
    dots = Level(20, plan.dots_ink, align=plan.dots_align, pitch=100)
    slots = (
        Slot(0, SlotType.TITLE, "标题", ("单击此处编辑标题",), plan.title, (title,), plan.title_anchor),
        Slot(MAIN, SlotType.BODY, "概要", ("一句话概要",), plan.line, stepped(line, 2), "t"),
        Slot(SIDE, SlotType.BODY, "序号", (plan.prompt,), plan.numeral, stepped(numeral, 0), plan.numeral_anchor),
        Slot(DOTS, SlotType.BODY, "进度", ("●",), plan.dots, stepped(dots, 0), "ctr"),
        *(foot or foot_slots(canvas.wide_foot)),
    )
    return Sheet("章节", slots, ornaments, bare=True, ground=ground)
