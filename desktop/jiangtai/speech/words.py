"""Words: the loaded dictionary, cutting running Chinese into words exactly as jieba does.

jieba itself takes 0.8 s and 90 MB to load, and trusts a cache file in the shared temporary folder, which anyone may
have written. So its data is kept in a form of our own (`dictionary`) on a shelf that belongs to the person alone, and
the likeliest way through a text is found here, with jieba's arithmetic in jieba's order, so that ties fall alike.
"""

from __future__ import annotations

from math import inf, log
from typing import TYPE_CHECKING, Protocol

from jiangtai.pattern import Pattern
from jiangtai.speech.compiling import compile_dictionary, jieba_stamp
from jiangtai.speech.dictionary import Damaged, open_dictionary
from jiangtai.speech.guessing import guess
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.speech.dictionary import Dictionary, Stamp

NAME = "words.dictionary"
"""What the dictionary is called on its shelf."""
RUNS = Pattern(r"([\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+)")
"""What may be part of a word, as jieba has it."""
LINE_ENDS = Pattern(r"(\r\n)")
"""The one thing outside words that is not cut into characters."""


class Shelf(Protocol):
    """Where a blob is kept from one start to the next: a folder of the person's own, or nothing at all."""

    def take(self, name: str) -> bytes | memoryview | None:
        """Return what was put there under this name, or None."""

    def put(self, name: str, blob: bytes) -> None:
        """Keep it, if that can be done."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The dictionary, loaded."""

    _dictionary: Dictionary

    def cut(self, text: str) -> tuple[str, ...]:
        """Return the words of `text`, in order; joined, they are `text` again."""
        found: list[str] = []
        for at, piece in enumerate(RUNS.split(text)):
            if at % 2:
                self._cut_run(piece, found)
            else:
                for odd, other in enumerate(LINE_ENDS.split(piece) if "\r" in piece else (piece,)):
                    found.extend((other,) if odd % 2 else other)
        return tuple(found)

    def _cut_run(self, run: str, found: list[str]) -> None:
        """Add the words on the likeliest way; characters it leaves by themselves are guessed at together."""
        ends = self._ends(run)
        loose = at = 0
        while at < len(run):
            end = ends[at]
            if end - at > 1:
                if loose < at:
                    found.extend(self._parted(run[loose:at]))
                found.append(run[at:end])
                loose = end
            at = end
        found.extend(self._parted(run[loose:]))

    def _parted(self, loose: str) -> Iterable[str]:
        if len(loose) < 2 or self._knows(loose):
            return loose
        return guess(loose, self._dictionary)

    def _knows(self, word: str) -> bool:
        if word[1] not in self._dictionary.firsts[word[0]].seconds:
            return False
        both, tails = self._dictionary.pairs[word[:2]]
        return both is not None if len(word) == 2 else bool(tails and self._dictionary.longer[word])

    def _ends(self, run: str) -> list[int]:
        """Return where the word that starts at each place on the likeliest way from there ends; of equals the longest."""
        firsts, pairs, longer = self._dictionary.firsts, self._dictionary.pairs, self._dictionary.longer
        log_total, size = self._dictionary.log_total, len(run)
        scores, ends = [0.0] * (size + 2), [0] * size
        for at in range(size - 1, -1, -1):
            alone, seconds, _ = firsts[run[at]]
            best, best_end = (-inf, 0) if alone is None else (alone + scores[at + 1], at + 1)
            if at + 1 < size and run[at + 1] in seconds:
                both, tails = pairs[run[at : at + 2]]
                if both is not None and (score := both + scores[at + 2]) >= best:
                    best, best_end = score, at + 2
                end = at + 3
                if tails and end <= size and run[at + 2] in tails:
                    while end <= size and (often := longer[run[at:end]]) is not None:
                        if often and (score := log(often) - log_total + scores[end]) >= best:
                            best, best_end = score, end
                        end += 1
            if not best_end:  # no word at all begins here: the character is taken for one met once
                best, best_end = log(1) - log_total + scores[at + 1], at + 1
            scores[at], ends[at] = best, best_end
        return ends


def load_words(shelf: Shelf | None = None) -> Words:
    """Return the dictionary from its shelf; the first time it is made, which takes a second, and put there."""
    stamp = jieba_stamp()
    words = _kept(shelf, stamp) if shelf else None
    if words is None:
        blob = compile_dictionary(stamp)
        words = Words(open_dictionary(blob, stamp))
        if shelf:
            shelf.put(NAME, blob)
    return words


def _kept(shelf: Shelf, stamp: Stamp) -> Words | None:
    blob = shelf.take(NAME)
    try:
        return Words(open_dictionary(blob, stamp)) if blob is not None else None
    except Damaged:
        return None
