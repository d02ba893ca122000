"""The authority shelf: texts a person vouches for, against which quotations and titles are looked up.

Looking up is by letters: punctuation and white space of the two may differ. Without a shelf nothing is guessed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.review.likeness import distance, gaps
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PROBE = 4
"""Letters of a quotation that must stand in a text for it to be compared there: two words of two."""

_MOST_PROBED = 40
"""Places compared for one quotation: a stock phrase of four letters stands in hundreds."""

_LEFT_OUT = 40
"""Letters that may be left out inside quotation marks for it still to be that passage: one enumeration, not a paragraph."""

_MOST_GAPS = 2
"""Places where they may be left out: more, and it is other words that happen to stand in that order."""

_NEAR = 0.15
"""The share of its letters by which a near miss differs: one in seven; more, and it is another sentence."""


class Verdict(StrEnum):
    """How a quotation stands to the shelf."""

    EXACT = "exact"
    LEFT_OUT = "left out"
    NEAR = "near"


class Answer(NamedTuple):
    """What the shelf says of a quotation: the verdict, the text that says it, and its own words."""

    verdict: Verdict
    name: str
    original: str


@dataclass(frozen=True, eq=False)
class Authority:
    """One text: its name, its words, its letters alone, and where each letter stands in the words."""

    name: str
    text: str
    bare: str
    places: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """Return the words that letters `start` up to `end` stand in."""
        return re.sub(r"\s+", "", self.text[self.places[start] : self.places[end - 1] + 1])


@dataclass(frozen=True, eq=False)
class Shelf:
    """The texts. Two shelves are the same only if they are the same object."""

    texts: tuple[Authority, ...] = ()

    def titles(self) -> frozenset[str]:
        """Return the letters of all titles in 《》 and of the texts' own names."""
        return _titles(self)


def shelve(texts: Iterable[tuple[str, str]]) -> Shelf:
    """Return the shelf of texts, each with its name."""
    return Shelf(tuple(_authority(name, text) for name, text in texts))


@lru_cache(maxsize=4096)
def look_up(quoted: str, shelf: Shelf) -> Answer | None:
    """Return what the shelf says of quoted letters; None where no text holds them or anything near."""
    for text in shelf.texts:
        at = text.bare.find(quoted)
        if at >= 0:
            return Answer(Verdict.EXACT, text.name, text.words(at, at + len(quoted)))
    found = [answer for text in shelf.texts if (answer := _unlike(quoted, text)) is not None]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _authority(name: str, text: str) -> Authority:
    places = tuple(at for at, character in enumerate(text) if character.isalnum())
    return Authority(name, text, "".join(text[at] for at in places), places)


@lru_cache(maxsize=4)
def _titles(shelf: Shelf) -> frozenset[str]:
    said = {title for text in shelf.texts for title in re.findall("《([^《》\n]{2,80})》", text.text)}
    names = {text.name.rpartition(".")[0] or text.name for text in shelf.texts}
    return frozenset("".join(filter(str.isalnum, name)) for name in said | names)


def _unlike(quoted: str, text: Authority) -> tuple[int, Answer] | None:
    """Return the passage a quotation differs from least, and by how much."""
    best: tuple[int, Answer] | None = None
    for at in _candidates(quoted, text.bare):
        for found in (_shortened(quoted, text, at), _altered(quoted, text, at)):
            if found is not None and (best is None or found[0] < best[0]):
                best = found
    return best


def _candidates(quoted: str, bare: str) -> Iterator[int]:
    """Yield where in a text the quotation may start, told from stretches of its letters that stand there."""
    seen: set[int] = set()
    for offset in range(0, len(quoted) - _PROBE + 1, 2):
        probe, at = quoted[offset : offset + _PROBE], -1
        while (at := bare.find(probe, at + 1)) >= 0 and len(seen) < _MOST_PROBED:
            start = max(0, at - offset)
            if start not in seen:
                seen.add(start)
                yield start


def _shortened(quoted: str, text: Authority, start: int) -> tuple[int, Answer] | None:
    """Return the passage the quotation leaves words out of, if it starts where the text is read from."""
    low = max(0, start - _LEFT_OUT)
    window = text.bare[low : start + len(quoted) + _LEFT_OUT]
    best: tuple[int, Answer] | None = None
    head = window.find(quoted[:2])
    while head >= 0:
        missing = gaps(quoted, window[head : head + len(quoted) + _LEFT_OUT])
        left = sum(end - at for at, end in missing or ())
        if (
            missing is not None
            and len(missing) <= _MOST_GAPS
            and left <= _LEFT_OUT
            and (best is None or left < best[0])
        ):
            first = low + head
            best = left, Answer(Verdict.LEFT_OUT, text.name, text.words(first, first + len(quoted) + left))
        head = window.find(quoted[:2], head + 1)
    return best


def _altered(quoted: str, text: Authority, start: int) -> tuple[int, Answer] | None:
    """Return the passage the quotation differs from by a letter or a few."""
    most = max(1, int(len(quoted) * _NEAR))
    best: tuple[int, Answer] | None = None
    for end in range(start + len(quoted) - most, start + len(quoted) + most + 1):
        passage = text.bare[start:end]
        far = distance(quoted, passage, most)
        if passage and far <= most and (best is None or far < best[0]):
            best = far, Answer(Verdict.NEAR, text.name, text.words(start, start + len(passage)))
    return best
