"""jieba's own files made into the form of `dictionary`, once for each version of jieba.

Only jieba's data is used: the list of words with their frequencies, and the tables by which words are guessed that
are not in it. How they cut a text stands in `words` and `guessing`.
"""

from __future__ import annotations

import sys
import warnings
import zlib
from array import array
from bisect import bisect_left
from importlib.util import find_spec
from itertools import accumulate, chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.speech.dictionary import COUNTS, HEAD, MAGIC, ORDER, STATES, WIDE, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

END = chr(sys.maxunicode)
"""Sorts after every word."""
WORDS = "dict.txt"
SOURCES = (WORDS, "finalseg/prob_emit.py", "finalseg/prob_start.py", "finalseg/prob_trans.py")
"""jieba's files that decide how it cuts. A frozen program has the tables inside itself and only the list as a file."""


def jieba_stamp() -> Stamp:
    """Return what tells the installed jieba's data from another version's, without importing jieba.

    Raises ModuleNotFoundError where there is none.
    """
    checksum = size = 0
    for name in SOURCES:
        file = _folder() / name
        if file.is_file():
            blob = file.read_bytes()
            checksum, size = zlib.crc32(blob, checksum), size + len(blob)
    return Stamp(checksum, size)


def compile_dictionary(stamp: Stamp) -> bytes:
    """Return jieba's dictionary in the form of `dictionary`; takes most of a second."""
    often, total = _counted((_folder() / WORDS).read_text("utf-8"))
    chances, likely, characters = _hidden_states()
    firsts = {word[0]: often.get(word[0], 0) for word in sorted(often)}
    pairs: list[str] = []
    tails: list[bytes] = []
    places, frequencies = array("I"), array("I")
    for pair, longer in _pairs(often):
        pairs.append(pair)
        places.append(len(frequencies))
        frequencies.append(often.get(pair, 0))
        frequencies.extend(longer.values())
        tails.append(" ".join(longer).encode())
    places.append(len(frequencies))
    tables: tuple[bytes | array[float] | array[int], ...] = (
        chances,
        likely,
        characters,
        array("I", map(ord, firsts)),
        array("I", firsts.values()),
        array("I", (bisect_left(pairs, first) for first in (*firsts, END))),
        "".join(map(itemgetter(1), pairs)).encode(WIDE),
        places,
        array("I", accumulate(map(len, tails), initial=0)),
        frequencies,
        *tails,
    )
    counts = COUNTS.pack(total, len(characters), len(firsts), len(pairs), len(frequencies))
    body = b"".join((counts, *tables))
    return HEAD.pack(MAGIC, ORDER, *stamp, zlib.crc32(body)) + body


def _folder() -> Path:
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba")
    return Path(spec.submodule_search_locations[0])


def _counted(listed: str) -> tuple[dict[str, int], int]:
    """Return how often each word is met, the last where one is listed twice, and the sum over all lines.

    A line is a word, its frequency, its part of speech.
    """
    fields = listed.split()
    frequencies = list(map(int, fields[1::3]))
    return dict(zip(fields[::3], frequencies, strict=True)), sum(frequencies)


def _pairs(often: Mapping[str, int]) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield pairs of characters in order, with what follows them in longer words: how often, or 0 for a beginning."""
    for pair, words in groupby(sorted(often), itemgetter(slice(2))):
        longer: dict[str, int] = {}
        for word in words:
            for end in range(3, len(word)):
                longer.setdefault(word[2:end], 0)
            if len(word) > 2:
                longer[word[2:]] = often[word]
        if len(pair) == 2:
            yield pair, longer


def _hidden_states() -> tuple[array[float], array[float], array[int]]:
    """Return the tables of jieba's hidden Markov model: its chances, and each character's with the characters."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own invalid escapes and its use of pkg_resources
        from jieba import finalseg  # type: ignore[import-untyped]  # noqa: PLC0415  # untyped; loads when first needed
    impossible = finalseg.MIN_FLOAT
    starts, follows, emits = finalseg.start_P, finalseg.trans_P, finalseg.emit_P
    chances = array("d", (starts[state] for state in STATES))
    chances.extend(follows[state].get(after, impossible) for state in STATES for after in STATES)
    chances.append(impossible)
    characters = sorted(set(chain.from_iterable(emits.values())))
    likely = array("d", (emits[state].get(character, impossible) for character in characters for state in STATES))
    return chances, likely, array("I", map(ord, characters))
