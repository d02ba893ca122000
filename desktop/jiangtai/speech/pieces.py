"""Pieces: what the stops of a paragraph part, as parallels are looked for among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Bounds = tuple[int, int]
"""Where a piece starts and ends in its paragraph's words."""
MARKS = "；。，、！？：;,!?: \u3000"
"""Stops and white space a piece may end in; an English full stop is kept, it may end a number or an abbreviation."""


def pieces(words: str, ends: Sequence[int], start: int = 0) -> list[Bounds]:
    """Return what lies between the ends (counted from `start`), the first piece starting at `start`."""
    ends = [start + end for end in ends]
    starts = [start, *ends[:-1]]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if words[a:b].strip()]


def trimmed(words: str, bounds: Bounds) -> Bounds:
    """Return the piece without the marks and white space it ends in."""
    start, end = bounds
    while end > start and words[end - 1] in MARKS:
        end -= 1
    return start, end
