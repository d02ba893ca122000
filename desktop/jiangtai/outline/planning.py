"""Planning: which stretches of the speech share a page, before any word is cut.

The speech's own shape comes first: parallels, quotations, key sentences, subsections, paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import DEFINING, SAYING
from jiangtai.outline import shaping
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Paragraph, Parallel, Section, Speech

SHORT = 160
"""Characters, most of a minute: a paragraph shorter than this has not enough for a page of its own."""

_ITEM = 400
"""Characters: paragraphs that go on with a labelled one share its page up to this size."""

_OVERVIEW = 3
"""Items from which a listener wants to be told beforehand what is coming."""

_QUOTED = re.compile("“[^“”]{40,160}”")
"""A quotation that is worth its own page, and fits one."""

_KEY = 50
"""Characters of a sentence that can stand alone on a slide at 36 pt."""


class Form(StrEnum):
    """What kind of material a page is to be made of."""

    PLAIN = "plain"
    OVERVIEW = "overview"
    PARALLEL = "parallel"
    HEADED = "headed"
    KEY = "key sentence"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Told:
    """One selected paragraph with its weighed units."""

    paragraph: Paragraph
    passage: Passage
    units: tuple[Weighed, ...]

    @property
    def size(self) -> int:
        """The number of characters."""
        return len(self.passage.text)


@dataclass(frozen=True, slots=True)
class Group:
    """What one page is made from. `lead` are units read with it that introduce a parallel.

    `label` titles the page (a heading, or the parallel's own label); `headed` are merged subsections, each with its
    heading and units; `quoted` is the quotation of a quote page.
    """

    form: Form
    units: tuple[Weighed, ...]
    start: int
    size: int
    label: Spans = ()
    parallel: Parallel | None = None
    lead: tuple[Weighed, ...] = ()
    headed: tuple[tuple[Spans, tuple[Weighed, ...]], ...] = ()
    quoted: Spans = ()
    shown: frozenset[int] = frozenset()
    """The starts of the items an overview names: those that are selected."""

    @property
    def slides(self) -> int:
        """How many slides the page will take."""
        return shaping.slides(self.parallel) if self.parallel is not None and self.form is Form.PARALLEL else 1


@dataclass(frozen=True, slots=True)
class Plan:
    """A stretch under a heading or under the label of an item (or neither), and the plans of what stands below it."""

    label: Spans
    groups: tuple[Group, ...]
    plans: tuple[Plan, ...] = ()

    @property
    def size(self) -> int:
        """The number of characters below this heading."""
        return sum(group.size for group in self.groups) + sum(plan.size for plan in self.plans)

    @property
    def slides(self) -> int:
        """How many slides it takes as planned."""
        return sum(group.slides for group in self.groups) + sum(plan.slides for plan in self.plans)

    def walk(self) -> Iterator[Group]:
        """Yield all groups in source order."""
        yield from self.groups
        for plan in self.plans:
            yield from plan.walk()

    def units(self) -> tuple[Weighed, ...]:
        """Return all units below this heading, in source order."""
        return tuple(unit for group in self.walk() for unit in (*group.lead, *group.units))


class Parallels:
    """A speech's parallels, found by where they stand."""

    def __init__(self, speech: Speech, selected: Collection[int]) -> None:
        self.speech = speech
        self.selected = frozenset(selected)
        spanning = [p for p in speech.parallels if shaping.spans_paragraphs(speech, p)]
        self.over = _outermost(spanning)
        self._item = {item.spans[0].start: (p, item) for p in self.over for item in p.items}
        self._starts = sorted(self._item)
        over = set(map(id, self.over))
        self._inner = sorted((p for p in speech.parallels if id(p) not in over), key=_start)

    def label(self, told: Told) -> Spans:
        """Return the label of a paragraph that is an item of a parallel, or ()."""
        found = self._item.get(told.paragraph.start)
        return shaping.label(self.speech, *found) if found else ()

    def opening(self, told: Told) -> Group | None:
        """Return the overview of the parallel whose first selected item this paragraph is, if all of them have labels."""
        found = self._item.get(told.paragraph.start)
        if found is None:
            return None
        parallel = found[0]
        items = [item for item in parallel.items if item.spans[0].start in self.selected]
        if items[0] is not found[1] or len(items) < _OVERVIEW:
            return None
        if not all(shaping.label(self.speech, parallel, item) for item in items):
            return None
        shown = frozenset(item.spans[0].start for item in items)
        return Group(Form.OVERVIEW, (), told.paragraph.start, 0, parallel=parallel, shown=shown)

    def goes_on(self, told: Told) -> bool:
        """Return whether a paragraph stands between two items of a parallel: it goes on with the one before it."""
        at = bisect_right(self._starts, told.paragraph.start)
        if not 0 < at < len(self._starts) or told.paragraph.start in self._item:
            return False
        return self._item[self._starts[at - 1]][0] is self._item[self._starts[at]][0]

    def inner(self, told: Told) -> list[Parallel]:
        """Return the parallels inside one paragraph that make pages, in order, none overlapping."""
        found = [p for p in self._inside(told) if shaping.bears(p, told.size)]
        kept: list[Parallel] = []
        for parallel in sorted(found, key=lambda p: (p.items[0].pair is None, _start(p) - _end(p))):
            if all(_end(parallel) <= _start(other) or _end(other) <= _start(parallel) for other in kept):
                kept.append(parallel)
        return sorted(kept, key=_start)

    def _inside(self, told: Told) -> Iterator[Parallel]:
        at = bisect_left(self._inner, told.paragraph.start, key=_start)
        for parallel in self._inner[at:]:
            if _start(parallel) >= told.paragraph.end:
                break
            if _end(parallel) <= told.paragraph.end:
                yield parallel


def _outermost(parallels: list[Parallel]) -> list[Parallel]:
    """Return the parallels that stand in no other one's stretch: the larger first, a nested one is its item's detail."""
    kept: list[Parallel] = []
    for parallel in sorted(parallels, key=lambda p: (_start(p) - _end(p), _start(p))):
        if all(_end(parallel) <= _start(other) or _end(other) <= _start(parallel) for other in kept):
            kept.append(parallel)
    return sorted(kept, key=_start)


def plan(parallels: Parallels, section: Section, told: dict[int, Told]) -> Plan:
    """Return the plan of a section at full length. `told` holds the selected paragraphs by their starts."""
    own = [told[p.start] for p in section.paragraphs if p.start in told]
    heading = section.heading.spans if section.heading is not None else ()
    groups, items = _itemised(parallels, own)
    if section.level > 1 and groups and not groups[0].label and heading:
        groups = (replace(groups[0], label=heading), *groups[1:])
    below = tuple(plan(parallels, child, told) for child in section.sections)
    return Plan(heading, groups, (*items, *(child for child in below if child.size)))


def _itemised(parallels: Parallels, own: list[Told]) -> tuple[tuple[Group, ...], tuple[Plan, ...]]:
    """Return the groups before the first labelled paragraph, and a plan for each item and for what stands after them.

    Paragraphs between two items of one parallel go on with the first of the two.
    """
    starts = {one.paragraph.start: one for one in own}
    runs: list[tuple[Spans, list[Group]]] = [((), [])]
    within = False
    for group in _groups(parallels, own):
        told = starts.get(group.start)
        opens = group.form is Form.OVERVIEW or (told is not None and bool(parallels.label(told)))
        if (opens and not (
            runs[-1][1] and runs[-1][1][-1].form is Form.OVERVIEW and group.start == runs[-1][1][-1].start
        )) or (within and not opens and told is not None and not parallels.goes_on(told)):
            runs.append(((), []))
        label = parallels.label(told) if told is not None else ()
        within = bool(label) or (within and runs[-1][0] != ())
        runs[-1] = (label if opens else runs[-1][0], [*runs[-1][1], group])
    return tuple(runs[0][1]), tuple(Plan(label, tuple(groups)) for label, groups in runs[1:] if groups)


def _groups(parallels: Parallels, own: list[Told]) -> Iterator[Group]:
    """Yield the groups of paragraphs in order: short ones together, a labelled one with those that go on with it."""
    waiting: list[Group] = []
    for told in own:
        label = parallels.label(told)
        shaped = list(_shaped(parallels, told, label))
        plain = len(shaped) == 1 and shaped[0].form is Form.PLAIN
        if not (plain and waiting and not label and _may_share(waiting, told, parallels)):
            yield from _together(waiting)
            waiting = []
        opening = parallels.opening(told)
        if opening is not None:
            yield opening
        if plain:
            waiting.extend(shaped)
        else:
            yield from shaped
    yield from _together(waiting)


def _may_share(waiting: Sequence[Group], told: Told, parallels: Parallels) -> bool:
    size = sum(group.size for group in waiting)
    if waiting[0].label:
        return parallels.goes_on(told) and size + told.size <= _ITEM
    return size < SHORT


def _together(waiting: Sequence[Group]) -> Iterator[Group]:
    """Yield the waiting groups as one, under the first one's label."""
    if waiting:
        units = tuple(unit for group in waiting for unit in group.units)
        yield replace(waiting[0], units=units, size=sum(group.size for group in waiting))


def _shaped(parallels: Parallels, told: Told, label: Spans) -> Iterator[Group]:
    """Yield the pages one paragraph's own rhetoric asks for: a plain one where it asks for none."""
    inner = parallels.inner(told)
    if inner:
        yield from _around(told, inner, label)
        return
    quoted = _QUOTED.search(told.passage.text)
    if quoted and not label and (quoted.end() - quoted.start()) * 2 >= told.size:
        sources = told.passage.sources(*quoted.span())
        yield Group(Form.QUOTE, told.units, told.paragraph.start, told.size, label, quoted=sources)
        return
    yield from _with_key(told, label)


def _with_key(told: Told, label: Spans) -> Iterator[Group]:
    """Yield a paragraph's groups, a sentence that defines something large in its midst standing alone."""
    units = told.units
    key = next((at for at, unit in enumerate(units) if 1 < at < len(units) - 1 and _is_key(unit, units)), None)
    if key is None or label:
        yield Group(Form.PLAIN, units, told.paragraph.start, told.size, label)
        return
    before, alone, after = units[:key], units[key], units[key + 1 :]
    following = tuple(u for u in after if u.unit.sentence == after[0].unit.sentence)
    rest = after[len(following) :]
    yield Group(Form.PLAIN, before, told.paragraph.start, _chars(before))
    yield Group(Form.KEY, (alone, *following), alone.at, _chars((alone, *following)))
    if rest:
        yield Group(Form.PLAIN, rest, rest[0].at, _chars(rest))


def _is_key(weighed: Weighed, units: Sequence[Weighed]) -> bool:
    unit = weighed.unit
    alone = sum(other.unit.sentence == unit.sentence for other in units) == 1
    return alone and not unit.leaning and unit.size <= _KEY and DEFINING.search(weighed.text) is not None


def _around(told: Told, inner: Sequence[Parallel], label: Spans) -> Iterator[Group]:
    """Yield the pages of a paragraph that holds parallels: what stands before, each parallel, what follows."""
    left = list(told.units)
    start = told.paragraph.start
    for parallel in inner:
        before = [u for u in left if u.end <= _start(parallel)]
        within = [u for u in left if u.end > _start(parallel) and u.at < _end(parallel)]
        left = [u for u in left if u.at >= _end(parallel)]
        if _chars(before) >= SHORT and len(before) > 2:
            yield Group(Form.PLAIN, tuple(before), start, _chars(before), label)
            start, before, label = _start(parallel), before[-1:], ()
        yield Group(Form.PARALLEL, tuple(within), start, _chars(within), label, parallel, tuple(before))
        start = left[0].at if left else _end(parallel)
        label = ()
    if _chars(left) >= SHORT:
        yield Group(Form.PLAIN, tuple(left), left[0].at, _chars(left))


def _start(parallel: Parallel) -> int:
    return parallel.items[0].spans[0].start


def _end(parallel: Parallel) -> int:
    return parallel.items[-1].spans[-1].end


def _chars(units: Sequence[Weighed]) -> int:
    return sum(u.unit.end - u.unit.start for u in units)


def saying_before(passage: Passage, at: int) -> Span | None:
    """Return the clause before `at` that says whose words follow, as a stretch of the passage, or None."""
    head = passage.text[:at].rstrip("：:， ")
    start = max(head.rfind(mark) for mark in "。！？；，") + 1
    return Span(start, len(head)) if SAYING.search(head) and len(head) > start else None
