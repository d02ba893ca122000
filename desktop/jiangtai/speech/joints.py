"""Joints: whether a line goes on in the next one, and how sure that is.

A join needs evidence that the upper line is unfinished: a mark left open, a word cut in two, a sentence without its
end. A line that ends as a paragraph ends is joined only where lines are visibly wrapped at one width.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.openends import OPEN_ENDS
from jiangtai.pattern import Pattern
from jiangtai.speech.numbering import Style, read_numbering
from jiangtai.speech.salutation import is_salutation
from jiangtai.speech.speech import Cause
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.habits import Habits
    from jiangtai.speech.layout import Layout
    from jiangtai.speech.lines import Line

_NOTE = r"(?:[\[［〔（(][^\[\]［］〔〕（）()]{1,12}[\]］〕）)])?"
_CLOSED = Pattern(rf"[。！？!?…；;：:][”’」』）)》】\]〕\"']*{_NOTE}[”’」』]*$|(?<=[A-Za-z)])[.][\"')]*$")
_CANNOT_OPEN = Pattern(
    "[，。、；：！？）」』”’》〉】〕…%％‰]|(?:是|为|為)[：:]|"
    "的(?![确確士])|了(?![解不然却如])|们|們|"  # particles follow words
    "[\u4e00-\u9fff](?<![好对對是嗯啊哎唉哦喂咦哈])[，、。；]"  # one Hanzi and a stop: the rest of a word
)
_NUMBER_END = Pattern(r"\d[.,]?$")
_STOP = Pattern("[。！？；]")
_LONG = 120
"""Half Hanzi. A line as long that holds no stop is no heading, so without an end it is a broken paragraph."""
_CLAUSES = 72
"""Half Hanzi. A line as long, of three clauses and without a number, is a broken paragraph too."""
_SHORT = 20
"""Characters. A line of verse is no longer."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a line end: its last line, the marks left open, and what the whole has been so far.

    `started`: prose has been read before it, so that it is no longer front matter.
    """

    line: Line
    open_marks: Sequence[str]
    stopped: bool
    broken: bool
    width: int
    started: bool = True


def judge(  # noqa: PLR0911  # a ladder of evidence, the surest first
    above: Above, below: Line, layout: Layout, habits: Habits
) -> tuple[Cause, float] | None:
    """Return why `below` goes on where `above` left off, and how sure that is; None where it does not."""
    upper = above.line
    if below.follows:
        return Cause.HARD_WRAP, 1.0
    if _is_marked_heading(upper) or _is_marked_heading(below):
        return None
    closed, full = is_closed(upper.words), layout.fills(upper, below)
    if _opens_anew(below) and (closed or not full or not _is_within(above, below, layout)):
        return None
    if full and not layout.opens(below):
        if not closed or layout.tells_paragraphs:
            return Cause.HARD_WRAP, 0.9 if closed else 1.0
        return None
    if closed or is_salutation(upper.words):
        return None
    sure = _cut(above, below) or _unfinished(above, below, layout, habits)
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


def _is_within(above: Above, below: Line, layout: Layout) -> bool:
    """Tell whether a line end certainly falls inside a paragraph, whatever the next line opens with."""
    return above.stopped or above.broken or (layout.tells_paragraphs and not layout.opens(below))


def _cut(above: Above, below: Line) -> float:
    """Return how sure it is that a quotation, a bracket, a number or a word is cut in two."""
    if any(mark in below.words for mark in above.open_marks[-1:]) or _CANNOT_OPEN.match(below.words):
        return 0.98
    running = above.stopped or above.width >= 2 * _SHORT
    return 0.98 if running and _NUMBER_END.search(above.line.words) and below.words[0].isdecimal() else 0.0


def _unfinished(  # noqa: PLR0911  # the same
    above: Above, below: Line, layout: Layout, habits: Habits
) -> float:
    """Return how sure it is that the upper line, which has no end, is a paragraph's and goes on below."""
    words = above.line.words
    if layout.wrap and not below.turned:
        return 0.0  # where lines are wrapped, a line that is not full ends its paragraph
    if words[-1] in "，、,":
        return 0.0 if _is_verse(words, below.words) else 0.95
    if above.started and _ends_open(words):
        return 0.9
    if layout.opens(below) or not _goes_on(below.words):
        return 0.0
    if above.stopped or below.turned or (above.started and _is_dashed(words)):
        return 0.9
    if habits.binds(words, below.words):
        return 0.85
    return 0.8 if _is_too_long(above) else 0.0


def _is_dashed(words: str) -> bool:
    """Tell whether a line opens with a dash, as members of a list do and headings do not."""
    numbering = read_numbering(words)
    return numbering is not None and numbering.style == Style.DASH


def _is_too_long(above: Above) -> bool:
    """Tell whether what stands above is too long to be a heading."""
    clauses = above.line.words.count("，") >= 2 and read_numbering(above.line.words) is None
    return above.width >= _LONG or (above.broken and above.width >= 2 * _SHORT) or (clauses and above.width >= _CLAUSES)


def _goes_on(words: str) -> bool:
    """Tell whether the lower line reads as the rest of a paragraph, not as a heading under an unfinished one."""
    return bool(_STOP.search(words)) or is_closed(words) or words.isascii() or "，" in words


def _ends_open(words: str) -> bool:
    before = OPEN_ENDS.get(words[-1])
    if before is None or len(words) < 2 or words[-2] in before:
        return False
    return words[-1] != "的" or "是" not in re.split("[，、；：。]", words)[-1]  # 是……的 ends a statement


def _is_verse(upper: str, lower: str) -> bool:
    """Tell whether two short lines with their own punctuation are lines of verse or of a couplet."""
    return len(upper) <= _SHORT and len(lower) <= _SHORT and abs(len(upper) - len(lower)) <= 1
