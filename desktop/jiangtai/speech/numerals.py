"""Numbering: the mark a heading or an item opens with, what style it is of, and which number it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_DIGITS = {character: value for value, group in enumerate(("〇零", "一壹", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
           for character in group}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "廿": 20}
_CN = "[〇零一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾廿]{1,5}"
_AR = "[0-9０-９]{1,3}"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


class Style(StrEnum):
    """The styles of numbering, in the order official usage nests them (GB/T 9704: 一、 then （一） then 1. then （1）)."""

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


def han_value(written: str) -> int:
    """Return the number written in Hanzi or digits: 十一 is 11, 二十 is 20, 二〇 is 20."""
    if written.isdigit() and all(character not in _DIGITS for character in written):
        return int(written)
    if not any(character in _TENS for character in written):
        return int("".join(str(_DIGITS.get(character, 0)) for character in written))
    total, digit = 0, 0
    for character in written:
        if character in _TENS:
            total += max(digit, 1) * _TENS[character] if character != "廿" else 20
            digit = 0
        else:
            digit = _DIGITS.get(character, 0)
    return total + digit


_AFTER = r"(?=[\s\u3000：:、,，.．。—-]|$)"
_SPACE = r"[ \t\u3000]*"
_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = tuple(
    (style, re.compile(pattern))
    for style, pattern in (
        (Style.VOLUME, rf"第{_SPACE}({_CN}|{_AR}){_SPACE}[编編篇卷]{_AFTER}{_SPACE}"),
        (Style.PART, rf"第{_SPACE}({_CN}|{_AR}){_SPACE}(?:部分|部份|板块|單元|单元){_AFTER}{_SPACE}"),
        (Style.CHAPTER, rf"第{_SPACE}({_CN}|{_AR}){_SPACE}章(?!程){_SPACE}"),
        (Style.LECTURE, rf"第{_SPACE}({_CN}|{_AR}){_SPACE}[讲講课課]{_AFTER}{_SPACE}"),
        (Style.SECTION, rf"第{_SPACE}({_CN}|{_AR}){_SPACE}[节節](?![课課])(?:{_AFTER}|(?=[\u4e00-\u9fff])){_SPACE}"),
        (Style.ARTICLE, rf"第({_CN}|{_AR})[条條款](?=[\s\u3000]|$){_SPACE}"),
        (Style.ORDINAL, rf"第({_CN}|[0-9０-９]{{1,2}}){_SPACE}(?:[，、,：:。．.]|[ \u3000]+(?=\S)){_SPACE}"),
        (
            Style.ORDINAL_NOUN,
            rf"第({_CN})(?:[个個条條点點项項步种種类類层層件次方]|阶段|階段|方面|大)[^，。：:；！？\s]{{0,6}}?[，：:]{_SPACE}",
        ),
        (Style.HAN_IS, r"([一二三四五六七八九十]{1,3})(?:是(?!一[，,])|要(?![求点素务]))"),
        (Style.HAN, rf"({_CN}){_SPACE}[、．.](?!{_CN}[、和]){_SPACE}"),
        (Style.HAN_BRACKET, rf"[（(〔﹙]{_SPACE}({_CN}){_SPACE}[）)〕﹚]{_SPACE}[、.．]?{_SPACE}"),
        (Style.ARABIC_BRACKET, rf"[（(]{_SPACE}([0-9０-９]{{1,2}}){_SPACE}[）)]{_SPACE}[、.．]?{_SPACE}"),
        (Style.DECIMAL4, rf"([0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{3}})[.．、]?{_SPACE}(?=\D)"),
        (Style.DECIMAL3, rf"([0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{2}})[.．、]?{_SPACE}(?=\D)"),
        (Style.DECIMAL2, rf"([0-9]{{1,2}}[.．][0-9]{{1,2}})(?:[.．、]{_SPACE}|[ \t\u3000]+)(?=\D)"),
        (Style.ARABIC_HALF, rf"([0-9０-９]{{1,2}})[）)]{_SPACE}[、.．]?{_SPACE}"),
        (Style.ARABIC, rf"([0-9０-９]{{1,2}}){_SPACE}(?:[.．](?![0-9０-９])|、){_SPACE}"),
        (Style.CIRCLE, rf"([①-⑳㉑-㉟⑴-⒇⒈-⒛❶-❿]){_SPACE}[、.．]?{_SPACE}"),
        (Style.ROMAN, rf"([IVX]{{1,5}}|[Ⅰ-Ⅻ])(?:[.．、](?![A-Za-z]))\s*"),
        (Style.LETTER, r"([A-Ha-h])(?:[.．、](?![A-Za-z])|[）)])\s*"),
        (Style.ENGLISH, r"(?i:chapter|part|section|article|lecture)\s+([0-9]{1,2}|[IVX]{1,5})\b[.:：]?\s*"),
        (
            Style.ANNEX,
            rf"附(?:件|录|錄|表|注|註)(?:{_SPACE}({_CN}|{_AR}))?{_SPACE}(?:[：:]{_SPACE}|(?=[\s\u3000]|$)){_SPACE}",
        ),
        (Style.ONE_OF, r"其([一二三四五六七八九])[，、,：:。]?"),
        (Style.DASH, r"(?:——+|──+|－－+|--+|―+|—)[ \u3000]*(?=\S)"),
        (Style.BULLET, r"[•●■◆▪▲★◇○·‧※√➢►]\s*(?=\S)"),
    )
)
_ADVERBS = re.compile(
    "(首先|其次|再次|再者|然后|接着|第三|最后|最後)(?:[，、,]|是|要|来说|說|说|，|(?=[\u4e00-\u9fff]))"
)
LAST = 99
"""The number of 最后: after all others, however many."""
_ADVERB_ORDER = {
    "首先": 1,
    "其次": 2,
    "再次": 3,
    "再者": 3,
    "然后": 2,
    "接着": 3,
    "第三": 3,
    "最后": LAST,
    "最後": LAST,
}
_CIRCLED = (
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟",
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "❶❷❸❹❺❻❼❽❾❿",
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ",
)


def _firsts() -> dict[str, tuple[tuple[Style, re.Pattern[str]], ...]]:
    """Return the patterns by the character they can open with."""
    han, arabic = "〇零一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾廿", "0123456789０１２３４５６７８９"
    openers = {
        "第": "第", "一": han, "（": "（(〔﹙", "1": arabic, "①": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛❶❷❸❹❺❻❼❽❾❿",
        "I": "IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "A": "ABCDEFGHabcdefgh", "C": "CcPpSsAaLl", "附": "附", "其": "其", "—": "—─－-―", "•": "•●■◆▪▲★◇○·‧※√➢►",
    }  # fmt: skip
    table: dict[str, list[tuple[Style, re.Pattern[str]]]] = {}
    for style, pattern in _PATTERNS:
        for character in openers[_OPENER[style]]:
            table.setdefault(character, []).append((style, pattern))
    return {character: tuple(patterns) for character, patterns in table.items()}


_OPENER = {
    Style.VOLUME: "第", Style.PART: "第", Style.CHAPTER: "第", Style.LECTURE: "第", Style.SECTION: "第", Style.ARTICLE: "第",
    Style.ORDINAL: "第", Style.ORDINAL_NOUN: "第", Style.HAN_IS: "一", Style.HAN: "一", Style.HAN_BRACKET: "（",
    Style.ARABIC_BRACKET: "（", Style.DECIMAL4: "1", Style.DECIMAL3: "1", Style.DECIMAL2: "1", Style.ARABIC_HALF: "1",
    Style.ARABIC: "1", Style.CIRCLE: "①", Style.ROMAN: "I", Style.LETTER: "A", Style.ENGLISH: "C", Style.ANNEX: "附",
    Style.ONE_OF: "其", Style.DASH: "—", Style.BULLET: "•",
}  # fmt: skip
_BY_FIRST = _firsts()


def read_numbering(words: str) -> Numbering | None:
    """Return what numbering `words` opens with, or None."""
    for style, pattern in _BY_FIRST.get(words[:1], ()):
        match = pattern.match(words)
        if match:
            return Numbering(style, _value(style, match), match.end())
    adverb = _ADVERBS.match(words)
    if adverb:
        return Numbering(Style.ADVERB, _ADVERB_ORDER[adverb.group(1)], adverb.end())
    return None


_BARE = re.compile(rf"[（(]?({_CN}|[0-9]{{1,2}}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{{1,4}})[）)]?[.．、]?")


def read_bare_numeral(words: str) -> int:
    """Return the number a line consists of, if it is nothing else (一, （二）, 3.); else 0."""
    match = _BARE.fullmatch(words)
    return _number(match.group(1)) if match else 0


def _value(style: Style, match: re.Match[str]) -> int:
    if style in (Style.DASH, Style.BULLET):
        return 0
    written = match.group(1) or ""
    if style in (Style.DECIMAL2, Style.DECIMAL3, Style.DECIMAL4):
        return int(re.split(r"[.．]", written)[-1])
    if style == Style.LETTER:
        return ord(written.upper()) - ord("A") + 1
    return _number(written) if written else 1


def _number(written: str) -> int:
    for row in _CIRCLED:
        if written in row:
            return row.index(written) + 1
    if written and written[0] in _ROMAN:
        values = [_ROMAN[character] for character in written]
        return sum(-v if i + 1 < len(values) and values[i + 1] > v else v for i, v in enumerate(values))
    return han_value(written)
