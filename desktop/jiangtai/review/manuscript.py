"""The manuscript: all the words under review as one string that knows where each stands: in the source or on a slide."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.span import Span, union
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.span import Spans


class Place(NamedTuple):
    """Where a stretch stands: spans of the source, and numbers of slides whose words are not the source's."""

    sources: Spans
    slides: tuple[int, ...]


class _Piece(NamedTuple):
    """Characters `at` up to `end`: the source's from `source` on, or (-1) words that only slide `slide` holds (0: none)."""

    at: int
    end: int
    source: int
    slide: int


@dataclass(frozen=True, eq=False)
class Manuscript:
    """Words under review, a paragraph a line. Two are the same only if they are the same object."""

    text: str
    pieces: tuple[_Piece, ...] = field(repr=False)

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """Each line with where it starts. Checks keep what they found in a line by its words: after an edit the rest stands."""
        at, found = 0, []
        for line in self.text.split("\n"):
            found.append((at, line))
            at += len(line) + 1
        return tuple(found)

    def place(self, start: int, end: int) -> Place:
        """Return where characters `start` up to `end` stand."""
        spans: list[Span] = []
        slides: set[int] = set()
        first = bisect_right(self.pieces, start, key=lambda piece: piece.at) - 1
        for piece in self.pieces[max(0, first) :]:
            low, high = max(start, piece.at), min(end, piece.end)
            if piece.at >= end:
                break
            if low < high and piece.source >= 0:
                spans.append(Span(piece.source + low - piece.at, piece.source + high - piece.at))
            elif low < high and piece.slide:
                slides.add(piece.slide)
        return Place(union(spans), tuple(sorted(slides)))

    def sentence(self, start: int, end: int) -> str:
        """Return the sentence, or the line, that holds a stretch."""
        return sentence_of(self.text, start, end)


_ENDS = "。！？；\n"
_REACH = 2000
"""Characters looked through for a sentence's end: no sentence is longer."""


def sentence_of(text: str, start: int, end: int) -> str:
    """Return the sentence of a text, or the line, that holds a stretch."""
    low = max(text.rfind(mark, max(0, start - _REACH), start) for mark in _ENDS) + 1
    stops = [at for mark in _ENDS if (at := text.find(mark, end, end + _REACH)) >= 0]
    return text[low : min(stops, default=min(len(text), end + _REACH))]


def manuscript(text: str, lines: Iterable[Spans], own: Iterable[tuple[int, str]] = ()) -> Manuscript:
    """Return the manuscript of lines of the source `text` (as their spans), and of words that stand on slides only."""
    words: list[str] = []
    pieces: list[_Piece] = []
    at = 0
    for line in lines:
        for span in line:
            pieces.append(_Piece(at, at + span.end - span.start, span.start, 0))
            words.append(text[span.start : span.end].replace("\n", " "))
            at += span.end - span.start
        words.append("\n")
        at += 1
    for slide, said in own:
        pieces.append(_Piece(at, at + len(said), -1, slide))
        words.append(said + "\n")
        at += len(said) + 1
    return Manuscript("".join(words), tuple(pieces))
