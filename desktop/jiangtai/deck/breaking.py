"""Line breaking: where a renderer will break a paragraph, and the hard breaks that keep protected terms whole.

Renderers break greedily by the same rules for Chinese (禁则: GB/T 15834 and the lists PowerPoint and LibreOffice ship
for zh-CN), so their lines can be foretold from widths. Both are simulated: what one of them would cut through is moved
to the next line for both.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.advances import Script, resolve_scripts
from jiangtai.deck.deck import Profile
from jiangtai.lexicon.unbroken import unbroken
from jiangtai.pattern import Pattern
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.advances import Measured
    from jiangtai.deck.measure import Pt

NO_START = frozenset(
    "!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠々ー"
)
"""May not stand at the start of a line."""
NO_END = frozenset("$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥")
"""May not stand at the end of a line."""

_HANZI = Pattern(r"[\u3400-\u9fff]+")
"""Between any two of them a line may start."""
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_FIRST_PICTURE = 0x1F000
"""From here on a character is an emoji, and stands for a word."""
_LONGEST_SIGN = 12
"""Code points of the longest joined emoji people use."""
_PARTS_ADDRESS = frozenset("/?&=#-_.:,")
_PROFILES = tuple(Profile)

SLACK = 0.1
"""Em a line may come short of the room and still be a coin toss: renderers round advances to their own units."""


_NEARLY = 0.06
"""Em by which a line may come short of a whole number of Hanzi and yet hold it (measured: LibreOffice 7.4)."""


DOTS = 600 / 72
"""Dots a point of the printer that LibreOffice measures text for (vcl: RefDevMode::Dpi600)."""


class Room(NamedTuple):
    """How much stands on a line, in em of the paragraph's size: the first line and the others.

    `grain`: how many times that is to LibreOffice, see `grain_of`.
    """

    first: float
    rest: float
    grain: float = 1.0

    def changed(self, by: float) -> Room:
        """Return the room with lines longer by so many em."""
        return Room(self.first + by, self.rest + by, self.grain)


def grain_of(size: Pt) -> float:
    """Return how much more a line holds where letters are a whole number of printer's dots high.

    LibreOffice measures text for a printer of so many dots: letters of 28 pt, 233⅓ dots, are 233 high there.
    """
    dots = size * DOTS
    return dots / max(1, round(dots))


@lru_cache(maxsize=1024)
def openings(text: str) -> tuple[bool, ...]:
    """Return, for each character, whether a renderer may start a line with it."""
    scripts = resolve_scripts(text)
    inside = {at for stretch in _HANZI.finditer(text) for at in range(stretch.start() + 1, stretch.end())}
    return tuple(at in inside or (at > 0 and _opens(text, at, scripts)) for at in range(len(text)))


def _opens(text: str, at: int, scripts: Sequence[int]) -> bool:
    before, after = text[at - 1], text[at]
    if after in " \u3000" or after in NO_START or before in NO_END or (before == after and after in "—…"):
        return False
    if _joined(before, after) or _second_of_flag(text, at):
        return False
    if before in " \u3000\t":
        return True
    if before == "-" and after.isalpha():
        return True
    return Script.ASIAN in (_hard(before, scripts[at - 1]), _hard(after, scripts[at]))


def _joined(before: str, after: str) -> bool:
    """Return whether two code points are one sign to the eye: accents, skin tones, joined emoji (UAX 29)."""
    code = ord(after)
    marks = 0x300 <= code <= 0x36F or 0xFE00 <= code <= 0xFE0F or 0x1F3FB <= code <= 0x1F3FF
    return marks or "\u200d" in (before, after)


def _second_of_flag(text: str, at: int) -> bool:
    """Return whether a character is the second of the two that make a flag: flags are counted off in pairs (UAX 29)."""
    first = at
    while first >= 0 and text[first] in _FLAG_LETTERS:
        first -= 1
    return (at - first) % 2 == 0 and at > first


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
    return at if at > start else _torn(text, start, over)


def _torn(text: str, start: int, over: int) -> int:
    """Return where a word longer than its line is torn: after a sign that parts an address, else where the line ends."""
    parted = (at for at in range(over, start + (over - start) // 2, -1) if text[at - 1] in _PARTS_ADDRESS)
    return next(parted, max(over, start + 1))


def keep_whole(measured: Measured, room: Room) -> list[int]:
    """Return where hard breaks must stand so that neither renderer cuts a protected term or leaves one character alone.

    Terms too long for a line are given up; a word too long for one is torn here, for renderers tear it each its own way.
    """
    terms = _terms(measured, room)
    if not terms and not _has_long_word(measured, room):
        return []
    hard: list[int] = []
    for _ in range(len(measured.text)):
        cut = _first_cut(measured, room, terms, hard)
        if cut is None:
            return hard
        hard = sorted({*hard, cut})
    return hard


def _first_cut(measured: Measured, room: Room, terms: tuple[Span, ...], hard: Sequence[int]) -> int | None:
    """Return the start of the first term that some renderer breaks, or where it would tear a word before that."""
    cuts = []
    may = openings(measured.text)
    for profile in _PROFILES:
        for tried in _tosses(room):
            for line in lines_between(measured, tried, profile, hard):
                term = next((t for t in terms if t.start < line.start < t.end and t.start not in hard), None)
                torn = line.start > 0 and not may[line.start] and line.start not in hard
                if term is not None or torn:
                    cuts.append(term.start if term is not None else line.start)
                    break
    return min(cuts, default=None)


def tightened(room: Room) -> Room:
    """Return the room without what is a coin toss: what stands there may stand on the next line."""
    return room.changed(-SLACK)


@lru_cache(maxsize=2048)
def _has_long_word(measured: Measured, room: Room) -> bool:
    """Return whether some stretch without a place for a line to start is longer than a line."""
    starts = [0, *(at for at, may in enumerate(openings(measured.text)) if may), len(measured.text)]
    return any(measured.widest[end] - measured.widest[at] > room.rest - SLACK for at, end in pairwise(starts))


def _tosses(room: Room) -> Iterator[Room]:
    """Yield the rooms a renderer may find: what it is, a hair less, and what holds one more Hanzi where it nearly does."""
    yield room
    yield tightened(room)
    if any((width + _NEARLY) // 1 > width // 1 for width in (room.first, room.rest)):
        yield room.changed(_NEARLY)


def lines_between(measured: Measured, room: Room, profile: Profile, hard: Sequence[int]) -> Iterator[Span]:
    """Yield the lines a renderer makes of a text with hard breaks before the given characters."""
    edges, may, text = measured.edges(profile), openings(measured.text), measured.text
    stops = [*hard, len(text)]
    grain = room.grain if profile is Profile.LIBREOFFICE else 1.0
    start, width = 0, room.first * grain
    for stop in stops:
        while start < stop:
            over = bisect_right(edges, edges[start] + width + 1e-6) - 1
            end = stop if over >= stop else min(stop, _fall_back(text, may, start, over))
            yield Span(start, end)
            start, width = end, room.rest * grain


@lru_cache(maxsize=2048)
def _terms(measured: Measured, room: Room) -> tuple[Span, ...]:
    """Return the protected terms of a text that fit on a line, and its last two letters."""
    text = measured.text
    kept = []
    for term in (*unbroken(text), *_tail(text)):
        end = term.end
        while end < len(text) and text[end] in NO_START:
            end += 1
        start = _opening(text, term.start)
        if measured.widest[end] - measured.widest[start] <= room.rest - SLACK and start > 0:
            kept.append(Span(start, end))
    return tuple(sorted(kept))


def _opening(text: str, start: int) -> int:
    """Return where a line would start that starts with a term: before the quotation marks that open it."""
    may = openings(text)
    while start > 0 and not may[start]:
        start -= 1
    return start


def _tail(text: str) -> Iterator[Span]:
    """Yield the last two signs of a text with the marks after them, so that no last line is one character."""
    places = range(len(text) - 1, max(0, len(text) - 2 * _LONGEST_SIGN) - 1, -1)
    signs = list(islice((at for at in places if _is_sign(text, at)), 2))
    if len(signs) > 1 and ord(text[signs[0]]) >= 0x2E80:
        yield Span(signs[1], len(text))


def _is_sign(text: str, at: int) -> bool:
    """Return whether a letter or an emoji starts here; marks and what belongs to the sign before do not count."""
    if not text[at].isalnum() and ord(text[at]) < _FIRST_PICTURE:
        return False
    return at == 0 or not (_joined(text[at - 1], text[at]) or _second_of_flag(text, at))
