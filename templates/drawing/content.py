"""The layouts with a title band: the same places in every brand; a brand gives colours, bullets and card grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.brand import SidePlaces, StepPlaces
from drawing.canvas import Area, columns, grid, rows
from drawing.master import LEVEL_PROMPTS, foot_slots
from drawing.shape import Ornament, Pen
from drawing.sheet import Sheet
from drawing.slot import Slot
from drawing.text import Level, stepped
from jiangtai.deck.contract import MAIN, PICTURE, label, lines
from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from drawing.brand import Brand
    from drawing.canvas import Canvas

COUNTS = {2: "二", 3: "三", 4: "四", 5: "五", 6: "六"}
TITLE = Slot(0, SlotType.TITLE, "标题", ("单击此处编辑标题",))
CARDS_BOTTOM = 6.2
"""A card's ground may end under the text's lower bound by its padding."""


def contents(brand: Brand, canvas: Canvas) -> tuple[Sheet, ...]:
    """Return every layout with a title band that all brands share, in the order people look for them."""
    return (
        bullets(canvas),
        *(cards(brand, canvas, count) for count in COUNTS),
        table("对照", canvas),
        steps(brand, canvas),
        compare(brand, canvas),
        figures(brand, canvas),
        table("表格", canvas),
        picture(canvas),
        local(canvas),
        questions(canvas),
    )


def bullets(canvas: Canvas) -> Sheet:
    """要点: the master's body."""
    body = Slot(MAIN, SlotType.BODY, "正文", LEVEL_PROMPTS)
    return Sheet("要点", (TITLE, body, *foot_slots(canvas.foot)))


def card_areas(canvas: Canvas, count: int, gap: float) -> tuple[Area, ...]:
    """Return the cards' grounds: wide pages stand them beside each other, narrow ones rather below each other."""
    area = Area(canvas.margin, canvas.content.y, canvas.measure, CARDS_BOTTOM - canvas.content.y)
    if count == 2:
        return columns(area.inset(0, 0.15, 0, 0.25), 2, gap)
    if canvas.wide:
        if count == 4:
            return grid(area, 2, 2, gap, 4)
        return columns(area.inset(0, 0.15, 0, 0.25), 3, gap) if count == 3 else grid(area, 3, 2, gap, count)
    low = Area(area.x, area.y - 0.04, area.w, area.h - 0.06)
    if count == 4:
        return grid(low, 2, 2, 0.16, 4)
    return rows(low, 3, 0.14) if count == 3 else grid(low, 2, 3, 0.14, count)


def cards(brand: Brand, canvas: Canvas, count: int) -> Sheet:
    """卡片: a label and lines on each ground; in three rows, two lines of the smallest size still fit under a label."""
    areas = card_areas(canvas, count, brand.cards.gap)
    tight = not canvas.wide and count > 2
    form = brand.cards._replace(top=0.09, bottom=0.1, label=0.46, below=0) if tight else brand.cards
    name = Level(
        24, brand.label_colour, bold=True, pitch=100, left=form.numeral, hang=form.numeral, face=brand.label_face
    )
    text = Level(22, brand.line_colour, pitch=100 if tight else 108, before=2)
    slots = []
    for place, area in enumerate(areas, start=1):
        inner = area.inset(form.side, form.top, form.side, form.bottom)
        over, under = inner._replace(h=form.label), inner.inset(0, form.label + form.below, 0, 0)
        slots += [
            Slot(label(place), SlotType.BODY, f"卡片 {place} 标题", ("标题",), over, stepped(name, 2), "t"),
            Slot(lines(place), SlotType.BODY, f"卡片 {place} 正文", ("正文",), under, stepped(text, 2), "t"),
        ]
    grounds = tuple(shape for area in areas for shape in brand.card(area, form))
    return Sheet(f"卡片{COUNTS[count]}", (TITLE, *slots, *foot_slots(canvas.foot)), grounds)


def table(name: str, canvas: Canvas) -> Sheet:
    """对照, 表格: a native table over the whole content area."""
    cells = stepped(Level(22, pitch=108), 2)
    area = canvas.content.inset(0, -0.05, 0, 0)
    slot = Slot(MAIN, SlotType.TABLE, "表格", ("单击图标添加表格",), area, cells, "t")
    return Sheet(name, (TITLE, slot, *foot_slots(canvas.foot)))


