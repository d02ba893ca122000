"""Dividing: what is too much for one slide, in consecutive parts as even as they can be."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.deck.advances import measure
from jiangtai.deck.composing import cut_runs
from jiangtai.pattern import Pattern
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.composing import Copy


def partition(weights: Sequence[float], capacity: float) -> list[slice]:
    """Return consecutive groups, as few as can be, none above `capacity`, the fullest as light as that allows."""
    count = len(_groups(weights, capacity))
    low, high = max(weights, default=0.0), max(capacity, max(weights, default=0.0))
    for _ in range(24):
        middle = (low + high) / 2
        if len(_groups(weights, middle)) <= count:
            high = middle
        else:
            low = middle
    return _groups(weights, high)


def _groups(weights: Sequence[float], capacity: float) -> list[slice]:
    groups, start, load = [], 0, 0.0
    for at, weight in enumerate(weights):
        if at > start and load + weight > capacity + 1e-6:
            groups.append(slice(start, at))
            start, load = at, 0.0
        load += weight
    groups.append(slice(start, len(weights)))
    return groups


_ENDS = (Pattern("(?<=[。！？；;!?])"), Pattern("(?<=[，、：,:])"), Pattern(r"(?<=\s)"))


def divide(copy: Copy, most: float, latin: str) -> list[Copy]:
    """Return a paragraph in pieces at most `most` em long: cut at sentence ends, else clauses, else anywhere."""
    edges = measure(((copy.text, True),), latin).widest
    divided = []
    for number, (start, end) in enumerate(_pieces(copy.text, edges, most)):
        runs = tuple(cut_runs(copy.runs, start, end))
        divided.append(replace(copy, runs=runs, bullet=copy.bullet and number == 0))
    return divided


def _pieces(text: str, edges: tuple[float, ...], most: float) -> list[tuple[int, int]]:
    for end in _ENDS:
        cuts = [0, *(match.start() for match in end.finditer(text) if 0 < match.start() < len(text)), len(text)]
        longs = [edges[stop] - edges[start] for start, stop in pairwise(cuts)]
        if max(longs) <= most:
            return [(cuts[group.start], cuts[group.stop]) for group in partition(longs, most)]
    longs = [stop - start for start, stop in pairwise(edges)]
    return [(group.start, group.stop) for group in partition(longs, most)]
