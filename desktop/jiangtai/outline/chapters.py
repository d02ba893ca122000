"""Chapters: each section of the speech with what is planned for it, and the part it becomes.

All parts together take as many slides as there is room for; whether they have section pages depends on that room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import ASKING, THESIS
from jiangtai.outline.budgeting import carrying, fitted
from jiangtai.outline.ceiling import held, paged
from jiangtai.outline.ending import tail
from jiangtai.outline.groups import Form, Plan
from jiangtai.outline.materials import captions, placed, shown_materials
from jiangtai.outline.naming import Titles, tells
from jiangtai.outline.occasion import Cuts
from jiangtai.outline.outline import NO_WORDS, Kind, Page, PageId, Part, Point
from jiangtai.outline.planning import heading_of, plan
from jiangtai.outline.pointing import carrier, word
from jiangtai.outline.quoting import pages_needed, quote_pages
from jiangtai.outline.rhetoric import Parallels
from jiangtai.outline.shrinking import Ladder, share
from jiangtai.outline.shunning import is_shunned
from jiangtai.outline.subjects import same_sentence, subject
from jiangtai.outline.titling import title
from jiangtai.outline.wording import furniture, whole
from jiangtai.pattern import Pattern
from jiangtai.span import Span, letters
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from jiangtai.outline.ceiling import Measure, Rows
    from jiangtai.outline.groups import Told
    from jiangtai.outline.materials import Shown
    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.outline import Wording
    from jiangtai.outline.salience import Weighed
    from jiangtai.speech.speech import Section, Speech

_NUMBERED = Pattern("^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]+[是、，]|首先|其次|——|[0-9])")
"""Openings of one item among several: it does not say what the part is about."""

_ANNOUNCED = 5
"""Units of a paragraph's start in which a part announces what it is about."""

_TELLING = 4
"""Letters of a heading that can stand over a page of its part though it is not its first."""

_ENOUGH = 3
"""Units a group must have to give one away."""

_FIRST = 2
"""Groups of a part's start in which it does so."""

_PAGES_BEHIND_A_FRONT = 1.5
"""Pages a part needs behind its section page for it to be worth one: else its first page carries the heading itself."""

_PAGES_WORTH_A_FRONT = 2
"""Pages the parts have of themselves for the same: in a short talk section pages would be every second slide."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A part still without pages, its plan, and the line its section page says (None: it has no section page)."""

    part: Part
    plan: Plan
    line: Weighed | None


