"""A page's title says what the page says, and never more than its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.passage import passage
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.titling import LONGEST, any_title, overhead, title
from jiangtai.outline.units import units
from jiangtai.span import Span, letters, read_spans

if TYPE_CHECKING:
    from jiangtai.outline.salience import Weighed


def weighed(text: str) -> list[Weighed]:
    """Return the weighed units of one paragraph."""
    told = passage(text, (Span(0, len(text)),))
    return weigh([(told, units(told))], bigrams)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("读书是全社区的大事，各楼组必须高度重视，认真安排，抓好落实，及时总结经验。", "读书是全社区的大事"),
        ("社区主任在座谈会上的发言，系统总结了经验，全面部署了任务，明确提出了要求。", "社区主任在座谈会上的发言"),
        ("这次会议是在社区成立二周年之际召开的一次重要的会议。会后要抓好落实。", "会后要抓好落实"),
        ("读书月是在全社区共同努力之下办起来的一项长期的活动。各楼组都要参加。", "读书月是一项长期的活动"),
    ],
)
def test_the_opening_sentence_gives_the_title(text: str, expected: str) -> None:
    found = title(weighed(text), set())
    assert found is not None
    assert found[0].text == expected


def test_a_title_is_a_line_of_the_sources_letters() -> None:
    text = "各楼组要把读书活动与邻里互助紧密结合起来，不断提高居民的参与热情，让更多家庭走进书房，爱上读书。"
    found = title(weighed(text), set())
    assert found is None or (
        len(found[0].text) <= LONGEST and letters(found[0].text) == letters(read_spans(text, found[0].sources))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年我们就做三方面的工作：添书架，换新灯，修门窗。", "三方面的工作"),
        ("最后，我有两句话送给大家。", "两句话"),
        ("依据大家的意见，我有下列提议：添书架，换新灯。", "下列提议"),
    ],
)
def test_what_is_told_off_can_head_it(text: str, expected: str) -> None:
    found = overhead(weighed(text), set())
    assert found is not None
    assert found.text.endswith(expected)


def test_an_item_of_a_list_never_heads_the_page_of_them_all() -> None:
    told = weighed("办好读书会必须遵循以下原则，坚持自愿参加，坚持因地制宜，坚持节俭办事。")
    items = {id(unit) for unit in told[1:]}
    found = title(told, set(), among=items)
    assert found is not None
    assert found[0].text == "办好读书会必须遵循以下原则"


def test_a_title_calls_out_to_nobody_and_compares_with_no_year_before() -> None:
    told = weighed("去年我们很忙。借书人数比上年有所增加。大家加油干吧！")
    found = any_title(told, set())
    assert found is None or found[0].text not in {"借书人数比上年有所增加", "大家加油干吧！", "大家加油干吧"}


def test_titles_are_not_given_twice() -> None:
    text = "读书是全社区的大事，各楼组必须高度重视，认真安排。"
    found = title(weighed(text), {"读书是全社区的大事"})
    assert found is None or found[0].text != "读书是全社区的大事"


@pytest.mark.parametrize("text", ["为什么要读书？读书有什么用？", "“开卷有益，手不释卷。”", "这是大家的努力。"])
def test_questions_quotations_and_pointers_back_head_no_page(text: str) -> None:
    assert title(weighed(text), set()) is None


@pytest.mark.parametrize(
    "text",
    [
        "读书会办了三年，对邻里和睦起到很大作用，必须长期坚持、永不动摇，描绘了社区的新图景。",
        "主要做了以下工作。",
        "Thank you for inviting me.",
    ],
)
def test_what_takes_up_a_subject_or_points_on_heads_no_page(text: str) -> None:
    found = any_title(weighed(text), set())
    assert found is None or found[0].text.startswith("读书会办了三年")


@pytest.mark.parametrize(
    ("text", "expected"), [("新学年，我想和同学们谈三点希望。", "三点希望"), ("从原因看，主要有三个方面。", "原因")]
)
def test_an_overview_without_a_title_is_called_what_is_told_off(text: str, expected: str) -> None:
    found = overhead(weighed(text), set())
    assert found is not None
    assert found.text == expected


def test_an_overview_is_titled_by_what_its_lead_calls_it() -> None:
    found = overhead(weighed("街道提出的“三个好”，是办好读书会的基本遵循。各楼组要照着去做。"), set())
    assert found is not None
    assert found.text == "办好读书会的基本遵循"


def test_steps_are_titled_by_when_they_are_taken() -> None:
    text = "书房进水，首先转移图书，其次切断电源，最后清理地面。"
    found = any_title(weighed(text), set(), text.index("首先"))
    assert found is not None
    assert found[0].text == "书房进水"


@pytest.mark.parametrize(
    "text",
    ["社区主任作了讲话。", "周干事传达了街道会议精神。", "会后老林还将安排值班工作。"],
)
def test_what_somebody_did_at_the_meeting_heads_no_page(text: str) -> None:
    assert any_title(weighed(text), set()) is None


def test_what_is_said_of_another_on_the_way_is_not_what_a_page_is_about() -> None:
    text = (
        "2012年街坊们继续沿着老路去河边挑水，一去就是半天的工夫。"
        "水井逐渐见底，山泉不再长流，果园面临重重困难，如何用省水的办法找出适合山坡的路子，成为摆在我们面前的难题！"
    )
    found = any_title(weighed(text), set())
    assert found is None or found[0].text != "果园面临重重困难"
