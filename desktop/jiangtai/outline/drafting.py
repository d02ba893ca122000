"""Drafting: a Speech becomes an Outline.

selection → units and their salience → a plan of pages within the occasion's ceiling → titles and points cut from the
source → notes that hold every selected sentence once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import ASKING, THESIS
from jiangtai.outline.budgeting import fitted, share
from jiangtai.outline.cover import cover
from jiangtai.outline.ending import closing_page, extras
from jiangtai.outline.occasion import Cuts, Extra, find_occasion
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Point
from jiangtai.outline.paging import Titles, page
from jiangtai.outline.passage import passage
from jiangtai.outline.planning import Parallels, Told, plan
from jiangtai.outline.pointing import word
from jiangtai.outline.quoting import pages_needed, quote_pages
from jiangtai.outline.reading import read_out
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.time import outside_time
from jiangtai.outline.units import units
from jiangtai.outline.wording import furniture, whole
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiangtai.outline.brief import Brief
    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.planning import Plan
    from jiangtai.outline.salience import Weighed
    from jiangtai.speech.speech import Paragraph, Section, Speech
    from jiangtai.speech.words import Words

_NUMBERED = re.compile("^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]+[是、，]|首先|其次|——|[0-9])")
"""Openings of one item among several: it does not say what the part is about."""

_ANNOUNCED = 6
"""Units of a paragraph's start in which a part announces what it is about."""

_FIRST = 2
"""Groups of a part's start in which it does so."""

_PAGES_BEHIND_A_FRONT = 1.5
"""Pages a part needs behind its section page for it to be worth one: else its first page carries the heading itself."""


def draft(speech: Speech, brief: Brief, words: Words | None = None) -> Outline:
    """Return the outline of a speech as a brief asks for it. `words` is the dictionary; without it pairs of characters do.

    Raises UnknownChoice for an unknown occasion.
    """
    occasion = find_occasion(brief.occasion)
    selected = [p for p in speech.paragraphs() if p.start not in brief.unticked]
    told = _told(speech, selected, words.cut if words is not None else bigrams)
    dropped = outside_time(list(told.values()), brief, speech.closing)
    kept = {start: one for start, one in told.items() if start not in dropped}
    parts = _parts(speech, brief, occasion, kept)
    heading = cover(speech, brief)
    outline = Outline(heading.title, occasion.id, _with_ends(parts, heading, speech, brief, occasion, kept))
    outline = replace(
        outline,
        minutes=brief.minutes,
        dropped=tuple(s for start in sorted(dropped) for s in told[start].paragraph.spans),
    )
    return read_out(outline, speech, [one.paragraph for one in kept.values()])


def _told(speech: Speech, selected: Sequence[Paragraph], cut_words: Callable[[str], Sequence[str]]) -> dict[int, Told]:
    passages = [passage(speech.text, paragraph.spans) for paragraph in selected]
    weighed = weigh([(one, units(one)) for one in passages], cut_words)
    return {
        paragraph.start: Told(paragraph, one, tuple(row))
        for paragraph, one, row in zip(selected, passages, weighed, strict=True)
    }


def _parts(speech: Speech, brief: Brief, occasion: Occasion, told: dict[int, Told]) -> list[Part]:
    """Return a part for each section that has something selected, with its section page and its pages."""
    tail = _tail(speech)
    body = {start: one for start, one in told.items() if start not in tail}
    sections = [
        section for section in speech.sections if any(p.start in told for s in section.walk() for p in s.paragraphs)
    ]
    parallels = Parallels(speech, body)
    plans = [plan(parallels, section, body) for section in sections]
    room = occasion.pages - 2 - len(_last(brief, occasion)) - bool(tail & told.keys())
    headed = sum(section.heading is not None for section in sections)
    fronts = headed if room - headed >= _PAGES_BEHIND_A_FRONT * headed else 0
    if occasion.cuts is Cuts.WHOLE:
        pages = max(len(plans), room - fronts)
        shares = share([planned.size for planned in plans], [pages_needed(planned) for planned in plans], pages)
    else:
        plans, shares = fitted(plans, room - fronts), [0] * len(plans)
    return [
        _part(speech, section, planned, told, front=bool(fronts), quoted=pages)
        for section, planned, pages in zip(sections, plans, shares, strict=True)
    ]


