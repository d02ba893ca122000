"""Figuring: sentences that report a number become a page of figures, each with its unit and what it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.lexicon.protected import sensitive
from jiangtai.outline.outline import Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.wording import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed

MOST = 4
"""Figures a page: four numbers at 60 pt."""

LEAST = 3
"""Fewer are said among the points, unless they are most of what is said."""

_MOSTLY = 0.6
"""The share of a stretch from which on it is about its two numbers."""

_LONGEST = 44
"""Characters of a sentence that is about its number."""

_COUNT = (
    r"(?P<what>[^0-9，、。：；]{2,18}?)(?:达到?|为|是|共有?|有|合计)?"
    r"(?P<number>(?:超过|突破|约|近|超|逾|不到|至少|最多)?[0-9][0-9.,]*(?:[多余]?[万亿千百]+)?"
    r"(?:[%％]|个百分点|毫米|[元人户家项个件起次所座处台套张吨斤亩辆艘倍岁]|公里|千瓦时?|立方米|平方米|千克|人次|公顷)(?:以上|左右|多)?)"
)
_REPORT = re.compile(
    r"(?P<since>[^0-9，。：]{1,8}(?:以?来|间|中|底|末|前)，)?"
    + _COUNT
    + r"(?P<rest>，[^0-9]{0,10}(?:[0-9][^，]{0,16}|[^，]{0,10}))?[。；]?"
)
"""Since when, what, how much, and at most one clause more (its growth); a neutral verb between is left out."""

_ROW = re.compile(_COUNT)
"""One of several counts in a row, each clause with its own noun."""


_IN_A_ROW = 2
_COMPARED = re.compile("^(?:[比较占]|同比|环比|增长|下降|减少|提高|其中[^，]{0,2}$)|率$")
"""Clauses whose number belongs to the count before it."""


class Figure(NamedTuple):
    """One sentence's number, and where in the passage what it counts stands."""

    point: Point
    weight: float
    at: int
    sentence: tuple[int, int]


def figures(units: Sequence[Weighed]) -> tuple[Point, ...]:
    """Return the weightiest reported numbers in source order, if the units hold enough of them, else nothing."""
    found = list(_reported(units))
    told = {figure.sentence for figure in found}
    size = sum(u.unit.size for u in units if (id(u.passage), u.unit.sentence) in told)
    most = size >= _MOSTLY * sum(u.unit.size for u in units)
    if len(found) < (2 if most else LEAST):
        return ()
    best = sorted(sorted(found, key=lambda f: -f.weight)[:MOST], key=lambda f: f.at)
    return tuple(figure.point for figure in best)


def _reported(units: Sequence[Weighed]) -> Iterator[Figure]:
    seen: set[tuple[int, int]] = set()
    for unit in units:
        passage = unit.passage
        key = (id(passage), unit.unit.sentence)
        if key in seen:
            continue
        seen.add(key)
        same = [u for u in units if u.passage is passage and u.unit.sentence == unit.unit.sentence]
        stretch = Stretch(same[0].unit.start, same[-1].unit.end)
        best = max(u.weight for u in same)
        for at, point in enumerate(_row(passage, stretch) or _figure(passage, stretch)):
            yield Figure(point, best, unit.at + at, key)


def _row(passage: Passage, sentence: Stretch) -> list[Point]:
    """Return the points of a sentence each of whose clauses counts something of its own, or nothing."""
    clauses = [passage.trim(*clause) for clause in passage.clauses(sentence)]
    found = [_ROW.fullmatch(passage.text[slice(*clause)]) for clause in clauses]
    if len(found) < _IN_A_ROW or sensitive(passage.text[slice(*sentence)]):
        return []
    made = [
        Point(
            cut(passage, _stretch(clause.start, one.span("number"))),
            (Point(cut(passage, _stretch(clause.start, one.span("what")))),),
        )
        for clause, one in zip(clauses, found, strict=True)
        if one is not None and not _COMPARED.search(one["what"])
    ]
    return made if len(made) == len(clauses) else []


def _figure(passage: Passage, sentence: Stretch) -> list[Point]:
    text = passage.text[sentence.start : sentence.end]
    found = _REPORT.fullmatch(text) if len(text) <= _LONGEST and not sensitive(text) else None
    if found is None:
        return []
    parts = [_stretch(sentence.start, found.span("what"))]
    if found["since"]:
        parts.insert(0, _stretch(sentence.start, found.span("since")))
    if found["rest"]:
        parts.append(_stretch(sentence.start, found.span("rest")))
    return [Point(cut(passage, _stretch(sentence.start, found.span("number"))), (Point(cut(passage, *parts)),))]


def _stretch(start: int, span: tuple[int, int]) -> Stretch:
    return Stretch(start + span[0], start + span[1])
