"""Omissions: what was selected and is neither shown nor read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.coverage import shown_spans
from jiangtai.span import letters, read_spans, union, without

if TYPE_CHECKING:
    from jiangtai.outline.outline import Page
    from jiangtai.review.submission import Submission
    from jiangtai.span import Spans


def check_omissions(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning with the stretches that were selected and stand on no slide and in no notes."""
    speech, outline = submission.speech, submission.outline
    if speech is None or outline is None:
        return ()
    selected = union(span for part in outline.parts for spans in part.paragraphs for span in spans)
    told = union((*shown_spans(submission.pages), *(span for page in submission.pages for span in _read(page))))
    lost = tuple(
        span for span in without(selected, (*told, *outline.dropped)) if letters(read_spans(speech.text, (span,)))
    )
    if not lost:
        return ()
    values = (("count", str(sum(len(letters(read_spans(speech.text, (span,)))) for span in lost))),)
    return (Finding("text-lost", Level.WARNING, values, sources=lost),)


def _read(page: Page) -> Spans:
    """Return what a page has read out: a person's own notes stand for its passage, empty ones for nothing."""
    return () if page.notes_own is not None and not page.notes_own.strip() else page.notes