def _part(speech: Speech, section: Section, planned: Plan, told: dict[int, Told], *, front: bool, quoted: int) -> Part:
    """Return a part's pages: its section page, if it has one, and its groups cut to points, or on `quoted` pages whole."""
    heading = whole(speech.text, section.heading.spans) if section.heading is not None else NO_WORDS
    line = _line(planned) if front and section.heading is not None else None
    fallback = heading if heading.text else whole(speech.text, speech.title, " ")
    titles = Titles(fallback, headless=not heading.text, spent=frozenset({line.at} if line is not None else ()))
    pages = quote_pages(speech, planned, quoted, fallback) if quoted else [page(speech, group, titles) for group in planned.walk()]
    if section.heading is not None and (front or not pages):
        start = section.heading.spans[0].start
        points = () if line is None else (Point(word([line])),)
        pages.insert(0, Page(PageId(f"section-{start}"), Kind.SECTION, heading, points, source=Span(start, start)))
    paragraphs = tuple(p.spans for s in section.walk() for p in s.paragraphs if p.start in told)
    return Part(section.number, heading, tuple(pages), paragraphs, section.span.start)


def _tail(speech: Speech) -> frozenset[int]:
    """Return the starts of the closing and of what follows it in its section (thanks, a date): read on its page."""
    if speech.closing is None:
        return frozenset()
    closing = speech.closing.start
    home = next((s for s in speech.sections if any(p.start == closing for b in s.walk() for p in b.paragraphs)), None)
    inside = [p.start for below in home.walk() for p in below.paragraphs] if home is not None else [closing]
    return frozenset(start for start in inside if start >= closing)


def _line(planned: Plan) -> Weighed | None:
    """Return the one thing a part says that stands on its section page: from its first paragraphs, where it is announced."""
    own = [unit for group in planned.groups[:_FIRST] for unit in (*group.lead, *group.units)]
    first = [u for u in own or planned.units()[:_ANNOUNCED] if u.unit.order < _ANNOUNCED]
    fits = [u for u in first if not u.unit.leaning and 8 <= u.unit.size <= 40 and not _NUMBERED.search(u.text)]
    fits = [u for u in fits if not ASKING.search(u.text)] or fits
    telling = [u for u in fits if THESIS.search(u.text) and u.unit.subject is None] or fits
    return max(telling, key=lambda u: u.weight, default=None)


def _last(brief: Brief, occasion: Occasion) -> list[Extra]:
    wanted = [extra for extra in occasion.last if extra is not None]
    if brief.extras is not None:
        known = [Extra(name) for name in brief.extras if name in set(Extra)]
        wanted = [e for e in wanted if e in known] + [e for e in known if e not in wanted]
    return wanted


def _with_ends(
    parts: list[Part], front: Page, speech: Speech, brief: Brief, occasion: Occasion, told: dict[int, Told]
) -> tuple[Part, ...]:
    """Return the parts with cover and agenda before, closing and the occasion's extras after."""
    first = parts.pop(0) if parts and parts[0].heading is NO_WORDS else Part("0", NO_WORDS, ())
    agenda = [Page(PageId("agenda"), Kind.AGENDA, furniture("目录"))] if len(parts) > 1 else []
    opened = [replace(first, pages=(front, *agenda, *first.pages)), *parts]
    order: list[Extra | None] = [e for e in occasion.last if e is None or e in _last(brief, occasion)]
    order += [e for e in _last(brief, occasion) if e not in order]
    home = _home(opened, speech)
    for what in order:
        at = home if what is None else len(opened) - 1
        if what is not None:
            added = extras(what, occasion)
        else:
            added = [closing_page(told[start]) for start in sorted(_tail(speech) & told.keys())[:1]]
        opened[at] = replace(opened[at], pages=(*opened[at].pages, *added))
    return tuple(opened)


def _home(parts: Sequence[Part], speech: Speech) -> int:
    """Return the part the closing stands in."""
    closing = speech.closing.start if speech.closing is not None else 0
    return max((at for at, part in enumerate(parts) if part.start <= closing), default=0)
