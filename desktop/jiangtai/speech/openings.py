"""Openings: paragraphs that open alike, beside each other, through a section, or at the head of its sister sections."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.lexicon.openings import ADDITIVE, WEAK_OPENING
from jiangtai.pattern import Pattern
from jiangtai.speech.items import build_parallel
from jiangtai.speech.runs import shared_length, shared_opening, shared_runs
from jiangtai.speech.salutation import is_salutation
from jiangtai.speech.sentences import sentence_ends
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.passages import Passage
    from jiangtai.speech.runs import Run
    from jiangtai.speech.speech import Parallel

_CALL = Pattern(r"^[^，。！？；]{2,12}[！!]")
_LOOK = 40
"""Characters of a paragraph that are its opening."""
_SCATTERED = 6
"""Characters that scattered paragraphs must share; neighbours need fewer."""
_LABEL = 16
"""Characters of a first sentence that names its paragraph."""


def like_openings(passages: Sequence[Passage], taken: set[int]) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield neighbouring paragraphs of one section that open alike."""
    for group in _neighbours(passages, taken):
        openings = [_opening(passages[at].words) for at in group]
        for run in shared_runs(openings, lambda run, openings=openings: _is_enough(openings, run)):  # type: ignore[misc]
            members = group[run.start : run.end]
            yield _paragraphs(passages, members, shared_opening(openings[run.start : run.end])), members


def scattered_openings(passages: Sequence[Passage], taken: set[int]) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield paragraphs of one section that open alike with other text between them."""
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at, passage in enumerate(passages):
        if at not in taken and not passage.headed and len(passage.words) > _SCATTERED:
            places[passage.section, _opening(passage.words)[:_SCATTERED]].append(at)
    for members in places.values():
        if len(members) >= 3:
            yield _paragraphs(passages, members), members
    yield from _framed_lines(passages, taken)


def _framed_lines(passages: Sequence[Passage], taken: set[int]) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield one-sentence paragraphs of one section, every other one, that open and end alike (这是…的五年。)."""
    run: list[int] = []
    for at, passage in enumerate(passages):
        if at in taken or passage.headed or len(passage.words) > _LOOK or len(sentence_ends(passage.words)) > 1:
            continue
        if run and not _same_frame(passages[run[-1]], passage, at - run[-1]):
            if len(run) >= 3:
                yield _paragraphs(passages, run), run
            run = []
        run.append(at)
    if len(run) >= 3:
        yield _paragraphs(passages, run), run


def _same_frame(above: Passage, below: Passage, distance: int) -> bool:
    ends = shared_length(above.words[::-1], below.words[::-1]) >= 3
    return above.section == below.section and distance == 2 and ends and shared_length(above.words, below.words) >= 2


def sister_openings(
    passages: Sequence[Passage], sisters: Sequence[Sequence[int]]
) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield first sentences of sister sections that open alike; `sisters` are groups of sections, in order."""
    firsts = {passage.section: at for at, passage in enumerate(passages) if passage.first and not passage.headed}
    for group in sisters:
        members = [firsts[section] for section in group if section in firsts]
        openings = [_opening(passages[at].words) for at in members]
        for run in shared_runs(openings, lambda run: run.count >= 3 and run.shared >= 4):
            chosen = members[run.start : run.end]
            items = [(passages[at].stretch, 0, sentence_ends(passages[at].words)[0]) for at in chosen]
            yield build_parallel(_lead([passages[at].words for at in chosen]), Scope.SENTENCES, items), chosen


def labelled(passages: Sequence[Passage], taken: set[int]) -> Iterator[tuple[Parallel, list[int]]]:
    """Yield neighbouring paragraphs each named by a short first sentence (區位優勢明顯。經濟實力雄厚。)."""
    for group in _neighbours(passages, taken):
        run: list[int] = []
        shape = -1
        for at in [*group, -1]:
            label = _label(passages[at].words) if at >= 0 else ""
            if label and label.count("，") == shape:
                run.append(at)
                continue
            if len(run) >= 3:
                yield (
                    build_parallel(
                        "", Scope.PARAGRAPHS, [(passages[n].stretch, 0, len(passages[n].words)) for n in run]
                    ),
                    run,
                )
            run, shape = ([at], label.count("，")) if label else ([], -1)


def _label(words: str) -> str:
    """Return a short first sentence with enough text under it, else nothing."""
    stop = words.find("。", 0, _LABEL + 1)
    return words[:stop] if 0 < stop < len(words) - 2 * _LABEL and not re.search("[！？；：]", words[:stop]) else ""


def _neighbours(passages: Sequence[Passage], taken: set[int]) -> Iterator[list[int]]:
    """Yield the stretches of neighbouring paragraphs of one section that nothing else has claimed."""
    group: list[int] = []
    for at, passage in enumerate(passages):
        usable = at not in taken and not passage.headed
        if group and (not usable or passage.section != passages[group[-1]].section):
            yield group
            group = []
        if usable:
            group.append(at)
    if group:
        yield group


def _opening(words: str) -> str:
    """Return a paragraph's opening as it is compared: figures all alike, one more of a kind like the first."""
    call = _CALL.match(words)
    start = call.end() if call and is_salutation(call.group()) else 0
    opening = re.sub(r"\d", "0", words[start : start + _LOOK])
    return ADDITIVE.sub("", opening[:8]) + opening[8:]


def _is_enough(openings: Sequence[str], run: Run) -> bool:
    lead = openings[run.start][: run.shared]
    if len(lead) < 2 or WEAK_OPENING.match(lead.rstrip("，、")):
        return False
    if len(lead) <= 4 and WEAK_OPENING.match(lead[:-1]):
        return False
    return run.count >= 3 or (run.shared >= 5 and lead[-1] in "，、：“")


def _paragraphs(passages: Sequence[Passage], members: Sequence[int], compared: str = "") -> Parallel:
    items = [(passages[at].stretch, 0, len(passages[at].words)) for at in members]
    words = [passages[at].words for at in members]
    lead = compared.rstrip("《（“") if compared and words[0].startswith(compared) else _lead(words)
    return build_parallel(lead, Scope.PARAGRAPHS, items)


def _lead(words: Sequence[str]) -> str:
    """Return the opening all share as it is written in the first."""
    shared = min(shared_length(words[0], other) for other in words[1:])
    return re.sub(r"\d+$", "", words[0][:shared]).rstrip("《（")
