"""The dictionary in a form that is opened, not loaded: tables over a buffer, so that a file can be mapped.

Words are grouped by their first two characters. A text asks for the few thousand groups it needs; each is unpacked
once, in a handful of calls whatever its size, and remembered. `compiling` writes this form from jieba's own files.
"""

from __future__ import annotations

import struct
import sys
import zlib
from bisect import bisect_left
from math import log
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

Key = TypeVar("Key", int, str)

HEAD = struct.Struct("=8s8sIQI")
"""Magic, byte order, the source's stamp, and the checksum of all that follows."""
COUNTS = struct.Struct("=Q4I")
"""The sum of all frequencies; how many characters, first characters, pairs and frequencies there are in `Tables`."""
MAGIC = b"JTWORDS1"
ORDER = sys.byteorder.encode().ljust(8)
"""The body stands in the machine's own byte order: it is read where it was written."""
WIDE = f"utf-32-{sys.byteorder[0]}e"
"""The encoding of characters that are found by their place."""
STATES = "BEMS"
"""Where a character stands in a word: its beginning, end or middle, or a word by itself."""
CHANCES = len(STATES) * (1 + len(STATES)) + 1
"""How likely each state begins, how likely each follows each, and what stands for impossible."""
MOST_REMEMBERED = 1 << 15
"""Pairs kept unpacked, some 10 MB; a speech of 100 000 characters asks for a fifth as many."""

Pair = tuple[float | None, str]
"""Two characters words begin with: their score as a word (None: no word), and what the longer words add to them, parted by
spaces: most texts go on in none of these ways, and need no more than that told."""


class Damaged(Exception):  # noqa: N818  # the project's noun is fault, and this one is never shown
    """These bytes are no dictionary, or one of another source, or not as they were written."""


class Stamp(NamedTuple):
    """What tells one source from another: checksum and size of jieba's files."""

    checksum: int
    size: int


class Tables(NamedTuple):
    """The body, in the order it is written: logarithms of eight bytes, then numbers and characters of four, then text.

    A first character has a frequency (`alone`) and its pairs from `pairs[i]` on; `seconds` holds the pairs' second
    characters. A pair has frequencies from `places[j]` on, its own first, then one for each of its longer words; what
    these add to the pair stands in `tails` from `ends[j]` on, parted by spaces.
    """

    chances: memoryview[float]
    likely: memoryview[float]
    characters: memoryview
    firsts: str
    alone: memoryview
    pairs: memoryview
    seconds: str
    places: memoryview
    ends: memoryview
    frequencies: memoryview
    tails: memoryview


class First(NamedTuple):
    """A character: its score as a word (None: no word), the second characters of its pairs, and the first pair's number."""

    score: float | None = None
    seconds: str = ""
    pair: int = 0


class Firsts(dict[str, First]):
    """What is known of single characters."""

    def __init__(self, tables: Tables, log_total: float) -> None:
        super().__init__()
        self._tables, self._log_total = tables, log_total

    def __missing__(self, first: str) -> First:
        tables = self._tables
        at = _find(tables.firsts, first)
        found = First()
        if at is not None:
            start, end = tables.pairs[at], tables.pairs[at + 1]
            found = First(score(tables.alone[at], self._log_total), tables.seconds[start:end], start)
        self[first] = found
        return found


class Pairs(dict[str, Pair]):
    """What is known of pairs of characters. Only those are asked for that their first character has."""

    def __init__(self, tables: Tables, log_total: float) -> None:
        super().__init__()
        self._log_total = log_total
        self._places, self._frequencies = tables.places, tables.frequencies
        self._ends, self._tails = tables.ends, tables.tails
        self.firsts = Firsts(tables, log_total)

    def __missing__(self, start: str) -> Pair:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        pair = self._number(start)
        tails = str(self._tails[self._ends[pair] : self._ends[pair + 1]], "utf-8")
        found = self[start] = (score(self._frequencies[self._places[pair]], self._log_total), tails)
        return found

    def often(self, word: str) -> int | None:
        """Return how often a word of three characters or more is met: 0 where it only begins one, None where it does not."""
        tails = self[word[:2]][1]
        at = f" {tails} ".find(f" {word[2:]} ")
        if at < 0:
            return None
        return self._frequencies[self._places[self._number(word)] + 1 + tails.count(" ", 0, at)]

    def _number(self, word: str) -> int:
        first = self.firsts[word[0]]
        return first.pair + first.seconds.index(word[1])


