"""Parallels: runs of paragraphs, sentences or clauses that say like things in like words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.span import read_spans
from jiangtai.speech.beats import beats
from jiangtai.speech.frames import framed_sentences
from jiangtai.speech.members import like_members
from jiangtai.speech.openings import labelled, like_openings, scattered_openings, sister_openings
from jiangtai.speech.passages import read_passages
from jiangtai.speech.pieces import read_parts
from jiangtai.speech.points import counted_paragraphs, dashed_paragraphs
from jiangtai.speech.series import tail_series, verb_series
from jiangtai.speech.steps import steps
from jiangtai.speech.tellings import counted_clauses

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from jiangtai.span import Spans
    from jiangtai.speech.passages import Passage
    from jiangtai.speech.speech import Parallel, Speech


_LEAST = 12
"""Characters. A shorter paragraph holds no parallel."""


def find_parallels(speech: Speech) -> tuple[Parallel, ...]:
    """Return the parallels of the speech, in source order, the wider first where two start together."""
    passages = read_passages(speech)
    found = [*_among(passages, _sisters(speech))]
    for passage in passages:
        if len(passage.words) < _LEAST:
            continue
        found += steps(passage.stretch)
        found += counted_clauses(passage.stretch)
        parts = read_parts(passage.words)
        found += like_members(passage.stretch, parts)
        found += verb_series(passage.stretch)
        found += tail_series(passage.stretch, parts)
        found += framed_sentences(passage.stretch, parts)
        found += beats(passage.stretch, parts)
    unique = {
        tuple(item.spans for item in parallel.items): parallel
        for parallel in reversed(found)
        if _differ(speech.text, parallel)
    }
    return tuple(
        sorted(
            _whole(unique.values()), key=lambda parallel: (parallel.items[0].span.start, -parallel.items[-1].span.end)
        )
    )


def _whole(parallels: Collection[Parallel]) -> list[Parallel]:
    """Return the parallels without those whose items are some of another's: an item left out is a parallel cut short."""
    holders: dict[Spans, list[Parallel]] = defaultdict(list)
    for parallel in parallels:
        for item in parallel.items:
            holders[item.spans].append(parallel)
    return [
        parallel for parallel in parallels if not any(_holds(p, parallel) for p in holders[parallel.items[0].spans])
    ]


def _holds(whole: Parallel, part: Parallel) -> bool:
    return len(whole.items) > len(part.items) and {i.spans for i in part.items} < {i.spans for i in whole.items}


def _differ(text: str, parallel: Parallel) -> bool:
    """Tell whether the items say different things: a sentence said twice is emphasis, no parallel."""
    return len({read_spans(text, item.spans) for item in parallel.items}) > 1


def _among(passages: Sequence[Passage], sisters: Sequence[Sequence[int]]) -> Iterator[Parallel]:
    taken: set[int] = set()
    for find in (counted_paragraphs, dashed_paragraphs):
        for parallel, members in find(passages):
            taken.update(members)
            yield parallel
    for find_left in (like_openings, scattered_openings, labelled):
        for parallel, members in list(find_left(passages, taken)):
            taken.update(members)
            yield parallel
    for parallel, _ in sister_openings(passages, sisters):
        yield parallel


def _sisters(speech: Speech) -> list[list[int]]:
    """Return the sections of one parent, as their places in the walk, parent by parent."""
    groups: dict[str, list[int]] = {}
    for at, section in enumerate(speech.walk()):
        if section.number != "0":
            groups.setdefault(section.number.rpartition(".")[0], []).append(at)
    return list(groups.values())
