"""Listing: the words that announce a list stand over its items, so that an aim is not read as a deed (预期目标是：增长5%).

A list's items are units of their own; what announces them is a unit that leans on them.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import LIST_VERB
from jiangtai.outline.outline import Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.subjects import same_sentence
from jiangtai.outline.wording import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.salience import Weighed

_MOST = 10
_WHOLE = 150
"""Items and their characters that stand on a page together, as one without the others would be no list."""

_LABEL = 4
"""Characters of a label: shorter ones keep the verb they announce with."""


def announced(lead: Weighed) -> Stretch:
    """Return what a lead names, without the verb it announces with."""
    unit = lead.unit
    verb = LIST_VERB.search(lead.passage.text, unit.light, unit.end)
    end = verb.start() if verb and verb.start() - unit.light >= _LABEL else unit.end
    return Stretch(unit.light, end)


def lead_of(unit: Weighed, units: Sequence[Weighed]) -> Weighed | None:
    """Return the unit among `units` that announces the list a unit is an item of, or None."""
    if unit.unit.leads:
        return None
    before = (u for u in units if u.unit.leads and same_sentence(u, unit) and u.unit.order < unit.unit.order)
    return next(before, None)


def listed(units: Sequence[Weighed]) -> Iterator[tuple[Weighed, ...]]:
    """Yield the items of each list that is announced, where they stand on a page together."""
    yield from filter(None, (items_under(lead, units) for lead in units if lead.unit.leads))


def items_under(lead: Weighed, units: Sequence[Weighed]) -> tuple[Weighed, ...]:
    """Return the items of the list a lead announces, where they stand on a page together, or ()."""
    items = tuple(u for u in units if same_sentence(u, lead) and u.unit.order > lead.unit.order)
    short = sum(u.unit.size for u in items) <= _WHOLE and not any(u.unit.leaning for u in items)
    return items if short and 1 < len(items) <= _MOST else ()


def under_leads(made: Sequence[tuple[Weighed, Point]], units: Sequence[Weighed]) -> tuple[Point, ...]:
    """Return points, those of one list below what announces it. Each comes with its first unit."""
    leads = [u for u in units if u.unit.leads]
    if not leads:
        return tuple(point for _, point in made)
    found: list[Point] = []
    for lead, row in groupby(made, key=lambda one: lead_of(one[0], leads)):
        points = tuple(point for _, point in row)
        found += points if lead is None else [Point(cut(lead.passage, announced(lead)), points)]
    return tuple(found)