class Longer(dict[str, int | None]):
    """What `Pairs.often` says of the words a text was asked about."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__()
        self._often = pairs.often

    def __missing__(self, word: str) -> int | None:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        found = self[word] = self._often(word)
        return found


class Emissions(dict[str, tuple[float, ...]]):
    """How likely a character is in each of the STATES, as logarithms."""

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self._tables = tables

    def __missing__(self, character: str) -> tuple[float, ...]:
        at = _find(self._tables.characters, ord(character))
        if at is None:
            likely = (self._tables.chances[-1],) * len(STATES)
        else:
            likely = tuple(self._tables.likely[at * len(STATES) : (at + 1) * len(STATES)])
        self[character] = likely
        return likely


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The dictionary, open. Scores are logarithms of probabilities; `chances` are as CHANCES says."""

    firsts: Firsts
    pairs: Pairs
    longer: Longer
    emissions: Emissions
    chances: tuple[float, ...]
    log_total: float


def score(frequency: int, log_total: float) -> float | None:
    """Return the logarithm of a word's probability, None for no word."""
    return log(frequency) - log_total if frequency else None


def _find(keys: Sequence[Key], key: Key) -> int | None:
    at = bisect_left(keys, key)
    return at if at < len(keys) and keys[at] == key else None


def open_dictionary(buffer: bytes | memoryview, stamp: Stamp) -> Dictionary:
    """Return the dictionary in `buffer`, which stays in use. Raises Damaged unless it is whole and of this source.

    The checksum tells an accident (a full disk, a torn copy), not an enemy: the form holds no code, and whoever can
    write a person's own cache could as well change the program.
    """
    view = memoryview(buffer)
    if len(view) < HEAD.size:
        raise Damaged
    magic, order, source, size, checksum = HEAD.unpack_from(view)
    body = view[HEAD.size :]
    if (magic, order, Stamp(source, size)) != (MAGIC, ORDER, stamp) or zlib.crc32(body) != checksum:
        raise Damaged
    total, *counts = COUNTS.unpack_from(body)
    tables = _tables(body[COUNTS.size :], *counts)
    log_total = log(total)
    pairs = Pairs(tables, log_total)
    return Dictionary(pairs.firsts, pairs, Longer(pairs), Emissions(tables), tuple(tables.chances), log_total)


def _tables(body: memoryview, characters: int, firsts: int, pairs: int, frequencies: int) -> Tables:
    taken = 0

    def take(count: int, width: int) -> memoryview:
        nonlocal taken
        start, taken = taken, taken + count * width
        return body[start:taken]

    def chances(count: int) -> memoryview[float]:
        return take(count, 8).cast("d")

    def numbers(count: int) -> memoryview:
        return take(count, 4).cast("I")

    def letters(count: int) -> str:
        return str(take(count, 4), WIDE)  # of both a third of a megabyte: quicker unpacked at once than by the group

    return Tables(
        chances=chances(CHANCES),
        likely=chances(characters * len(STATES)),
        characters=numbers(characters),
        firsts=letters(firsts),
        alone=numbers(firsts),
        pairs=numbers(firsts + 1),
        seconds=letters(pairs),
        places=numbers(pairs + 1),
        ends=numbers(pairs + 1),
        frequencies=numbers(frequencies),
        tails=body[taken:],
    )
