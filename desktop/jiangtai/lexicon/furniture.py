"""Furniture: the fixed words of the frame (目录, 思考题, 续 …) as they stand around a speech of each language.

The templates and occasions name them in simplified Chinese; a speech in traditional characters or in English is not
framed in another script than its own. A word that is not listed stays as it is.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from jiangtai.lexicon.traditional import folded


class Language(StrEnum):
    """What a speech is written in, as BCP 47 names it."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"


FORMS: dict[str, tuple[str, str]] = {
    "目录": ("目錄", "Topics"),  # a longer word would break: some templates give two Hanzi of 40 pt their room
    "（续）": ("（續）", " (continued)"),
    "内容提要": ("內容提要", "Summary"),
    "结合实际": ("結合實際", "In Our Own Work"),
    "本单位现状": ("本單位現狀", "Where we stand"),
    "对照差距": ("對照差距", "Where we fall short"),
    "下一步举措：事项、责任人、时限": ("下一步舉措：事項、責任人、時限", "Next steps: what, who, by when"),
    "思考题": ("思考題", "Questions"),
    "研讨题": ("研討題", "For Discussion"),
    "本单位的工作与讲稿提出的要求相比，差距主要在哪里？": (
        "本單位的工作與講稿提出的要求相比，差距主要在哪裡？",
        "Where does our own work fall short of what the speech asks?",
    ),
    "讲稿中的哪一项部署，本单位今年可以先做起来？由谁负责？": (
        "講稿中的哪一項部署，本單位今年可以先做起來？由誰負責？",
        "Which part of it can we start on this year, and who takes charge?",
    ),
    "推动落实的过程中，最需要上级或其他单位支持的是什么？": (
        "推動落實的過程中，最需要上級或其他單位支持的是什麼？",
        "What help from others would we need most?",
    ),
    "结束语": ("結束語", "In Closing"),
    "部署": ("部署", "Decision"),
    "举措": ("舉措", "Action"),
    "要求": ("要求", "Requirement"),
    "原文作者": ("原文作者", "Author"),
    "领学人": ("領學人", "Speaker"),
    "宣讲人": ("宣講人", "Speaker"),
    "传达人": ("傳達人", "Speaker"),
    "授课人": ("授課人", "Speaker"),
    "主讲人": ("主講人", "Speaker"),
    "单位": ("單位", "Organisation"),
    "日期": ("日期", "Date"),
    "场次": ("場次", "Occasion"),
    "一": ("一", "1"),
    "壹": ("一", "1"),
}
"""Each fixed word in traditional characters and in English; 一 and 壹 are the ways templates count."""

_READ = 20_000
"""Characters that tell the language of a speech."""

_WORD = 5
"""Letters of an English word, for which one Hanzi or two stand."""

_TELLING = 0.1
"""Share of a text's Hanzi that only traditional writing has: some three in ten there, none in simplified text but for
a name or a quotation."""


def furnished(word: str, language: Language) -> str:
    """Return a fixed word as it stands around a speech of this language."""
    if language is Language.SIMPLIFIED or word not in FORMS:
        return word
    return FORMS[word][language is Language.ENGLISH]


def language_of(text: str) -> Language:
    """Return what a text is written in: English where letters outnumber Hanzi, as one Hanzi stands for a word of them."""
    said = Counter(text[:_READ])
    hanzi = sum(times for one, times in said.items() if "㐀" <= one <= "鿿")
    if sum(times for one, times in said.items() if one.isascii() and one.isalpha()) > _WORD * hanzi:
        return Language.ENGLISH
    each = "".join(said)
    changed = (one for one, other in zip(each, folded(each), strict=True) if one != other)
    traditional = sum(said[one] for one in changed if one.isalpha() and one not in _BOTH)
    return Language.TRADITIONAL if traditional > _TELLING * hanzi else Language.SIMPLIFIED


_BOTH = frozenset("著藉乾於係餘後里徵鐘")
"""Characters that simplified texts have too, in some of their senses and in names."""
