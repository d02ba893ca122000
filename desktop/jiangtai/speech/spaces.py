"""Spaces: those a scanner or a converter left between Hanzi, where Chinese prose has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import read_spans, without
from jiangtai.speech.byline import is_name
from jiangtai.speech.numbering import read_numbering
from jiangtai.speech.speech import Cause, Mend
from jiangtai.speech.stretch import stretch
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.span import Spans
    from jiangtai.speech.mending import Block

_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff，。、；：！？“”‘’（）《》「」『』"
_UNIT = (
    "亿|万(?![众里一般水物象家户千])|元(?![旦素气首件])|吨|亩|公里|公顷|平方|个?百分点|美元|人次|户(?![籍外型口])|"
    "[年月日](?=[，。、；至前底起]|[ 0-9])"
)
"""What is counted: a gap before it is a figure still to be filled in, and no stray space."""

_SPACE = Pattern(rf"(?<=[{_CJK}])[ \t\u00a0\u3000]{{1,4}}(?=[{_CJK}])(?!{_UNIT})")
_ROSTER = Pattern(r"(?:[\u4e00-\u9fff·]{2,4}[ \u3000]+){3,}[\u4e00-\u9fff·]{2,4}(?![\u4e00-\u9fff])")
_PROSE = 24
_OFTEN = 5
"""In one source. One space in prose may be meant (中共中央 国务院); a scanner leaves many."""


def close_up(text: str, blocks: Sequence[Block], honoured: frozenset[int]) -> tuple[tuple[Block, ...], list[Mend]]:
    """Return the blocks without stray spaces, and a mend for each."""
    found = [_strays(block) for block in blocks]
    often = sum(len(strays) for strays in found) >= _OFTEN
    closed: list[Block] = []
    mends: list[Mend] = []
    for block, strays in zip(blocks, found, strict=True):
        if not strays or not (often or len(strays) > 1):
            closed.append(block)
            continue
        words = stretch(text, block.spans)
        gaps: Spans = tuple(
            span for start, end in strays for span in words.place(start, end) if span.start not in honoured
        )
        mends += [Mend(gap, Cause.SPACE) for gap in gaps]
        spans = without(block.spans, gaps)
        closed.append(replace(block, spans=spans, words=read_spans(text, spans)))
    return tuple(closed), mends


def _strays(block: Block) -> list[tuple[int, int]]:
    words = block.words
    if len(words) < _PROSE or not re.search("[。！？；，]", words) or _is_roster(words):
        return []
    numbering = read_numbering(words)
    start = numbering.end if numbering else 0
    return [match.span() for match in _SPACE.finditer(words, start)]


def _is_roster(words: str) -> bool:
    """Tell whether the spaces part people's names."""
    match = _ROSTER.search(words)
    names = match.group().split() if match else []
    return sum(map(is_name, names)) * 4 >= len(names) * 3 > 0
