"""Berths: the placeholders a stranger's layout lacks for a kind of slide, laid out on the site it offers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.contract import FIELDS, LOGO, MAIN, PICTURE, SIDE, label, lines
from jiangtai.deck.look import Align, Anchor, SlotType
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.placing import LAST_LINE
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiangtai.deck.look import Rgb
    from jiangtai.deck.measure import Pt
    from jiangtai.deck.site import Site


@dataclass(frozen=True, slots=True)
class Berth:
    """A placeholder to be drawn: its index and type by the contract, its place, and its first level's style.

    `hang` is a hanging indent for a label and a tab; `bullets`: the master's own bullets stay.
    """

    idx: int
    type: SlotType
    name: str
    prompt: str
    rect: Rect
    size: Pt
    colour: Rgb
    bold: bool | None = False
    """None: as heavy as the layout's or master's own."""
    align: Align = Align.LEFT
    anchor: Anchor = Anchor.TOP
    hang: Emu = Emu(0)
    line: float = 1.05
    bullets: bool = False


class Stroke(NamedTuple):
    """A thin bar drawn with them."""

    name: str
    rect: Rect
    colour: Rgb


class Plan(NamedTuple):
    """What a drawn layout gets."""

    berths: tuple[Berth, ...]
    strokes: tuple[Stroke, ...] = ()


_COVER_WORDS = ((MAIN, SlotType.SUBTITLE, "副标题", 24), (SIDE, SlotType.BODY, "原文作者", 20))


def _rect(x: float, y: float, cx: float, cy: float) -> Rect:
    return Rect(Emu(round(x)), Emu(round(y)), Emu(round(max(0, cx))), Emu(round(max(0, cy))))


def plan_points(site: Site, size: float = 28) -> Plan:
    """Return 要点: points over the whole area."""
    return Plan((_body(site, site.area, size),))


def _body(site: Site, rect: Rect, size: float) -> Berth:
    return Berth(MAIN, SlotType.BODY, "正文", "正文", rect, site.points(size), site.ink, bullets=True)


def plan_table(site: Site) -> Plan:
    """Return 对照 and 表格: a table over the whole area but for what a last row may take."""
    x, y, cx, cy = site.area
    rect = _rect(x, y, cx, cy - LAST_LINE - site.inches(0.1))
    return Plan((Berth(MAIN, SlotType.TABLE, "表格", "表格", rect, site.points(21), site.ink),))


def plan_picture(site: Site) -> Plan:
    """Return 图文: points on the left, a picture on the right; below each other on a page that is higher than wide."""
    x, y, cx, cy = site.area
    gap = site.inches(0.4)
    if cx < cy:
        half = (cy - gap) / 2
        points, photo = _rect(x, y, cx, half), _rect(x, y + half + gap, cx, half)
    else:
        left = (cx - gap) * 0.54
        points, photo = _rect(x, y, left, cy), _rect(x + left + gap, y, cx - left - gap, cy)
    picture = Berth(PICTURE, SlotType.PICTURE, "图片", "图片", photo, site.points(20), site.ink)
    return Plan((_body(site, points, 28), picture))


def plan_quote(site: Site) -> Plan:
    """Return 原文: a passage beside a bar, its source below it, flush right."""
    x, y, cx, cy = site.area
    bar, side = site.inches(0.35), site.inches(0.5)
    passage = _rect(x + bar, y, cx - bar, cy - side)
    source = _rect(x + bar, passage.bottom, cx - bar, side)
    return Plan(
        (
            Berth(
                MAIN, SlotType.BODY, "引文", "原文", passage, site.points(28), site.ink, anchor=Anchor.MIDDLE, line=1.15
            ),
            Berth(
                SIDE,
                SlotType.BODY,
                "出处",
                "出处",
                source,
                site.points(20),
                site.ink,
                align=Align.RIGHT,
                anchor=Anchor.BOTTOM,
            ),
        ),
        (Stroke("引文竖线", _rect(x, y, site.inches(0.05), cy - side), site.line),),
    )


def plan_statement(site: Site) -> Plan:
    """Return 论断 and 结束: a sentence large, a short rule, and room below it."""
    x, _, cx, _ = site.area
    top = site.area.y if site.on_band else min(site.title.y, site.area.y)
    gap = site.inches(0.5)
    bottom = site.area.bottom - LAST_LINE
    high = (bottom - top - gap) * 0.56
    sentence, rest = _rect(x, top, cx, high), _rect(x, top + high + gap, cx, bottom - top - high - gap)
    wide = site.inches(1.2)
    align = Align.RIGHT if site.align is Align.RIGHT else Align.LEFT  # centred lines of a paragraph are hard to read
    start = x + cx - wide if align is Align.RIGHT else x
    colour = site.ink if site.on_band else site.head
    return Plan(
        (
            Berth(
                0,
                SlotType.TITLE,
                "标题",
                "一句话",
                sentence,
                site.points(36),
                colour,
                bold=None,
                align=align,
                anchor=Anchor.BOTTOM,
                line=1.1,
            ),
            Berth(MAIN, SlotType.BODY, "正文", "正文", rest, site.points(26), site.ink, align=align, line=1.1),
        ),
        (Stroke("短线", _rect(start, top + high + gap * 0.45, wide, site.inches(0.05)), site.line),),
    )


def plan_compare(site: Site) -> Plan:
    """Return 比较: two columns, a label over a rule over lines."""
    x, y, cx, cy = site.area
    gap, head = site.inches(0.5), site.inches(0.62)
    berths: list[Berth] = []
    strokes = []
    for place in (1, 2):
        wide = (cx - gap) / 2
        left = x + (place - 1) * (wide + gap)
        berths += _pair(
            site, place, "比较", _rect(left, y, wide, head), _rect(left, y + head * 1.35, wide, cy - head * 1.35)
        )
        strokes.append(Stroke(f"比较 {place} 横线", _rect(left, y + head * 1.1, wide, site.inches(0.03)), site.line))
    return Plan(tuple(replace(one, anchor=Anchor.BOTTOM) if one.bold else one for one in berths), tuple(strokes))


def _pair(site: Site, place: int, kind: str, over: Rect, under: Rect) -> tuple[Berth, Berth]:
    """Return a label and its lines."""
    return (
        Berth(
            label(place),
            SlotType.BODY,
            f"{kind} {place} 标题",
            "标题",
            over,
            site.points(24),
            site.accent,
            bold=True,
            line=1.0,
        ),
        Berth(lines(place), SlotType.BODY, f"{kind} {place} 正文", "正文", under, site.points(22), site.ink),
    )


def plan_cards(site: Site, count: int) -> Plan:
    """Return 卡片: each a label over its lines, under a rule."""
    berths: list[Berth] = []
    strokes = []
    for place, area in enumerate(_grid(site, count), 1):
        top, head = site.inches(0.12), site.inches(0.5)
        over = _rect(area.x, area.y + top, area.cx, head)
        berths += _pair(site, place, "卡片", over, _rect(area.x, over.bottom, area.cx, area.cy - top - head))
        strokes.append(Stroke(f"卡片 {place} 横线", _rect(area.x, area.y, area.cx, site.inches(0.04)), site.line))
    return Plan(tuple(berths), tuple(strokes))


def _grid(site: Site, count: int) -> Iterator[Rect]:
    """Yield where cards stand: beside each other on wide areas, rather below each other on narrow ones."""
    x, y, cx, cy = site.area
    wide = cx > 1.5 * cy
    across = {2: 2, 3: 3, 4: 2, 5: 3, 6: 3}[count] if wide else {2: 1, 3: 1, 4: 2, 5: 2, 6: 2}[count]
    down = -(-count // across)
    gap_x, gap_y = site.inches(0.4), site.inches(0.25)
    each, high = (cx - gap_x * (across - 1)) / across, (cy - gap_y * (down - 1)) / down
    for at in range(count):
        row, column = divmod(at, across)
        missing = across * (row + 1) - count if row == down - 1 else 0
        left = x + missing * (each + gap_x) / 2  # a row that is not full stands in the middle
        yield _rect(left + column * (each + gap_x), y + row * (high + gap_y), each, high)


def plan_steps(site: Site) -> Plan:
    """Return 步骤: five rows, what comes when on the left of a line, what is done on its right."""
    x, y, cx, cy = site.area
    gap, between = site.inches(0.3), site.inches(0.06)
    left, high = cx * 0.27, (cy - 4 * between) / 5
    berths: list[Berth] = []
    for place in range(1, 6):
        row = y + (place - 1) * (high + between)
        over = _rect(x, row, left - gap, high)
        berths += _pair(site, place, "步骤", over, _rect(x + left + gap, row, cx - left - gap, high))
    stem = Stroke("步骤竖线", _rect(x + left, y, site.inches(0.02), cy), site.line)
    return Plan(tuple(replace(berth, anchor=Anchor.MIDDLE) for berth in berths), (stem,))


def plan_figures(site: Site) -> Plan:
    """Return 数字: up to four numbers on one line, each over what it counts."""
    x, y, cx, cy = site.area
    gap = site.inches(0.3)
    wide, head = (cx - 3 * gap) / 4, min(site.inches(1.35), cy * 0.4)
    top = y + cy * 0.06
    berths: list[Berth] = []
    for place in range(1, 5):
        left = x + (place - 1) * (wide + gap)
        number, count = _pair(
            site,
            place,
            "数字",
            _rect(left, top, wide, head),
            _rect(left, top + head + gap, wide, y + cy - top - head - gap),
        )
        berths += [replace(number, size=site.points(60), anchor=Anchor.BOTTOM, prompt="00"), count]
    rule = Stroke("数字横线", _rect(x, top + head + gap / 2, cx, site.inches(0.02)), site.line)
    return Plan(tuple(berths), (rule,))


def plan_section(site: Site, line: Rect | None) -> Plan:
    """Return 章节: the layout's own title with a numeral over it; `line`: where its own text stands, if it has one."""
    title, words, numeral = site.title, site.words, site.inches(1.05)
    foot = site.area.bottom
    high = min(title.cy, max(site.inches(1.5), numeral))
    under = site.inches(1.0)
    top = min(max(title.bottom - high, site.inches(0.4) + numeral), foot - under - high)
    text = _rect(words.x, top + high + site.inches(0.1), words.cx, under)
    if line is not None and line.y >= top + high and line.bottom < foot and line.cy > under * 0.8:
        text = line
    over = _rect(words.x, top - numeral, words.cx, numeral)
    make: Callable[..., Berth] = partial(Berth, align=site.align, line=1.0)
    own = _rect(title.x, top, title.cx, high)
    ink = site.ink_at(over, site.head)
    return Plan(
        (
            make(0, SlotType.TITLE, "标题", "章节标题", own, site.points(40), site.head, bold=None),
            make(SIDE, SlotType.BODY, "序号", "01", over, site.points(60), ink, anchor=Anchor.BOTTOM),
            make(MAIN, SlotType.BODY, "概要", "一句话", text, site.points(24), site.ink_at(text, site.ink)),
        )
    )


