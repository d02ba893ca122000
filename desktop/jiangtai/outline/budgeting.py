"""Budgeting: a plan is brought within the occasion's ceiling, or rich pages are parted where there is room.

Neighbours share a page, the smallest first; an overview goes before a page that says something. Nothing is padded: a
page is only parted where it has points enough for two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.outline import shaping
from jiangtai.outline.groups import Form, Group, Plan, headed
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans

RICH = 12
"""Units: from so many on, the share of them worth showing is more than the five points of one page."""

_LIKE = 1.3
"""How much more the first subsections may say than the ones that say least, and still share the heading's page."""

_LEAST = 3
"""Units a half must have."""

LEAST_RICH = 2 * _LEAST
"""Units a page must have to be parted, however much time there is."""

_A_PAGE = 3
"""Items a page a parallel must have for others to lend it theirs: as many as a page has points."""


def fitted(plans: Sequence[Plan], pages: int, rich: int = RICH) -> list[Plan]:
    """Return the plans in at most `pages` slides together, pages of `rich` units and more parted while there is room.

    Where there are more plans than pages, the smallest get none: their text is read on the page before.
    """
    shrunk = _shrunk(plans, pages)
    spare = pages - sum(planned.slides for planned in shrunk)
    shrunk = _regrown(plans, shrunk, max(0, spare))
    spare = pages - sum(planned.slides for planned in shrunk)
    wealthy = [g for p in shrunk for g in p.walk() if _is_rich(g, rich)]
    chosen = {id(group) for group in sorted(wealthy, key=lambda g: (-_wealth(g), g.start))[: max(0, spare)]}
    return [_parted(planned, chosen) for planned in shrunk]


def _shrunk(plans: Sequence[Plan], pages: int) -> list[Plan]:
    shares = share([p.size for p in plans], [p.slides for p in plans], pages)
    return [shrink(planned, part) for planned, part in zip(plans, shares, strict=True)]


def _regrown(plans: Sequence[Plan], shrunk: Sequence[Plan], spare: int) -> list[Plan]:
    """Return the shrunk plans, those that lost parallels given pages that bring them back whole: the largest first.

    A parallel shown whole is worth more than the points of pages that hold none, so those lend what is missing.
    """
    grown = list(shrunk)
    for at in sorted(range(len(plans)), key=lambda at: (_parallels(grown[at]) - _parallels(plans[at]), at)):
        lost = _parallels(plans[at]) > _parallels(grown[at])
        for more in range(1, plans[at].slides - grown[at].slides + 1) if lost else ():
            again = shrink(plans[at], grown[at].slides + more)
            taken = again.slides - grown[at].slides
            items = _parallels(again) - _parallels(grown[at])
            if not items or (taken > spare and items < taken * _A_PAGE):
                continue
            lent = _lent(plans, grown, at, taken - spare)
            if lent is not None:
                lent[at] = again
                spare = max(0, spare - taken)
                grown = lent
                break
    return grown


def _lent(plans: Sequence[Plan], grown: Sequence[Plan], to: int, pages: int) -> list[Plan] | None:
    """Return the plans, those without parallels to lose shrunk by so many pages together; None where they cannot be."""
    lent = list(grown)
    for _ in range(pages):
        for at in sorted(range(len(lent)), key=lambda at: -lent[at].slides):
            less = shrink(plans[at], lent[at].slides - 1) if at != to and lent[at].slides > 1 else lent[at]
            if less.slides == lent[at].slides - 1 and _parallels(less) == _parallels(lent[at]):
                lent[at] = less
                break
        else:
            return None
    return lent


def _parallels(planned: Plan) -> int:
    """Return how many items stand on pages of their parallels."""
    return sum(len(g.parallel.items) for g in planned.walk() if g.form is Form.PARALLEL and g.parallel is not None)


def carrying(planned: Plan) -> Plan:
    """Return the plan with its heading over its first page, for a part that has no section page."""
    if not planned.groups or planned.groups[0].label or not planned.label:
        return planned
    first = planned.groups[0]
    if first.form is Form.QUOTE:  # its title says whose words they are
        return planned
    form = Form.PLAIN if first.form is Form.KEY else first.form
    return replace(planned, groups=(replace(first, label=planned.label, form=form), *planned.groups[1:]))


def share(sizes: Sequence[int], most: Sequence[int], pages: int) -> list[int]:
    """Return how many of `pages` each gets: never more than it can use, one at least (or the largest only), then by size."""
    largest = sorted(range(len(sizes)), key=lambda i: (-min(most[i], 1), -sizes[i], i))[: max(1, pages)]
    given = [int(i in largest and most[i] > 0) for i in range(len(sizes))]
    for _ in range(min(pages, sum(most)) - sum(given)):
        open_ = [i for i in largest if given[i] < most[i]]
        if not open_:
            break
        given[max(open_, key=lambda i: (sizes[i] / (given[i] + 0.5), -i))] += 1
    return given


