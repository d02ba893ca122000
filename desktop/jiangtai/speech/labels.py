"""Labels: the words that name an item of a parallel, cut from the item itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.openings import MODALS
from jiangtai.pattern import Pattern
from jiangtai.speech.ordinals import read_ordinal
from jiangtai.speech.sentences import depths

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 30
"""Characters. What is longer says the item, it does not name it."""


_AFTER_MARK = Pattern("[，,、：: ]*(?:(?:就)?是)?")
_STOP = Pattern(r"[，。；：！？,;:]|\.(?=\s|$)")


def label_bounds(items: Sequence[str], lead: str, told: Sequence[int] = ()) -> tuple[tuple[int, int], ...]:
    """Return for each item where its label lies in it; (0, 0) for all where they could not be told apart by it.

    `told`: how many characters of each only tell it off.
    """
    found = tuple(_bounds(item, lead, told[at] if told else 0) for at, item in enumerate(items))
    names = [item[start:end] for item, (start, end) in zip(items, found, strict=True)]
    if any(not name or len(name) > _LONGEST for name in names) or len(set(names)) < len(names):
        return tuple((0, 0) for _ in items)
    return found


def _bounds(item: str, lead: str, start: int) -> tuple[int, int]:
    if not start and lead and item.startswith(lead) and lead[-1] in "，：、“":
        start = len(lead) - (lead[-1] == "“")
    elif not start and " " in lead and lead.isascii() and item.startswith(lead + " "):
        start = len(lead) + 1
    numbering = read_ordinal(item[start:]) if not start else None
    start += numbering.end if numbering else 0
    start = _AFTER_MARK.match(item, start).end() if start else 0  # type: ignore[union-attr]  # matches nothing too
    modal = MODALS.match(item[start:])
    start += modal.end() if modal else 0
    name = item[start : start + 2 * _LONGEST]
    held = depths(name)
    for match in _STOP.finditer(name):
        if not held[match.start()]:
            return start, start + match.start()
    return start, len(item)
