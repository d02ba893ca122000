"""Budgeting: a plan is brought within the occasion's ceiling, or rich pages are parted where there is room.

Neighbours share a page, the smallest first; an overview goes before a page that says something. Nothing is padded: a
page is only parted where it has points enough for two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.groups import Form, Plan
from jiangtai.outline.shrinking import share
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.groups import Group
    from jiangtai.outline.salience import Weighed
    from jiangtai.outline.shrinking import Ladder

RICH = 12
"""Units: from so many on, the share of them worth showing is more than the five points of one page."""

_LEAST = 3
"""Units a half must have."""

LEAST_RICH = 2 * _LEAST
"""Units a page must have to be parted, however much time there is."""

_A_PAGE = 3
"""Items a page a parallel must have for others to lend it theirs: as many as a page has points."""


def fitted(ladders: Sequence[Ladder], pages: int, rich: int = RICH) -> list[Plan]:
    """Return the plans in at most `pages` slides together, pages of `rich` units and more parted while there is room.

    Where there are more plans than pages, the smallest get none: their text is read on the page before.
    """
    shrunk = _shrunk(ladders, pages)
    spare = pages - sum(planned.slides for planned in shrunk)
    shrunk = _regrown(ladders, shrunk, max(0, spare))
    spare = pages - sum(planned.slides for planned in shrunk)
    wealthy = [g for p in shrunk for g in p.walk() if _is_rich(g, rich)]
    chosen = {id(group) for group in sorted(wealthy, key=lambda g: (-_wealth(g), g.start))[: max(0, spare)]}
    return [_parted(planned, chosen) for planned in shrunk]


def _shrunk(ladders: Sequence[Ladder], pages: int) -> list[Plan]:
    whole = [ladder.plan for ladder in ladders]
    shares = share([p.size for p in whole], [p.slides for p in whole], pages)
    return [ladder.step(part) for ladder, part in zip(ladders, shares, strict=True)]


def _regrown(ladders: Sequence[Ladder], shrunk: Sequence[Plan], spare: int) -> list[Plan]:
    """Return the shrunk plans, those that lost parallels given pages that bring them back whole: the largest first.

    A parallel shown whole is worth more than the points of pages that hold none, so those lend what is missing.
    """
    grown = list(shrunk)
    lost = [ladder.plan.items - now.items for ladder, now in zip(ladders, grown, strict=True)]
    for at in sorted((at for at, items in enumerate(lost) if items > 0), key=lambda at: (-lost[at], at)):
        ladder, now = ladders[at], grown[at]
        for pages in range(now.slides + 1, ladder.plan.slides + 1):
            again = ladder.step(pages)
            taken = again.slides - now.slides
            items = again.items - now.items
            if not items or (taken > spare and items < taken * _A_PAGE):
                continue
            lent = _lent(ladders, grown, at, taken - spare)
            if lent is not None:
                lent[at] = again
                spare = max(0, spare - taken)
                grown = lent
                break
    return grown


def _lent(ladders: Sequence[Ladder], grown: Sequence[Plan], to: int, pages: int) -> list[Plan] | None:
    """Return the plans, those without parallels to lose shrunk by so many pages together; None where they cannot be."""
    lent = list(grown)
    for _ in range(pages):
        for at in sorted(range(len(lent)), key=lambda at: -lent[at].slides):
            less = ladders[at].step(lent[at].slides - 1) if at != to and lent[at].slides > 1 else lent[at]
            if less.slides == lent[at].slides - 1 and less.items == lent[at].items:
                lent[at] = less
                break
        else:
            return None
    return lent


def carrying(planned: Plan) -> Plan:
    """Return the plan with its heading over its first page, for a part that has no section page."""
    if not planned.groups or planned.groups[0].label or not planned.label:
        return planned
    first = planned.groups[0]
    if first.form is Form.QUOTE:  # its title says whose words they are
        return planned
    form = Form.PLAIN if first.form is Form.KEY else first.form
    return replace(planned, groups=(replace(first, label=planned.label, form=form), *planned.groups[1:]))


def _is_rich(group: Group, rich: int) -> bool:
    return group.form is Form.PLAIN and sum(not u.unit.leaning for u in group.units) >= rich


def _wealth(group: Group) -> float:
    """Return what a page has to say beyond its five weightiest units."""
    return sum(sorted((u.weight for u in group.units), reverse=True)[5:])


def _parted(planned: Plan, chosen: set[int]) -> Plan:
    groups = tuple(half for group in planned.groups for half in (_halves(group) if id(group) in chosen else (group,)))
    return Plan(planned.label, groups, tuple(_parted(child, chosen) for child in planned.plans))


def _halves(group: Group) -> tuple[Group, ...]:
    """Return a rich group in two, parted at the paragraph's or sentence's end nearest its middle, or else at a clause's."""
    units = group.units
    middle = len(units) / 2
    places = range(_LEAST, len(units) - _LEAST + 1)
    ends = [at for at in places if units[at - 1].passage is not units[at].passage]
    ends = ends or [at for at in places if _ends_sentence(units[at - 1], units[at])]
    at = min(ends or places, key=lambda at: abs(at - middle))
    first, second = units[:at], units[at:]
    return (
        replace(group, units=first, size=_size(first)),
        replace(group, units=second, lead=(), start=second[0].at, size=_size(second), goes_on=True),
    )


def _ends_sentence(unit: Weighed, following: Weighed) -> bool:
    return unit.passage is not following.passage or unit.unit.sentence != following.unit.sentence


def _size(units: Sequence[Weighed]) -> int:
    return sum(u.unit.end - u.unit.start for u in units)