def shrink(planned: Plan, pages: int) -> Plan:
    """Return the plan in at most `pages` slides. Overviews go first."""
    if pages == 0:
        return Plan(planned.label, ())
    if planned.slides <= pages:
        return planned
    planned = _without_overviews(planned)
    if planned.slides <= pages:
        return planned
    if not planned.plans:
        return replace(planned, groups=_merged(planned.groups, pages))
    own = (Plan((), planned.groups),) if planned.groups else ()
    children = (*own, *planned.plans)
    if pages < len(children):
        return Plan(planned.label, tuple(_bundled(children, pages, planned.label)))
    shares = share([child.size for child in children], [child.slides for child in children], pages)
    shrunk = [shrink(child, part) for child, part in zip(children, shares, strict=True)]
    groups = shrunk[0].groups if own else ()
    return Plan(planned.label, groups, tuple(shrunk[1:] if own else shrunk))


def _without_overviews(planned: Plan) -> Plan:
    """Return the plan without its overviews; what leads up to one belongs to all its items, not to the first."""
    groups = [_plain(group) for group in planned.groups if group.form is not Form.OVERVIEW or group.lead]
    plans = list(planned.plans)
    opening = plans[0].groups[0] if plans and plans[0].groups else None
    if opening is not None and opening.form is Form.OVERVIEW:
        groups += [_plain(opening)] if opening.lead else []
        plans[0] = replace(plans[0], groups=plans[0].groups[1:])
    shrunk = (_without_overviews(child) for child in plans)
    return Plan(planned.label, tuple(groups), tuple(child for child in shrunk if child.size))


def _plain(group: Group) -> Group:
    """Return a group, of an overview only what leads up to it."""
    if group.form is not Form.OVERVIEW:
        return group
    return replace(group, form=Form.PLAIN, units=group.lead, lead=(), parallel=None, shown=frozenset())


def _merged(groups: tuple[Group, ...], pages: int) -> tuple[Group, ...]:
    """Return the groups joined to neighbours until they fit, the smallest first.

    Each round joins neighbours up to a size a third larger, so the rounds are few however many groups there are.
    """
    left = list(groups)
    most = min((g.size for g in left), default=1)
    whole = sum(g.size for g in left)
    while most <= whole * 2 and len(left) > 1 and sum(g.slides for g in left) > pages:
        most = most * 4 // 3 + 1
        left = _round(left, most, pages)
    if sum(g.slides for g in left) > pages:
        left = [_unshaped(g) for g in left]
    return tuple(left)


def _unshaped(group: Group) -> Group:
    return replace(group, form=Form.PLAIN, parallel=None, lead=(), units=_told(group))


def _told(group: Group) -> tuple[Weighed, ...]:
    """Return the units a group may show in points.

    Pairs stand as a table or not at all, because in points one side would stand without the other: then only what
    leads up to them is shown, and they are read from the notes.
    """
    pairs = group.form is Form.PARALLEL and group.parallel is not None and shaping.kind_of(group.parallel) is Kind.PAIRS
    return group.lead if pairs and group.lead else (*group.lead, *group.units)


def _round(groups: list[Group], most: int, pages: int) -> list[Group]:
    joined: list[Group] = [groups[0]]
    over = sum(g.slides for g in groups) - pages
    for group in groups[1:]:
        if over > 0 and joined[-1].size + group.size <= most:
            over -= joined[-1].slides + group.slides - 1
            joined[-1] = _join(joined[-1], group)
        else:
            joined.append(group)
    return joined


def _join(first: Group, second: Group) -> Group:
    units = (*_told(first), *_told(second))
    label = first.label if not second.label else ()
    return Group(Form.PLAIN, units, first.start, first.size + second.size, label)


def _bundled(children: tuple[Plan, ...], pages: int, label: Spans) -> Iterator[Group]:
    """Yield `pages` groups: the smallest neighbours on a page under the heading, the others each under their own.

    Where too many would share that page, they are groups of like size.
    """
    wide = len(children) - pages + 1
    if pages == 1 or wide > shaping.CARDS_A_PAGE or not all(child.label for child in children[1:]):
        yield from _alike(children, pages, label)
        return
    sizes = [sum(child.size for child in children[at : at + wide]) for at in range(pages)]
    at = sizes.index(min(sizes)) if children[0].label and sizes[0] > _LIKE * min(sizes) else 0
    yield from (headed((child,), ()) for child in children[:at])
    yield headed(children[at : at + wide], label)
    yield from (headed((child,), ()) for child in children[at + wide :])


def _alike(children: tuple[Plan, ...], pages: int, label: Spans) -> Iterator[Group]:
    """Yield `pages` groups of neighbouring subsections, of like size."""
    total = sum(child.size for child in children)
    bundle: list[Plan] = []
    seen, made = 0, 0
    for at, child in enumerate(children):
        bundle.append(child)
        seen += child.size
        remaining = len(children) - at - 1
        if not remaining or (made < pages - 1 and (seen >= total * (made + 1) / pages or remaining < pages - made)):
            yield headed(bundle, label)
            bundle = []
            made += 1


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
    label = group.label if second[0].unit.order else ()  # a paragraph of its own has a title of its own
    return (
        replace(group, units=first, size=_size(first)),
        replace(group, units=second, lead=(), start=second[0].at, size=_size(second), label=label, goes_on=True),
    )


def _ends_sentence(unit: Weighed, following: Weighed) -> bool:
    return unit.passage is not following.passage or unit.unit.sentence != following.unit.sentence


def _size(units: Sequence[Weighed]) -> int:
    return sum(u.unit.end - u.unit.start for u in units)
