"""Composing: a paragraph's words at one size in one width: its hard breaks, and its lines in either renderer."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from jiangtai.deck.advances import measure
from jiangtai.deck.balancing import balance
from jiangtai.deck.breaking import SLACK, Room, grain_of, keep_whole, lines_between, openings, tightened
from jiangtai.deck.deck import Line, Paragraph, Profile, Run
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import Emu, Pt, to_emu, to_pt
from jiangtai.span import Span
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.advances import Measured
    from jiangtai.deck.look import TextStyle

MOST_TITLE_LINES = 4
_PROFILES = tuple(Profile)
_BULLET = 0.61
"""Em of the widest usual bullet: ■ (Liberation Sans)."""
_NUMERAL_GAP = 0.45
"""Em between a numeral and the words after its tab, where the numeral is wider than its place."""
_FEW = 2.0
"""Em of a line too narrow to say what it holds: a single letter may be wider."""
_HAIR = 1e-6
"""What adding up widths may be off by."""


@dataclass(frozen=True, slots=True)
class Copy:
    r"""A paragraph's words before they are set. `title`: its lines are balanced and broken at phrases.

    A "\t" parts a numeral or label from the words that hang beside it.
    """

    runs: tuple[Run, ...]
    level: int = 0
    bullet: bool = True
    title: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Composed:
    """A paragraph as set: what the file gets, where its lines are by profile, and how many lines to make room for.

    `lead` counts the characters of a label and its tab; spans count from after it.
    """

    runs: tuple[Run, ...]
    style: TextStyle
    count: int
    words: Measured
    spans: tuple[tuple[Span, ...], ...]
    lead: int = 0
    broken: bool = False

    def paragraph(self, copy: Copy, profile: Profile, before: Pt) -> Paragraph:
        """Return the paragraph of a deck."""
        place = _PROFILES.index(profile)
        plain = _plain(copy.runs)
        lines = _lines(plain, self.spans[place], self.lead, self.words.edges(profile), self.style.size)
        told = tuple(_stripped(line) for line in lines) if copy.title and self.broken else tuple(lines)
        return Paragraph(self.runs, self.style, told, copy.level, before, copy.bullet)


@lru_cache(maxsize=2048)
def compose(
    copy: Copy, style: TextStyle, width: Pt, *, strong: bool = True, known: frozenset[str] = frozenset()
) -> Composed:
    """Return the words set in a style at `width` points. `strong`: whether the template's emphasis is bold.

    `known` are words that a title's lines do not break inside.
    """
    runs = _plain(copy.runs)
    style, words, room, lead = _shaped(copy, style, width, strong=strong)
    if words.widest[-1] <= room.first - SLACK:
        return Composed(runs, style, 1, words, (_one_line(words),) * len(_PROFILES), lead)
    hard = _breaks(words, room, known, title=copy.title)
    spans = tuple(tuple(lines_between(words, room, profile, hard)) for profile in _PROFILES)
    # a line that fits by a hair may not: make room for what it would become
    tight = [len(list(lines_between(words, tightened(room), profile, hard))) for profile in _PROFILES]
    count = max(1, *tight) + _jumps(words, room, hangs=bool(lead))
    broken = tuple(_insert(runs, [at + lead for at in hard])) if hard else runs
    return Composed(broken, style, count, words, spans, lead, bool(hard))


def least_lines(copy: Copy, style: TextStyle, width: Pt, *, strong: bool = True) -> int:
    """Return a number of lines that words so set are never under: they are so long, and a line holds so much.

    Setting them asks where every line ends; this asks for one division.
    """
    words, room = _shaped(copy, style, width, strong=strong)[1:3]
    holds = max(room.first, room.rest) - SLACK
    if holds < _FEW or words.widest[-1] <= room.first - SLACK:
        return 1
    hanging = words.text.count(" ")  # spaces may stand past a line's end; none is wider than a Hanzi
    return max(
        1, *(ceil((wide - hanging) / holds - _HAIR) for wide in (words.plain[-1], words.spaced[-1] / room.grain))
    )


def _shaped(copy: Copy, style: TextStyle, width: Pt, *, strong: bool) -> tuple[TextStyle, Measured, Room, int]:
    """Return words before lines are made of them: their style here, their widths, the lines' room, their label's length.

    The label, its tab counted, is not among the words.
    """
    if style.bullet is not None and not copy.bullet:
        style = replace(style, bullet=None, indent=Emu(0))  # stands where the words of a point with its bullet stand
    runs = _plain(copy.runs)
    apart = style.spacing / style.size
    label = "".join(run.text for run in runs).rpartition("\t")[0]
    lead = len(label) + 1 if label else 0
    bolds = tuple((run.text, style.bold or (strong and run.tone is Tone.STRONG)) for run in runs)
    if lead:
        taken = measure(((label, style.bold),), style.latin, apart).plain[-1] * style.size
        style = _room_for_label(style, Pt(taken))
    words = measure(_after(bolds, lead), style.latin, apart)
    return style, words, _room(style, width, copy, hangs=bool(lead)), lead


def _plain(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without newlines of their own: breaks are set here."""
    if not any("\n" in run.text for run in runs):
        return runs
    return tuple(Run(run.text.replace("\n", " "), run.tone, run.size) for run in runs)


