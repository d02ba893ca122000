"""Composing: a paragraph's words at one size in one width: its hard breaks, and its lines in either renderer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.deck.advances import measure
from jiangtai.deck.balancing import balance
from jiangtai.deck.breaking import SLACK, Room, keep_whole, lines_between, openings, tightened
from jiangtai.deck.deck import Line, Paragraph, Profile
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import Emu, Pt, to_emu, to_pt
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.advances import Measured
    from jiangtai.deck.deck import Run
    from jiangtai.deck.look import TextStyle

MOST_TITLE_LINES = 4
_NUMERAL_GAP = 0.45
"""Em between a numeral and the words after its tab, where the numeral is wider than its place."""


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
    """A paragraph as set: what the file gets, its lines by profile, and how many lines to make room for."""

    runs: tuple[Run, ...]
    style: TextStyle
    lines: tuple[tuple[Line, ...], ...]
    count: int

    def paragraph(self, copy: Copy, profile: Profile, before: Pt) -> Paragraph:
        """Return the paragraph of a deck."""
        lines = self.lines[list(Profile).index(profile)]
        return Paragraph(self.runs, self.style, lines, copy.level, before, copy.bullet)


@lru_cache(maxsize=16384)
def compose(copy: Copy, style: TextStyle, width: Pt, *, strong: bool = True) -> Composed:
    """Return the words set in a style at `width` points. `strong`: whether the template's emphasis is bold."""
    runs = tuple(replace(run, text=run.text.replace("\n", " ")) for run in copy.runs)
    if style.bullet is not None and not copy.bullet:
        style = replace(style, bullet=None, indent=Emu(0))  # stands where the words of a point with its bullet stand
    label = "".join(run.text for run in runs).rpartition("\t")[0]
    lead = len(label) + 1 if label else 0
    bolds = tuple((run.text, style.bold or (strong and run.tone is Tone.STRONG)) for run in runs)
    if lead:
        taken = measure(((label, style.bold),), style.latin).plain[-1] * style.size
        style = _room_for_label(style, Pt(taken))
    words = measure(_after(bolds, lead), style.latin)
    room = _room(style, width, copy, hangs=bool(lead))
    hard = _breaks(words, room, title=copy.title)
    per_profile = [list(lines_between(words, room, profile, hard)) for profile in Profile]
    broken = tuple(_insert(runs, [at + lead for at in hard]))
    lines = tuple(
        tuple(_lines(runs, spans, lead, words.edges(profile), style.size))
        for profile, spans in zip(Profile, per_profile, strict=True)
    )
    # a line that fits by a hair may not: make room for what it would become
    tight = [len(list(lines_between(words, tightened(room), profile, hard))) for profile in Profile]
    if copy.title and hard:
        lines = tuple(_stripped(one) for one in lines)
    return Composed(broken, style, lines, max(1, *tight) + _jumps(words, room, hangs=bool(lead)))


def _jumps(words: Measured, room: Room, *, hangs: bool) -> bool:
    """Return whether the first word is longer than the line beside its label: LibreOffice then leaves that line bare."""
    if not hangs or words.spaced[-1] <= room.first:
        return False
    end = next((at for at, may in enumerate(openings(words.text)) if may), len(words.text))
    return words.spaced[end] > room.first


def _room(style: TextStyle, width: Pt, copy: Copy, *, hangs: bool) -> Room:
    rest = max(1.0, (width - to_pt(style.margin)) / style.size)
    hanging = hangs or (copy.bullet and style.bullet is not None and style.indent < 0)
    first = rest if hanging else (width - to_pt(style.margin) - to_pt(style.indent)) / style.size
    return Room(max(1.0, min(first, width / style.size)), rest)


def _room_for_label(style: TextStyle, taken: Pt) -> TextStyle:
    """Return the style with a hanging indent that holds the label: a wider one would jump to the next tab stop."""
    if taken + 0.1 * style.size <= -to_pt(style.indent):
        return style
    hang = to_emu(taken + _NUMERAL_GAP * style.size)
    return replace(style, margin=hang, indent=Emu(-hang))


def _breaks(words: Measured, room: Room, *, title: bool) -> list[int]:
    if title and words.spaced[-1] > room.first - SLACK:
        balanced = balance(words, room.first - SLACK, MOST_TITLE_LINES)
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
        yield replace(run, text=text + run.text[done:])
        at += len(run.text)


def _lines(runs: Sequence[Run], spans: Sequence[Span], lead: int, edges: tuple[float, ...], size: Pt) -> Iterator[Line]:
    for number, span in enumerate(spans or [Span(0, 0)]):
        start = 0 if number == 0 else span.start + lead
        cut = tuple(cut_runs(runs, start, span.end + lead))
        yield Line(cut, Pt((edges[span.end] - edges[span.start]) * size))


def _stripped(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return a title's lines without the spaces their hard breaks took the place of."""
    return tuple(
        replace(line, runs=(*line.runs[:-1], replace(line.runs[-1], text=line.runs[-1].text.rstrip(" "))))
        if line.text.endswith(" ")
        else line
        for line in lines
    )


def cut_runs(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what of the runs stands between two characters of their text."""
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield replace(run, text=text)
        at += len(run.text)
