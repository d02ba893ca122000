"""Labels: the words that name an item of a parallel, cut from the item itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.openings import MODALS
from jiangtai.speech.numbering import read_numbering
from jiangtai.speech.sentences import depths

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 30
"""Characters. What is longer says the item, it does not name it."""


_STOP = re.compile("[，。；：！？,;:]")


def label_bounds(items: Sequence[str], lead: str) -> tuple[tuple[int, int], ...]:
    """Return for each item where its label lies in it; (0, 0) for all where they could not be told apart by it."""
    found = tuple(_bounds(item, lead) for item in items)
    names = [item[start:end] for item, (start, end) in zip(items, found, strict=True)]
    if any(not name or len(name) > _LONGEST for name in names) or len(set(names)) < len(names):
        return tuple((0, 0) for _ in items)
    return found


def _bounds(item: str, lead: str) -> tuple[int, int]:
    start = 0
    if lead and item.startswith(lead) and lead[-1] in "，：、“":
        start = len(lead) - (lead[-1] == "“")
    numbering = read_numbering(item[start:]) if not start else None
    start += numbering.end if numbering else 0
    modal = MODALS.match(item[start:])
    start += modal.end() if modal else 0
    name = item[start : start + 2 * _LONGEST]
    held = depths(name)
    for match in _STOP.finditer(name):
        if not held[match.start()]:
            return start, start + match.start()
    return start, len(item)
