"""Sentences and clauses of a paragraph, as spans that cover it exactly.

A cut never falls inside a quotation, a book title or a bracket: “还能改进吗？还能改进吗？” stays whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.stretch import stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiangtai.span import Spans

PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
}
"""Opening marks and what closes them."""
CLOSERS = frozenset(PAIRS.values())
STOPS = frozenset("。！？!?…")
"""Marks that end a sentence. A row of them (！！, ……) is one end; so is a full stop after Latin letters."""

# A quotation that ends in 。 ends its sentence too, unless what follows leans on it: “为什么？”的问题.
_LEANING = frozenset("，、；：。！？,;:!?的地得之这那是等和与及")
_NUMBER_INSIDE = Pattern(r"[0-9][.,:：][0-9]")
_IN_NUMBERS = frozenset(".,:：")
# not after a title or an initial, nor where the sentence goes on in small letters: 8 p.m. on weekdays
_LATIN_STOP = Pattern(
    r"(?<=[A-Za-z0-9)\"'])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bProf)(?<!\b[A-Z])"
    r"\.(?=\s+[^a-z\s]|\s*$)"
)
_COUNTED = 5
"""Characters before the full stop that hold an item's number and the space before it."""
_BEFORE_ITEMS = frozenset("。；：！？;:!?.")
_MARK = Pattern(f"[{re.escape(''.join(PAIRS) + ''.join(PAIRS.values()))}]")
_CLOSING = re.escape("".join(PAIRS.values())) + '"'
_SENTENCE = Pattern(f"[。！？!?….{_CLOSING}]")
_CLAUSE = Pattern(f"[。！？!?….；;，：,:{_CLOSING}]")  # 、 joins words, not clauses
_ROW = {marks: Pattern(rf"(?:{marks.pattern})*\s*") for marks in (_SENTENCE, _CLAUSE)}


def sentences(text: str, spans: Spans) -> tuple[Spans, ...]:
    """Return the paragraph's sentences, in order; together they are the paragraph."""
    return _cut(text, spans, sentence_ends)


def clauses(text: str, spans: Spans) -> tuple[Spans, ...]:
    """Return the paragraph's clauses (cut at ，；： too), in order; together they are the paragraph."""
    return _cut(text, spans, clause_ends)


@lru_cache(maxsize=4096)
def sentence_ends(words: str) -> tuple[int, ...]:
    """Return the offsets in `words` after each sentence, the last one being its length."""
    return tuple(_ends(words, _SENTENCE))


@lru_cache(maxsize=4096)
def clause_ends(words: str) -> tuple[int, ...]:
    """Return the offsets in `words` after each clause, the last one being its length."""
    return tuple(_ends(words, _CLAUSE))


def depths(words: str) -> bytearray:
    """Return for each character whether quotation marks or brackets hold it (the marks included).

    A mark never closed holds nothing.
    """
    depth = bytearray(len(words))
    waiting: list[tuple[str, int]] = []
    for match in _MARK.finditer(words):
        character = match.group()
        if character in PAIRS:
            waiting.append((PAIRS[character], match.start()))
        elif waiting:
            _close(depth, waiting, character, match.start())
    if '"' in words:
        _pair_straight(words, depth)
    return depth


def _close(depth: bytearray, waiting: list[tuple[str, int]], closer: str, at: int) -> None:
    for back in range(len(waiting) - 1, max(-1, len(waiting) - 5), -1):
        if waiting[back][0] == closer:
            start = waiting[back][1]
            del waiting[back:]
            if back == 0 or not waiting:  # inner pairs lie inside an outer one and need no marking of their own
                depth[start : at + 1] = b"\x01" * (at + 1 - start)
            return


def _pair_straight(words: str, depth: bytearray) -> None:
    """Hold what stands between straight quotation marks, which open and close in turn, where their number is even."""
    places = [match.start() for match in re.finditer('"', words)]
    if len(places) % 2:
        return
    for start, end in zip(places[::2], places[1::2], strict=True):
        depth[start : end + 1] = b"\x01" * (end + 1 - start)


def _cut(text: str, spans: Spans, ends: Callable[[str], tuple[int, ...]]) -> tuple[Spans, ...]:
    whole = stretch(text, spans)
    start, pieces = 0, []
    for end in ends(whole.words):
        pieces.append(whole.place(start, end))
        start = end
    return tuple(pieces)


def _ends(words: str, marks: Pattern) -> Iterator[int]:
    held = depths(words)
    last = 0
    for match in marks.finditer(words):
        at = match.start()
        if at < last or not _is_end(words, at, held):
            continue
        last = _after(words, at, marks)
        if last < len(words):
            yield last
    if words:
        yield len(words)


def _is_end(words: str, at: int, held: bytearray) -> bool:
    character = words[at]
    if not held[at]:
        if character in _IN_NUMBERS:
            return not _NUMBER_INSIDE.match(words, max(0, at - 1)) and (
                character != "." or (bool(_LATIN_STOP.match(words, at)) and not _counts(words, at))
            )
        return character not in CLOSERS
    outermost = at + 1 == len(words) or not held[at + 1] or words[at + 1] in PAIRS
    if not outermost or words[at - 1] not in STOPS:
        return False
    return (character in CLOSERS or character == '"') and (at + 1 == len(words) or words[at + 1] not in _LEANING)


def _counts(words: str, at: int) -> bool:
    """Return whether the full stop at `at` stands behind the number of an item (1. 建立台账), and ends nothing."""
    head = words[max(0, at - _COUNTED) : at]
    before = head.rstrip("0123456789")
    opens = not before.strip() and at <= _COUNTED
    return before != head and (opens or before.rstrip()[-1:] in _BEFORE_ITEMS)


def _after(words: str, at: int, marks: Pattern) -> int:
    """Return the offset after the mark, the row it stands in, and the white space behind it."""
    match = _ROW[marks].match(words, at + 1)
    return match.end() if match else at + 1
