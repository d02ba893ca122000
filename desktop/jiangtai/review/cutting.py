"""Cutting: what a cut may never take away, looked for again in every sourced wording, whoever made it.

The drafting makes no such cut (`lexicon/protected.py`); an edit, or a page brought in from elsewhere, may.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.lexicon.clauses import JOINERS, ZEAL
from jiangtai.lexicon.protected import guarded
from jiangtai.outline.outline import Kind
from jiangtai.pattern import Pattern
from jiangtai.review.paths import worded
from jiangtai.span import Span, length, letters, read_spans, union, within, without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiangtai.outline.editing import Path
    from jiangtai.outline.outline import Page, Wording
    from jiangtai.review.submission import Submission
    from jiangtai.span import Spans

_CLAUSE_ENDS = "，。；：！？,;:!?…—\n”"
_SENTENCE_ENDS = "。；！？\n"
_HALVES = (
    (Pattern("只有"), Pattern("才")),
    (Pattern("除非"), Pattern("才|否则")),
    (Pattern("只要"), Pattern("就|便")),
)
"""Two-sided conditions: what opens them, and what answers."""

_TOLD = frozenset({Kind.BULLETS, Kind.STATEMENT, Kind.CLOSING, Kind.QUOTE})
"""Kinds whose points are clauses; elsewhere a point may be a label, a number or a side of a table."""

_LONG_QUOTE = 40
"""Letters from which a quotation may be cut at its sentence ends: a point holds one sentence of it."""

_QUOTED = Pattern("“[^“”]*”|《[^《》]*》")


def check_cuts(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each page on which something protected was cut out of a clause."""
    return tuple(
        Finding("protected-cut", Level.ERROR, (("said", said), ("lost", lost)), "", spans, slides, page.id)
        for page, said, lost, spans, slides in _pages(submission, _cut_away)
    )


def check_halves(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each page that shows one half of 只有…才… or another two-sided condition."""
    return tuple(
        Finding("condition-halved", Level.ERROR, (("said", said), ("lost", lost)), "", spans, slides, page.id)
        for page, said, lost, spans, slides in _pages(submission, _half)
    )


def check_quotes_whole(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each page that shows a part of what stands inside quotation marks or 《》."""
    return tuple(
        Finding("quotation-cut", Level.ERROR, (("said", said), ("whole", lost)), "", spans, slides, page.id)
        for page, said, lost, spans, slides in _pages(submission, _quote_cut)
    )


class _Source:
    """The source as these checks read it: its words, and what its mends leave out."""

    __slots__ = ("_ends", "_starts", "gaps", "text")

    def __init__(self, text: str, gaps: Spans) -> None:
        self.text, self.gaps = text, gaps
        self._starts = {gap.end: gap.start for gap in gaps if gap.end > gap.start}
        self._ends = {gap.start: gap.end for gap in gaps if gap.end > gap.start}

    def between(self, start: int, end: int) -> str:
        """Return what a cut left out between two offsets, what the mends leave out aside."""
        return read_spans(self.text, without((Span(start, end),), self.gaps)) if end > start else ""

    def back(self, marks: str, at: int) -> int:
        """Return where the clause or sentence that holds `at` starts; what the mends leave out ends none."""
        while at > 0 and (at in self._starts or self.text[at - 1] not in marks):
            at = self._starts.get(at, at - 1)
        return at

    def on(self, marks: str, at: int) -> int:
        """Return where it ends."""
        while at < len(self.text) and (at in self._ends or self.text[at] not in marks):
            at = self._ends.get(at, at + 1)
        return at


def _pages(
    submission: Submission, lost_by: Callable[[Page, Path, Wording, _Source], str]
) -> Iterator[tuple[Page, str, str, Spans, tuple[int, ...]]]:
    """Yield each page of which wordings lost something: the first of them, what it lost, and where all stand."""
    if submission.speech is None:
        return
    source = _Source(submission.speech.text, tuple(mend.gap for mend in submission.speech.mends))
    for page in submission.pages:
        lost = [
            (path, wording, what)
            for path, wording in worded(page)
            if wording.sources and not wording.corrected and (what := lost_by(page, path, wording, source))
        ]
        if lost:
            spans = union(span for _, wording, _ in lost for span in wording.sources)
            yield page, lost[0][1].text, lost[0][2], spans, submission.slides_of.get(page.id, ())


def _cut_away(page: Page, path: Path, wording: Wording, source: _Source) -> str:
    """Return the protected words cut out of a wording's clauses, or away from their ends."""
    spans = union(wording.sources)
    for one, other in pairwise(spans):
        left = source.between(one.end, other.start)
        if letters(left) and not any(mark in left for mark in _CLAUSE_ENDS) and guarded(left):
            return left
    if page.kind not in _TOLD or not path:
        return ""
    return _end_cut(spans, source)


def _end_cut(spans: Spans, source: _Source) -> str:
    """Return the protected words cut off the front or the end of the clauses a wording starts and ends in."""
    start, end = spans[0].start, spans[-1].end
    head = source.between(source.back(_CLAUSE_ENDS, start), start)
    light = JOINERS.sub("", ZEAL.sub("", head))
    if letters(light) and guarded(light):
        return head
    if source.text[end - 1 : end] in _CLAUSE_ENDS:
        return ""
    tail = source.between(end, source.on(_CLAUSE_ENDS, end))
    return tail if letters(tail) and guarded(tail) else ""


def _half(page: Page, path: Path, wording: Wording, source: _Source) -> str:
    """Return the half of a two-sided condition that a wording leaves out of its sentence."""
    if page.kind not in _TOLD or not path:
        return ""
    start, end = wording.sources[0].start, wording.sources[-1].end
    low, high = source.back(_SENTENCE_ENDS, start), source.on(_SENTENCE_ENDS, end)
    for opener, answer in _HALVES:
        opening = opener.search(source.text, low, high)
        answering = answer.search(source.text, opening.end(), high) if opening is not None else None
        if opening is None or answering is None:
            continue
        has = [
            any(span.start <= match.start() < span.end for span in wording.sources) for match in (opening, answering)
        ]
        if has[0] and not has[1]:
            return answering[0]
        if has[1] and not has[0]:
            return opening[0]
    return ""


def _quote_cut(_page: Page, _path: Path, wording: Wording, source: _Source) -> str:
    """Return the quotation of which a wording shows only a part."""
    spans = union(wording.sources)
    quotes = _quotations(source.text)
    first = max(0, bisect_left(quotes, spans[0].start, key=lambda quote: quote.start) - 1)
    for quote in quotes[first:]:
        if quote.start >= spans[-1].end:
            break
        part = within(spans, quote)
        if not part:
            continue
        whole = source.between(*quote)
        shown = read_spans(source.text, part)
        if letters(shown) != letters(whole) and not _cut_at_sentences(part, quote, source.text):
            return whole
    return ""


def _cut_at_sentences(part: Spans, quote: Span, text: str) -> bool:
    """Return whether a long quotation is cut where its sentences end."""
    if length((quote,)) <= _LONG_QUOTE:
        return False
    return all(
        (span.start <= quote.start + 1 or text[span.start - 1] in _SENTENCE_ENDS)
        and (
            span.end >= quote.end - 2
            or text[span.end - 1 : span.end] in _SENTENCE_ENDS
            or text[span.end] in _SENTENCE_ENDS
        )
        for span in part
    )


@lru_cache(maxsize=8)
def _quotations(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))
