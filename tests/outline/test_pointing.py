"""Points: a parallel whole or not at all, and a deed with who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.passage import passage
from jiangtai.outline.pointing import Room, points
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.subjects import subject
from jiangtai.outline.units import units
from jiangtai.span import Span, letters, read_spans
from jiangtai.speech.speech import Item, Parallel, Scope

if TYPE_CHECKING:
    from jiangtai.outline.salience import Weighed


def weighed(text: str) -> list[Weighed]:
    """Return the weighed units of one paragraph."""
    told = passage(text, (Span(0, len(text)),))
    return weigh([(told, units(told))], bigrams)[0]


def parallel(text: str, *items: str) -> Parallel:
    """Return the parallel of these words of a text."""
    return Parallel("", Scope.CLAUSES, tuple(Item((Span(text.index(i), text.index(i) + len(i)),)) for i in items))


RULES = "不在书上画线", "不把书带出门", "不替别人占座"
TEXT = (
    "书房的约定很简单：不在书上画线，不把书带出门，不替别人占座。"
    "社区书房是全体居民共同的家。办好书房必须依靠每一户家庭的共同参与。各楼组要把书房管理好，让老人孩子都满意。"
)


@pytest.mark.parametrize("share", [0.05, 0.2, 0.36, 0.5, 0.8])
def test_a_parallel_is_shown_whole_or_not_at_all(share: float) -> None:
    shown = "".join(p.wording.text for p in points(weighed(TEXT), Room(share), (), (), (parallel(TEXT, *RULES),)))
    assert sum(rule in shown for rule in RULES) in {0, len(RULES)}


def test_a_deed_of_another_sentence_names_who_does_it() -> None:
    text = "街道办事处印发了办好书房的通知。各楼组书房管理员要主动对照通知内容，抓好书房安全检查整改。"
    found = weighed(text)
    shown = [found[0], found[-1]]
    made = [point.wording for point in points(shown, Room(1.0), (), found)]
    assert made[-1].text == "各楼组书房管理员要抓好书房安全检查整改"
    assert letters(made[-1].text) == letters(read_spans(text, made[-1].sources))


def test_short_neighbours_of_one_sentence_share_a_point() -> None:
    found = weighed("各楼组添置书架，公布书目。街道办事处印发了办好书房的通知。")
    shown = [point.wording.text for point in points(found, Room(1.0), (), found)]
    assert shown == ["各楼组添置书架，公布书目", "街道办事处印发了办好书房的通知"]


def test_those_who_are_led_are_named_not_those_who_lead() -> None:
    text = "通过举办讲座，教育引导楼组长和全体党员自觉带头读书，学习使用电子书架，组织家庭亲子共读。"
    found = weighed(text)
    who = subject(found[1], found)
    assert who is not None
    assert text[slice(*who)] == "教育引导楼组长和全体党员"


def test_nobody_is_made_up_where_no_clause_says_who() -> None:
    found = weighed("今天的天气很好。认真学习使用书架，及时归还图书。")
    assert all(subject(unit, found) is None for unit in found)
