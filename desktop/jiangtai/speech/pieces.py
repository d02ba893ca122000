"""Pieces: what the stops of a paragraph part, as parallels are looked for among them."""

from __future__ import annotations

from jiangtai.speech.sentences import clause_ends
from jiangtai.value import dataclass

Bounds = tuple[int, int]
"""Where a piece starts and ends in its paragraph's words."""
_WITHIN = frozenset("，：,:")
"""Stops between the clauses of one part."""
MARKS = "；。，、！？：;,!?: \u3000"
"""Stops and white space a piece may end in; an English full stop is kept, it may end a number or an abbreviation."""

_SUBJECT = 8
"""Characters before an opening: a subject that all members share stands before the first one's."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between ； and 。, and its clauses; both with the stops they end in."""

    start: int
    end: int
    clauses: tuple[Bounds, ...]


def read_parts(words: str) -> tuple[Part, ...]:
    """Return the parts of a paragraph, in order."""
    parts: list[Part] = []
    clauses: list[Bounds] = []
    start = 0
    for end in clause_ends(words):
        clause = words[start:end].rstrip()
        if clause:
            clauses.append((start, end))
        start = end
        if clauses and (clause[-1:] not in _WITHIN or end == len(words)):
            parts.append(Part(clauses[0][0], end, tuple(clauses)))
            clauses = []
    return tuple(parts)


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
