"""Series: clauses built on one pattern of verbs, and lists whose members end alike."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jiangtai.lexicon.framing import FIGURE
from jiangtai.lexicon.openings import GOVERNING
from jiangtai.pattern import Pattern
from jiangtai.speech.items import build_parallel
from jiangtai.speech.pieces import trimmed
from jiangtai.speech.runs import shared_length
from jiangtai.speech.sentences import clause_ends, sentence_ends
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.pieces import Part
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_DONE = Pattern("(?P<verb>[\u4e00-\u9fff]{4}|[\u4e00-\u9fff]{2})了(?![，。；解])")
_VERB_END = Pattern("[\u4e00-\u9fff]{2}了")
_FRONTED = Pattern("[对對为為].{2,}?(?P<verb>(?:提出|作出|做出|给予|指明|明确)[\u4e00-\u9fff]{2,8})[。！；]?$")
_JOINT = Pattern("、|(?<=[题題点點力性化])(?:和|与|與|以及|及)")
_LAST_JOINT = Pattern("(?:、|和|与|與|以及|及)$")
_TAIL = 6
"""Characters after the last 的 that name a list's member (堵点问题)."""


def verb_series(passage: Stretch) -> Iterator[Parallel]:
    """Yield neighbouring clauses of one sentence that open with verbs of one shape and 了 (系统总结了…，深刻阐述了…).

    A last clause that fronts its object (对…提出明确要求) shares the series' subject and belongs to it.
    """
    words = passage.words
    start = 0
    if len(_VERB_END.findall(words)) < 2:
        return
    for end in sentence_ends(words):
        clauses = _clauses(words, start, end)
        start = end
        run: list[tuple[tuple[int, int], tuple[int, int]]] = []
        shape = 0
        for clause in clauses:
            match = _DONE.match(words, *clause)
            verb = match.span("verb") if match else (0, 0)
            if match and (not run or verb[1] - verb[0] == shape):
                shape = verb[1] - verb[0]
                run.append((clause, verb))
                continue
            fronted = _FRONTED.match(words, *clause) if len(run) >= 2 and clause == clauses[-1] else None
            if fronted:
                run.append((clause, fronted.span("verb")))
                break
            if len(run) >= 3:
                break
            run = [(clause, verb)] if match else []
            shape = verb[1] - verb[0]
        if len(run) >= 3 and not all(FIGURE.search(words, *clause) for clause, _ in run):
            items = [(passage, *trimmed(words, clause)) for clause, _ in run]
            yield build_parallel("", Scope.CLAUSES, items, labels=[verb for _, verb in run])


def _clauses(words: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start, *(start + cut for cut in clause_ends(words[start:end]))]
    return list(itertools.pairwise(cuts))


def tail_series(passage: Stretch, parts: Sequence[Part]) -> Iterator[Parallel]:
    """Yield lists whose members end alike (…的堵点问题、…的热点问题和…的重点问题), each side of its last 的 a side."""
    words = passage.words
    for start, end in itertools.chain.from_iterable(part.clauses for part in parts):
        if words.count("的", start, end) < 3 or "、" not in words[start:end]:
            continue
        members = _members(words, *trimmed(words, (start, end)))
        for run in _alike(words, members):
            yield _listed(passage, run)


def _members(words: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [
        start,
        *(match.end() for match in _JOINT.finditer(words, start, end)),
        end,
    ]
    return [_trimmed_tail(words, a, b) for a, b in itertools.pairwise(cuts)]


def _trimmed_tail(words: str, start: int, end: int) -> tuple[int, int]:
    joint = _LAST_JOINT.search(words[start:end])
    return start, start + joint.start() if joint else end


def _alike(words: str, members: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for member in members:
        tail = _tail(words, member)
        if run and not (
            tail and shared_length(tail[::-1], _tail(words, run[-1])[::-1]) >= 2 and tail != _tail(words, run[-1])
        ):
            if len(run) >= 3:
                yield run
            run = []
        if tail:
            run.append(member)
    if len(run) >= 3:
        yield run


def _tail(words: str, member: tuple[int, int]) -> str:
    at = words.rfind("的", *member)
    return words[at + 1 : member[1]] if at > member[0] and 2 <= member[1] - at - 1 <= _TAIL else ""


def _listed(passage: Stretch, run: list[tuple[int, int]]) -> Parallel:
    words = passage.words
    start, end = run[0]
    verbs = list(GOVERNING.finditer(words, start, words.rfind("的", start, end)))
    members = [(verbs[-1].end() if verbs else start, end), *run[1:]]
    tails = [(words.rfind("的", *member) + 1, member[1]) for member in members]
    sides = [((member[0], tail[0]), tail) for member, tail in zip(members, tails, strict=True)]
    shared = min(shared_length(words[a:b][::-1], words[c:d][::-1]) for (a, b), (c, d) in itertools.pairwise(tails))
    frame = "…的…" + words[tails[0][1] - shared : tails[0][1]]
    return build_parallel(
        "", Scope.CLAUSES, [(passage, *member) for member in members], frame=frame, sides=sides, labels=tails
    )
