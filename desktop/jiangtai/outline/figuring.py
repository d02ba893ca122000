"""Figuring: where numbers carry a passage they become a page of figures, each with its unit and what it counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.lexicon.duties import measures
from jiangtai.lexicon.protected import sensitive
from jiangtai.outline.limiting import limited, limits
from jiangtai.outline.outline import Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.wording import cut
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.outline import Wording
    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed

MOST = 4
"""Figures a page: four numbers at 60 pt."""

LEAST = 3
"""Fewer are said among the points, unless they are most of what is said."""

_CARRIED = 0.5
"""The share of a passage its figures must be: below it words carry it, and the figures stand among the points."""

_MOSTLY = 0.6
"""The share from which on it is about its two numbers."""

_LONGEST = 34
"""Characters of what a number counts: three lines of a quarter of a slide."""

_UNITS = (
    "[%％‰]|个?百分点|毫米|美元|港元|港币|欧元|人民币|标准箱|标箱|公里|千米|千瓦时?|立方米|平方米|平方公里|千克|公斤|公顷|人次|场次|小时|分钟|"
    "个月|个[^，。年月日]{0,6}|[元人名位户家项件起次座处台套张吨斤亩辆艘倍岁册本场条节例篇所间支株头只天单笔分](?!之|点)"
)
_AMOUNT = rf"[0-9０-９][0-9０-９.,．，]*(?:[多余几]?[万亿千百]+)*[多余]?(?:{_UNITS})"
_ABOUT = (
    "(?:未|没有)?超过|突破|高达|接近|将近|几乎(?:达到?|有|为)?|大约[有占为]?|大概|(?<![签节预邀履制特公合条契违])约[有占为]?|近|超|逾|不到|不足|不满|仅仅?(?:有|为|占)?|只有|至少|最多|"
    "不少于|不低于|不超过|不高于|不多于"
)
"""What says how near the number is: it stands with it, at its size."""

_NUMBER = rf"(?:港币|人民币)?(?:{_ABOUT})?{_AMOUNT}(?:以上|以下|以内|左右|上下|多)?"
_ENDING = Pattern(
    rf"(?P<what>[^0-9０-９、：；]{{2,20}}?)(?P<verb>了|达到?了?|为|是|共有?|有|合计|累计)?(?P<number>{_NUMBER})"
)
"""A clause that ends in its number; a neutral verb before it is left out."""

_INSIDE = Pattern(
    r"(?P<what>[^0-9０-９、：；]{2,12}?)了?(?P<number>[0-9０-９][0-9０-９.]*(?:[万亿千百]+)?[多余]?[个家项座所条名位户件辆台套])"
    r"(?P<noun>[^0-9０-９、，：的等了]{2,12})"
)
"""A clause whose number stands before what it counts (新设14个示范区)."""

_CHANGED = Pattern(
    rf"(?P<what>[^0-9０-９、：；]{{2,18}})[从由](?:[^0-9，]{{0,4}})(?:{_NUMBER})[^0-9，]{{0,4}}(?:到|至|为)(?:[^0-9，]{{0,4}}?)(?P<number>{_NUMBER})"
)
"""A clause that says from what to what a number changed: it stands below its new number, whole."""

_LEFT_OPEN = Pattern("[到至为在于达占]$")
_QUALIFIED = Pattern(f"(?:没有?|未能?|不[能再]?|并?非|无|{_ABOUT})$")
"""Words before a number or its verb that say it was not reached, or how nearly: it never stands large without them."""

_BY_TIME = Pattern("[^0-9，。：]{1,8}(?:以?来|间|中|底|末|前|年)|[0-9]{1,4}年(?:来|间|底|末)?|[去今前]年|全年")
_AMONG = "其中"

_OF_WHAT = Pattern(
    "(?:(?:覆盖|完成|达标|合格|普及|办结|到位|使用|入住|签约|增长)[率面]|占比|比重|比例)[^，]{0,8}[0-9０-９][^，]*"
)
"""A clause that does not say of what its number is (覆盖率达到83%): the clause before it does."""


class Figure(NamedTuple):
    """A clause's number as a point, what it is worth, and where in the passage it stands."""

    point: Point
    weight: float
    at: int
    among: bool
    passage: int


def figures(units: Sequence[Weighed]) -> tuple[Point, ...]:
    """Return the weightiest reported numbers in source order, if they carry what the units say, else nothing.

    A number that other words limit, deny or say to be of some only is no figure: it would stand large without them.
    """
    tied = {id(unit) for chain in limited(units) for unit in chain}
    found: list[Figure] = []
    carried = 0
    for same in _sentences(units):
        if any(id(unit) in tied for unit in same):
            continue
        told, size = _reported(same)
        found += told
        carried += size
    whole = sum(u.unit.end - u.unit.start for u in units)
    enough = len(found) >= LEAST or (len(found) > 1 and carried >= _MOSTLY * whole)
    if not enough or carried < _CARRIED * whole:
        return ()
    found = _together(found)
    best = sorted(sorted(found, key=lambda f: (-f.weight, f.at))[:MOST], key=lambda f: f.at)
    kept = [f for f in best if not f.among or _before(f, found) in best]
    return tuple(figure.point for figure in kept)


