"""Grouping: which stretches of paragraphs share a page, by their own rhetoric.

Parallels, quotations and key sentences have pages of their own; short paragraphs share one; the rest has one each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import DEFINING
from jiangtai.outline.comparing import contrast
from jiangtai.outline.figuring import LEAST, figures
from jiangtai.outline.groups import Form, Group
from jiangtai.outline.listing import items_under
from jiangtai.outline.rhetoric import ends_at, starts_at
from jiangtai.outline.subjects import same_sentence
from jiangtai.pattern import Pattern
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.groups import Told
    from jiangtai.outline.rhetoric import Parallels
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Parallel

SHORT = 160
"""Characters, most of a minute: a paragraph shorter than this has not enough for a page of its own."""

_ITEM = 400
"""Characters: paragraphs that go on with a labelled one share its page up to this size."""

_QUOTED = Pattern("“[^“”]{40,160}”")
"""A quotation that is worth its own page, and fits one."""

_TURNS = Pattern(
    "(?:在[^，。]{2,14}的同时，?|同时，?|但是?，?)(?:我们)?(?:也|还|必须|要|应该?|更)[^。：]{0,16}(?:看到|认识到|正视)[^。]{0,24}(?:不足|问题|差距|短板|困难|挑战|薄弱)"
)
"""The turn from what was done to what is wanting: it belongs to no heading of what was done."""

_DIGITS = Pattern("[0-9０-９]+")

_APART = 24
"""Characters said before steps in other sentences that have a page of their own."""

_KEY = 50
"""Characters of a sentence that can stand alone on a slide at 36 pt."""


def groups(parallels: Parallels, own: list[Told]) -> Iterator[Group]:
    """Yield the groups of paragraphs in order: short ones together, a labelled one with those that go on with it."""
    waiting: list[Group] = []
    for told in own:
        label = parallels.label(told)
        shaped = list(_shaped(parallels, told, label))
        plain = len(shaped) == 1 and shaped[0].form is Form.PLAIN and not _counts(told)
        if turns(told.units) or not (plain and waiting and not label and _may_share(waiting, told, parallels)):
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


def turns(units: Sequence[Weighed]) -> bool:
    """Return whether units open with the turn to what is wanting."""
    return bool(units) and _TURNS.match(units[0].passage.text) is not None


def _counts(told: Told) -> bool:
    """Return whether a paragraph is a report of figures, which have a page of their own."""
    return told.size < SHORT and len(_DIGITS.findall(told.passage.text)) >= LEAST and len(figures(told.units)) >= LEAST


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
    if told.units and contrast(told.units) is not None:
        yield Group(Form.COMPARE, told.units, told.paragraph.start, told.size, label)
        return
    quoted = _QUOTED.search(told.passage.text)
    if quoted and not label and (quoted.end() - quoted.start()) * 2 >= told.size:
        sources = told.passage.sources(*quoted.span())
        yield Group(Form.QUOTE, told.units, told.paragraph.start, told.size, label, quoted=sources)
        return
    lists = list(_lists_apart(told, label))
    if len(lists) > 1:
        yield from lists
        return
    yield from _with_key(told, label)


def _lists_apart(told: Told, label: Spans) -> Iterator[Group]:
    """Yield a paragraph's groups where it announces several lists: each has a page, with what follows it."""
    units = told.units
    starts = [at for at, unit in enumerate(units) if unit.unit.leads and len(items_under(unit, units)) >= LEAST]
    for number, start in enumerate(starts):
        low = start if number else 0
        high = starts[number + 1] if number + 1 < len(starts) else len(units)
        rest = units[low:high]
        yield Group(
            Form.PLAIN, rest, rest[0].at if number else told.paragraph.start, _chars(rest), () if number else label
        )


def _with_key(told: Told, label: Spans) -> Iterator[Group]:
    """Yield a paragraph's groups, a sentence that defines something large in its midst standing alone."""
    units = told.units
    key = next((at for at in range(2, len(units) - 1) if _is_key(at, units)), None)
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


def _is_key(at: int, units: Sequence[Weighed]) -> bool:
    weighed = units[at]
    unit = weighed.unit
    alone = not any(same_sentence(weighed, other) for other in (units[at - 1], units[at + 1]))
    return alone and not unit.leaning and unit.size <= _KEY and DEFINING.search(weighed.text) is not None


def _around(told: Told, inner: Sequence[Parallel], label: Spans) -> Iterator[Group]:
    """Yield the pages of a paragraph that holds parallels: what stands before, each parallel, what follows."""
    left = list(told.units)
    start = told.paragraph.start
    for parallel in inner:
        before = [u for u in left if u.end <= starts_at(parallel)]
        within = [u for u in left if u.end > starts_at(parallel) and u.at < ends_at(parallel)]
        left = [u for u in left if u.at >= ends_at(parallel)]
        apart = [u for u in before if not _leads(u, within)]
        sides = apart and contrast(apart) is not None
        apart = apart if parallel.ordered or sides else []
        if sides:
            yield Group(Form.COMPARE, tuple(apart), start, _chars(apart), label)
            start, before, label = within[0].at, before[len(apart) :], ()
        elif _chars(apart) >= _APART:
            yield Group(Form.PLAIN, tuple(apart), start, _chars(apart), label)
            start, before, label = within[0].at, before[len(apart) :], ()
        elif _chars(before) >= SHORT and len(before) > 2:
            yield Group(Form.PLAIN, tuple(before), start, _chars(before), label)
            start, before, label = starts_at(parallel), before[-1:], ()
        yield Group(Form.PARALLEL, tuple(within), start, _chars(within), label, parallel, tuple(before))
        start = left[0].at if left else ends_at(parallel)
        label = ()
    if left and contrast(left) is not None:
        yield Group(Form.COMPARE, tuple(left), left[0].at, _chars(left))
    elif _chars(left) >= SHORT:
        yield Group(Form.PLAIN, tuple(left), left[0].at, _chars(left))


def _leads(unit: Weighed, within: Sequence[Weighed]) -> bool:
    """Return whether a unit stands in the sentence a parallel starts in."""
    return bool(within) and unit.passage is within[0].passage and unit.unit.sentence == within[0].unit.sentence


def _chars(units: Sequence[Weighed]) -> int:
    return sum(u.unit.end - u.unit.start for u in units)
