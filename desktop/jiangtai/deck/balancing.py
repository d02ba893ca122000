"""Balanced titles: a title of several lines breaks at phrase boundaries into lines of about one length."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from jiangtai.deck.breaking import openings
from jiangtai.lexicon.unbroken import unbroken
from jiangtai.pattern import Pattern

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
_BEFORE = {**dict.fromkeys("“《（", 0.16), **dict.fromkeys("和与及并对在把以为向从让使", 0.3)}
_TERM_START, _TERM_END = 0.18, 0.45
"""A set phrase or number starts a word; after it the word may go on (红十字事业)."""
_BETWEEN_WORDS = 0.4
"""The dictionary says that a word ends or starts here."""
_IN_A_WORD = 1.2
"""The dictionary knows the word this would tear."""
_ANYWHERE = 0.6
"""Nothing says that a word ends here."""
_UNEVEN = 0.7
"""What a line costs for each share of the mean by which it is longer or shorter: a whole phrase is worth a ragged edge."""
_TITLE_SPACE = Pattern(r"(?<=[\u2e80-\uffef]) (?=[“‘]?[\u2e80-\uffef])")
"""A space between Hanzi is where the title's author broke it."""


@lru_cache(maxsize=1024)
def balance(measured: Measured, width: float, most: int, known: frozenset[str] = frozenset()) -> tuple[int, ...] | None:
    """Return where the lines after the first start, for the fewest lines (two to `most`) that fit `width` em in every
    renderer; None where no such number does. Broken words cost more than uneven lines.
    """  # noqa: D205  # one sentence
    edges = measured.widest
    if edges[-1] > width * most:  # no title at all: a passage that will be quoted, however long
        return None
    costs = _costs(measured.text, known)
    joints = [match.end() for match in _TITLE_SPACE.finditer(measured.text)]
    for stops in ((*joints, len(measured.text)), (len(measured.text),)) if joints else ((len(measured.text),),):
        breaks = _balance_between(edges, costs, stops, width)
        if breaks is not None and len(breaks) < most:
            return breaks
    return None


def _balance_between(
    edges: tuple[float, ...], costs: dict[int, float], stops: tuple[int, ...], width: float
) -> tuple[int, ...] | None:
    """Return the line starts of a text broken before each of `stops`, each stretch between them balanced by itself."""
    breaks: list[int] = []
    for start, stop in pairwise((0, *stops)):
        breaks += [start] if start else []
        long = edges[stop] - edges[start]
        fewest = max(1, ceil(long / width))
        inside = next(
            (b for n in range(fewest, fewest + 3) if (b := _best(edges, costs, (start, stop, n), width)) is not None),
            None,
        )
        if inside is None:
            return None
        breaks += inside
    return tuple(breaks)


def _best(
    edges: tuple[float, ...], costs: dict[int, float], task: tuple[int, int, int], width: float
) -> tuple[int, ...] | None:
    """Return the cheapest breaks of a stretch (start, stop, lines): what each costs, and how uneven the lines are."""
    first, stop, count = task
    aim = (edges[stop] - edges[first]) / count or 1.0
    reached: dict[int, tuple[float, tuple[int, ...]]] = {first: (0.0, ())}
    ends = [*(at for at in sorted(costs) if first < at < stop), stop]
    for line in range(1, count + 1):
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (spent, breaks) in reached.items():
            for end in ends if line < count else ends[-1:]:
                long = edges[end] - edges[start]
                if end <= start or long > width:
                    continue
                total = spent + _UNEVEN * abs(long - aim) / aim + (costs[end] if end < stop else 0.0)
                if end not in further or total < further[end][0]:
                    further[end] = (total, (*breaks, end))
        reached = further
    final = reached.get(stop)
    return final[1][:-1] if final is not None else None


def _costs(text: str, known: frozenset[str]) -> dict[int, float]:
    """Return the places a line may start, with what a break there costs; none inside a protected term."""
    within, between = _joints(text, known)
    terms = unbroken(text)
    starts, ends = {term.start for term in terms}, {term.end for term in terms}
    inside = {at for term in terms for at in range(term.start + 1, term.end)}
    costs = {}
    for at, may in enumerate(openings(text)):
        if not may or at in inside:
            continue
        before, after = text[at - 1], text[at]
        marks = [_AFTER.get(before, _ANYWHERE), _BEFORE.get(after, _ANYWHERE)]
        edge = _TERM_START if at in starts or before == " " else _TERM_END if at in ends else _ANYWHERE
        costs[at] = _IN_A_WORD if at in within else min(*marks, edge, _BETWEEN_WORDS if at in between else _ANYWHERE)
    return costs


def _joints(text: str, known: frozenset[str]) -> tuple[set[int], set[int]]:
    """Return the places inside known words, and those at their edges that are inside none."""
    within: set[int] = set()
    edges: set[int] = set()
    for word in known:
        at = text.find(word)
        while at >= 0:
            within |= set(range(at + 1, at + len(word)))
            edges |= {at, at + len(word)}
            at = text.find(word, at + 1)
    return within, edges - within
