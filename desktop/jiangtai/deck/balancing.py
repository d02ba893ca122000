"""Balanced titles: a title of several lines breaks at phrase boundaries into lines of about one length."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.deck.breaking import openings
from jiangtai.lexicon.unbroken import unbroken

if TYPE_CHECKING:
    from jiangtai.deck.advances import Measured

_AFTER = {
    **dict.fromkeys("。！？；", 0.0),
    **dict.fromkeys("，：—", 0.02),
    "、": 0.12,
    "的": 0.16,
    "”": 0.16,
    "》": 0.16,
}
"""What a break after a character costs, as a share of the line: the smaller, the better a phrase ends there."""
_BEFORE = {**dict.fromkeys("“《（", 0.16), **dict.fromkeys("和与及并对在把以为向从让使", 0.2)}
_TERM_EDGE = 0.18
"""The edge of a set phrase or number is an edge of a word."""
_ANYWHERE = 0.6
"""Nothing says that a word ends here."""
_SPACE = -0.5
"""A space of the source's title is where its author broke it."""


@lru_cache(maxsize=1024)
def balance(measured: Measured, width: float, most: int) -> tuple[int, ...] | None:
    """Return where the lines after the first start, for the fewest lines (two to `most`) that fit `width` em in every
    renderer; None where no such number does. Broken words cost more than uneven lines.
    """  # noqa: D205  # one sentence
    edges = measured.spaced
    costs = _costs(measured.text)
    whole = edges[-1]
    for count in range(max(2, int(whole / width) + (whole % width > 0)), most + 1):
        found = _best(edges, costs, count, width)
        if found is not None:
            return found
    return None


def _best(edges: tuple[float, ...], costs: dict[int, float], count: int, width: float) -> tuple[int, ...] | None:
    """Return the cheapest way into `count` lines: the cost of each break and how uneven the lines are."""
    aim = edges[-1] / count
    reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    ends = [*sorted(costs), len(edges) - 1]
    for line in range(1, count + 1):
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (spent, breaks) in reached.items():
            for end in ends if line < count else ends[-1:]:
                long = edges[end] - edges[start]
                if end <= start or long > width:
                    continue
                total = spent + abs(long - aim) / aim + costs.get(end, 0.0)
                if end not in further or total < further[end][0]:
                    further[end] = (total, (*breaks, end))
        reached = further
    final = reached.get(len(edges) - 1)
    return final[1][:-1] if final is not None else None


def _costs(text: str) -> dict[int, float]:
    """Return the places a line may start, with what a break there costs; none inside a protected term."""
    terms = unbroken(text)
    edges = {edge for term in terms for edge in term}
    inside = {at for term in terms for at in range(term.start + 1, term.end)}
    costs = {}
    for at, may in enumerate(openings(text)):
        if not may or at in inside:
            continue
        before, after = text[at - 1], text[at]
        marks = [_AFTER.get(before, _ANYWHERE), _BEFORE.get(after, _ANYWHERE)]
        costs[at] = _SPACE if before == " " else min(*marks, _TERM_EDGE if at in edges else _ANYWHERE)
    return costs
