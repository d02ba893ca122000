"""Quoting: the speech passed on in its own words. Sentences stand whole, on quote pages, without cuts (传达学习)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind, Page, PageId, Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.shunning import is_shunned
from jiangtai.outline.wording import cut, whole
from jiangtai.span import Span, length, union
from jiangtai.speech.ordinals import read_ordinal
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.groups import Plan
    from jiangtai.outline.outline import Wording
    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.numbering import Style
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
    names: bool
    """Whether it is the first under its label, and does not say it itself."""

    @property
    def size(self) -> int:
        return self.stretch.end - self.stretch.start

    @property
    def is_label(self) -> bool:
        """Whether it is its label and nothing else."""
        return union(self.passage.sources(*self.stretch)) == union(self.label)

    @property
    def text(self) -> str:
        return self.passage.text[self.stretch.start : self.stretch.end]


def pages_needed(planned: Plan, *, shared: bool = False) -> int:
    """Return how many quote pages the whole of a plan takes; `shared`: with more labels than one on a page."""
    return len(list(_runs(list(_sentences(planned)), shared=shared)))


def quote_pages(speech: Speech, planned: Plan, pages: int, part: Wording, *, headed: bool = False) -> list[Page]:
    """Return a plan's sentences whole, on at most `pages` pages: all of them where there is room.

    `part` titles what has no label of its own, and (`headed`) the first page whatever it has. Labels share pages only
    where they would not fit otherwise; where that does not do, each paragraph is shown from its first sentence on.
    """
    said = list(_sentences(planned))
    runs = list(_runs(said))
    if len(runs) > pages:
        runs = _filled(said, pages)
    return [_page(speech, run, part, headed=headed and not number) for number, run in enumerate(runs)]


def _filled(said: Sequence[_Sentence], pages: int) -> list[list[_Sentence]]:
    """Return the runs of as many sentences as so many pages hold, those that are needed most."""
    needed = _by_need(said)
    low, high = 1, len(needed)
    while low < high:
        count = (low + high + 1) // 2
        if len(_of(needed[:count])) <= pages:
            low = count
        else:
            high = count - 1
    return _of(needed[:low])


def _of(chosen: Sequence[_Sentence]) -> list[list[_Sentence]]:
    """Return the runs of the chosen sentences, without a label of which nothing else was chosen."""
    ordered = sorted(chosen, key=lambda s: s.at)
    after = [*ordered[1:], None]
    said = [s for s, then in zip(ordered, after, strict=True) if not s.is_label or (then and then.label == s.label)]
    return list(_runs(said or ordered, shared=True))


def _by_need(said: Sequence[_Sentence]) -> list[_Sentence]:
    """Return the sentences by their weight, none before one that leads to it.

    To a sentence lead those before it in its paragraph, to 二是 leads 一是: they weigh as much as what they lead to.
    """
    needs: list[tuple[float, int, _Sentence]] = []
    listed: dict[Style, float] = {}
    need = 0.0
    for sentence, before in zip(reversed(said), (*reversed(said[:-1]), None), strict=True):
        need = max(need, sentence.weight)
        opens = before is None or before.passage is not sentence.passage
        number = read_ordinal(sentence.text) if opens else None
        if number is not None:
            need = max(need, listed.pop(number.style, need))
            if number.value > 1:
                listed[number.style] = need
        needs.append((-need, sentence.at, sentence))
        need = 0.0 if opens else need
    return [sentence for *_, sentence in sorted(needs, key=lambda one: one[:2])]


def _sentences(planned: Plan) -> Iterator[_Sentence]:
    """Yield the plan's sentences in source order, each once, though two groups may share one."""
    units: dict[tuple[int, int], dict[int, Weighed]] = {}
    labels: dict[tuple[int, int], Spans] = {}
    for group in planned.walk():
        for unit in (*group.lead, *group.units):
            key = (id(unit.passage), unit.unit.sentence)
            units.setdefault(key, {})[unit.unit.order] = unit
            labels.setdefault(key, group.label)
    label: Spans = ()
    for key, found in units.items():
        same = sorted(found.values(), key=lambda u: u.unit.order)
        stretch = Stretch(same[0].unit.start, same[-1].unit.end)
        weigh = min if any(is_shunned(u) for u in same) else max
        said = same[0].passage.sources(*stretch)
        new = labels[key] if labels[key] != label else ()
        names = bool(new) and not any(one.overlaps(other) for one in new for other in said)
        label = labels[key]
        yield _Sentence(label, same[0].passage, stretch, weigh(u.weight for u in same), same[0].at, names)


def _runs(chosen: Sequence[_Sentence], *, shared: bool = False) -> Iterator[list[_Sentence]]:
    """Yield the sentences that share a page: up to a page's size, and under one label unless pages are `shared`."""
    run: list[_Sentence] = []
    size = 0
    for sentence in chosen:
        other = bool(run) and sentence.label != run[-1].label
        named = length(sentence.label) if shared and sentence.names and (other or not run) else 0
        if run and (size + named + sentence.size > A_PAGE or (other and not shared)):
            # a label goes over with what it names
            carried = run[-1:] if len(run) > 1 and run[-1].is_label and not other else []
            yield run[: len(run) - len(carried)]
            run, size = carried, sum(one.size for one in carried)
        run.append(sentence)
        size += named + sentence.size
    if run:
        yield run


def _page(speech: Speech, run: Sequence[_Sentence], part: Wording, *, headed: bool) -> Page:
    """Return the page of a run. What names its sentences titles it, or, where something else does, stands over them."""
    titled = bool(run[0].label) and not headed and all(one.label == run[0].label for one in run)
    title = whole(speech.text, run[0].label) if titled else part
    points: list[list[_Sentence]] = []
    made: list[Point] = []
    for sentence in run[1:] if titled and len(run) > 1 and run[0].is_label else run:
        before = points[-1][-1] if points else None
        if before is not None and _goes_on(before, sentence):
            points[-1].append(sentence)
            made[-1] = Point(_whole(points[-1]))
            continue
        if not titled and sentence.names and sentence.label != title.sources:
            made.append(Point(whole(speech.text, sentence.label)))
        points.append([sentence])
        made.append(Point(_whole([sentence])))
    end = run[-1].passage.sources(*run[-1].stretch)[-1].end
    return Page(PageId(f"{Kind.QUOTE.value}-{run[0].at}"), Kind.QUOTE, title, tuple(made), source=Span(run[0].at, end))


def _goes_on(before: _Sentence, sentence: _Sentence) -> bool:
    """Return whether a sentence stands right behind another in its paragraph."""
    return before.passage is sentence.passage and before.stretch.end + 2 >= sentence.stretch.start


def _whole(run: Sequence[_Sentence]) -> Wording:
    """Return neighbouring sentences as they stand, the last one's full stop left to the page."""
    return cut(run[0].passage, Stretch(run[0].stretch.start, run[-1].stretch.end))
