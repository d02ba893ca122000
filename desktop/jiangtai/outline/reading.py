"""Reading out: which page the speaker stands on while each sentence of the speech is read.

The pages' notes are a partition of the selected text: in source order, each character once, cut at clause ends. Where
a person deleted a page, the page before it reads on; where a person parted one, its halves share its passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind, Reading
from jiangtai.outline.passage import passage
from jiangtai.span import Span, union, within
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Outline, Page, PageId, Part
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Paragraph, Speech

SILENT = frozenset({Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.LOCAL, Kind.QUESTIONS})
"""Kinds no passage is read on, where another page can carry it."""

SHOWN = frozenset({Kind.TABLE, Kind.PICTURE})
"""Kinds on which nothing is read where they have no points of their own."""

OVERVIEW = "overview"
"""How the ids of pages begin that only name what the pages after them say."""


def read_out(outline: Outline, speech: Speech, paragraphs: Sequence[Paragraph]) -> Outline:
    """Return a drafted outline with the paragraphs dealt out to its pages as notes."""
    text = union(span for paragraph in paragraphs for span in paragraph.spans)
    pages = list(outline.pages())
    starts = _starts(outline.parts, speech, paragraphs)
    if not text:
        return outline
    if not starts:
        starts = [(_bearer(pages), text[0].start)]
    low = text[0].start
    readings: list[Reading] = []
    for (page, _), high in zip(starts, [*(at for _, at in starts[1:]), text[-1].end], strict=True):
        readings.append(Reading(page, within(text, Span(low, max(low, high)))))
        low = max(low, high)
    return deal(replace(outline, readings=tuple(readings)))


def deal(outline: Outline) -> Outline:
    """Return the outline with its readings dealt to the pages that are there."""
    pages = list(outline.pages())
    there = {page.id for page in pages}
    notes: dict[PageId, Spans] = {}
    waiting: list[Span] = []
    bearer: PageId | None = None
    for page, spans in outline.readings:
        bearer = page if page in there else bearer
        if bearer is None:
            waiting.extend(spans)
            continue
        notes[bearer] = union((*notes.get(bearer, ()), *waiting, *spans))
        waiting = []
    if waiting and pages:
        notes[_bearer(pages)] = union(waiting)
    _part_between(pages, notes)
    parts = tuple(
        replace(part, pages=tuple(replace(page, notes=notes.get(page.id, ())) for page in part.pages))
        for part in outline.parts
    )
    return replace(outline, parts=parts)


def _part_between(pages: Sequence[Page], notes: dict[PageId, Spans]) -> None:
    """Give a page parted from another the passage from where its own source starts."""
    for page in pages:
        given = notes.get(page.split_of, ()) if page.split_of is not None else ()
        if page.split_of is None or page.source is None or not given:
            continue
        at = page.source.start
        if given[0].start < at < given[-1].end:
            notes[page.split_of] = within(given, Span(given[0].start, at))
            notes[page.id] = within(given, Span(at, given[-1].end))


def _bearer(pages: Sequence[Page]) -> PageId:
    return next((page.id for page in pages if page.kind not in SILENT), pages[0].id)


def _starts(parts: Sequence[Part], speech: Speech, paragraphs: Sequence[Paragraph]) -> list[tuple[PageId, int]]:
    """Return the pages that are read on, each with where its passage starts: a clause's first character.

    With the first page of a part all starts that the part says before it.
    """
    found: list[tuple[PageId, int]] = []
    following = iter(paragraphs)
    paragraph = next(following, None)
    for part in parts:
        low = part.paragraphs[0][0].start if part.paragraphs and part.heading.text else None
        for page in part.pages:
            if page.source is None or not _is_read_on(page):
                continue
            while paragraph is not None and paragraph.end <= page.source.start:
                paragraph = next(following, None)
            at = clause_start(speech.text, paragraph, page.source.start)
            at, low = (at if low is None else min(at, low)), None
            if not found or at > found[-1][1]:
                found.append((page.id, at))
    return found


def _is_read_on(page: Page) -> bool:
    """Return whether a passage starts with a page: not where it only shows what the source shows, or names what follows."""
    only_shown = page.kind in SHOWN and not page.points
    return (page.kind not in SILENT or _is_said(page)) and not only_shown and not page.id.startswith(OVERVIEW)


def _is_said(page: Page) -> bool:
    """Return whether a section page is all its part has: its heading is said while it stands."""
    return page.kind is Kind.SECTION and page.source is not None and page.source.end > page.source.start


def clause_start(text: str, paragraph: Paragraph | None, offset: int) -> int:
    """Return the start of the clause of a paragraph that `offset` stands in; `offset` itself outside of it."""
    if paragraph is None or not paragraph.start < offset < paragraph.end:
        return offset
    told = passage(text, paragraph.spans)
    place = told.place(offset)
    start = max((c.start for s in told.sentences() for c in told.clauses(s) if c.start <= place), default=0)
    return told.sources(start, start + 1)[0].start
