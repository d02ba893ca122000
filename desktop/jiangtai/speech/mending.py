"""Mending: lines become whole paragraphs again where a page, a column or a scanner broke them.

A join needs evidence that the upper line is unfinished; a line that ends as a paragraph ends is never joined to what
follows, except where lines are visibly wrapped at one width.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiangtai.lexicon.openends import OPEN_ENDS
from jiangtai.span import Span, Spans
from jiangtai.speech.lines import width
from jiangtai.speech.numerals import Style, read_numbering
from jiangtai.speech.salutation import is_salutation
from jiangtai.speech.sentences import PAIRS
from jiangtai.speech.speech import Cause, Mend

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiangtai.speech.habits import Habits
    from jiangtai.speech.layout import Layout
    from jiangtai.speech.lines import Line

_CLOSED = re.compile(
    r"[。！？!?…；;：:][”’」』）)》】\]〕\"']*(?:[\[［〔（(][^\[\]［］〔〕（）()]{1,12}[\]］〕）)])?[”’」』]*$|[.][\"')]*$"
)
_CANNOT_OPEN = re.compile(
    "[，。、；：！？）」』”’》〉】〕…%％‰]|(?:是|为|為)[：:]|"
    "[\u4e00-\u9fff](?<![好对對是嗯啊哎唉哦喂咦哈])[，、。；]"  # one Hanzi and a stop: the rest of a word
)
_STOP = re.compile("[。！？；]")
_NUMBER_END = re.compile(r"\d[.,]?$")
_LONG = 60
"""Hanzi. A line as long that holds no stop is no heading, so without an end it is a broken paragraph."""
_CLAUSES = 36
"""Hanzi. A line as long, of three clauses and without a number, is a broken paragraph too."""
_SHORT = 20
"""Hanzi. A line of verse is no longer."""


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


@dataclass(slots=True)
class _Growing:
    """A block while lines are still being added to it."""

    lines: list[Line]
    open_marks: list[str] = field(default_factory=list)
    stopped: bool = False
    width: int = 0
    broken: bool = False

    def add(self, line: Line) -> None:
        for character in line.words:
            if character in PAIRS:
                self.open_marks.append(PAIRS[character])
            elif self.open_marks and character == self.open_marks[-1]:
                self.open_marks.pop()
        self.stopped = self.stopped or bool(_STOP.search(line.words))
        self.width += width(line.words)
        if self.lines[-1] is not line:
            self.lines.append(line)
            self.broken = True


def mend_lines(
    lines: Sequence[Line], layout: Layout, habits: Habits, dropped: Iterable[Span], honoured: frozenset[int]
) -> tuple[tuple[Block, ...], tuple[Mend, ...]]:
    """Return the lines as blocks, and a mend for each break not honoured.

    `dropped` are stretches already left out that may stand in a break; a break whose mend would start at an offset in
    `honoured` is kept.
    """
    holes = sorted(dropped)
    blocks: list[Block] = []
    mends: list[Mend] = []
    growing: _Growing | None = None
    for line in lines:
        if growing is not None:
            gap = Span(growing.lines[-1].span.end, line.span.start)
            verdict = None if gap.start in honoured else _verdict(growing, line, layout, habits)
            if verdict is not None:
                if not line.follows:
                    mends.append(Mend(_up_to(gap, holes), *verdict))
                growing.add(line)
                continue
            blocks.append(_block(growing))
        growing = _Growing([line])
        growing.add(line)
    if growing is not None:
        blocks.append(_block(growing))
    return tuple(blocks), tuple(mends)


def _up_to(gap: Span, holes: Sequence[Span]) -> Span:
    """Return the gap up to the first stretch that is already left out."""
    at = bisect_left(holes, gap)
    if at < len(holes) and holes[at].start < gap.end and holes[at].start > gap.start:
        return Span(gap.start, holes[at].start)
    return gap


def _block(growing: _Growing) -> Block:
    spans: list[Span] = []
    words: list[str] = []
    for line in growing.lines:
        spans += line.spans
        words.append(line.words)
    return Block(tuple(spans), "".join(words), tuple(growing.lines))


def _verdict(above: _Growing, below: Line, layout: Layout, habits: Habits) -> tuple[Cause, float] | None:
    """Return why `below` goes on where `above` left off, and how sure that is; None where it does not."""
    upper = above.lines[-1]
    if below.follows:
        return Cause.HARD_WRAP, 1.0
    if _is_marked_heading(upper) or _is_marked_heading(below):
        return None
    closed = is_closed(upper.words)
    seen = layout.tells_paragraphs and not layout.opens(below)
    within = not closed and (above.stopped or above.broken or seen) and layout.fills(upper, below)
    if _opens_anew(below) and not within:
        return None
    if layout.fills(upper, below) and not layout.opens(below):
        if not closed or layout.tells_paragraphs:
            return Cause.HARD_WRAP, 0.9 if closed else 1.0
        return None
    if closed or is_salutation(upper.words):
        return None
    sure = _unfinished(above, upper, below, layout, habits)
    return (Cause.PAGE_BREAK, sure) if sure else None


def is_closed(words: str) -> bool:
    """Tell whether a line ends as a sentence, a list's lead or a list's member ends."""
    return bool(_CLOSED.search(words[-24:]))


def _is_marked_heading(line: Line) -> bool:
    return line.mark is not None and (bool(line.mark.outline) or line.mark.title)


def _opens_anew(line: Line) -> bool:
    """Tell whether the line opens with a number or a dash, as items and headings do."""
    numbering = read_numbering(line.words)
    return numbering is not None and numbering.style not in (Style.ADVERB, Style.LETTER, Style.ROMAN)


def _unfinished(above: _Growing, upper: Line, below: Line, layout: Layout, habits: Habits) -> float:
    """Return how sure it is that `above`, which has no end, goes on in `below`; 0 where it is not."""
    if any(mark in below.words for mark in above.open_marks[-1:]):
        return 0.98
    if _CANNOT_OPEN.match(below.words) or (_NUMBER_END.search(upper.words) and below.words[0].isdecimal()):
        return 0.98
    if layout.wrap and not below.turned:
        return 0.0  # where lines are wrapped, a line that is not full ends its paragraph
    if upper.words[-1] in "，、,":
        return 0.0 if _is_verse(upper, below) else 0.95
    if _ends_open(upper.words):
        return 0.9
    if layout.opens(below):
        return 0.0
    if above.stopped or below.turned:
        return 0.9 if _goes_on(below) else 0.0
    if habits.binds(upper.words, below.words):
        return 0.85 if _goes_on(below) else 0.0
    if above.width >= _CLAUSES * 2 and upper.words.count("，") >= 2 and read_numbering(upper.words) is None:
        return 0.8 if _goes_on(below) else 0.0
    if above.width >= _LONG * 2 or (above.broken and above.width >= _SHORT * 2):
        return 0.8 if _goes_on(below) else 0.0
    return 0.0


def _goes_on(below: Line) -> bool:
    """Tell whether the lower line reads as the rest of a paragraph, not as a heading under an unfinished one."""
    return bool(_STOP.search(below.words)) or is_closed(below.words) or below.words.isascii() or "，" in below.words


def _ends_open(words: str) -> bool:
    before = OPEN_ENDS.get(words[-1])
    if before is None or len(words) < 2 or words[-2] in before:
        return False
    return words[-1] != "的" or "是" not in re.split("[，、；：。]", words)[-1]  # 是……的 ends a statement


def _is_verse(upper: Line, below: Line) -> bool:
    """Tell whether two short lines with their own punctuation are lines of verse or of a couplet."""
    return len(upper.words) <= _SHORT and len(below.words) <= _SHORT and abs(len(upper.words) - len(below.words)) <= 1