def plan_cover(site: Site, subtitle: Rect | None, anchor: Anchor) -> Plan:
    """Return 封面: the layout's own title, the subtitle below it, then the author and four fields of the session.

    `subtitle` is where the layout's own stands, `anchor` how its title does; the title keeps its place where what
    stands below it leaves that.
    """
    title, box, row = site.title, site.words, site.inches(0.47)
    bottom = site.height - site.inches(0.45)
    top = subtitle.y if subtitle is not None and subtitle.y >= title.bottom - row else title.bottom + row / 3
    across = 1 if bottom - top >= row * 6.25 or box.cx < site.inches(6.5) else 2
    top = min(top, bottom - row * (2.25 + 4 // across))
    place = title
    if title.bottom > top + row / 4 or title.cy < site.inches(_COVER_TITLE):
        y = min(title.y, max(site.inches(0.35), top - site.inches(_COVER_TITLE)))
        place, anchor = _rect(title.x, y, title.cx, top - y), Anchor.BOTTOM
    own = Berth(0, SlotType.CENTRED_TITLE, "标题", "标题", place, site.points(46), site.head, None, site.align, anchor)
    logo = Berth(LOGO, SlotType.PICTURE, "标志", "标志", _logo(site, place), site.points(18), site.ink)
    return Plan((own, *_words(site, box, top, row), *_fields(site, box, top + 2.25 * row, row, across), logo))


_COVER_TITLE = 1.8
"""Inches two lines of a cover's title take at its usual size."""


def _words(site: Site, box: Rect, top: float, row: float) -> Iterator[Berth]:
    under = {"align": site.align, "anchor": Anchor.MIDDLE, "line": 1.0}
    make: Callable[..., Berth] = Berth
    for at, (idx, kind, name, size) in enumerate(_COVER_WORDS):
        rect = _rect(box.x, top + at * row, box.cx, row)
        yield make(idx, kind, name, name, rect, site.points(size), site.ink_at(rect, site.ink), **under)


def _fields(site: Site, box: Rect, top: float, row: float, across: int) -> Iterator[Berth]:
    """Yield the fields, labels and values aligned: the block stands as the title does, its lines flush left."""
    wide = min(box.cx, site.inches(5.6) * across)
    left = {Align.CENTRE: box.x + (box.cx - wide) / 2, Align.RIGHT: box.right - wide}.get(site.align, float(box.x))
    if site.align is Align.CENTRE and across == 1:
        left += wide * 0.12  # label and value together look centred though the value rarely fills its line
    for at, idx in enumerate(FIELDS):
        down, column = divmod(at, across)
        rect = _rect(left + column * wide / across, top + down * row, wide / across, row)
        yield Berth(
            idx,
            SlotType.BODY,
            f"信息 {at + 1}",
            "信息",
            rect,
            site.points(20),
            site.ink_at(rect, site.ink),
            anchor=Anchor.MIDDLE,
            hang=Emu(site.inches(1.05)),
            line=1.0,
        )


def _logo(site: Site, title: Rect) -> Rect:
    """Return the logo's place: the corner over the title, as high as there is room."""
    high = max(site.inches(0.35), min(site.inches(0.75), title.y - site.inches(0.45)))
    return _rect(max(title.x, site.inches(0.4)), site.inches(0.3), site.inches(2.6), high)
