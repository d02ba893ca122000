"""Naming: what stands over a page: its title, never the same twice by chance, and how the page itself is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.greetings import is_farewell
from jiangtai.outline.outline import Page, PageId
from jiangtai.outline.titling import LONGEST, LOOSE, any_title, overhead, thesis, title
from jiangtai.outline.together import blocks
from jiangtai.outline.wording import whole
from jiangtai.pattern import Pattern
from jiangtai.span import Span, length, letters, read_spans
from jiangtai.speech.numbering import read_numbering
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.groups import Group
    from jiangtai.outline.outline import Kind, Point, Wording
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Speech


_NUMBER = Pattern(
    "[一二三四五六七八九十百零〇0-9０-９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx]*|第[一二三四五六七八九十0-9]+(?:部分|[章节篇讲点])"
)
"""A heading that only counts."""


@dataclass(slots=True)
class Titles:
    """The titles given so far, so that two pages never carry the same words by chance. `part` is what to fall back on."""

    part: Wording
    headless: bool = False
    used: set[str] = field(default_factory=set)
    fallen: bool = False
    """Whether `part` stands over something of the part already: then a page without a title is better one sentence."""
    spent: frozenset[int] = frozenset()
    """Where the unit starts that the section page already says."""

    def take(self, wording: Wording) -> Wording:
        """Remember a title and return it."""
        self.used.add(wording.text)
        return wording


def made_page(kind: Kind, group: Group, heading: Wording, made: Sequence[Point]) -> Page:
    """Return a page of a group, named by its kind and where it starts."""
    end = max((unit.end for unit in (*group.lead, *group.units)), default=group.start)
    name = PageId(f"{kind.value}-{group.start}")
    return Page(name, kind, heading, tuple(made), source=Span(group.start, end))


def titled(
    speech: Speech, group: Group, units: Sequence[Weighed], titles: Titles, before: int | None = None
) -> tuple[Wording, list[Weighed]]:
    """Return a page's title and the units left for its points. `before` is where the page's parallel starts."""
    if group.label and tells(read_spans(speech.text, group.label)):
        label = whole(speech.text, group.label)
        own = _anew(group, label, units, titles)
        if own is not None:
            return titles.take(own[0]), [u for u in units if u is not own[1]]
        return titles.take(label), [u for u in units if not _within(u, group.label)]
    among = frozenset(id(u) for block in blocks(units, speech.parallels) for u in block)
    found = title(units, titles.used, LOOSE if titles.headless else LONGEST, before, among)
    found = found or any_title(units, titles.used, before, among)
    if found is None:
        return titles.part, list(units)
    wording, spent = found
    return titles.take(wording), [u for u in units if u is not spent]


def _anew(
    group: Group, label: Wording, units: Sequence[Weighed], titles: Titles
) -> tuple[Wording, Weighed | None] | None:
    """Return a title of its own for a page that goes on under a label: half of a stretch, or a further paragraph.

    A paragraph's is what it opens with: a clause from its midst would name one thing among several, the label names all.
    """
    starts = bool(units) and not units[0].unit.order
    if group.goes_on and not starts:
        return thesis(units, titles.used)
    found = title(units, titles.used) if starts and label.text in titles.used else None
    return found if found is not None and _opens(found[1]) else None


def _opens(spent: Weighed | None) -> bool:
    """Return whether what a title uses up opens its paragraph, or announces what the page lists."""
    return spent is None or not spent.unit.order or spent.unit.leads


def over(speech: Speech, group: Group, titles: Titles) -> Wording:
    """Return what stands over several labels: the group's own, or what leads up to them, or the part's heading."""
    if group.label and tells(read_spans(speech.text, group.label)):
        return titles.take(whole(speech.text, group.label))
    found = overhead(group.lead, titles.used) if group.lead else None
    return titles.part if found is None else titles.take(found)


def tells(heading: str) -> bool:
    """Return whether a heading is more than a number or thanks: 一 says nothing of what stands below it."""
    number = read_numbering(heading)
    words = heading[number.end :] if number is not None else heading
    return _NUMBER.fullmatch(letters(heading)) is None and not is_farewell(words)


def held(unit: Weighed, spans: Spans) -> bool:
    """Return whether a unit shares a character with the spans."""
    own = unit.passage.sources(unit.unit.start, unit.unit.end)
    return any(one.overlaps(other) for one in own for other in spans)


def _within(unit: Weighed, label: Spans) -> bool:
    """Return whether a unit says no more than the label it stands under."""
    spans = unit.passage.sources(unit.unit.start, unit.unit.end)
    held = sum(max(0, min(s.end, t.end) - max(s.start, t.start)) for s in spans for t in label)
    return held * 10 >= length(spans) * 6
