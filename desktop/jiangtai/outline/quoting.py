"""Quoting: the speech passed on in its own words. Sentences stand whole, on quote pages, without cuts (传达学习)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind, Page, PageId, Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.shunning import is_shunned
from jiangtai.outline.wording import cut, whole
from jiangtai.span import Span
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.groups import Plan
    from jiangtai.outline.outline import Wording
    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Speech

A_PAGE = 160
"""Characters of a quote page at 28 pt."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of a plan: where it stands, what names it, and how much it matters."""

    label: Spans
    passage: Passage
    stretch: Stretch
    weight: float
    at: int

    @property
    def size(self) -> int:
        return self.stretch.end - self.stretch.start


def pages_needed(planned: Plan) -> int:
    """Return how many quote pages the whole of a plan takes."""
    return -(-planned.size // A_PAGE)


def quote_pages(speech: Speech, planned: Plan, pages: int, part: Wording) -> list[Page]:
    """Return a plan's weightiest sentences whole, on at most `pages` pages; `part` titles what has no label."""
    said = list(_sentences(planned))
    room = pages * A_PAGE
    chosen: list[_Sentence] = []
    for sentence in sorted(said, key=lambda s: (-s.weight, s.at)):
        if not chosen or sentence.size <= room:
            chosen.append(sentence)
            room -= sentence.size
    runs = list(_runs(sorted(chosen, key=lambda s: s.at)))
    best = sorted(runs, key=lambda run: -max(s.weight for s in run))[:pages]
    return [_page(speech, run, part) for run in runs if run in best]


def _sentences(planned: Plan) -> Iterator[_Sentence]:
    """Yield the plan's sentences in source order, each once, though two groups may share one."""
    units: dict[tuple[int, int], dict[int, Weighed]] = {}
    labels: dict[tuple[int, int], Spans] = {}
    for group in planned.walk():
        for unit in (*group.lead, *group.units):
            key = (id(unit.passage), unit.unit.sentence)
            units.setdefault(key, {})[unit.unit.order] = unit
            labels.setdefault(key, group.label)
    for key, found in units.items():
        same = sorted(found.values(), key=lambda u: u.unit.order)
        stretch = Stretch(same[0].unit.start, same[-1].unit.end)
        weigh = min if any(is_shunned(u) for u in same) else max
        yield _Sentence(labels[key], same[0].passage, stretch, weigh(u.weight for u in same), same[0].at)


def _runs(chosen: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    """Yield the sentences that share a page: under one label, up to a page's size."""
    run: list[_Sentence] = []
    for sentence in chosen:
        full = run and (sum(s.size for s in run) + sentence.size > A_PAGE or sentence.label != run[0].label)
        if full:
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def _page(speech: Speech, run: Sequence[_Sentence], part: Wording) -> Page:
    title = whole(speech.text, run[0].label) if run[0].label else part
    points: list[list[_Sentence]] = []
    for sentence in run:
        if (
            points
            and points[-1][-1].passage is sentence.passage
            and points[-1][-1].stretch.end + 2 >= sentence.stretch.start
        ):
            points[-1].append(sentence)
        else:
            points.append([sentence])
    made = tuple(Point(_whole(one)) for one in points)
    end = run[-1].passage.sources(*run[-1].stretch)[-1].end
    return Page(PageId(f"{Kind.QUOTE.value}-{run[0].at}"), Kind.QUOTE, title, made, source=Span(run[0].at, end))


def _whole(run: Sequence[_Sentence]) -> Wording:
    """Return neighbouring sentences as they stand, the last one's full stop left to the page."""
    return cut(run[0].passage, Stretch(run[0].stretch.start, run[-1].stretch.end))
