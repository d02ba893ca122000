"""Salience: how much each unit of a speech matters, as a number.

A weighted sum of a few features: where the unit stands, the rhetoric it carries, and how central its words are in the
whole speech (TextRank over words, after Mihalcea and Tarau 2004, times an inverse paragraph frequency). The weights
are those `tests/outline/fit_salience.py` reports as a plateau: the ranking is the same for half and double of each.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import chain, pairwise
from operator import mul, truediv
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import ASKING, PURPOSE, THESIS
from jiangtai.lexicon.duties import binds
from jiangtai.pattern import Pattern
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiangtai.outline.passage import Passage
    from jiangtai.outline.units import Unit
    from jiangtai.span import Spans

_ROUNDS = 6
"""TextRank settles to the second digit in six rounds on documents of any length, which is more than ranking needs."""

_DAMPING = 0.85
_FIGURE = Pattern(r"[0-9０-９]+(?:\.[0-9]+)?(?:%|％|万|亿|个|人|家|项|倍|元|公里|吨|户)")
_DECIDED = Pattern(
    "总书记|党中央|中央(?:[一二三四五六七八九十]项|决定|部署|要求|精神|文件|经济|农村|政治局)|国务院|常委会|党组|党委"
)
"""Whose decision a clause carries out: it is asked about before what a unit set itself."""

_PRONOUN = Pattern("其(?!他|余|中)|它|这[个些一是种样]|那[个些种样]|上述|以上")
_HANZI = Pattern(r"[㐀-鿿]+|[A-Za-z0-9]+")

WEIGHTS: dict[str, float] = {
    "central": 1.0,
    "opens": 0.6,
    "first_sentence": 0.3,
    "thesis": 0.35,
    "quoted": 0.25,
    "figure": 0.2,
    "length": 0.5,
    "purpose": -0.3,
    "leaning": -0.8,
    "pronoun": -0.25,
    "asking": -0.6,
    "duty": 0.3,
    "decided": 0.2,
}
"""What each feature (0 to 1) is worth."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit of one passage, its words and its weight. `at` and `end` are where it stands in the source."""

    passage: Passage
    unit: Unit
    tokens: frozenset[str]
    weight: float
    at: int
    end: int

    @property
    def text(self) -> str:
        """The unit's words, its light opening left out."""
        return self.passage.text[self.unit.light : self.unit.end]

    def spans(self) -> Spans:
        """Return where the unit stands in the source."""
        return self.passage.sources(self.unit.start, self.unit.end)


def bigrams(text: str) -> list[str]:
    """Return the character pairs of a text: what stands in for words where no dictionary is at hand."""
    return [run[i : i + 2] for run in _HANZI.findall(text) for i in range(max(1, len(run) - 1))]


def weigh(
    passages: Iterable[tuple[Passage, Sequence[Unit]]], cut: Callable[[str], Sequence[str]]
) -> list[list[Weighed]]:
    """Return, passage by passage, every unit with its weight. `cut` gives a text's words."""
    rows = [(passage, found, _said(passage.text, found, cut)) for passage, found in passages]
    value = _values([words for _, _, words in rows])
    return [
        [
            Weighed(
                passage,
                unit,
                frozenset(said),
                _weight(passage, unit, said, value),
                passage.sources(unit.start, unit.start + 1)[0].start,
                passage.sources(unit.end - 1, unit.end)[0].end,
            )
            for unit, said in zip(found, words, strict=True)
        ]
        for passage, found, words in rows
    ]


def alike(first: frozenset[str], second: frozenset[str]) -> float:
    """Return how much of the shorter of two word sets the other holds, from 0 to 1."""
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0


def _said(text: str, found: Sequence[Unit], cut: Callable[[str], Sequence[str]]) -> list[list[str]]:
    """Return each unit's telling words; the passage is cut once, as words never reach over a clause's end."""
    said: list[list[str]] = [[] for _ in found]
    at, number = 0, 0
    for word in cut(text):
        at = text.index(word, at)  # pairs of characters overlap, words do not
        while number < len(found) and found[number].end <= at:
            number += 1
        if number < len(found) and _tells(word):
            said[number].append(word)
    return said


def _tells(word: str) -> bool:
    return len(word) > 1 and _HANZI.fullmatch(word) is not None


def _values(rows: list[list[list[str]]]) -> dict[str, float]:
    """Return what each word is worth: its TextRank times its inverse paragraph frequency, at most 1."""
    rank = _text_rank([words for row in rows for words in row])
    spread = Counter(chain.from_iterable({word for words in row for word in words} for row in rows))
    total = len(rows) + 1
    value = {word: math.sqrt(score) * math.log(1 + total / (1 + spread[word])) for word, score in rank.items()}
    most = max(value.values(), default=1.0)
    return {word: worth / most for word, worth in value.items()}


def _text_rank(runs: list[list[str]]) -> dict[str, float]:
    """Return the rank of every word. One said once has no standing of its own: it gets the least there is."""
    count = Counter(chain.from_iterable(runs))
    near: dict[str, dict[str, int]] = {word: defaultdict(int) for word, times in count.items() if times > 1}
    for words in runs:
        kept = [word for word in words if word in near]
        for first, second in pairwise(kept):
            if first != second:
                near[first][second] += 1
                near[second][first] += 1
    places = {word: at for at, word in enumerate(near)}
    out = [sum(links.values()) or 1 for links in near.values()]
    linked = [([places[word] for word in links], tuple(links.values())) for links in near.values()]
    rank = [1.0] * len(near)
    for _ in range(_ROUNDS):
        share = list(map(truediv, rank, out))
        taken = share.__getitem__
        rank = [1 - _DAMPING + _DAMPING * sum(map(mul, map(taken, others), times)) for others, times in linked]
    return dict.fromkeys(count, 1 - _DAMPING) | dict(zip(near, rank, strict=True))


def _weight(passage: Passage, unit: Unit, words: list[str], value: dict[str, float]) -> float:
    text = passage.text[unit.start : unit.end]
    central = sum(sorted((value.get(word, 0.0) for word in set(words)), reverse=True)[:6]) / 6
    features = {
        "central": central,
        "opens": float(unit.order == 0),
        "first_sentence": float(unit.sentence == 0),
        "thesis": float(THESIS.search(text) is not None),
        "quoted": float("“" in text or "《" in text),
        "figure": float(_FIGURE.search(text) is not None),
        "length": _fits(unit.size),
        "purpose": float(PURPOSE.match(text) is not None),
        "leaning": float(unit.leaning),
        "pronoun": float(_PRONOUN.search(text) is not None),
        "asking": float(ASKING.search(text) is not None),
        "decided": float(_DECIDED.search(text) is not None),
        "duty": float(binds(text)),
    }
    return sum(WEIGHTS[name] * worth for name, worth in features.items())


def _fits(size: int) -> float:
    """Return how well a length suits a point: 1 from 12 to 28 characters (one line), falling to 0 at 4 and at 68."""
    if size < 12:
        return max(0.0, (size - 4) / 8)
    return 1.0 if size <= 28 else max(0.0, (68 - size) / 40)
