"""Tracing: whether words a person typed are again a cut of the source, and where they stand in it.

A cut may leave out whole clauses, or the ends of one where nothing protected stands. 推动县级…设立党组 is no cut of
推动地市级和具备条件的县级…设立党组: it stays the person's own.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import JOINERS, ZEAL
from jiangtai.lexicon.protected import guarded, sensitive
from jiangtai.pattern import Pattern
from jiangtai.span import Span, letters, union

if TYPE_CHECKING:
    from jiangtai.span import Spans

_PIECES = Pattern(r"[，。；：！？,;:!?\s—…]+")
_ENDS = "，。；：！？,;:!?\n"
_MOST = 50
"""Places looked at: a stock phrase stands in many, and any of them will do."""

_REACH = 400
"""Characters between two pieces of one wording: further apart they are no cut of one passage."""


def trace(typed: str, source: str, near: int = 0) -> Spans:
    """Return where the typed words stand in the source, the occurrence closest to `near` first; () if they are own."""
    pieces = [letters(piece) for piece in _PIECES.split(typed) if letters(piece)]
    if not pieces:
        return ()
    bare, at = _bare(source)
    home = bisect_right(at, near)
    starts = sorted(_finds(bare, pieces[0]), key=lambda start: abs(start - home))
    for start in starts:
        spans = _follow(pieces, bare, at, start)
        if spans and all(_whole(source, span) for span in spans):
            return union(spans)
    return ()


@lru_cache(maxsize=4)
def _bare(source: str) -> tuple[str, list[int]]:
    """Return the source's letters, and where each stands."""
    at = [i for i, character in enumerate(source) if character.isalnum()]
    return "".join(source[i] for i in at), at


def _finds(bare: str, piece: str) -> list[int]:
    found: list[int] = []
    start = bare.find(piece)
    while start >= 0 and len(found) < _MOST:
        found.append(start)
        start = bare.find(piece, start + 1)
    return found


def _follow(pieces: list[str], bare: str, at: list[int], start: int) -> list[Span]:
    """Return the pieces' spans, the first at `start` and each next one soon after."""
    spans: list[Span] = []
    for piece in pieces:
        start = bare.find(piece, start, start + _REACH + len(piece)) if spans else start
        if start < 0:
            return []
        spans.append(Span(at[start], at[start + len(piece) - 1] + 1))
        start += len(piece)
    return spans


def _whole(source: str, span: Span) -> bool:
    """Return whether nothing protected is cut off the clauses the span starts and ends in."""
    before = _head(source, span.start)
    after = _tail(source, span.end)
    if letters(before) and (sensitive(before + source[span.start : span.end]) or not _light(before)):
        return False
    return not letters(after)


def _light(head: str) -> bool:
    """Return whether what stands before a cut in its clause is only adverbs of zeal or a joint, or an unguarded adverbial."""
    left = head
    joint = JOINERS.match(left)
    left = left[joint.end() :] if joint else left
    left = ZEAL.sub("", left)
    return not letters(left) and not guarded(left)


def _head(source: str, at: int) -> str:
    start = at
    while start > 0 and source[start - 1] not in _ENDS:
        start -= 1
    return source[start:at]


def _tail(source: str, at: int) -> str:
    end = at
    while end < len(source) and source[end] not in _ENDS:
        end += 1
    return source[at:end]
