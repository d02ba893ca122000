"""Points: paragraphs or clauses told off by ordinals (一是…二是…, 第一，…第三，) or by dashes."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.speech.items import build_parallel
from jiangtai.speech.numbering import LAST, Style, read_numbering
from jiangtai.speech.runs import shared_length
from jiangtai.speech.sentences import depths, sentence_ends
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.numbering import Numbering
    from jiangtai.speech.passages import Passage
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_UNCOUNTED = frozenset({Style.DASH, Style.BULLET})
_CLAUSE_START = re.compile(r"(?:(?<=[。；：，！？;:,])|^)[ \u3000]*(?=[一二三四五六七八九十第其首再最（(①-⑳])")
_INSIDE = frozenset({
    Style.HAN_IS, Style.ORDINAL, Style.ORDINAL_NOUN, Style.ONE_OF, Style.ADVERB, Style.CIRCLE, Style.ARABIC_BRACKET, Style.HAN_BRACKET,
})  # fmt: skip
_END_MARKS = "；。，、;,. \u3000"


def counted_paragraphs(passages: Sequence[Passage]) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield paragraphs that ordinals tell off within one section, with their indices; other text may stand between."""
    open_runs: dict[Style, list[int]] = {}
    runs: list[list[int]] = []
    section = -1
    for at, passage in enumerate(passages):
        if passage.section != section:
            open_runs, section = {}, passage.section
        numbering = passage.numbering
        if numbering is None or numbering.style in _UNCOUNTED:
            continue
        run = open_runs.get(numbering.style)
        last = passages[run[-1]].numbering if run else None
        if run and last and _follows(last, numbering):
            run.append(at)
        elif numbering.value == 1:
            open_runs[numbering.style] = [at]
            runs.append(open_runs[numbering.style])
    for run in runs:
        if len(run) > 1 and not _only_last(passages[run[1]].numbering, len(run)):
            yield _paragraphs(passages, run), run


def _follows(last: Numbering, this: Numbering) -> bool:
    if this.style == Style.ADVERB:
        return this.value >= last.value and this.value > 1
    return this.value == last.value + 1


def _only_last(second: Numbering | None, count: int) -> bool:
    """Tell whether 首先 is followed by nothing but 最后, which orders a thought and tells off no points."""
    return count == 2 and second is not None and second.style == Style.ADVERB and second.value == LAST


def dashed_paragraphs(passages: Sequence[Passage]) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield paragraphs that dashes tell off: neighbours, or members of one section that also share their opening."""
    groups: list[list[int]] = []
    for at, passage in enumerate(passages):
        if passage.numbering is None or passage.numbering.style not in _UNCOUNTED:
            continue
        if groups and _joins(passages, groups[-1], at):
            groups[-1].append(at)
        else:
            groups.append([at])
    for group in groups:
        if len(group) > 1:
            yield _paragraphs(passages, group), group


def _joins(passages: Sequence[Passage], group: Sequence[int], at: int) -> bool:
    above, passage = passages[group[-1]], passages[at]
    if above.section != passage.section or above.numbering is None or passage.numbering is None:
        return False
    if above.numbering.style != passage.numbering.style:
        return False
    alike = shared_length(above.words[above.numbering.end :], passage.words[passage.numbering.end :]) >= 4
    spread = len(group) > 1 and group[-1] - group[-2] > 1
    return alike if spread else at == group[-1] + 1 or alike


def _paragraphs(passages: Sequence[Passage], run: Sequence[int]) -> Parallel:
    items = [(passages[at].stretch, 0, len(passages[at].words)) for at in run]
    return build_parallel(_lead([passages[at] for at in run]), Scope.PARAGRAPHS, items)


def _lead(run: Sequence[Passage]) -> str:
    first, last = run[0].numbering, run[-1].numbering
    if first is None or last is None:
        return ""
    if first.style in _UNCOUNTED:
        shared = min(shared_length(run[0].words, other.words) for other in run[1:])
        return run[0].words[:shared].rstrip("“「《（")
    return f"{run[0].words[: first.end].strip()}…{run[-1].words[: last.end].strip()}"


def counted_clauses(passage: Stretch) -> Iterator[Parallel]:
    """Yield what ordinals tell off inside one paragraph."""
    words = passage.words
    found: dict[Style, list[tuple[int, Numbering]]] = defaultdict(list)
    held: bytearray | None = None
    for match in _CLAUSE_START.finditer(words):
        numbering = read_numbering(words[match.end() : match.end() + 12])
        if numbering is None or numbering.style not in _INSIDE:
            continue
        held = depths(words) if held is None else held
        if match.end() < len(words) and held[match.end()] and words[match.end()] not in "（(":
            continue
        found[numbering.style].append((match.end(), numbering))
    ends = sentence_ends(words) if found else ()
    for marks in found.values():
        for run in _rising(marks):
            yield _clauses(passage, run, ends)


def _rising(marks: Sequence[tuple[int, Numbering]]) -> Iterator[list[tuple[int, Numbering]]]:
    run: list[tuple[int, Numbering]] = []
    for at, numbering in marks:
        if run and _follows(run[-1][1], numbering):
            run.append((at, numbering))
            continue
        if len(run) > 1:
            yield run
        run = [(at, numbering)] if numbering.value == 1 else []
    if len(run) > 1 and not _only_last(run[1][1], len(run)):
        yield run


def _clauses(passage: Stretch, run: Sequence[tuple[int, Numbering]], ends: Sequence[int]) -> Parallel:
    words = passage.words
    starts = [at for at, _ in run]
    bounds = [(start, _trim(words, start, end)) for start, end in itertools.pairwise(starts)]
    bounds.append((starts[-1], _trim(words, starts[-1], _last_end(starts, ends))))
    lead = f"{words[starts[0] : starts[0] + run[0][1].end].strip()}…{words[starts[-1] : starts[-1] + run[-1][1].end].strip()}"
    scope = Scope.SENTENCES if words[starts[1] - 1] in "。！？" else Scope.CLAUSES
    return build_parallel(lead, scope, [(passage, start, end) for start, end in bounds])


def _last_end(starts: Sequence[int], ends: Sequence[int]) -> int:
    """Return where the last item ends: at its sentence's end, or with the paragraph where items hold several sentences."""
    inner = [bisect_left(ends, end) - bisect_right(ends, start) for start, end in itertools.pairwise(starts)]
    return ends[-1] if any(count > 0 for count in inner) else ends[bisect_right(ends, starts[-1])]


def _trim(words: str, start: int, end: int) -> int:
    while end > start and words[end - 1] in _END_MARKS:
        end -= 1
    return end
