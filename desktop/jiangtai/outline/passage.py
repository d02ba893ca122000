"""Passages: a paragraph as one string that still knows where each character stands in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.lexicon.traditional import folded
from jiangtai.span import Span, letters, read_spans
from jiangtai.speech.sentences import clause_ends, sentence_ends
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jiangtai.span import Spans


_TRIM = "，,；;：:。、 \t\u3000—-"


class Stretch(NamedTuple):
    """Characters `start` up to `end` of a passage."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it is `written`, its words folded to simplified characters for matching, and its spans."""

    text: str
    spans: Spans
    written: str

    def sources(self, start: int, end: int) -> Spans:
        """Return where characters `start` up to `end` stand in the source."""
        found: list[Span] = []
        at = 0
        for span in self.spans:
            size = span.end - span.start
            low, high = max(start, at), min(end, at + size)
            if low < high:
                found.append(Span(span.start + low - at, span.start + high - at))
            at += size
        return tuple(found)

    def place(self, offset: int) -> int:
        """Return where the source's `offset` stands in `text`: the next character that is there, if it is left out."""
        at = 0
        for span in self.spans:
            if offset < span.end:
                return at + max(0, offset - span.start)
            at += span.end - span.start
        return at

    def stretch(self, spans: Spans) -> Stretch:
        """Return the stretch from the first to the last character the spans name."""
        return Stretch(self.place(spans[0].start), self.place(spans[-1].end - 1) + 1)

    def trim(self, start: int, end: int) -> Stretch:
        """Return the stretch without joint punctuation and white space at either end."""
        while start < end and self.text[start] in _TRIM:
            start += 1
        while end > start and self.text[end - 1] in _TRIM:
            end -= 1
        return Stretch(start, end)

    def sentences(self) -> Iterator[Stretch]:
        """Yield the sentences with what ends them, in order: together they are the passage."""
        start = 0
        for end in sentence_ends(self.text):
            yield Stretch(start, end)
            start = end

    def clauses(self, sentence: Stretch) -> Iterator[Stretch]:
        """Yield a sentence's clauses with what ends them, in order: together they are the sentence."""
        start = sentence.start
        for end in clause_ends(self.text[sentence.start : sentence.end]):
            yield Stretch(start, sentence.start + end)
            start = sentence.start + end


def passage(text: str, spans: Iterable[Span]) -> Passage:
    """Return the passage the spans of a speech's `text` make up."""
    kept = tuple(spans)
    words = read_spans(text, kept)
    return Passage(folded(words), kept, words)


def same_letters(first: str, second: str) -> bool:
    """Return whether two texts differ in punctuation and white space only."""
    return letters(first) == letters(second)
