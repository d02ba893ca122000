"""Parallels: runs of paragraphs, sentences or clauses that say like things in like words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.span import read_spans
from jiangtai.speech.frames import framed
from jiangtai.speech.members import like_members
from jiangtai.speech.openings import labelled, like_openings, scattered_openings, sister_openings
from jiangtai.speech.passages import read_passages
from jiangtai.speech.points import counted_paragraphs, dashed_paragraphs
from jiangtai.speech.series import tail_series, verb_series
from jiangtai.speech.steps import steps
from jiangtai.speech.tellings import counted_clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        found += like_members(passage.stretch)
        found += verb_series(passage.stretch)
        found += tail_series(passage.stretch)
        found += framed(passage.stretch)
    unique = {
        tuple(item.spans for item in parallel.items): parallel
        for parallel in reversed(found)
        if _differ(speech.text, parallel)
    }
    return tuple(
        sorted(unique.values(), key=lambda parallel: (parallel.items[0].span.start, -parallel.items[-1].span.end))
    )


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
