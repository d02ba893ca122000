"""Subjects: who does what a clause says, where another clause of its sentence names him.

各支部要认真对照…，抓好整改: on a page of several sentences 抓好整改 is anybody's, so the subject is set before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import ADVERBIAL, DEICTIC, OPENING_VERBS, VERBS
from jiangtai.outline.passage import Stretch
from jiangtai.outline.waiting import bare
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.salience import Weighed

_MODAL = Pattern(
    "(?P<who>[^，“《是有]{3,20}?)(?P<must>(?:都|也)?(?:必须|务必|应当|应该|一定要|要(?![求素点害塞件闻])))(?P<rest>.{2,})"
)
"""Who must do what: the subject up to the word that binds it."""

_PIVOT = Pattern(
    "(?:教育引导|引导|动员|号召|督促)(?P<who>[^，、“《]{2,20}?(?:干部|群众|党员|职工|员工|师生|学生|教师|家庭|居民|青年|会员|"
    f"单位|部门|企业|志愿者|孩子|[^我你他]们))(?={OPENING_VERBS.pattern})"
)
"""Who is led to do what follows: both verbs are his, clause after clause."""

_OWN_MODAL = Pattern("(?:都|也)?(?:必须|务必|应|一定|要(?!素|点|害))")


def subject(unit: Weighed, units: Sequence[Weighed]) -> Stretch | None:
    """Return who an earlier clause of its sentence says does a unit, with the word that binds him, or None."""
    if unit.unit.subject is not None or unit.unit.whole or not _wants_one(unit.text):
        return None
    before = [u for u in units if same_sentence(u, unit) and u.unit.order < unit.unit.order]
    for earlier in reversed(before):
        led = list(_PIVOT.finditer(earlier.text))
        if led:
            return _at(earlier, led[-1].start(), led[-1].end())
    if not before:
        return None
    return _bound(before[0], own=_OWN_MODAL.match(unit.text) is not None)


def _bound(first: Weighed, *, own: bool) -> Stretch | None:
    """Return the subject of a sentence's first unit, with its 要 unless the clause it is set before has its `own`."""
    text = first.text
    found = _MODAL.match(text)
    if found is None or not _is_somebody(found["who"]):
        return None
    return _at(first, 0, found.end("who" if own else "must"))


def _is_somebody(who: str) -> bool:
    return not (ADVERBIAL.search(who) or DEICTIC.search(who) or OPENING_VERBS.match(who)) and bare(who)


def _wants_one(text: str) -> bool:
    """Return whether a clause starts with its predicate."""
    return VERBS.match(text) is not None or OPENING_VERBS.match(text) is not None


def _at(unit: Weighed, start: int, end: int) -> Stretch:
    return Stretch(unit.unit.light + start, unit.unit.light + end)


def same_sentence(first: Weighed, second: Weighed) -> bool:
    """Return whether two units stand in one sentence."""
    return first.passage is second.passage and first.unit.sentence == second.unit.sentence
