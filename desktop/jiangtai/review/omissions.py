"""Omissions: what was selected and is neither shown nor read, or, where the speech is passed on whole, not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.lexicon.greetings import CEREMONY, is_farewell
from jiangtai.outline.coverage import shown_spans
from jiangtai.outline.occasion import Cuts, find_occasion
from jiangtai.span import letters, read_spans, union, without

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.outline.outline import Page
    from jiangtai.review.submission import Submission
    from jiangtai.span import Span, Spans
    from jiangtai.speech.speech import Speech

_MARKS = "，,。！!：: \n"
"""Marks around a stretch."""


def check_omissions(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning with the stretches that were selected and stand on no slide and in no notes."""
    speech, outline = submission.speech, submission.outline
    if speech is None or outline is None:
        return ()
    told = (*shown_spans(submission.pages), *(span for page in submission.pages for span in _read(page)))
    lost = _left(submission, told)
    return (Finding("text-lost", Level.WARNING, (("count", _count(speech, lost)),), sources=lost),) if lost else ()


def check_passing_on(submission: Submission) -> tuple[Finding, ...]:
    """Return a hint with what is only read out, where the occasion passes the speech on in its own sentences."""
    speech, outline = submission.speech, submission.outline
    if speech is None or outline is None:
        return ()
    occasion = find_occasion(outline.occasion)
    left = _left(submission, shown_spans(submission.pages)) if occasion.cuts is Cuts.WHOLE else ()
    unseen = tuple(span for span in left if not _is_courtesy(read_spans(speech.text, (span,))))
    if not unseen:
        return ()
    values = (("occasion", occasion.name), ("ceiling", str(occasion.pages)), ("count", _count(speech, unseen)))
    return (Finding("passed-on-in-part", Level.HINT, values, sources=unseen),)


def _is_courtesy(text: str) -> bool:
    """Return whether a stretch only greets, thanks, or opens or ends a report: it is spoken, and no slide says it."""
    return is_farewell(text) or ("。" not in text.strip(_MARKS) and CEREMONY.search(text.strip(_MARKS)) is not None)


def _left(submission: Submission, told: Iterable[Span]) -> Spans:
    """Return what was selected, is not passed over for time and is not among the told."""
    speech, outline = submission.speech, submission.outline
    if speech is None or outline is None:
        return ()
    selected = union(span for part in outline.parts for spans in part.paragraphs for span in spans)
    left = without(selected, union((*told, *outline.dropped)))
    return tuple(span for span in left if letters(read_spans(speech.text, (span,))))


def _count(speech: Speech, spans: Spans) -> str:
    return str(sum(len(letters(read_spans(speech.text, (span,)))) for span in spans))


def _read(page: Page) -> Spans:
    """Return what a page has read out: a person's own notes stand for its passage, empty ones for nothing."""
    return () if page.notes_own is not None and not page.notes_own.strip() else page.notes
