"""Line breaking: where a renderer will break a paragraph, and the hard breaks that keep protected terms whole.

Renderers break greedily by the same rules for Chinese (禁则: GB/T 15834 and the lists PowerPoint and LibreOffice ship
for zh-CN), so their lines can be foretold from widths. Both are simulated: what one of them would cut through is moved
to the next line for both.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.deck.advances import Script, resolve_scripts
from jiangtai.deck.deck import Profile
from jiangtai.lexicon.unbroken import unbroken
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.advances import Measured

NO_START = frozenset(
    "!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠々ー"
)
"""May not stand at the start of a line."""
NO_END = frozenset("$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥")
"""May not stand at the end of a line."""

_PROFILES = tuple(Profile)

SLACK = 0.1
"""Em a line may come short of the room and still be a coin toss: renderers round advances to their own units."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much stands on a line, in em of the paragraph's size: the first line and the others."""

    first: float
    rest: float


@lru_cache(maxsize=4096)
def openings(text: str) -> tuple[bool, ...]:
    """Return, for each character, whether a renderer may start a line with it."""
    scripts = resolve_scripts(text)
    return tuple(at > 0 and _opens(text, at, scripts) for at in range(len(text)))


def _opens(text: str, at: int, scripts: Sequence[int]) -> bool:
    before, after = text[at - 1], text[at]
    if after in " \u3000" or after in NO_START or before in NO_END or (before == after and after in "—…"):
        return False
    if _joined(before, after):
        return False
    if before in " \u3000\t":
        return True
    if before == "-" and after.isalpha():
        return True
    return Script.ASIAN in (_hard(before, scripts[at - 1]), _hard(after, scripts[at]))


def _joined(before: str, after: str) -> bool:
    """Return whether two code points are one sign to the eye: accents, skin tones, joined emoji, flags (UAX 29)."""
    code = ord(after)
    marks = 0x300 <= code <= 0x36F or 0xFE00 <= code <= 0xFE0F or 0x1F3FB <= code <= 0x1F3FF
    flags = 0x1F1E6 <= code <= 0x1F1FF and 0x1F1E6 <= ord(before) <= 0x1F1FF
    return marks or flags or "\u200d" in (before, after)


def _hard(character: str, script: int) -> int:
    """Return a character's script for breaking: ASCII marks hold on to their word whatever stands before them."""
    return Script.LATIN if ord(character) < 0x80 else script


def _fall_back(text: str, may: tuple[bool, ...], start: int, over: int) -> int:
    """Return where the next line starts when character `over` no longer fits. Spaces hang past the end."""
    while over < len(text) and text[over] == " ":
        over += 1
    if over >= len(text):
        return over
    at = over
    while at > start and not may[at]:
        at -= 1
    return at if at > start else max(over, start + 1)


def keep_whole(measured: Measured, room: Room) -> list[int]:
    """Return where hard breaks must stand so that neither renderer cuts a protected term or leaves one character alone.

    Terms too long for a line are given up.
    """
    terms = _terms(measured, room)
    if not terms:
        return []
    hard: list[int] = []
    for _ in range(len(terms) + 1):
        cut = _first_cut(measured, room, terms, hard)
        if cut is None:
            return hard
        hard = sorted({*hard, cut})
    return hard


def _first_cut(measured: Measured, room: Room, terms: tuple[Span, ...], hard: Sequence[int]) -> int | None:
    """Return the start of the first term that some renderer breaks."""
    cuts = []
    for profile in _PROFILES:
        for tried in (room, tightened(room)):
            for line in lines_between(measured, tried, profile, hard):
                term = next((t for t in terms if t.start < line.start < t.end and t.start not in hard), None)
                if term is not None:
                    cuts.append(term.start)
                    break
    return min(cuts, default=None)


def tightened(room: Room) -> Room:
    """Return the room without what is a coin toss: what stands there may stand on the next line."""
    return Room(room.first - SLACK, room.rest - SLACK)


def lines_between(measured: Measured, room: Room, profile: Profile, hard: Sequence[int]) -> Iterator[Span]:
    """Yield the lines a renderer makes of a text with hard breaks before the given characters."""
    edges, may, text = measured.edges(profile), openings(measured.text), measured.text
    stops = [*hard, len(text)]
    start, width = 0, room.first
    for stop in stops:
        while start < stop:
            over = bisect_right(edges, edges[start] + width + 1e-6) - 1
            end = stop if over >= stop else min(stop, _fall_back(text, may, start, over))
            yield Span(start, end)
            start, width = end, room.rest


@lru_cache(maxsize=8192)
def _terms(measured: Measured, room: Room) -> tuple[Span, ...]:
    """Return the protected terms of a text that fit on a line, and its last two letters."""
    text = measured.text
    kept = []
    for term in (*unbroken(text), *_tail(text)):
        end = term.end
        while end < len(text) and text[end] in NO_START:
            end += 1
        start = _opening(text, term.start)
        if measured.spaced[end] - measured.spaced[start] <= room.rest - SLACK and start > 0:
            kept.append(Span(start, end))
    return tuple(sorted(kept))


def _opening(text: str, start: int) -> int:
    """Return where a line would start that starts with a term: before the quotation marks that open it."""
    may = openings(text)
    while start > 0 and not may[start]:
        start -= 1
    return start


def _tail(text: str) -> Iterator[Span]:
    """Yield the last two letters of a text with the marks after them, so that no last line is one character."""
    letters = [at for at in range(max(0, len(text) - 6), len(text)) if text[at].isalnum()]
    if len(letters) > 1 and ord(text[letters[-1]]) >= 0x2E80:
        yield Span(letters[-2], len(text))
