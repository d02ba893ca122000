"""Planning: a section's groups, those of one item of a parallel together, as a subsection's are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import DEFINING
from jiangtai.outline.grouping import SHORT, groups, turns
from jiangtai.outline.groups import Form, Plan, headed
from jiangtai.outline.titling import overhead
from jiangtai.pattern import Pattern
from jiangtai.span import length
from jiangtai.value import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from jiangtai.outline.groups import Group, Told
    from jiangtai.outline.rhetoric import Parallels
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Section

_BRIEF_UNITS = 3
_BRIEF = 60
"""Units and characters beside its label up to which an item is a card: they stand on it whole."""

_LEAD = 40
"""Characters of a paragraph that may lead up to an overview though nothing in it announces one."""

_LEADING = Pattern("[0-9一二两三四五六七八九十几](?:个?方面|[个件项点条句大]|方面)|[：:]$|以下|如下|下列")
"""Words that announce what is told off next."""


def plan(parallels: Parallels, section: Section, told: dict[int, Told]) -> Plan:
    """Return the plan of a section at full length. `told` holds the selected paragraphs by their starts."""
    own = [told[p.start] for p in section.paragraphs if p.start in told]
    heading = heading_of(section, told)
    first, *items = _itemised(parallels, own)
    below = [plan(parallels, child, told) for child in section.sections]
    plans = [Plan(item.label, tuple(item.groups)) for item in items]
    plans = [*_gathered(plans), *_gathered([child for child in below if child.size])]
    opening, plans = _led(tuple(first.groups), plans)
    if section.level > 1 and opening and not opening[0].label and heading:
        opening = (replace(opening[0], label=heading), *opening[1:])
    elif section.level > 1 and plans and plans[0].groups and not plans[0].groups[0].label and heading:
        named = replace(plans[0].groups[0], label=heading)
        plans[0] = replace(plans[0], groups=(named, *plans[0].groups[1:]))
    if section.level > 1 and opening:
        opening = (opening[0], *(_under(heading, group) for group in opening[1:]))
    return Plan(heading, opening, tuple(plans))


def _under(heading: Spans, group: Group) -> Group:
    """Return a further group of a subsection, which its heading stands over where it names nothing better itself."""
    plain = group.form is Form.PLAIN and not group.label and not turns(group.units)
    return replace(group, label=heading, goes_on=True) if plain and heading else group


def heading_of(section: Section, told: Container[int]) -> Spans:
    """Return the words of a section's heading; () for one that opens a paragraph which is not `told`."""
    heading = section.heading
    if heading is None:
        return ()
    at = heading.spans[0].start
    opens = (p.start for p in section.paragraphs if heading.run_in and p.start <= at < p.end)
    return heading.spans if all(start in told for start in opens) else ()


def _gathered(plans: Sequence[Plan]) -> Iterator[Plan]:
    """Yield the plans, items of one parallel (or all subsections) that are brief as one page of them all."""
    run: list[Plan] = []
    for planned in plans:
        opens = not planned.label or any(group.form is Form.OVERVIEW for group in planned.groups)
        if run and opens:
            yield from _as_one(run)
            run = []
        run.append(planned)
    yield from _as_one(run)


def _as_one(run: list[Plan]) -> list[Plan]:
    if len(run) < 2 or not all(_is_brief(planned) for planned in run):
        return run
    return [Plan((), (headed(run, ()),))]


def _is_brief(planned: Plan) -> bool:
    """Return whether what stands below a label has not points enough for a page."""
    told = [group for group in planned.groups if group.form is not Form.OVERVIEW]
    if not planned.label or planned.plans or any(group.form is not Form.PLAIN for group in told):
        return False
    beside = [u for u in planned.units() if not any(a.overlaps(b) for a in u.spans() for b in planned.label)]
    size = sum(u.unit.size for u in beside)
    return len(beside) <= _BRIEF_UNITS and size <= _BRIEF and length(planned.label) > 0


def _led(opening: tuple[Group, ...], plans: list[Plan]) -> tuple[tuple[Group, ...], list[Plan]]:
    """Return opening and plans, a short paragraph before an overview made its lead: it titles the overview."""
    first = plans[0].groups[0] if plans and plans[0].groups else None
    lead = opening[-1] if opening else None
    if first is None or lead is None or first.form not in {Form.OVERVIEW, Form.HEADED}:
        return opening, plans
    if lead.form is not Form.PLAIN or lead.label or lead.size >= SHORT or overhead(lead.units, set()) is None:
        return opening, plans
    if lead.size > _LEAD and not any(_LEADING.search(u.passage.text) or DEFINING.search(u.text) for u in lead.units):
        return opening, plans  # it says something of its own
    over = replace(first, lead=lead.units, start=lead.start, size=first.size + lead.size)
    return opening[:-1], [replace(plans[0], groups=(over, *plans[0].groups[1:])), *plans[1:]]


@dataclass(slots=True)
class _Run:
    """The groups of one item of a parallel, or (no label) of paragraphs that are none's."""

    label: Spans = ()
    groups: list[Group] = field(default_factory=list)

    @property
    def announced(self) -> bool:
        """Whether only the overview stands yet, whose first item is to follow."""
        return bool(self.groups) and self.groups[-1].form is Form.OVERVIEW


def _itemised(parallels: Parallels, own: list[Told]) -> list[_Run]:
    """Return the groups before the first labelled paragraph, then each item's, and what stands after the items.

    Paragraphs between two items of one parallel go on with the first of the two.
    """
    starts = {one.paragraph.start: one for one in own}
    runs = [_Run()]
    for group in groups(parallels, own):
        told = starts.get(group.start)
        label = parallels.label(told) if told is not None else ()
        opens = group.form is Form.OVERVIEW or (label and not runs[-1].announced)
        leaves = runs[-1].label and told is not None and not label and not parallels.goes_on(told)
        if opens or leaves:
            runs.append(_Run())
        runs[-1].label = runs[-1].label or label
        runs[-1].groups.append(group)
    return runs
