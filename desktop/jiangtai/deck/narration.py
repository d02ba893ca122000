"""Narration: a slide's speaker notes: the passages of its page, a paragraph a line, shared out among its slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.brief import Notes
from jiangtai.outline.correcting import read_corrected
from jiangtai.outline.outline import Kind
from jiangtai.pattern import Pattern
from jiangtai.span import Span, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.correcting import Corrections
    from jiangtai.outline.outline import Page
    from jiangtai.span import Spans

_UNREAD = frozenset({Kind.COVER, Kind.AGENDA})

_SENTENCE_END = Pattern("[。！？!?；;][”’）》」』]*")


def narrate(  # noqa: PLR0913, PLR0917  # all that one page's notes are made of
    page: Page,
    text: str,
    starts: Sequence[int | None],
    breaks: frozenset[int],
    notes: Notes,
    corrections: Corrections = (),
) -> list[str]:
    """Return the notes of each of a page's slides, the source's words as corrected.

    `starts` says where in the source each slide's first words were cut from; a passage is parted at the end of the
    sentence before. `breaks` are where the speech's paragraphs start.
    """
    first = [""] * len(starts)
    match notes:
        case Notes.NONE:
            return first
        case _ if page.notes_own is not None:
            return [page.notes_own, *first[1:]][: len(starts)]
        case Notes.POINTS:
            return ["\n".join(lines) for lines in _told(page, starts)]
        case Notes.FULL:
            return [_read(text, spans, breaks, corrections) for spans in _share(page.notes, text, starts)]


def _told(page: Page, starts: Sequence[int | None]) -> list[list[str]]:
    """Return the lines that stand on each slide; none of cover and agenda, which nobody reads out."""
    lines: list[list[str]] = [[] for _ in starts]
    at = 0
    for wording in page.wordings() if page.kind not in _UNREAD else ():
        if wording.sources and wording is not page.title:
            begun = (k for k, start in enumerate(starts) if start is not None and start <= wording.sources[0].start)
            at = max(at, *begun, 0)
        lines[at] += [wording.text] if wording.text else []
    return lines


def _read(text: str, spans: Spans, breaks: frozenset[int], corrections: Corrections) -> str:
    return "".join(
        ("\n" if at and span.start in breaks else "") + read_corrected(text, span, corrections)
        for at, span in enumerate(spans)
    )


def _share(spans: Spans, text: str, starts: Sequence[int | None]) -> list[Spans]:
    """Return the spans each slide reads: together all of them, in order."""
    cuts = [spans[0].start if spans else 0]
    for start in starts[1:]:
        cuts.append(max(cuts[-1], _sentence_start(spans, text, start) if start is not None else cuts[-1]))
    ends = [*cuts[1:], spans[-1].end if spans else 0]
    return [within(spans, Span(start, end)) for start, end in zip(cuts, ends, strict=True)]


def _sentence_start(spans: Spans, text: str, place: int) -> int:
    """Return where the sentence that holds `place` starts inside the spans; the spans' start where none does."""
    for span in spans:
        if span.start <= place < span.end:
            ends = [match.end() for match in _SENTENCE_END.finditer(text, span.start, place)]
            return ends[-1] if ends else span.start
    return spans[0].start if spans else 0