def _one_line(words: Measured) -> tuple[Span, ...]:
    return (Span(0, len(words.text)),)


def _jumps(words: Measured, room: Room, *, hangs: bool) -> bool:
    """Return whether the first word is longer than the line beside its label: LibreOffice then leaves that line bare."""
    if not hangs or words.widest[-1] <= room.first:
        return False
    end = next((at for at, may in enumerate(openings(words.text)) if may), len(words.text))
    return words.widest[end] > room.first


def _room(style: TextStyle, width: Pt, copy: Copy, *, hangs: bool) -> Room:
    rest = max(1.0, (width - to_pt(style.margin)) / style.size)
    shift = to_pt(style.indent) / style.size
    if copy.bullet and style.bullet is not None:
        shift = max(0.0, shift + _BULLET * style.bullet.scale)  # one that its hanging indent does not hold pushes words
    first = rest if hangs else rest - shift
    return Room(max(1.0, min(first, width / style.size)), rest, grain_of(style.size))


def _room_for_label(style: TextStyle, taken: Pt) -> TextStyle:
    """Return the style with a hanging indent that holds the label: a wider one would jump to the next tab stop."""
    if taken + 0.1 * style.size <= -to_pt(style.indent):
        return style
    hang = to_emu(taken + _NUMERAL_GAP * style.size)
    return replace(style, margin=hang, indent=Emu(-hang))


def _breaks(words: Measured, room: Room, known: frozenset[str], *, title: bool) -> list[int]:
    if title and words.widest[-1] > room.first - SLACK:
        balanced = balance(words, room.first - SLACK, MOST_TITLE_LINES, known)
        if balanced is not None:
            return list(balanced)
    return keep_whole(words, room)


def _after(stretches: Sequence[tuple[str, bool]], lead: int) -> tuple[tuple[str, bool], ...]:
    kept = []
    for text, bold in stretches:
        kept.append((text[lead:], bold))
        lead = max(0, lead - len(text))
    return tuple((text, bold) for text, bold in kept if text)


def _insert(runs: Sequence[Run], places: Sequence[int]) -> Iterator[Run]:
    """Yield the runs with hard breaks before the given characters; a space there becomes the break."""
    at = 0
    for run in runs:
        text, done = "", 0
        for place in (p - at for p in places if at < p <= at + len(run.text)):
            text, done = text + run.text[done:place].rstrip(" ") + "\n", place
        yield Run(text + run.text[done:], run.tone, run.size)
        at += len(run.text)


def _lines(runs: Sequence[Run], spans: Sequence[Span], lead: int, edges: tuple[float, ...], size: Pt) -> Iterator[Line]:
    for number, span in enumerate(spans or (Span(0, 0),)):
        start = 0 if number == 0 else span.start + lead
        cut = tuple(cut_runs(runs, start, span.end + lead))
        yield Line(cut, Pt((edges[span.end] - edges[span.start]) * size))


def _stripped(line: Line) -> Line:
    """Return a title's line without the space its hard break took the place of."""
    if not line.text.endswith(" "):
        return line
    last = line.runs[-1]
    return Line((*line.runs[:-1], Run(last.text.rstrip(" "), last.tone, last.size)), line.width)


def cut_runs(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what of the runs stands between two characters of their text."""
    at = 0
    for run in runs:
        long = len(run.text)
        if start <= at and at + long <= end:
            if long:
                yield run
        elif at < end and start < at + long:
            yield Run(run.text[max(0, start - at) : end - at], run.tone, run.size)
        at += long
