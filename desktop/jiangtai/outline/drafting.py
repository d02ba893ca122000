"""Drafting: a Speech becomes an Outline.

selection → units and their salience → a plan of pages within the occasion's ceiling → titles and points cut from the
source → notes that hold every selected sentence once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiangtai.finding import Level
from jiangtai.lexicon.clauses import ASKING, THESIS
from jiangtai.outline.budgeting import carrying, fitted, share
from jiangtai.outline.cover import cover
from jiangtai.outline.ending import closing_page, tail
from jiangtai.outline.framing import frame_pages, framed
from jiangtai.outline.groups import Form, Told
from jiangtai.outline.occasion import Cuts, find_occasion
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Point
from jiangtai.outline.paging import Titles, page
from jiangtai.outline.passage import passage
from jiangtai.outline.planning import plan
from jiangtai.outline.pointing import carrier, word
from jiangtai.outline.quoting import pages_needed, quote_pages
from jiangtai.outline.reading import read_out
from jiangtai.outline.rhetoric import Parallels
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.selecting import footnotes, selected
from jiangtai.outline.subjects import same_sentence, subject
from jiangtai.outline.time import outside_time
from jiangtai.outline.titling import title
from jiangtai.outline.units import units
from jiangtai.outline.wording import furniture, whole
from jiangtai.span import Span, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from jiangtai.outline.brief import Brief
    from jiangtai.outline.groups import Plan
    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Paragraph, Section, Speech
    from jiangtai.speech.words import Words

_NUMBERED = re.compile("^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]+[是、，]|首先|其次|——|[0-9])")
"""Openings of one item among several: it does not say what the part is about."""

_ANNOUNCED = 9
"""Units of a paragraph's start in which a part announces what it is about."""

_OUTWEIGHED = 10.0
"""More than all features of salience together."""

_TELLING = 4
"""Letters of a heading that can stand over a page: 一 or 前言 says nothing of it."""

_ENOUGH = 3
"""Units a group must have to give one away."""

_FIRST = 2
"""Groups of a part's start in which it does so."""

_PAGES_BEHIND_A_FRONT = 1.5
"""Pages a part needs behind its section page for it to be worth one: else its first page carries the heading itself."""

_PAGES_WORTH_A_FRONT = 2
"""Pages the parts have of themselves for the same: in a short talk section pages would be every second slide."""


_LABELLED = frozenset({Kind.CARDS, Kind.STEPS, Kind.COMPARE})
"""Pages whose points are labels, set like small titles."""


def draft(speech: Speech, brief: Brief, words: Words | None = None, avoid: Spans = ()) -> Outline:
    """Return the outline of a speech as a brief asks for it. `words` is the dictionary; without it pairs of characters do.

    `avoid` are slips of the source: like those the speech's own error findings name, they are shown only where
    nothing else can be. Raises UnknownChoice for an unknown occasion.
    """
    occasion = find_occasion(brief.occasion)
    told = _told(
        speech, selected(speech, brief), words.cut if words is not None else bigrams, (*avoid, *_slips(speech))
    )
    dropped = outside_time(list(told.values()), brief, speech.closing) | _printed(speech, told.keys() - brief.kept)
    kept = {start: one for start, one in told.items() if start not in dropped}
    last = [told[start] for start in sorted(tail(speech) & kept.keys())]
    room = occasion.pages - frame_pages(brief, occasion) - bool(last)
    parts = _parts(speech, occasion, kept, room)
    front = cover(speech, brief)
    outline = Outline(
        front.title,
        occasion.id,
        framed(parts, front, closing_page(last[0]) if last else None, brief),
        dropped=tuple(span for start in sorted(dropped) for span in told[start].paragraph.spans),
        minutes=brief.minutes,
    )
    read = read_out(outline, speech, [one.paragraph for one in kept.values()])
    return replace(read, words=_title_words(read, words)) if words is not None else read


def _title_words(outline: Outline, words: Words) -> frozenset[str]:
    """Return the words of two characters and more that the outline's titles, headings and labels are made of."""
    titles = {outline.title.text, *(part.heading.text for part in outline.parts)}
    for one in outline.pages():
        titles |= {one.title.text, *(point.wording.text for point in one.points if one.kind in _LABELLED)}
    return frozenset(word for text in titles for word in words.cut(text) if len(word) > 1 and word.isalnum())


def _told(
    speech: Speech, selected: Sequence[Paragraph], cut_words: Callable[[str], Sequence[str]], avoid: Spans
) -> dict[int, Told]:
    passages = [passage(speech.text, paragraph.spans) for paragraph in selected]
    weighed = weigh([(one, units(one)) for one in passages], cut_words)
    return {
        paragraph.start: Told(paragraph, one, tuple(_shunned(unit, avoid) for unit in row) if avoid else tuple(row))
        for paragraph, one, row in zip(selected, passages, weighed, strict=True)
    }


def _printed(speech: Speech, starts: AbstractSet[int]) -> frozenset[int]:
    """Return which paragraphs are notes below the text, unless there is nothing else."""
    found = footnotes(speech) & starts
    return frozenset() if found == starts else frozenset(found)


def _slips(speech: Speech) -> Spans:
    return tuple(span for finding in speech.findings if finding.level is Level.ERROR for span in finding.sources)


