"""Layout: how this source sets its lines, read from the lines themselves.

A text may be wrapped at one width (old mail, PDF), may indent its paragraphs, may part them by empty lines. Which of
these it does decides what an unindented line or a full line says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiangtai.speech.lines import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.lines import Line

_LATIN_WORD = re.compile(r"[\w.%+-]+", re.ASCII)
_ENDS = frozenset("。！？!?…；;：:”’」』）)》.")
_LEAST_LINES = 4
_NARROWEST, _WIDEST = 24, 240  # half Hanzi: nobody wraps prose at less than 12 Hanzi or at more than 120
_ROOM = 4
"""Half Hanzi a full line may leave free: a stop or an opening mark is taken along to the next line."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`wrap` is the width lines are wrapped at, in half Hanzi, 0 where they are not."""

    wrap: int = 0
    indented: bool = False
    spaced: bool = False

    @property
    def tells_paragraphs(self) -> bool:
        """Whether a paragraph's first line can be seen from its setting."""
        return self.indented or self.spaced

    def fills(self, upper: Line, below: Line) -> bool:
        """Tell whether `upper` is full: the first unit of `below` would not have fitted."""
        mark = upper.mark
        if mark is not None and mark.slack is not None:
            return mark.slack * 2 <= _unit(below.words) + _ROOM
        return bool(self.wrap) and upper.width + _unit(below.words) + _ROOM > self.wrap

    def opens(self, line: Line) -> bool:
        """Tell whether a line is set as a paragraph's first."""
        mark = line.mark
        if mark is not None and mark.indent is not None:
            return mark.indent >= 1
        return (self.indented and line.indent >= 2) or (self.spaced and line.gap > 0)


def read_layout(lines: Sequence[Line], *, wrapped: bool) -> Layout:
    """Return how the lines are set. `wrapped`: the file itself says that its lines end where the page did."""
    wrap = _wrap(lines, wrapped=wrapped)
    prose = [line for line in lines if width(line.words) >= _NARROWEST] or list(lines)
    indents = sum(1 for line in prose if line.indent >= 2)
    gaps = sum(1 for line in lines[1:] if line.gap)
    if wrap:
        return Layout(wrap, 0 < indents <= 0.7 * len(prose), 0 < gaps <= 0.6 * len(lines))
    return Layout(0, indented=indents >= 0.8 * len(prose), spaced=False)


def _wrap(lines: Sequence[Line], *, wrapped: bool) -> int:
    open_lines = [line.width for line in lines if line.words[-1] not in _ENDS]
    if len(open_lines) < _LEAST_LINES and not wrapped:
        return 0
    widths = sorted(line.width for line in lines)
    widest = widths[int(len(widths) * 0.98) - 1] if len(widths) > 1 else widths[0]
    if wrapped:
        return widest
    if not _NARROWEST <= widest <= _WIDEST or len(open_lines) < 0.4 * len(lines):
        return 0
    full = sum(1 for number in open_lines if abs(widest - number) <= 2 * _ROOM)
    return widest if full >= 0.6 * len(open_lines) else 0


def _unit(words: str) -> int:
    """Return the width of what cannot be parted at a line's start: a Latin word, or one Hanzi."""
    match = _LATIN_WORD.match(words)
    return width(match.group()) if match else 2
