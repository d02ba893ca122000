"""A stretch: words as they were spoken, with the way back to where they stand in the source.

Patterns are looked for in words that mends have made whole; what is found must be named by spans of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from jiangtai.span import Span, read_spans
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from jiangtai.span import Spans


@dataclass(frozen=True, slots=True)
class Stretch:
    """`words` read from `spans`; `starts` holds where in `words` each span begins."""

    words: str
    spans: Spans
    starts: tuple[int, ...]

    def place(self, start: int, end: int) -> Spans:
        """Return where in the source the characters `start` up to `end` of `words` stand."""
        if start >= end:
            return ()
        placed: list[Span] = []
        for index in range(bisect_right(self.starts, start) - 1, len(self.spans)):
            offset, span = self.starts[index], self.spans[index]
            if offset >= end:
                break
            shift = span.start - offset
            placed.append(Span(max(start, offset) + shift, min(end, offset + span.end - span.start) + shift))
        return tuple(placed)


def stretch(text: str, spans: Spans) -> Stretch:
    """Return the words the spans name, as a stretch."""
    filled = tuple(span for span in spans if span.end > span.start)
    starts = tuple(accumulate((span.end - span.start for span in filled), initial=0))[:-1]
    return Stretch(read_spans(text, filled), filled, starts)
