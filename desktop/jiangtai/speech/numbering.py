"""Numbering: the mark a heading or an item opens with, what style it is of, and which number it says."""

from __future__ import annotations

import re
from enum import StrEnum

from jiangtai.pattern import Pattern
from jiangtai.speech.numerals import ARABIC, CIRCLED, HAN, ROMAN_SIGNS, number_value
from jiangtai.value import dataclass


class Style(StrEnum):
    """The styles of numbering; GB/T 9704 nests 一、 then （一） then 1. then （1）."""

    VOLUME = "第一编"
    PART = "第一部分"
    CHAPTER = "第一章"
    LECTURE = "第一讲"
    SECTION = "第一节"
    HAN = "一、"
    HAN_BRACKET = "（一）"
    ARABIC = "1."
    ARABIC_BRACKET = "（1）"
    ARABIC_HALF = "1）"
    CIRCLE = "①"
    ROMAN = "I."
    LETTER = "A."
    DECIMAL2 = "1.1"
    DECIMAL3 = "1.1.1"
    DECIMAL4 = "1.1.1.1"
    ENGLISH = "Chapter 1"
    ANNEX = "附件1"
    ARTICLE = "第一条"
    ORDINAL = "第一，"
    ORDINAL_NOUN = "第一个"
    HAN_IS = "一是"
    ONE_OF = "其一"
    ADVERB = "首先"
    DASH = "——"
    BULLET = "•"


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a line opens with: its style, its number (0 where the style has none) and the offset after it."""

    style: Style
    value: int
    end: int


LAST = 99
"""The number of 最后: after all others, however many."""
_ADVERBS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "然后": 2, "接着": 3, "最后": LAST, "最後": LAST}
_BULLETS = "•●■◆▪▲★◇○·‧※√➢►"

_N = rf"([{HAN}]{{1,5}}|[{ARABIC}]{{1,3}})"
_H = f"([{HAN}]{{1,5}})"
_S = r"[ \t\u3000]*"
_AFTER = r"(?=[\s\u3000：:、,，.．。—-]|$)"
_TITLE = (
    r"(?=[^\s，。0-9][^，。；！]{1,40}$)"  # nothing but a space parts number and words: only over a whole short line
)
_COUNTED = "[个個条條点點项項步种種类類层層件次方]|阶段|階段|方面|大"

_RULES: tuple[tuple[Style, str, str], ...] = (
    # style, the characters it opens with, and how it reads; in each row of one opening the narrower first
    (Style.VOLUME, "第", rf"第{_S}{_N}{_S}[编編篇卷]{_AFTER}{_S}"),
    (Style.PART, "第", rf"第{_S}{_N}{_S}(?:部分|部份|板块|單元|单元){_AFTER}{_S}"),
    (Style.CHAPTER, "第", rf"第{_S}{_N}{_S}章(?!程){_S}"),
    (Style.LECTURE, "第", rf"第{_S}{_N}{_S}[讲講课課]{_AFTER}{_S}"),
    (Style.SECTION, "第", rf"第{_S}{_N}{_S}[节節](?![课課]){_S}"),
    (Style.ARTICLE, "第", rf"第{_N}[条條款](?=[\s\u3000]|$){_S}"),
    (Style.ORDINAL, "第", rf"第{_N}{_S}(?:[，、,：:。．.]|[ \u3000]+(?=\S)){_S}"),
    (Style.ORDINAL_NOUN, "第", rf"第{_H}(?:{_COUNTED})[^，。：:；！？\s]{{0,6}}?[，：:]{_S}"),
    (Style.HAN_IS, HAN, r"([一二三四五六七八九十]{1,3})(?:是(?!一[，,])|要(?![求点素务]))"),
    (Style.HAN, HAN, rf"{_H}{_S}[、．.](?!{_H}[、和]){_S}"),
    (Style.HAN, HAN, rf"{_H}[ \u3000]+{_TITLE}"),
    (Style.HAN_BRACKET, "（(〔﹙", rf"[（(〔﹙]{_S}{_H}{_S}[）)〕﹚]{_S}[、.．]?{_S}"),
    (Style.HAN_BRACKET, HAN, rf"{_H}{_S}[）)]{_S}"),
    (Style.ARABIC_BRACKET, "（(", rf"[（(]{_S}([{ARABIC}]{{1,2}}){_S}[）)]{_S}[、.．]?{_S}"),
    (Style.DECIMAL4, ARABIC, rf"([0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{3}})[.．、]?{_S}(?=\D)"),
    (Style.DECIMAL3, ARABIC, rf"([0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{2}})[.．、]?{_S}(?=\D)"),
    (Style.DECIMAL2, ARABIC, rf"([0-9]{{1,2}}[.．][0-9]{{1,2}})(?:[.．、]{_S}|[ \t\u3000]+)(?=\D)"),
    (Style.ARABIC_HALF, ARABIC, rf"([{ARABIC}]{{1,2}})[）)]{_S}[、.．]?{_S}"),
    (Style.ARABIC, ARABIC, rf"([{ARABIC}]{{1,2}}){_S}(?:[.．](?![{ARABIC}])|、){_S}"),
    (Style.ARABIC, ARABIC, rf"([{ARABIC}]{{1,2}})[ \u3000]+(?![年月日时時点點个個名家项項亿億万萬元％%]){_TITLE}"),
    (Style.CIRCLE, "".join(CIRCLED), rf"([{''.join(CIRCLED)}]){_S}[、.．]?{_S}"),
    (Style.ROMAN, "IVX" + ROMAN_SIGNS, rf"([IVX]{{1,5}}|[{ROMAN_SIGNS}])[.．、](?![A-Za-z])\s*"),
    (Style.LETTER, "ABCDEFGHabcdefgh", r"([A-Ha-h])(?:[.．、](?![A-Za-z])|[）)])\s*"),
    (Style.ENGLISH, "CcPpSsAaLl", r"(?i:chapter|part|section|article|lecture)\s+([0-9]{1,2}|[IVX]{1,5})\b[.:：]?\s*"),
    (Style.ANNEX, "附", rf"附(?:件|录|錄|表|注|註)(?:{_S}{_N})?{_S}(?:[：:]{_S}|(?=[\s\u3000]|$)){_S}"),
    (Style.ONE_OF, "其", r"其([一二三四五六七八九])[，、,：:。]?"),
    (Style.ADVERB, "首其再然接最", rf"({'|'.join(_ADVERBS)})(?:[，、,]|是|要|来说|說|说|(?=[\u4e00-\u9fff]))"),
    (Style.DASH, "—─－-―⸺⸻", r"(?:——+|──+|－－+|--+|―+|—|[⸺⸻])[ \u3000]*(?=\S)"),
    (Style.BULLET, _BULLETS, rf"[{_BULLETS}]\s*(?=\S)"),
)


def _by_opening() -> dict[str, tuple[tuple[Style, Pattern], ...]]:
    """Return the rules by the character a line opens with, so that most lines are asked nothing."""
    table: dict[str, list[tuple[Style, Pattern]]] = {}
    for style, openings, rule in _RULES:
        pattern = Pattern(rule)
        for character in openings:
            table.setdefault(character, []).append((style, pattern))
    return {character: tuple(rules) for character, rules in table.items()}


_BY_OPENING = _by_opening()


def read_numbering(words: str) -> Numbering | None:
    """Return what numbering `words` opens with, or None."""
    for style, rule in _BY_OPENING.get(words[:1], ()):
        match = rule.match(words)
        if match:
            written = match.group(1) if match.re.groups else ""
            return Numbering(style, _value(style, written), match.end())
    return None


def _value(style: Style, written: str | None) -> int:
    if style in (Style.DASH, Style.BULLET):
        return 0
    if not written:
        return 1  # 附件： is the only one
    if style == Style.ADVERB:
        return _ADVERBS[written]
    if style == Style.LETTER:
        return ord(written.upper()) - ord("A") + 1
    return number_value(re.split("[.．]", written)[-1])
