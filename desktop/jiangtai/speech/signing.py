"""The signature: who signs a speech below its last paragraph, and on what date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import THANKS
from jiangtai.lexicon.printing import AFTERWORD
from jiangtai.pattern import Pattern
from jiangtai.speech.byline import is_name, is_unit, joined_byline, read_byline
from jiangtai.speech.dates import DATE_LINE, DATE_TAIL
from jiangtai.speech.joints import is_closed
from jiangtai.speech.numbering import Style, read_numbering
from jiangtai.speech.stretch import stretch
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.span import Spans
    from jiangtai.speech.mending import Block
    from jiangtai.speech.speech import Byline

_MOST_LINES = 6
"""Lines of a signature: two or three bodies that sign together, a person and a date."""
_BODY = Pattern("(?:有限公司|集团|人民政府|管委会|委员会|党委|党组|支部|办公室|大学|学院|中学|小学|医院)$")
"""What a line ends in that can only be a body of people: it signs alone; what else ends as names do needs a date."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The blocks from `start` up to `end` sign the speech; both 0 where nobody does."""

    start: int = 0
    end: int = 0
    byline: Byline | None = None
    date: Spans = ()


def find_signature(text: str, blocks: Sequence[Block]) -> Signature:
    """Return who signs below the body's last paragraph; what is annexed may follow the signature."""
    end = _end(blocks)
    start = end
    while start > 1 and end - start < _MOST_LINES and _signs(text, blocks[start - 1]):
        start -= 1
    while start < end and not _is_finished(blocks[start - 1].words):
        start += 1  # a line below an unfinished one goes on with it
    read = _read(text, blocks[start:end])
    if not (read.date or (read.byline and (read.byline.office or read.byline.name))):
        return Signature()
    return Signature(start, end, read.byline, read.date)


def _end(blocks: Sequence[Block]) -> int:
    """Return where the speech ends: at the first of the annexes, or with the last block."""
    for at, block in enumerate(blocks):
        numbering = read_numbering(block.words)
        if AFTERWORD.match(block.words) or (numbering is not None and numbering.style == Style.ANNEX):
            return at
    return len(blocks)


def _is_finished(words: str) -> bool:
    return is_closed(words) or bool(THANKS.match(words))


def _signs(text: str, block: Block) -> bool:
    """Tell whether a line may be one of a signature's."""
    words, mark = block.words, block.first.mark
    if THANKS.match(words) or is_closed(words) or (mark is not None and (mark.outline or mark.title)):
        return False
    return bool(DATE_LINE.fullmatch(words)) or is_unit(_undated(words)) or read_byline(text, block.spans) is not None


def _undated(words: str) -> str:
    dated = DATE_TAIL.search(words)
    return words[: dated.start()] if dated else words


def _read(text: str, blocks: Sequence[Block]) -> Signature:
    """Return what the lines of a signature say; no byline where a bare name or an uncertain body stands without a date."""
    units: list[Spans] = []
    person: Byline | None = None
    date: Spans = ()
    for block in blocks:
        place, words = stretch(text, block.spans), _undated(block.words)
        if len(words) < len(block.words):
            start = len(block.words) - len(block.words[len(words) :].lstrip(" \u3000\u00a0"))
            date = date or place.place(start, len(block.words))
        if not words:
            continue
        if is_unit(words) and not is_name(words):
            units.append(place.place(0, len(words)))
        else:
            person = person or read_byline(text, block.spans)
    sure = (
        date or (person and person.office) or (units and (person or any(_BODY.search(_words(text, u)) for u in units)))
    )
    return Signature(byline=joined_byline(units, person) if sure else None, date=date)


def _words(text: str, spans: Spans) -> str:
    return stretch(text, spans).words
