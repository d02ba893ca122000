"""Layout: how this source sets its lines, read from the lines themselves.

A text may be wrapped at one width (old mail, PDF), may indent its paragraphs, may part them by empty lines. Which of
these it does decides what an unindented line or a full line says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.lines import width
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.lines import Line

_LATIN_WORD = Pattern(r"[\w.%+-]+", re.ASCII)
_ENDS = frozenset("。！？!?…；;：:”’」』）)》.")
_LEAST_LINES = 4
_NARROWEST, _WIDEST = 24, 240  # half Hanzi: nobody wraps prose at less than 12 Hanzi or at more than 120
_ROOM = 4
"""Half Hanzi a full line may leave free: a stop or an opening mark is taken along to the next line."""


_FULL = 0.6
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Layout:
    """`wrap` is the width lines are wrapped at, in half Hanzi, 0 where they are not.

    `counted`: each character counts as one Hanzi there, as programs wrap that know no Chinese.
    """

    wrap: int = 0
    counted: bool = False
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
        return bool(self.wrap) and _extent(upper, counted=self.counted) + _unit(below.words) + _ROOM > self.wrap

    def opens(self, line: Line) -> bool:
        """Tell whether a line is set as a paragraph's first."""
        mark = line.mark
        if mark is not None and mark.indent is not None and mark.indent >= 1:
            return True
        return (self.indented and line.indent >= 2) or (self.spaced and line.gap > 0)


def read_layout(lines: Sequence[Line], *, wrapped: bool) -> Layout:
    """Return how the lines are set. `wrapped`: the file itself says that its lines end where the page did."""
    if not lines:
        return Layout()
    prose = [line for line in lines if width(line.words) >= _NARROWEST] or list(lines)
    indents = sum(1 for line in prose if line.indent >= 2)
    gaps = sum(1 for line in lines[1:] if line.gap)
    by_count = _wrap(lines, counted=True)
    counted = by_count > 0 and _exact(lines, by_count) >= _MOSTLY
    wrap = by_count if counted else _wrap(lines, counted=False)
    if wrapped or wrap:
        wrap = wrap or max(line.width for line in lines)
        return Layout(wrap, counted, 0 < indents <= 0.7 * len(prose), 0 < gaps <= 0.6 * len(lines))
    return Layout(indented=indents >= 0.8 * len(prose))


def _extent(line: Line, *, counted: bool) -> int:
    return line.indent + 2 * len(line.words) if counted else line.width


def _unfinished(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.words[-1] not in _ENDS]


def _exact(lines: Sequence[Line], extent: int) -> float:
    """Return what share of the unfinished lines has exactly this extent."""
    unfinished = _unfinished(lines)
    return sum(1 for line in unfinished if _extent(line, counted=True) == extent) / len(unfinished)


def _wrap(lines: Sequence[Line], *, counted: bool) -> int:
    """Return the width lines are wrapped at, 0 where they are not: most unfinished lines are nearly as wide as the widest."""
    extents = sorted(_extent(line, counted=counted) for line in lines)
    widest = extents[max(0, int(len(extents) * 0.98) - 1)]
    unfinished = [_extent(line, counted=counted) for line in _unfinished(lines)]
    if len(unfinished) < max(_LEAST_LINES, 0.4 * len(lines)) or not _NARROWEST <= widest <= _WIDEST:
        return 0
    full = sum(1 for extent in unfinished if abs(widest - extent) <= 2 * _ROOM)
    return widest if full >= _FULL * len(unfinished) else 0


def _unit(words: str) -> int:
    """Return the width of what cannot be parted at a line's start: a Latin word, or one Hanzi."""
    match = _LATIN_WORD.match(words)
    return width(match.group()) if match else 2
