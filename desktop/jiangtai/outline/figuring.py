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
"""Fewer are said among the points."""

_LONGEST = 44
"""Characters of a sentence that is about its number."""

_REPORT = re.compile(
    r"(?P<what>[^0-9，、。：]{2,18}?)(?:达到?|为|是|共有?|合计)?"
    r"(?P<number>(?:超过|突破|约|近|超|逾|不到|至少|最多)?[0-9][0-9.,]*(?:[多余]?[万亿千百]+)?"
    r"(?:[%％]|个百分点|[元人户家项个件起次所座台套张吨斤亩辆艘斤倍岁]|公里|千瓦时?|立方米|平方米|千克|人次)(?:以上|左右|多)?)"
    r"(?P<rest>，[^0-9]{0,10}(?:[0-9][^，]{0,16}|[^，]{0,10}))?[。；]?"
)
"""What, how much, and at most one clause more (its growth); a neutral verb between is left out."""


class Figure(NamedTuple):
    """One sentence's number, and where in the passage what it counts stands."""

    point: Point
    weight: float
    at: int


def figures(units: Sequence[Weighed]) -> tuple[Point, ...]:
    """Return the weightiest reported numbers in source order, if the units hold enough of them, else nothing."""
    found = list(_reported(units))
    if len(found) < LEAST:
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
        point = _figure(passage, stretch)
        if point is not None:
            yield Figure(point, max(u.weight for u in same), unit.at)


def _figure(passage: Passage, sentence: Stretch) -> Point | None:
    text = passage.text[sentence.start : sentence.end]
    found = _REPORT.fullmatch(text) if len(text) <= _LONGEST and not sensitive(text) else None
    if found is None:
        return None
    parts = [_stretch(sentence.start, found.span("what"))]
    if found["rest"]:
        parts.append(_stretch(sentence.start, found.span("rest")))
    return Point(cut(passage, _stretch(sentence.start, found.span("number"))), (Point(cut(passage, *parts)),))


def _stretch(start: int, span: tuple[int, int]) -> Stretch:
    return Stretch(start + span[0], start + span[1])
