"""Steps: clauses and sentences of one paragraph told off in order of time (先…，再…，然后…, First, …, then …)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from jiangtai.lexicon.steps import FIRST_STEP, NEXT_STEP
from jiangtai.speech.sentences import clause_ends, depths, sentence_ends
from jiangtai.speech.tellings import told_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.pieces import Bounds
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_SUBJECT = 10
"""Characters before the first step's word: who takes it, and that it must be taken."""


def steps(passage: Stretch) -> Iterator[Parallel]:
    """Yield the rows of steps in a paragraph; their items are in order of time."""
    words = passage.words
    if not FIRST_STEP.search(words):
        return
    ends = sentence_ends(words)
    starts = [0, *clause_ends(words)[:-1]]
    held = depths(words)
    run: list[Bounds] = []
    for clause, end in zip(starts, [*starts[1:], len(words)], strict=True):
        start = clause + len(words[clause:end]) - len(words[clause:end].lstrip())
        if held[min(start, len(words) - 1)]:
            continue
        mark = _next(words, start, run, ends)
        if mark:
            run.append(mark)
            continue
        first = _first(words, start, end)
        if first and not (run and words[run[0][0]] != "先" == words[first[0]]):  # 首先，我们先…: the same step
            yield from _row(passage, run, ends)
            run = [first]
    yield from _row(passage, run, ends)


def _first(words: str, start: int, end: int) -> Bounds | None:
    match = FIRST_STEP.search(words, start, min(end, start + _SUBJECT))
    if match is None or (match.start() > start and match.group() != "先"):
        return None
    return match.span()


def _next(words: str, start: int, run: Sequence[Bounds], ends: Sequence[int]) -> Bounds | None:
    """Return the word of a further step, if `start` opens with one that goes on from the row."""
    match = NEXT_STEP.match(words, start) if run else None
    if match is None or _kind(words, run[-1]) == "late" or (words[run[0][0]] == "第") != (words[start] == "第"):
        return None
    beside = bisect_right(ends, run[-1][0]) == bisect_right(ends, start)
    opens = start == 0 or start in (ends[max(0, bisect_left(ends, start)) - 1], ends[bisect_left(ends, start)])
    return match.span() if match.lastgroup != "next" or beside or opens else None


def _kind(words: str, mark: Bounds) -> str | None:
    """Return which kind of further step a mark is: strong, next or late; None for a first one."""
    match = NEXT_STEP.match(words, mark[0])
    return match.lastgroup if match else None


def _row(passage: Stretch, run: Sequence[Bounds], ends: Sequence[int]) -> Iterator[Parallel]:
    """Yield a row of three or more steps, or of two that are surely told off; 首先…其次 tells off points, no steps."""
    if len(run) > 2:
        yield told_off(passage, run, ends, ordered=True)
    elif len(run) == 2 and _kind(passage.words, run[1]) == "strong":
        yield told_off(passage, run, ends, ordered=passage.words[run[0][0]] == "第")