class Chapters:
    """The sections of which something is selected, planned at full length, to be made parts in any room."""

    def __init__(self, speech: Speech, told: dict[int, Told], occasion: Occasion, measure: Measure, rich: int) -> None:
        ends = tail(speech)
        shown = shown_materials(speech, told.keys(), occasion.pages, measure)
        aside = ends | captions(speech)
        body = {start: one for start, one in told.items() if start not in aside and not one.aside}
        sections = [s for s in speech.sections if any(p.start in told for below in s.walk() for p in below.paragraphs)]
        self._ends = frozenset(start for start in ends if start in told and not told[start].aside)
        self._speech = speech
        self._measure = measure
        self._rich = rich
        self._whole = occasion.cuts is Cuts.WHOLE
        self._parallels = Parallels(speech, body)
        self._rows = [(_empty_part(speech, s, told), plan(self._parallels, s, body)) for s in sections]
        self._rows[:1] = [(part, _beyond_ceremony(part, planned, len(sections))) for part, planned in self._rows[:1]]
        self._ladders = [Ladder(planned) for _, planned in self._rows]
        self._shown = [[one for one in shown if section.span.holds(_at(one))] for section in sections]

    def bare(self) -> list[Part]:
        """Return the parts with their materials only."""
        rows = zip(self._rows, self._shown, strict=True)
        return [replace(part, pages=tuple(one.page for one in shown)) for (part, _), shown in rows]

    def parts(self, room: int) -> list[Part]:
        """Return the parts with their pages, all within `room` slides; one that gets none is read with the one before."""
        headed = [planned.slides for part, planned in self._rows if part.heading.text and tells(part.heading.text)]
        fronts = len(headed)
        fronted = room - fronts >= _PAGES_BEHIND_A_FRONT * fronts and sum(headed) >= _PAGES_WORTH_A_FRONT * fronts
        fronted = fronted and (not self._whole or self._quoted_within(room - fronts))
        chapters = [
            _Chapter(part, planned, _line(planned, self._parallels) if fronted else None)
            for part, planned in self._rows
        ]
        pages = self._paged(chapters, room - fronts if fronted else room, fronted=fronted)
        bare = sum(not _carried(chapter.part, own) for chapter, own in zip(chapters, pages, strict=True))
        if not fronted and bare:  # their headings need pages after all
            pages = self._paged(chapters, room - bare, fronted=False)
        made = []
        for c, own, shown in zip(chapters, pages, self._shown, strict=True):
            bodiless = len(own) == 1 and _repeats(own[0], c.part.heading)
            said = bool(c.plan.size or shown or _closes(c.part, self._ends))  # else it only greets, thanks or asks
            front = _front(c, needed=said and (fronted or bodiless or not _carried(c.part, own)))
            if bodiless:  # the heading is said on its section page
                front = [replace(one, source=own[0].source) for one in front]
            body = placed([] if bodiless else own, shown, self._measure)
            made.append(replace(c.part, pages=(*front, *body)))
        return _gathered(made, self._ends)

    def _quoted_within(self, room: int) -> bool:
        """Return whether so many slides hold the whole speech, as it is passed on behind section pages."""
        chapters = [_Chapter(part, planned, None) for part, planned in self._rows]
        made = _quoted(self._speech, chapters, sum(planned.size for _, planned in self._rows), fronted=True)
        return sum(self._measure(page, ()) for row in made for page in row) <= room

    def _paged(self, chapters: list[_Chapter], room: int, *, fronted: bool) -> Rows:
        """Return each chapter's pages. Without a section page, the first of them carries the heading."""

        def made(budget: int) -> Rows:
            if self._whole:
                return _quoted(self._speech, chapters, budget, fronted=fronted)
            plans = fitted(self._ladders, budget, self._rich)
            plans = plans if fronted else [carrying(planned) for planned in plans]
            titles = [_titles(self._speech, chapter) for chapter in chapters]
            return paged(self._speech, list(zip(plans, titles, strict=True)), room, self._measure)

        return held(made, room, self._measure)


def _beyond_ceremony(part: Part, planned: Plan, sections: int) -> Plan:
    """Return the plan of what stands before the first heading, without pages if it is said only to open the report."""
    opens = not part.heading.text and sections > 1 and all(unit.unit.leaning for unit in planned.units())
    return Plan(planned.label, ()) if opens else planned


def _at(shown: Shown) -> Span:
    return Span(shown.paragraph.start, shown.paragraph.start)


def _closes(part: Part, ends: AbstractSet[int]) -> bool:
    """Return whether a headed part holds what ends the speech."""
    return bool(part.heading.text) and any(spans[0].start in ends for spans in part.paragraphs)


def _gathered(parts: list[Part], ends: AbstractSet[int]) -> list[Part]:
    """Return the parts, one without a page of its own joined to the one before it, on whose last page it is read.

    What `ends` the speech (the starts of its paragraphs) has the closing's page, which is still to come.
    """
    kept: list[Part] = []
    for part in parts:
        if kept and not part.pages and not _closes(part, ends):
            kept[-1] = replace(kept[-1], paragraphs=(*kept[-1].paragraphs, *part.paragraphs))
        else:
            kept.append(part)
    return kept


