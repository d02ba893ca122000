"""What announces a list stands over its items, so that an aim is not read as a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.listing import announced
from jiangtai.outline.passage import passage
from jiangtai.outline.pointing import Room, points
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.titling import title
from jiangtai.outline.units import units
from jiangtai.span import Span

if TYPE_CHECKING:
    from jiangtai.outline.salience import Weighed

AIMS = "今年读书活动的主要目标是：新增藏书三千册；参加家庭达到八百户；每个楼组办好一处书角。"


def weighed(text: str) -> list[Weighed]:
    """Return the weighed units of one paragraph."""
    told = passage(text, (Span(0, len(text)),))
    return weigh([(told, units(told))], bigrams)[0]


def test_the_words_that_announce_are_a_unit_that_leans() -> None:
    lead = weighed(AIMS)[0]
    assert lead.unit.leads
    assert lead.unit.leaning
    assert AIMS[slice(*announced(lead))] == "今年读书活动的主要目标"


def test_items_stand_below_what_announces_them() -> None:
    made = points(weighed(AIMS), Room(1.0))
    assert [point.wording.text for point in made] == ["今年读书活动的主要目标"]
    assert "新增藏书三千册" in [below.wording.text for below in made[0].points]


def test_what_announces_the_list_is_the_best_title() -> None:
    found = title(weighed(AIMS), set())
    assert found is not None
    assert found[0].text == "今年读书活动的主要目标"


@pytest.mark.parametrize("text", ["会议要求：各楼组要认真安排，抓好落实。", "办好书房是大家的事。"])
def test_a_saying_or_a_sentence_announces_nothing(text: str) -> None:
    assert not any(unit.unit.leads for unit in weighed(text))
