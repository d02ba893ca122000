"""The template contract: which layouts a template has, and which placeholders each offers.

A short named list (after pandoc's pptx writer), checked on load. The drawing script draws it, `template.py` reads it
back, the slide kinds fill it. A placeholder is known by its index, which a designer's change in PowerPoint keeps.
"""

from __future__ import annotations

from typing import NamedTuple

from jiangtai.deck.look import SlotType

MAIN = 1
"""The body, table or object that a layout is for."""
FOOTER = 11
NUMBER = 12
PART = 13
"""The part's title, in the footer."""
SIDE = 14
"""Author (cover), numeral (section), source line (quote)."""
DOTS = 15
"""Where we are among the parts (section)."""
LOGO = 19
PICTURE = 40
FIELDS = (15, 16, 17, 18)
"""The cover's fields, in reading order: label, tab, value."""

MOST_CARDS = 6


def label(place: int) -> int:
    """Return the index of the `place`-th (from 1) card's, step's or side's label."""
    return 20 + place


def lines(place: int) -> int:
    """Return the index of the `place`-th card's, step's or side's lines."""
    return 30 + place


class Need(NamedTuple):
    """A placeholder a layout must have: its index and its type."""

    idx: int
    type: SlotType


_TITLE = Need(0, SlotType.TITLE)
_BODY = Need(MAIN, SlotType.BODY)
_FOOT = (Need(FOOTER, SlotType.FOOTER), Need(NUMBER, SlotType.NUMBER), Need(PART, SlotType.BODY))


def _grid(count: int) -> tuple[Need, ...]:
    pairs = ((Need(label(i), SlotType.BODY), Need(lines(i), SlotType.BODY)) for i in range(1, count + 1))
    return tuple(need for pair in pairs for need in pair)


LAYOUTS: dict[str, tuple[Need, ...]] = {
    "封面": (
        Need(0, SlotType.CENTRED_TITLE),
        Need(MAIN, SlotType.SUBTITLE),
        Need(SIDE, SlotType.BODY),
        *(Need(idx, SlotType.BODY) for idx in FIELDS),
        Need(LOGO, SlotType.PICTURE),
    ),
    "目录": (_TITLE, _BODY, *_FOOT),
    "章节": (_TITLE, _BODY, Need(SIDE, SlotType.BODY), Need(DOTS, SlotType.BODY), *_FOOT),
    "论断": (_TITLE, _BODY, *_FOOT),
    "原文": (_TITLE, _BODY, Need(SIDE, SlotType.BODY), *_FOOT),
    "要点": (_TITLE, _BODY, *_FOOT),
    "卡片二": (_TITLE, *_grid(2), *_FOOT),
    "卡片三": (_TITLE, *_grid(3), *_FOOT),
    "卡片四": (_TITLE, *_grid(4), *_FOOT),
    "卡片五": (_TITLE, *_grid(5), *_FOOT),
    "卡片六": (_TITLE, *_grid(6), *_FOOT),
    "对照": (_TITLE, Need(MAIN, SlotType.TABLE), *_FOOT),
    "步骤": (_TITLE, *_grid(5), *_FOOT),
    "比较": (_TITLE, *_grid(2), *_FOOT),
    "数字": (_TITLE, *_grid(4), *_FOOT),
    "表格": (_TITLE, Need(MAIN, SlotType.TABLE), *_FOOT),
    "图文": (_TITLE, _BODY, Need(PICTURE, SlotType.PICTURE), *_FOOT),
    "结合实际": (_TITLE, _BODY, *_FOOT),
    "思考题": (_TITLE, _BODY, *_FOOT),
    "结束": (_TITLE, _BODY, *_FOOT),
}
"""Every layout by name, with the placeholders it must have."""
