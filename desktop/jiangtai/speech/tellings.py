"""Tellings: clauses and sentences of one paragraph that ordinals tell off (一是…；二是…, 1) … 2) …, First, … Second, …)."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.items import build_parallel
from jiangtai.speech.numbering import Numbering, Style
from jiangtai.speech.numerals import number_value
from jiangtai.speech.ordinals import follows, only_last, read_ordinal
from jiangtai.speech.sentences import depths, sentence_ends
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.pieces import Bounds
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_LEADING = "(?:and |以及|及|和)?"
_CLAUSE_START = Pattern(
    rf"(?:(?<=[。；：，！？;:,.])[ \u3000]*{_LEADING}|(?<= ){_LEADING}(?=[(（1-9])|(?=[①-⑳])|^[ \u3000]*)"
    "(?=[一二三四五六七八九十第其（(①-⑳1-9FSTELNfsteln])"
)
_INSIDE = frozenset({
    Style.HAN_IS, Style.ORDINAL, Style.ORDINAL_NOUN, Style.ONE_OF, Style.CIRCLE, Style.ARABIC_BRACKET, Style.ARABIC_HALF, Style.ARABIC,
    Style.HAN_BRACKET,
})  # fmt: skip
_NOUN = Pattern("第([一二三四五六七八九十])(?:[个個条條点點项項种種类類件]|方面)[^，。；：是要]{0,4}(?:[，：]|就?是)")
"""第一个特点是…: the noun it counts and the verb belong to the mark, so that the last one needs no comma."""
_STAGE = Pattern("第.(?:步|个?(?:阶段|階段))")
_ONE = Pattern("第一|其一|一(?=[是要])|[①⑴]|[（(]?[1一][）)]")
_REACH = 80
"""Characters before the second mark in which the first may stand behind a subject."""
_LONGEST_MARK = 16
"""Characters an ordinal takes, at most."""
_TAIL = Pattern(r"[；。，、;,.\s]*(?:[；。，、;,.\s](?:and|以及|及|和)\s*)?$")
"""What an item leaves out at its end: its stop, and the word that joins it to the next."""


def counted_clauses(passage: Stretch) -> Iterator[Parallel]:
    """Yield what ordinals tell off inside one paragraph."""
    words = passage.words
    found: dict[Style, list[tuple[int, Numbering]]] = defaultdict(list)
    held: bytearray | None = None
    for at in dict.fromkeys(match.end() for match in _CLAUSE_START.finditer(words)):
        numbering = _read(words[at : at + _LONGEST_MARK])
        if numbering is None or numbering.style not in _INSIDE:
            continue
        held = depths(words) if held is None else held
        if at < len(words) and held[at] and words[at] not in "（(":
            continue
        if numbering.value == 2:
            found[numbering.style] += _after_subject(words, at, numbering, found[numbering.style])
        found[numbering.style].append((at, numbering))
    ends = sentence_ends(words) if found else ()
    for marks in found.values():
        for run in _rising(marks):
            yield told_off(passage, [(at, at + numbering.end) for at, numbering in run], ends)


def _after_subject(
    words: str, second: int, numbering: Numbering, found: Sequence[tuple[int, Numbering]]
) -> list[tuple[int, Numbering]]:
    """Return the first mark where it follows a subject in its clause (我们一是…，二是…), unless it is found already."""
    if found and found[-1][1].value == 1:
        return []
    clause = max(words.rfind(stop, max(0, second - _REACH), second) for stop in "。！？")
    for match in _ONE.finditer(words, max(clause + 1, second - _REACH, 0), second):
        first = _read(words[match.start() : match.start() + _LONGEST_MARK])
        if first and first.value == 1 and first.style == numbering.style:
            return [(match.start(), first)]
    return []


def _read(words: str) -> Numbering | None:
    noun = _NOUN.match(words)
    if noun:
        return Numbering(Style.ORDINAL_NOUN, number_value(noun.group(1)), noun.end())
    return None if _STAGE.match(words) else read_ordinal(words)  # stages are steps


def _rising(marks: Sequence[tuple[int, Numbering]]) -> Iterator[list[tuple[int, Numbering]]]:
    run: list[tuple[int, Numbering]] = []
    for at, numbering in [*marks, (0, None)]:
        if run and numbering and follows(run[-1][1], numbering):
            run.append((at, numbering))
            continue
        if len(run) > 1 and not only_last(run[1][1], len(run)):
            yield run
        run = [(at, numbering)] if numbering and numbering.value == 1 else []


def told_off(passage: Stretch, marks: Sequence[Bounds], ends: Sequence[int], *, ordered: bool = False) -> Parallel:
    """Return the parallel whose items open with these marks, each as far as the next; `ends` are the sentences'."""
    words = passage.words
    starts = [start for start, _ in marks]
    bounds = [(start, _trim(words, start, end)) for start, end in itertools.pairwise(starts)]
    bounds.append((starts[-1], _trim(words, starts[-1], _last_end(starts, ends))))
    lead = "…".join(words[slice(*marks[at])].strip() for at in (0, -1))
    scope = Scope.SENTENCES if words[: starts[1]].rstrip()[-1:] in ("。", "！", "？", ".", "!") else Scope.CLAUSES
    items = [(passage, start, end) for start, end in bounds]
    told = [mark_end - start for start, mark_end in marks]
    return build_parallel(lead, scope, items, ordered=ordered, told=told)


def _last_end(starts: Sequence[int], ends: Sequence[int]) -> int:
    """Return where the last item ends: at its sentence's end, or with the paragraph where items hold several sentences."""
    inner = [bisect_left(ends, end) - bisect_right(ends, start) for start, end in itertools.pairwise(starts)]
    return ends[-1] if any(count > 0 for count in inner) else ends[bisect_right(ends, starts[-1])]


def _trim(words: str, start: int, end: int) -> int:
    match = _TAIL.search(words, max(start, end - 12), end)
    return match.start() if match else end
