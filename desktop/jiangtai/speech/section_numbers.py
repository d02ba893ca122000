"""Section numbers as a person writes them: `1,3,2.1` names what is to be shown.

`2.1` is the first subsection of the second section; a parent includes its children; `0` is the text before the first
heading, `2.0` section 2's own text (contracts.md, --sections).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.fault import UnknownChoice

if TYPE_CHECKING:
    from jiangtai.speech.speech import Section, Speech


def paragraphs_numbered(speech: Speech, numbers: str) -> frozenset[int]:
    """Return the starts of the paragraphs that `numbers` names. Raises UnknownChoice naming the numbers there are."""
    known = _starts_by_number(speech)
    if not numbers.strip(" ,，、;；"):
        raise UnknownChoice("没有写出要选哪几节；有：{known}。", known="、".join(known))
    starts: set[int] = set()
    for number in (number.strip() for number in re.split(r"[,，、;；\s]+", numbers)):
        if not number:
            continue
        if number not in known:
            there = "、".join(known)
            raise UnknownChoice("讲稿里没有第 {number} 节；有：{known}。", number=number, known=there)
        starts |= known[number]
    return frozenset(starts)


def _starts_by_number(speech: Speech) -> dict[str, frozenset[int]]:
    known: dict[str, frozenset[int]] = {}
    for section in speech.walk():
        known[section.number] = frozenset(paragraph.start for below in section.walk() for paragraph in below.paragraphs)
        own = _own(section)
        if section.sections and own:
            known[f"{section.number}.0"] = own
    return known


def _own(section: Section) -> frozenset[int]:
    return frozenset(paragraph.start for paragraph in section.paragraphs)
