"""Runs: neighbours that share an opening, found in one pass over how much each shares with the next."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ENOUGH = 12
"""Characters. Sharing more than this makes neighbours no more alike."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours `start` up to `end` that all open with their first `shared` characters."""

    start: int
    end: int
    shared: int

    @property
    def count(self) -> int:
        """How many they are."""
        return self.end - self.start


def shared_length(one: str, other: str) -> int:
    """Return how many characters both open with."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def shared_opening(words: Sequence[str]) -> str:
    """Return what all open with."""
    return words[0][: min((shared_length(words[0], other) for other in words[1:]), default=len(words[0]))]


def whole_words(lead: str) -> str:
    """Return an opening without the half of an English word it may end in (We must l, of look and lock)."""
    cut = len(lead)
    while cut and lead[cut - 1].isascii() and lead[cut - 1].isalpha():
        cut -= 1
    return lead[:cut]


def shared_runs(openings: Sequence[str], is_enough: Callable[[Run], bool]) -> list[Run]:
    """Return disjoint runs that `is_enough` accepts, in order, each the one that shares most in all.

    Among overlapping ones the greatest product of members and shared characters (but one: a single one says nothing)
    wins: twelve that share 全会提出， before thirteen that share 全会提出 and thirty that share 全会.
    """
    heights = [min(_ENOUGH, shared_length(a, b)) for a, b in itertools.pairwise(openings)]
    taken = [False] * len(openings)
    kept: list[Run] = []
    for run in sorted(_rectangles(heights), key=lambda run: (-run.count * (run.shared - 1), -run.count, run.start)):
        if is_enough(run) and not any(taken[run.start : run.end]):
            taken[run.start : run.end] = [True] * run.count
            kept.append(run)
    return sorted(kept, key=lambda run: run.start)


def _rectangles(heights: Sequence[int]) -> list[Run]:
    """Return each greatest run of every shared length that occurs (a histogram's rectangles)."""
    found: list[Run] = []
    stack: list[tuple[int, int]] = []
    for at, height in enumerate([*heights, 0]):
        start = at
        while stack and stack[-1][1] >= height:
            start, shared = stack.pop()
            if shared > height:  # one as high as the next only widens it
                found.append(Run(start, at + 1, shared))
        stack.append((start, height))
    return found
