"""Ordinals: what a spoken point opens with, and which follows which."""

from __future__ import annotations

from jiangtai.lexicon.steps import ENGLISH_ORDINAL, LAST_ORDINALS, ORDINALS
from jiangtai.speech.numbering import LAST, Numbering, Style, read_numbering


def read_ordinal(words: str) -> Numbering | None:
    """Return the number that `words` opens with, an English ordinal among them, or None."""
    return read_numbering(words) or _english(words)


def _english(words: str) -> Numbering | None:
    match = ENGLISH_ORDINAL.match(words) if words[:1].isascii() else None
    if match is None:
        return None
    word = match.group("word").lower()
    return Numbering(Style.ORDINAL, LAST if word in LAST_ORDINALS else ORDINALS.index(word) + 1, match.end())


def follows(last: Numbering, this: Numbering) -> bool:
    """Tell whether the one number goes on from the other; 最后 does from all, 然后 from any before it."""
    if this.style == Style.ADVERB:
        return this.value >= last.value and this.value > 1
    return this.value == last.value + 1 or last.value < this.value == LAST


def only_last(second: Numbering | None, count: int) -> bool:
    """Tell whether 首先 is followed by nothing but 最后, which orders a thought and tells off no points."""
    return count == 2 and second is not None and second.value == LAST
