"""How far two stretches of letters are apart, and what one leaves out of the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiangtai.review.likeness import distance, gaps

WORDS = st.text("甲乙丙丁", max_size=9)


def plain_distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i] + [0] * len(other) if not row else _next(row, i, a, other)
    return row[-1]


def _next(before: list[int], i: int, letter: str, other: str) -> list[int]:
    row = [i]
    for j, b in enumerate(other, 1):
        row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != b)))
    return row


@given(WORDS, WORDS, st.integers(0, 5))
def test_the_band_changes_nothing_within_it(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(plain_distance(one, other), most + 1)


@given(WORDS, WORDS)
def test_what_is_left_out_makes_the_original_again(quoted: str, original: str) -> None:
    missing = gaps(quoted, original)
    if missing is not None:
        kept = "".join(c for at, c in enumerate(original) if not any(start <= at < end for start, end in missing))
        assert kept.startswith(quoted)
