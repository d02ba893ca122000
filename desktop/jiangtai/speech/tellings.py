"""Tellings: clauses and sentences of one paragraph that ordinals tell off (一是…；二是…, 1) … 2) …, First, … Second, …)."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.lexicon.steps import IN_TIME
from jiangtai.speech.items import build_parallel
from jiangtai.speech.numbering import Style
from jiangtai.speech.ordinals import follows, only_last, read_ordinal
from jiangtai.speech.sentences import depths, sentence_ends
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.numbering import Numbering
    from jiangtai.speech.pieces import Bounds
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_LEADING = "(?:and |以及|及|和)?"
_CLAUSE_START = re.compile(
    rf"(?:(?<=[。；：，！？;:,.])[ \u3000]*{_LEADING}|(?<= ){_LEADING}(?=[(（1-9])|(?=[①-⑳])|^[ \u3000]*)"
    "(?=[一二三四五六七八九十第其（(①-⑳1-9FSTELNfsteln])"
)
_INSIDE = frozenset({
    Style.HAN_IS, Style.ORDINAL, Style.ORDINAL_NOUN, Style.ONE_OF, Style.CIRCLE, Style.ARABIC_BRACKET, Style.ARABIC_HALF, Style.ARABIC,
    Style.HAN_BRACKET,
})  # fmt: skip
_LONGEST_MARK = 16
"""Characters an ordinal takes, at most."""
_TAIL = re.compile(r"[；。，、;,.\s]*(?:[；。，、;,.\s](?:and|以及|及|和)\s*)?$")
"""What an item leaves out at its end: its stop, and the word that joins it to the next."""


def counted_clauses(passage: Stretch) -> Iterator[Parallel]:
    """Yield what ordinals tell off inside one paragraph."""
    words = passage.words
    found: dict[Style, list[tuple[int, Numbering]]] = defaultdict(list)
    held: bytearray | None = None
    for at in dict.fromkeys(match.end() for match in _CLAUSE_START.finditer(words)):
        numbering = read_ordinal(words[at : at + _LONGEST_MARK])
        if numbering is None or numbering.style not in _INSIDE:
            continue
        held = depths(words) if held is None else held
        if at < len(words) and held[at] and words[at] not in "（(":
            continue
        found[numbering.style].append((at, numbering))
    ends = sentence_ends(words) if found else ()
    for marks in found.values():
        for run in _rising(marks):
            yield told_off(passage, [(at, at + numbering.end) for at, numbering in run], ends)


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
    return build_parallel(lead, scope, items, ordered=ordered or bool(IN_TIME.match(lead)), told=told)


def _last_end(starts: Sequence[int], ends: Sequence[int]) -> int:
    """Return where the last item ends: at its sentence's end, or with the paragraph where items hold several sentences."""
    inner = [bisect_left(ends, end) - bisect_right(ends, start) for start, end in itertools.pairwise(starts)]
    return ends[-1] if any(count > 0 for count in inner) else ends[bisect_right(ends, starts[-1])]


def _trim(words: str, start: int, end: int) -> int:
    match = _TAIL.search(words, max(start, end - 12), end)
    return match.start() if match else end
