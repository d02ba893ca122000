"""Points: paragraphs told off by ordinals (一是…二是…, 第一，…第三，) or by dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.steps import IN_TIME
from jiangtai.speech.items import build_parallel
from jiangtai.speech.numbering import Style
from jiangtai.speech.ordinals import follows, only_last
from jiangtai.speech.runs import shared_length
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.passages import Passage
    from jiangtai.speech.speech import Parallel

_UNCOUNTED = frozenset({Style.DASH, Style.BULLET})


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
        if run and last and follows(last, numbering):
            run.append(at)
        elif numbering.value == 1:
            open_runs[numbering.style] = [at]
            runs.append(open_runs[numbering.style])
    for run in runs:
        if len(run) > 1 and not only_last(passages[run[1]].numbering, len(run)):
            yield _paragraphs(passages, run), run


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
    lead = _lead([passages[at] for at in run])
    return build_parallel(lead, Scope.PARAGRAPHS, items, ordered=bool(IN_TIME.match(lead)))


def _lead(run: Sequence[Passage]) -> str:
    first, last = run[0].numbering, run[-1].numbering
    if first is None or last is None:
        return ""
    if first.style in _UNCOUNTED:
        shared = min(shared_length(run[0].words, other.words) for other in run[1:])
        return run[0].words[:shared].rstrip("“「《（")
    return f"{run[0].words[: first.end].strip()}…{run[-1].words[: last.end].strip()}"
