"""The tail: what a page prints below the speech, from the mark of its end or from the first line of furniture on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.printing import PAGE_FURNITURE
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.mending import Block

_END = Pattern("[（(](?:完|全文完|讲话完|講話完)[）)]$")
_LONGEST_TAIL = 8
"""Lines below an end mark; where more follow, the mark ended a part only."""


def find_tail(blocks: Sequence[Block]) -> int:
    """Return the index of the first block that is not the speech's any more."""
    tail = len(blocks)
    while tail and PAGE_FURNITURE.match(blocks[tail - 1].words):
        tail -= 1
    for at in range(max(0, tail - _LONGEST_TAIL - 1), tail):
        if _END.search(blocks[at].words):
            return at + 1
    return tail
