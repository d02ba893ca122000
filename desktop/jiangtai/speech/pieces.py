"""Pieces: what the stops of a paragraph part, as parallels are looked for among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Bounds = tuple[int, int]
"""Where a piece starts and ends in its paragraph's words."""
MARKS = "；。，、！？：;,!?: \u3000"
"""Stops and white space a piece may end in; an English full stop is kept, it may end a number or an abbreviation."""

_SUBJECT = 8
"""Characters before an opening: a subject that all members share stands before the first one's."""


def pieces(words: str, ends: Sequence[int], start: int = 0) -> list[Bounds]:
    """Return what lies between the ends (counted from `start`), the first piece starting at `start`."""
    ends = [start + end for end in ends]
    starts = [start, *ends[:-1]]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if words[a:b].strip()]


def after_subject(words: str, clause: Bounds, opening: str, size: int, *, near: int = 4) -> int:
    """Return where in a clause `opening` follows a short subject, and what it opens is about `size` characters long.

    0 where it does not. A subject of `near` characters is sure; after a longer one the length must be the same.
    """
    start, end = clause
    at = words.find(opening, start + 1, min(end, start + _SUBJECT + len(opening)))
    if at < 0 or not size:
        return 0
    short, long = sorted((end - at, size))
    return at if (long <= 3 * short if at - start <= near else long - short <= 1) else 0


def trimmed(words: str, bounds: Bounds) -> Bounds:
    """Return the piece without the marks and white space it ends in."""
    start, end = bounds
    while end > start and words[end - 1] in MARKS:
        end -= 1
    return start, end
