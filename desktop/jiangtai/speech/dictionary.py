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
from typing import NamedTuple

from jiangtai.value import dataclass

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
"""Groups kept unpacked, some 15 MB; a speech of 100 000 characters asks for half as many."""

Longer = dict[str, int]
"""How often two characters and what follows are a word; 0: they only begin one."""
Group = tuple[float | None, float | None, Longer | None]
"""The words a pair of characters begins: the score of the first alone, of both, and the longer ones; None: no word."""


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
    firsts: memoryview
    alone: memoryview
    pairs: memoryview
    seconds: memoryview
    places: memoryview
    ends: memoryview
    frequencies: memoryview
    tails: memoryview


class Firsts(dict[str, tuple[str, int, Group]]):
    """First characters: the second characters of its pairs, the first pair's number, and the group of no pair."""

    def __init__(self, tables: Tables, log_total: float) -> None:
        super().__init__()
        self._tables, self._log_total = tables, log_total

    def __missing__(self, first: str) -> tuple[str, int, Group]:
        tables = self._tables
        at = _find(tables.firsts, ord(first))
        found: tuple[str, int, Group] = ("", 0, (None, None, None))
        if at is not None:
            start, end = tables.pairs[at : at + 2]
            seconds = str(tables.seconds[4 * start : 4 * end], WIDE)
            found = (seconds, start, (score(tables.alone[at], self._log_total), None, None))
        self[first] = found
        return found


class Groups(dict[str, Group]):
    """Groups by the two characters they begin with, or by the one that ends a text."""

    def __init__(self, tables: Tables, log_total: float) -> None:
        super().__init__()
        self._tables, self._log_total = tables, log_total
        self._places, self._frequencies = tables.places, tables.frequencies
        self._firsts = Firsts(tables, log_total)

    def __missing__(self, start: str) -> Group:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        seconds, first_pair, group = self._firsts[start[0]]
        at = seconds.find(start[1]) if len(start) > 1 else -1
        if at >= 0:
            pair = first_pair + at
            place, after = self._places[pair], self._places[pair + 1]
            often = self._frequencies[place]
            both = log(often) - self._log_total if often else None
            group = (group[0], both, None if after == place + 1 else self._longer(pair, place + 1, after))
        self[start] = group
        return group

    def _longer(self, pair: int, place: int, after: int) -> Longer:
        tables = self._tables
        tails = str(tables.tails[tables.ends[pair] : tables.ends[pair + 1]], "utf-8").split(" ")
        return dict(zip(tails, tables.frequencies[place:after], strict=True))


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

    groups: Groups
    emissions: Emissions
    chances: tuple[float, ...]
    log_total: float


def score(frequency: int, log_total: float) -> float | None:
    """Return the logarithm of a word's probability, None for no word."""
    return log(frequency) - log_total if frequency else None


def _find(keys: memoryview, key: int) -> int | None:
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
    return Dictionary(Groups(tables, log_total), Emissions(tables), tuple(tables.chances), log_total)


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

    return Tables(
        chances=chances(CHANCES),
        likely=chances(characters * len(STATES)),
        characters=numbers(characters),
        firsts=numbers(firsts),
        alone=numbers(firsts),
        pairs=numbers(firsts + 1),
        seconds=take(pairs, 4),
        places=numbers(pairs + 1),
        ends=numbers(pairs + 1),
        frequencies=numbers(frequencies),
        tails=body[taken:],
    )
