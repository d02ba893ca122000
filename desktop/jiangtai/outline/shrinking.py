"""Shrinking: a plan in fewer slides. Overviews go first; then neighbours share a page, the smallest first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jiangtai.outline import shaping
from jiangtai.outline.groups import Form, Group, Plan, headed
from jiangtai.outline.listing import items_under
from jiangtai.outline.outline import Kind
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans

_LIKE = 1.3
"""How much more the first subsections may say than the ones that say least, and still share the heading's page."""

_A_FULL_PAGE = 400
"""Characters from which a page's points are a small share of what it says."""


class Ladder:
    """A plan in every number of slides it is asked for, each step worked out once: budgeting climbs up and down."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._steps: dict[int, Plan] = {}

    def step(self, pages: int) -> Plan:
        """Return the plan in at most `pages` slides."""
        if self.plan.slides <= pages:
            return self.plan
        if pages not in self._steps:
            self._steps[pages] = self._shrunk(pages)
        return self._steps[pages]

    def _shrunk(self, pages: int) -> Plan:
        label, bare = self.plan.label, self._bare
        if pages == 0:
            return Plan(label, ())
        if bare.slides <= pages:
            return bare
        if not bare.plans:
            return replace(bare, groups=_merged(bare.groups, pages))
        children = [child.plan for child in self._below]
        if pages < len(children):
            return Plan(label, tuple(_bundled(children, pages, label)))
        shares = share([child.size for child in children], [child.slides for child in children], pages)
        shrunk = [child.step(part) for child, part in zip(self._below, shares, strict=True)]
        groups = shrunk.pop(0).groups if bare.groups else ()
        return Plan(label, groups, tuple(shrunk))

    @cached_property
    def _bare(self) -> Plan:
        return _without_overviews(self.plan)

    @cached_property
    def _below(self) -> list[Ladder]:
        own = (Plan((), self._bare.groups),) if self._bare.groups else ()
        return [Ladder(child) for child in (*own, *self._bare.plans)]


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
    most = min(map(_bulk, left), default=1)
    whole = sum(map(_bulk, left))
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
        if over > 0 and _bulk(joined[-1]) + _bulk(group) <= most:
            over -= joined[-1].slides + group.slides - 1
            joined[-1] = _join(joined[-1], group)
        else:
            joined.append(group)
    return joined


def _bulk(group: Group) -> int:
    """Return a group's size; one that is a parallel, two sides or a list fills a page however short it is."""
    shaped = group.form in {Form.PARALLEL, Form.COMPARE}
    lists = shaped or any(unit.unit.leads and items_under(unit, group.units) for unit in group.units)
    return group.size + _A_FULL_PAGE if lists else group.size


def _join(first: Group, second: Group) -> Group:
    units = (*_told(first), *_told(second))
    label = first.label if not second.label or second.label == first.label else ()
    size = first.size + second.size
    return Group(Form.PLAIN, units, first.start, size, label, goes_on=first.goes_on and bool(label))


def _bundled(children: Sequence[Plan], pages: int, label: Spans) -> Iterator[Group]:
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


def _alike(children: Sequence[Plan], pages: int, label: Spans) -> Iterator[Group]:
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
