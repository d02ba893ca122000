"""Guessing words that no dictionary has: names above all. jieba's hidden Markov model, walked by Viterbi's way.

Where two ways are equally likely, the state with the later letter wins (S, M, E, B), as in jieba: characters the model
does not know make whole runs equal, so it decides often.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.speech.dictionary import Dictionary

LATIN = Pattern(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")


def guess(text: str, dictionary: Dictionary) -> Iterator[str]:
    """Yield the words of a run of characters of which no two make a known word."""
    for hanzi, characters in groupby(text, _is_hanzi):
        piece = "".join(characters)
        if hanzi:
            yield from _parted(piece, dictionary)
        else:
            yield from filter(None, LATIN.split(piece))


def _is_hanzi(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fd5"  # as jieba has it


def _parted(text: str, dictionary: Dictionary) -> Iterator[str]:
    begin = 0
    for end, state in enumerate(_states(text, dictionary), 1):
        if state in "ES":
            yield text[begin:end]
            begin = end


def _states(text: str, dictionary: Dictionary) -> str:
    """Return the likeliest state of each character. Only these eight steps lead from one state to the next."""
    start_b, start_e, start_m, start_s, *steps = dictionary.chances
    b_e, b_m, e_b, e_s, m_e, m_m, s_b, s_s = itemgetter(1, 2, 4, 7, 9, 10, 12, 15)(steps)
    emissions = dictionary.emissions
    is_b, is_e, is_m, is_s = emissions[text[0]]
    b, e, m, s = start_b + is_b, start_e + is_e, start_m + is_m, start_s + is_s
    before: list[dict[str, str]] = []
    for character in text[1:]:
        is_b, is_e, is_m, is_s = emissions[character]
        (b, to_b), (e, to_e), (m, to_m), (s, to_s) = (
            max((e + e_b + is_b, "E"), (s + s_b + is_b, "S")),
            max((b + b_e + is_e, "B"), (m + m_e + is_e, "M")),
            max((b + b_m + is_m, "B"), (m + m_m + is_m, "M")),
            max((e + e_s + is_s, "E"), (s + s_s + is_s, "S")),
        )
        before.append({"B": to_b, "E": to_e, "M": to_m, "S": to_s})
    states = [max((e, "E"), (s, "S"))[1]]
    for step in reversed(before):
        states.append(step[states[-1]])
    return "".join(reversed(states))
