"""Correcting (订正): other words in the place of the source's, on every slide and in the notes, with the reason kept.

The source's text never changes: a correction is laid over it, by span. Wordings that hold the span carry the new words
and stay traced to the source; the notes are read with it (`read_corrected`).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from jiangtai.outline.outline import Correction
from jiangtai.span import Span, letters, read_spans
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.outline.outline import Outline, Page, Point, Wording

Corrections = tuple[Correction, ...]


def correct_source(outline: Outline, source: str, span: Span, text: str, reason: str) -> Outline:
    """Return the outline with the characters `span` of the speech's text `source` corrected to `text` everywhere."""
    kept = tuple(one for one in outline.corrections if not one.span.overlaps(span))
    correction = Correction(span, text, reason)
    corrections = tuple(sorted((*kept, correction)))
    pages = _on_pages(outline, source, (correction,), touched=True)
    return replace(pages, corrections=corrections)


def recorrected(outline: Outline, source: str, corrections: Corrections) -> Outline:
    """Return a fresh draft with corrections laid on it again; pages a person touched carry theirs already."""
    if not corrections:
        return outline
    return replace(_on_pages(outline, source, corrections, touched=False), corrections=corrections)


def read_corrected(source: str, span: Span, corrections: Iterable[Correction]) -> str:
    """Return the words of a span with the corrections that lie in it made."""
    words, at = [], span.start
    for one in corrections:
        if span.holds(one.span) and one.span.start >= at:
            words += [source[at : one.span.start], one.text]
            at = one.span.end
    return "".join((*words, source[at : span.end]))


def _on_pages(outline: Outline, source: str, corrections: Corrections, *, touched: bool) -> Outline:
    def on_page(page: Page) -> Page:
        if page.touched and not touched:
            return page
        title = _corrected(page.title, source, corrections)
        points = tuple(_on_point(point, source, corrections) for point in page.points)
        return page if title is page.title and points == page.points else replace(page, title=title, points=points)

    parts = tuple(
        replace(
            part,
            heading=_corrected(part.heading, source, corrections),
            pages=tuple(on_page(page) for page in part.pages),
        )
        for part in outline.parts
    )
    return replace(outline, title=_corrected(outline.title, source, corrections), parts=parts)


def _on_point(point: Point, source: str, corrections: Corrections) -> Point:
    wording = _corrected(point.wording, source, corrections)
    below = tuple(_on_point(lower, source, corrections) for lower in point.points)
    return (
        point if wording is point.wording and below == point.points else replace(point, wording=wording, points=below)
    )


def _corrected(wording: Wording, source: str, corrections: Corrections) -> Wording:
    """Return a wording with the corrections whose letters it holds whole made in its words."""
    for one in corrections:
        stretch = _stretch(wording, source, one.span)
        if stretch is not None:
            text = wording.text[: stretch.start] + one.text + wording.text[stretch.end :]
            wording = replace(wording, text=text, corrected=True, reason=one.reason, emphasis=())
    return wording


def _stretch(wording: Wording, source: str, span: Span) -> Span | None:
    """Return where in a wording's text the letters of a span of the source stand, if all of them do."""
    if not any(held.overlaps(span) for held in wording.sources):
        return None
    places = [at for held in wording.sources for at in range(held.start, held.end) if source[at].isalnum()]
    shown = [at for at, letter in enumerate(wording.text) if letter.isalnum()]
    told = letters(read_spans(source, (span,)))
    if len(places) != len(shown) or not told:
        return None  # corrected before: its letters are no longer the source's one by one
    first = bisect_left(places, next(at for at in range(span.start, span.end) if source[at].isalnum()))
    if letters("".join(source[at] for at in places[first : first + len(told)])) != told:
        return None
    if first >= len(places) or not span.start <= places[first] < span.end:
        return None
    return Span(shown[first], shown[first + len(told) - 1] + 1)