def steps(brand: Brand, canvas: Canvas) -> Sheet:
    """步骤: five rows, what comes when on the left, what is done on the right."""
    area = canvas.content.inset(0, 0.05, 0, 0)
    left = area.w * (0.25 if canvas.wide else 0.29)
    name = Level(24, brand.label_colour, bold=True, pitch=100, left=0.34, hang=0.34, bullet=brand.step_bullet)
    text = Level(22, pitch=105)
    slots = []
    for place, row in enumerate(rows(area, 5, 0.08), start=1):
        head, tail = row._replace(w=left - 0.3), Area(row.x + left + 0.3, row.y, row.w - left - 0.3, row.h)
        slots += [
            Slot(label(place), SlotType.BODY, f"步骤 {place} 标题", ("步骤",), head, stepped(name, 2), "ctr"),
            Slot(lines(place), SlotType.BODY, f"步骤 {place} 正文", ("正文",), tail, stepped(text, 2), "ctr"),
        ]
    places = StepPlaces(area, area._replace(w=left - 0.3), area.x + left)
    return Sheet("步骤", (TITLE, *slots, *foot_slots(canvas.foot)), brand.steps(places))


def compare(brand: Brand, canvas: Canvas) -> Sheet:
    """比较: two sides, each a label over its lines."""
    area = canvas.content._replace(h=CARDS_BOTTOM - canvas.content.y)
    sides = columns(area, 2, 0.4 if canvas.wide else 0.25)
    name = Level(26, brand.label_colour, bold=True, pitch=100, face=brand.label_face)
    text = Level(24, pitch=112, before=10, left=0.34, hang=0.34, bullet=brand.bullet)
    slots: list[Slot] = []
    for place, side in enumerate(sides, start=1):
        inner = side.inset(0.3 if canvas.wide else 0.2, 0.14, None, 0.2)
        head, under = inner._replace(h=0.62), inner.inset(0, 0.86, 0, 0)
        slots += [
            Slot(label(place), SlotType.BODY, f"比较 {place} 标题", ("标题",), head, stepped(name, 2), "ctr"),
            Slot(lines(place), SlotType.BODY, f"比较 {place} 正文", ("正文",), under, stepped(text, 2), "t"),
        ]
    places = SidePlaces(sides[0], sides[1], sides[0].y + 0.82)
    return Sheet("比较", (TITLE, *slots, *foot_slots(canvas.foot)), brand.sides(places))


def figures(brand: Brand, canvas: Canvas) -> Sheet:
    """数字: up to four numbers on one line, each over what it counts, in the middle of the page's height."""
    area = canvas.content.inset(0, 0.35, 0, 0.4)
    number = Level(60, brand.figure_colour, bold=True, align=brand.figure_align, pitch=100, face=brand.figure_face)
    text = Level(22, align=brand.figure_align, pitch=110)
    slots = []
    for place, column in enumerate(columns(area.inset(0.3 if canvas.wide else 0.15, 0), 4, 0.3), start=1):
        over = Area(column.x, area.y + 0.25, column.w, 1.3)
        under = Area(column.x, area.y + 1.7, column.w, 1.9)
        slots += [
            Slot(label(place), SlotType.BODY, f"数字 {place}", ("00",), over, stepped(number, 20), "b"),
            Slot(lines(place), SlotType.BODY, f"数字 {place} 说明", ("说明",), under, stepped(text, 2), "t"),
        ]
    return Sheet("数字", (TITLE, *slots, *foot_slots(canvas.foot)), brand.figures(area))


def picture(canvas: Canvas) -> Sheet:
    """图文: points on the left, the user's picture on the right."""
    area = canvas.content
    left = area.w * 0.52
    right = area.w * 0.44
    body = Slot(MAIN, SlotType.BODY, "正文", LEVEL_PROMPTS, area._replace(w=left))
    place = Area(area.right - right, area.y + 0.05, right, area.h - 0.05)
    photo = Slot(PICTURE, SlotType.PICTURE, "图片", ("单击图标添加图片",), place, stepped(Level(18, "tx2"), 0), "t")
    return Sheet("图文", (TITLE, body, photo, *foot_slots(canvas.foot)))


def local(canvas: Canvas) -> Sheet:
    """结合实际: a dashed frame says that the unit itself writes here."""
    frame = Area(canvas.margin, canvas.content.y, canvas.measure, CARDS_BOTTOM - canvas.content.y)
    body = Slot(MAIN, SlotType.BODY, "正文", LEVEL_PROMPTS, frame.inset(0.35, 0.2, 0.35, 0.2), anchor="ctr")
    dashed = Ornament("虚线框", frame, None, Pen("accent2", 1, "dash"))
    return Sheet("结合实际", (TITLE, body, *foot_slots(canvas.foot)), (dashed,))


def questions(canvas: Canvas) -> Sheet:
    """思考题: numbered by the program, with room between them."""
    level = Level(28, pitch=118, before=26, left=0.55, hang=0.55)
    body = Slot(MAIN, SlotType.BODY, "题目", ("单击此处编辑题目",), canvas.content, stepped(level, 4), "ctr")
    return Sheet("思考题", (TITLE, body, *foot_slots(canvas.foot)))
