"""Frames: neighbouring sentences on one frame, its slots filled differently (从天气看，…。从工程看，…。)."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jiangtai.lexicon.framing import SLOT, TIME_OPENING, TOPIC_END, frame_opening
from jiangtai.lexicon.openings import WEAK_OPENING
from jiangtai.speech.items import build_parallel
from jiangtai.speech.pieces import trimmed
from jiangtai.speech.runs import shared_length, shared_opening
from jiangtai.speech.speech import Scope
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.pieces import Part
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_LEAST = 3
"""Members of a frame. Two sentences may both open with 对 by chance."""
_FARTHEST = 3
"""Sentences one member may hold: what it says, and what it adds."""
_SHORT = 12
"""Characters of a clause that is heard as one beat with its neighbours."""
_TIME = "时 "
"""Stands for any word of time, which differs from member to member."""
_LONGEST = 40
"""Characters of a clause that still sounds like its neighbours."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence or clause, its stops left out; `head` is where its first clause ends; `opening` its frame's word."""

    start: int
    end: int
    head: int
    opening: str
    follower: str

    @property
    def size(self) -> int:
        return self.head - self.start


def framed_sentences(passage: Stretch, parts: Sequence[Part]) -> Iterator[Parallel]:
    """Yield the parallels among the sentences of a paragraph that a small word frames."""
    words = passage.words
    if len(parts) < _LEAST:
        return
    read = [_read(words, part) for part in parts]
    for run in _framed_runs(words, read):
        yield _of_sentences(passage, read, run)


def _read(words: str, part: Part) -> _Piece:
    start, end = trimmed(words, (part.start, part.end))
    head = trimmed(words, part.clauses[0])[1]
    follower = words[part.clauses[1][0] : part.clauses[1][0] + 2] if len(part.clauses) > 1 else ""
    return _Piece(start, end, head, opening_word(words, start, head), follower)


def opening_word(words: str, start: int, end: int) -> str:
    """Return the small word a sentence or clause opens with, "" where it opens with none that frames."""
    return frame_opening(words, start, end) or (_TIME if TIME_OPENING.match(words, start, end) else "")


def _framed_runs(words: str, parts: Sequence[_Piece]) -> Iterator[list[int]]:
    """Yield the places of three or more sentences on one frame; each may be followed by others that belong to it."""
    open_runs: dict[str, list[int]] = {}
    runs: list[list[int]] = []
    for at, part in enumerate(parts):
        for opening in dict.fromkeys((part.opening, "")):
            run = open_runs.get(opening)
            near = run is not None and at - run[-1] <= _FARTHEST
            if run is not None and near and _same_frame(words, parts[run[-1]], part, opening, apart=at - run[-1] > 1):
                run.append(at)
            elif opening or SLOT.match(words, part.start, part.head):
                open_runs[opening] = [at]
                runs.append(open_runs[opening])
    yield from (run for run in runs if len(run) >= _LEAST)


def _same_frame(words: str, one: _Piece, other: _Piece, opening: str, *, apart: bool) -> bool:
    """Tell whether two sentences that open with one word, or none, are built alike after it.

    `apart`: others stand between.
    """
    first, second = words[one.start : one.head], words[other.start : other.head]
    if first == second or max(one.size, other.size) > _LONGEST:
        return False
    anchor = _anchor(first, opening)
    if anchor and anchor == _anchor(second, opening):
        return bool(opening) or _beat(first, second)
    if not opening:
        return False
    tail = shared_length(first[::-1], second[::-1])
    if tail >= 2 or (tail and TOPIC_END.search(first)):
        return True
    return not apart and (_follow(one, other) or one.size == other.size)


def _anchor(head: str, opening: str) -> str:
    match = SLOT.match(head, len(opening))
    return match.group("anchor") if match else ""


def _beat(first: str, second: str) -> bool:
    """Tell whether two clauses without a common opening are still heard as one beat: as long, or ending alike after it."""
    one, other = SLOT.match(first), SLOT.match(second)
    if one is None or other is None:
        return False
    if WEAK_OPENING.match(one.group("slot")) or one.group("slot") == other.group("slot"):
        return False
    rest, second_rest = first[one.start("anchor") :], second[other.start("anchor") :]
    shared = shared_length(rest, second_rest)
    if len(one.group("slot")) == len(other.group("slot")) and max(len(first), len(second)) <= _SHORT:
        return len(first) == len(second) or shared >= 2
    return shared >= 4


def _follow(one: _Piece, other: _Piece) -> bool:
    return len(one.follower) == 2 and one.follower == other.follower


def _of_sentences(passage: Stretch, parts: Sequence[_Piece], run: Sequence[int]) -> Parallel:
    words = passage.words
    widest = max(after - at for at, after in itertools.pairwise(run))
    ends = [parts[after - 1].end for after in run[1:]]
    ends.append(parts[min(run[-1] + widest, len(parts)) - 1].end)
    members = [(parts[at].start, end) for at, end in zip(run, ends, strict=True)]
    by_clause = all(words[parts[at].end : parts[at].end + 1] in "；;" for at in run[:-1])
    slots = [SLOT.match(words, parts[at].start + len(parts[at].opening), parts[at].head) for at in run]
    anchors = {slot.group("anchor") if slot else "" for slot in slots}
    named = len(anchors) == 1 and "" not in anchors
    labels = [(parts[at].start, slot.end("slot")) for at, slot in zip(run, slots, strict=True) if slot]
    return build_parallel(
        shared_opening([words[start:end] for start, end in members]),
        Scope.CLAUSES if by_clause else Scope.SENTENCES,
        [(passage, *member) for member in members],
        labels=labels if named else None,
    )
