"""Tables of contents: the run of lines that says every heading once before the body does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.printing import CONTENTS_LABEL
from jiangtai.pattern import Pattern
from jiangtai.speech.joints import is_closed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.mending import Block

_PAGE_TAIL = Pattern(r"[ \u3000.．…·•—\-_]*\d{0,4}$")
_LIMIT = 80
_LEAST = 3


def find_contents(blocks: Sequence[Block]) -> range:
    """Return the indices of a table of contents, its label included; an empty range where there is none."""
    for at, block in enumerate(blocks):
        if CONTENTS_LABEL.match(block.words):
            end = _end(blocks, at + 1)
            return range(at, end) if end > at + 2 else range(0)
    return _unlabelled(blocks)


def _bare(words: str) -> str:
    return "".join(_PAGE_TAIL.sub("", words).split())


def _entry(block: Block) -> bool:
    return len(block.words) <= _LIMIT and not is_closed(block.words)


def _end(blocks: Sequence[Block], start: int) -> int:
    """Return where the entries end: at the first line that says the first entry again, or at prose."""
    first = _bare(blocks[start].words) if start < len(blocks) else ""
    for at in range(start, len(blocks)):
        if not _entry(blocks[at]) or (at > start and _bare(blocks[at].words) == first):
            return at
    return start


def _unlabelled(blocks: Sequence[Block]) -> range:
    """Find a run of short lines each of which comes again, in the same order, as a line of its own."""
    last_place = {_bare(block.words): at for at, block in enumerate(blocks) if _entry(block)}
    start = 0
    while start < len(blocks):
        end, seen = start, start
        while end < len(blocks) and _entry(blocks[end]):
            again = last_place[_bare(blocks[end].words)]
            if again <= end or again <= seen:
                break
            seen = again
            end += 1
        if end - start >= _LEAST:
            return range(start, end)
        start = end + 1
    return range(0)