def since(units: Sequence[Weighed]) -> Wording | None:
    """Return the time a report of figures opens with (一年来), which can stand over them, or None."""
    passage, start = units[0].passage, units[0].unit.start
    found = _BY_TIME.match(passage.text, start)
    if found is None or passage.text[found.end() : found.end() + 1] != "，":
        return None
    return cut(passage, Stretch(start, found.end()))


def _together(found: list[Figure]) -> list[Figure]:
    """Return the figures of the passage that has most of them, if it has enough alone: they are about one thing."""
    passages = Counter(figure.passage for figure in found)
    most, count = passages.most_common(1)[0]
    return [figure for figure in found if figure.passage == most] if count >= LEAST else found


def _before(figure: Figure, found: Sequence[Figure]) -> Figure | None:
    """Return the figure before another: of which 其中 counts a part."""
    at = found.index(figure)
    return found[at - 1] if at else None


def _sentences(units: Sequence[Weighed]) -> Iterator[list[Weighed]]:
    same: list[Weighed] = []
    for unit in units:
        if same and (unit.passage is not same[0].passage or unit.unit.sentence != same[0].unit.sentence):
            yield same
            same = []
        same.append(unit)
    if same:
        yield same


def _reported(same: Sequence[Weighed]) -> tuple[list[Figure], int]:
    """Return the figures of one sentence, and how many of its characters report them.

    A sentence that starts with words and only comes to a number has it as a detail, unless the number changed.
    """
    passage = same[0].passage
    sentence = Stretch(same[0].unit.start, same[-1].unit.end)
    clauses = [passage.trim(*clause) for clause in passage.clauses(sentence)]
    if sensitive(passage.text[slice(*sentence)]) or any(limits(passage.text[slice(*one)]) for one in clauses[1:]):
        return [], 0
    weight = max(unit.weight for unit in same)
    found: list[Figure] = []
    size = 0
    leads = {unit.unit.start for unit in same if unit.unit.leads}
    reporting, since = True, None
    for at, clause in enumerate(clauses):
        words = passage.text[slice(*clause)]
        if not words or clause.start in leads:
            continue
        if at == 0 and len(clauses) > 1 and _BY_TIME.fullmatch(words):
            since = clause
            continue
        if found and (measures(words) or _OF_WHAT.fullmatch(words)) and found[-1].point.points:
            found[-1] = _measured(found[-1], passage, clause)
            size += len(words)
            continue
        made = _changed(passage, clause, words) or (_counted(passage, clause, words, since) if reporting else None)
        reporting = reporting and made is not None
        since = None
        if made is not None:
            place = passage.sources(clause.start, clause.start + 1)[0].start
            found.append(Figure(made, weight - 0.01 * at, place, words.startswith(_AMONG), id(passage)))
            size += len(words)
    return found, size


def _changed(passage: Passage, clause: Stretch, words: str) -> Point | None:
    found = _CHANGED.fullmatch(words)
    if found is None or len(words) > _LONGEST:
        return None
    return Point(cut(passage, _at(clause, found.span("number"))), (Point(cut(passage, clause)),))


def _counted(passage: Passage, clause: Stretch, words: str, since: Stretch | None) -> Point | None:
    inside = _INSIDE.fullmatch(words)
    ending = _ENDING.fullmatch(words) if inside is None else None
    found = inside or ending
    if found is None or len(words) > _LONGEST or _QUALIFIED.search(found["what"]):
        return None
    parts = [_at(clause, found.span("what"))]
    if inside is not None:
        parts.append(_at(clause, inside.span("noun")))
    elif _LEFT_OPEN.search(found["what"]):
        parts = [clause]
    if since is not None:
        parts.insert(0, since)
    return Point(cut(passage, _at(clause, found.span("number"))), (Point(cut(passage, *parts)),))


def _measured(figure: Figure, passage: Passage, clause: Stretch) -> Figure:
    """Return a figure with the clause that measures it (同比增长9%) behind what it counts, if there is room."""
    line = figure.point.points[0].wording
    more = cut(passage, clause)
    if len(line.text) + len(more.text) >= _LONGEST:
        return figure
    both = cut(passage, *(passage.stretch((span,)) for span in line.sources), clause)
    return figure._replace(point=Point(figure.point.wording, (Point(both),)))


def _at(clause: Stretch, span: tuple[int, int]) -> Stretch:
    return Stretch(clause.start + span[0], clause.start + span[1])
