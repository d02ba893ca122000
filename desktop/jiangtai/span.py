"""Spans: where words stand in the source.

A span is a half-open range of characters of a speech's `text`. Everything shown anywhere is traced by spans, so this
is the smallest noun of the program and imports nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """The characters `start` up to, not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


def read_spans(text: str, spans: Iterable[Span]) -> str:
    """Return the characters of `text` the spans name, joined in their order.

    A line end inside a span (hard-wrapped English, whose lines are joined by it) reads as a space.
    """
    return "".join(text[start:end] for start, end in spans).replace("\n", " ")


def length(spans: Iterable[Span]) -> int:
    """Return the number of characters the spans hold."""
    return sum(end - start for start, end in spans)


def union(spans: Iterable[Span]) -> Spans:
    """Return the same characters in source order, each once, touching spans joined."""
    joined: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def within(spans: Iterable[Span], bounds: Span) -> Spans:
    """Return the part of the spans that lies inside `bounds`, in their order."""
    cut = (Span(max(span.start, bounds.start), min(span.end, bounds.end)) for span in spans)
    return tuple(span for span in cut if span.end > span.start)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> Spans:
    """Return the characters of `spans` that are in none of `taken`, in source order."""
    left: list[Span] = []
    holes = union(taken)
    for span in union(spans):
        at = span.start
        for hole in holes:
            if hole.end <= at or hole.start >= span.end:
                continue
            if hole.start > at:
                left.append(Span(at, hole.start))
            at = max(at, hole.end)
        if at < span.end:
            left.append(Span(at, span.end))
    return tuple(left)


def letters(text: str) -> str:
    """Return the text without punctuation and white space: what a cut may not change."""
    return "".join(character for character in text if character.isalnum())
