"""Planning: a section's groups, those of one item of a parallel together, as a subsection's are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jiangtai.outline.grouping import groups
from jiangtai.outline.groups import Form, Plan

if TYPE_CHECKING:
    from jiangtai.outline.groups import Group, Told
    from jiangtai.outline.rhetoric import Parallels
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Section


def plan(parallels: Parallels, section: Section, told: dict[int, Told]) -> Plan:
    """Return the plan of a section at full length. `told` holds the selected paragraphs by their starts."""
    own = [told[p.start] for p in section.paragraphs if p.start in told]
    heading = section.heading.spans if section.heading is not None else ()
    first, *items = _itemised(parallels, own)
    opening = tuple(first.groups)
    if section.level > 1 and opening and not opening[0].label and heading:
        opening = (replace(opening[0], label=heading), *opening[1:])
    below = [plan(parallels, child, told) for child in section.sections]
    plans = [Plan(item.label, tuple(item.groups)) for item in items]
    return Plan(heading, opening, (*plans, *(child for child in below if child.size)))


@dataclass
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
