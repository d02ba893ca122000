"""Likeness: how far two stretches of letters are from each other."""

from __future__ import annotations


def distance(one: str, other: str, most: int) -> int:
    """Return the number of letters to add, drop or change to make `one` the `other`; `most` + 1 where it is more.

    Levenshtein's distance in a band of 2 `most` + 1 diagonals, so long texts cost no more than their length.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        low, high = max(1, i - most), min(len(other), i + most)
        before, row = row, [most + 1] * (len(other) + 1)
        if i <= most:
            row[0] = i
        for j in range(low, high + 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other[j - 1]))
        if min(row) > most:
            return most + 1
    return min(row[len(other)], most + 1)


def gaps(quoted: str, original: str) -> tuple[tuple[int, int], ...] | None:
    """Return the stretches of `original` that `quoted` leaves out; None where it is not the original with words left out.

    Matched from the left, each letter at its first place: the stretches are at most as many as joints in the quotation.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for letter in quoted:
        place = original.find(letter, at)
        if place < 0:
            return None
        if place > at:
            found.append((at, place))
        at = place + 1
    return tuple(found)