def _shunned(unit: Weighed, avoid: Spans) -> Weighed:
    """Return a unit, outweighed by every other if it holds a slip."""
    holds = any(unit.at < span.end and span.start < unit.end for span in avoid)
    return replace(unit, weight=unit.weight - _OUTWEIGHED) if holds else unit


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A part still without pages, its plan, and the line its section page says (None: it has no section page)."""

    part: Part
    plan: Plan
    line: Weighed | None


def _parts(speech: Speech, occasion: Occasion, told: dict[int, Told], room: int) -> list[Part]:
    """Return a part for each section that has something selected, all their pages within `room` slides."""
    ends = tail(speech)
    body = {start: one for start, one in told.items() if start not in ends}
    sections = [s for s in speech.sections if any(p.start in told for below in s.walk() for p in below.paragraphs)]
    parallels = Parallels(speech, body)
    headed = sum(section.heading is not None for section in sections)
    plans = [plan(parallels, section, body) for section in sections]
    behind = sum(
        planned.slides for planned, section in zip(plans, sections, strict=True) if section.heading is not None
    )
    fronted = room - headed >= _PAGES_BEHIND_A_FRONT * headed and behind >= _PAGES_WORTH_A_FRONT * headed
    chapters = [
        _Chapter(_empty_part(speech, section, told), planned, _line(planned, parallels) if fronted else None)
        for section, planned in zip(sections, plans, strict=True)
    ]
    paged = _quoted if occasion.cuts is Cuts.WHOLE else _cut
    pages = paged(speech, chapters, room - headed if fronted else room, fronted=fronted)
    bare = sum(not _carried(chapter.part, own) for chapter, own in zip(chapters, pages, strict=True))
    if not fronted and bare:  # their headings need pages after all
        pages = paged(speech, chapters, room - bare, fronted=False)
    made = [
        replace(c.part, pages=(*_front(c, needed=fronted or not _carried(c.part, own)), *own))
        for c, own in zip(chapters, pages, strict=True)
    ]
    return _gathered(made)


def _gathered(parts: list[Part]) -> list[Part]:
    """Return the parts, one without a page of its own joined to the one before it, on whose last page it is read."""
    kept: list[Part] = []
    for part in parts:
        if kept and not part.pages:
            kept[-1] = replace(kept[-1], paragraphs=(*kept[-1].paragraphs, *part.paragraphs))
        else:
            kept.append(part)
    return kept


def _cut(speech: Speech, chapters: list[_Chapter], room: int, *, fronted: bool) -> list[list[Page]]:
    """Return each chapter's pages, cut to points. Without a section page, the first of them carries the heading."""
    plans = fitted([chapter.plan for chapter in chapters], room)
    made: list[list[Page]] = []
    for chapter, planned in zip(chapters, plans, strict=True):
        given = _titles(speech, chapter)
        groups = planned if fronted else carrying(planned)
        made.append([page(speech, group, given) for group in groups.walk()])
    return made


def _quoted(speech: Speech, chapters: list[_Chapter], room: int, *, fronted: bool) -> list[list[Page]]:
    """Return each chapter's pages, its weightiest sentences whole."""
    plans = [chapter.plan for chapter in chapters]
    shares = share([planned.size for planned in plans], [pages_needed(planned) for planned in plans], room)
    made: list[list[Page]] = []
    for chapter, planned, pages in zip(chapters, plans, shares, strict=True):
        heading = _titles(speech, chapter).part
        own = quote_pages(speech, planned, pages, heading) if pages else []
        made.append(own if fronted else [*(replace(one, title=heading) for one in own[:1]), *own[1:]])
    return made


def _empty_part(speech: Speech, section: Section, told: dict[int, Told]) -> Part:
    heading = whole(speech.text, section.heading.spans) if section.heading is not None else NO_WORDS
    paragraphs = tuple(p.spans for below in section.walk() for p in below.paragraphs if p.start in told)
    return Part(section.number, heading, (), paragraphs, section.span.start)


def _titles(speech: Speech, chapter: _Chapter) -> Titles:
    """Return what a part's pages are titled from: where nothing of theirs can head them, its heading or the speech's title."""
    part, line = chapter.part, chapter.line
    fallback = part.heading if part.heading.text else whole(speech.text, speech.title, " ")
    fallback = fallback if fallback.text else furniture("内容提要")
    headless = len(letters(part.heading.text)) < _TELLING
    spent = frozenset({line.at} if line is not None else ())
    return Titles(fallback, headless=headless, spent=spent)


def _carried(part: Part, made: list[Page]) -> bool:
    """Return whether a part's heading stands over its first page, if it has one."""
    return not made or made[0].title.sources == part.heading.sources


def _front(chapter: _Chapter, *, needed: bool) -> list[Page]:
    """Return a headed part's section page: its heading whole, and one line of what it says."""
    heading, line = chapter.part.heading, chapter.line
    if not heading.text or not needed:
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
    first = [u for u in first if u not in heads and not carrier(u, first)]
    fits = [u for u in first if not u.unit.leaning and 8 <= u.unit.size <= 40 and not _NUMBERED.search(u.text)]
    fits = [u for u in fits if not ASKING.search(u.text)] or fits
    telling = [u for u in fits if THESIS.search(u.text) and u.unit.subject is None] or [
        u for u in fits if not u.unit.order
    ]
    return max(telling, key=lambda u: u.weight, default=None)
