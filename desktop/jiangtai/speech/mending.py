"""Mending: lines become whole paragraphs again where a page, a column or a scanner broke them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import Span
from jiangtai.speech.joints import Above, judge
from jiangtai.speech.lines import width
from jiangtai.speech.sentences import PAIRS
from jiangtai.speech.speech import Mend
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiangtai.span import Spans
    from jiangtai.speech.habits import Habits
    from jiangtai.speech.layout import Layout
    from jiangtai.speech.lines import Line

_PROSE = 60
"""Half Hanzi. A block as wide that holds a stop is prose."""
_STOP = Pattern("[。！？；]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: one heading, one paragraph or one line of the front matter."""

    spans: Spans
    words: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line it opens with."""
        return self.lines[0]

    @property
    def start(self) -> int:
        """Where it starts in the source."""
        return self.spans[0].start


def mend_lines(
    lines: Sequence[Line], layout: Layout, habits: Habits, dropped: Iterable[Span], honoured: frozenset[int]
) -> tuple[tuple[Block, ...], tuple[Mend, ...]]:
    """Return the lines as blocks, and a mend for each break not honoured.

    `dropped` are stretches already left out that may stand in a break; a break whose mend would start at an offset in
    `honoured` is kept.
    """
    holes = sorted(dropped)
    grown: list[_Growing] = []
    started = False
    mends: list[Mend] = []
    for line in lines:
        above = grown[-1] if grown else None
        gap = Span(above.lines[-1].span.end, line.span.start) if above else Span(0, 0)
        space = _space(above.lines[-1], line, gap) if above else gap
        verdict = judge(above.above(started), line, layout, habits) if above and space.end not in honoured else None
        if above is None or verdict is None:
            started = started or (above is not None and above.stopped and above.width >= _PROSE)
            grown.append(_Growing())
        else:
            if not line.follows:
                mends.append(Mend(_up_to(Span(space.end, gap.end), holes), *verdict))
            above.spaces.append(space)
        grown[-1].add(line)
    return tuple(growing.block() for growing in grown), tuple(mends)


def _space(upper: Line, lower: Line, gap: Span) -> Span:
    """Return the one character of a break that stays, to part two Latin words; an empty span elsewhere."""
    last, first = upper.words[-1], lower.words[0]
    latin = last.isascii() and last != "-" and first.isascii() and first.isalpha()
    return Span(gap.start, gap.start + (latin and gap.end > gap.start))


def _up_to(gap: Span, holes: Sequence[Span]) -> Span:
    """Return the gap up to the first stretch that is already left out."""
    at = bisect_left(holes, gap)
    if at < len(holes) and gap.start < holes[at].start < gap.end:
        return Span(gap.start, holes[at].start)
    return gap


@dataclass(slots=True)
class _Growing:
    """A block while lines are still being added to it."""

    lines: list[Line] = field(default_factory=list)
    open_marks: list[str] = field(default_factory=list)
    stopped: bool = False
    width: int = 0
    spaces: list[Span] = field(default_factory=list)

    def add(self, line: Line) -> None:
        for character in line.words:
            if character in PAIRS:
                self.open_marks.append(PAIRS[character])
            elif self.open_marks and character == self.open_marks[-1]:
                self.open_marks.pop()
        self.stopped = self.stopped or bool(_STOP.search(line.words))
        self.width += width(line.words)
        self.lines.append(line)

    def above(self, started: bool) -> Above:  # noqa: FBT001  # one fact about what came before
        return Above(self.lines[-1], self.open_marks, self.stopped, len(self.lines) > 1, self.width, started)

    def block(self) -> Block:
        spans, words = list(self.lines[0].spans), [self.lines[0].words]
        for space, line in zip(self.spaces, self.lines[1:], strict=True):
            spans += [*([space] if space.end > space.start else []), *line.spans]
            words += [" " * (space.end - space.start), line.words]
        return Block(tuple(spans), "".join(words), tuple(self.lines))