def _quoted(speech: Speech, chapters: list[_Chapter], pages: int, *, fronted: bool) -> Rows:
    """Return each chapter's pages, its sentences whole: all of them where so many pages hold them."""
    plans = [chapter.plan for chapter in chapters]
    needed = [pages_needed(planned) for planned in plans]
    if sum(needed) > pages:
        needed = [pages_needed(planned, shared=True) for planned in plans]
    shares = share([planned.size for planned in plans], needed, pages)
    return [
        quote_pages(speech, planned, most, _titles(speech, chapter).part, headed=not fronted) if most else []
        for chapter, planned, most in zip(chapters, plans, shares, strict=True)
    ]


def _empty_part(speech: Speech, section: Section, told: dict[int, Told]) -> Part:
    spans = heading_of(section, told)
    heading = whole(speech.text, spans) if spans else NO_WORDS
    paragraphs = tuple(p.spans for below in section.walk() for p in below.paragraphs if p.start in told)
    return Part(section.number, heading, (), paragraphs, section.span.start)


def _titles(speech: Speech, chapter: _Chapter) -> Titles:
    """Return what a part's pages are titled from: where nothing of theirs can head them, its heading or the speech's title."""
    part, line = chapter.part, chapter.line
    fallback = part.heading if part.heading.text else whole(speech.text, speech.title, " ")
    fallback = fallback if fallback.text else furniture("内容提要")
    headless = len(letters(part.heading.text)) < _TELLING
    if headless and part.heading.text and speech.title:
        fallback = whole(speech.text, speech.title, " ")
    spent = frozenset({line.at} if line is not None else ())
    return Titles(fallback, headless=headless, spent=spent)


def _carried(part: Part, made: list[Page]) -> bool:
    """Return whether a part's heading stands over its first page, if it has one and the heading says something."""
    return not made or not tells(part.heading.text) or made[0].title.sources == part.heading.sources


def _repeats(page: Page, heading: Wording) -> bool:
    """Return whether a page is one sentence that is its part's heading: nothing stands below it in the speech."""
    return page.kind is Kind.STATEMENT and not page.points and letters(page.title.text) == letters(heading.text)


def _front(chapter: _Chapter, *, needed: bool) -> list[Page]:
    """Return a headed part's section page: its heading whole, and one line of what it says."""
    heading, line = chapter.part.heading, chapter.line
    if not heading.text or not needed or not (line or tells(heading.text)):
        return []
    start = heading.sources[0].start
    points = () if line is None else (Point(word([line])),)
    return [Page(PageId(f"section-{start}"), Kind.SECTION, heading, points, source=Span(start, start))]


def _names_who(first: Weighed, units: Sequence[Weighed]) -> bool:
    """Return whether a later clause of its sentence is done by whom this one names: on the next page it is missed."""
    return any(
        same_sentence(first, u) and u.unit.order > first.unit.order and subject(u, units) is not None for u in units
    )


def _line(planned: Plan, parallels: Parallels) -> Weighed | None:
    """Return the one thing a part says that stands on its section page: from its start, where it is announced.

    An item of a list says no more of the part than the others do, and is not it.
    """
    if not planned.label:
        return None
    plain = [group for group in planned.groups if group.form is Form.PLAIN and len(group.units) >= _ENOUGH]
    first = [u for group in plain[:_FIRST] for u in group.units if u.unit.order < _ANNOUNCED]
    first += [u for group in planned.groups[:_FIRST] for u in group.lead]
    heads = [found[1] for group in plain[:_FIRST] if (found := title(group.units, set())) is not None]
    first = [u for u in first if not parallels.lists(u) and not _names_who(u, first)]
    # what heads the next page is not said twice, nor a deed without whose it is
    first = [u for u in first if u not in heads and not carrier(u, first) and not is_shunned(u)]
    fits = [u for u in first if not u.unit.leaning and 8 <= u.unit.size <= 40 and not _NUMBERED.search(u.text)]
    fits = [u for u in fits if not ASKING.search(u.text)] or fits
    telling = [u for u in fits if THESIS.search(u.text) and u.unit.subject is None] or [
        u for u in fits if not u.unit.order
    ]
    return max(telling, key=lambda u: u.weight, default=None)
