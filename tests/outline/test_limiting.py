"""What says nothing true alone is shown with what completes it, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.speech.speech import Speech

AROUND = (
    "去年书房借出图书六千册，其中儿童图书占六成。周末读书的居民比平时多一倍，晚上也有不少。"
    "楼组长要每周清点一次书架，发现缺页及时修补，损坏严重的登记下架。志愿者要按排班到岗，热情接待读者。"
)

PAIRS = [
    ("从五月起，新书一律当天上架。", "但需要编目的外文书，可以延长到一周。"),
    ("书房在三号楼装了自助借书机，借书时间缩短一半。", "其余楼组仍在试点，不得对外宣传为全覆盖。"),
    ("报刊过期就下架。", "确需保留的，由馆长批准。"),
    ("儿童书一律可以外借。", "只有一册的绘本除外。"),
    ("去年借出的书有六千册。", "这个数字是初步统计，还没有扣除续借的册数。"),
    ("有人说，书房冷清一点很正常。", "我不这么看。"),
    ("有居民问，书房会不会收费？", "我的回答是：不会。"),
    ("楼里有句老话。", "书不借不活，人不读不明。"),
    ("老馆长退休时说过一句话：", "“一盏灯，照一条街。”"),
    ("周末书房开到晚上九点。", "但是，法定节假日只开半天。"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_neither_stands_without_the_other(speak: Callable[[str], Speech], first: str, second: str) -> None:
    shown = "".join(said(speak, f"{AROUND}{first}{second}要把书房办成邻里见面的地方。"))
    assert (first.strip("。：") in shown) == (second.strip("。") in shown)


@pytest.mark.parametrize(("first", "second"), PAIRS[:5])
def test_a_rule_and_its_exception_are_one_point(speak: Callable[[str], Speech], first: str, second: str) -> None:
    words = f"{first}{second}要把书房办成邻里见面的地方。楼组长每周清点一次书架。"
    assert f"{first}{second}".rstrip("。") in said(speak, words)


@pytest.mark.parametrize(("first", "second"), PAIRS[:6])
def test_alone_in_their_paragraph_they_stand_together_too(
    speak: Callable[[str], Speech], first: str, second: str
) -> None:
    shown = "".join(said(speak, f"{first}{second}"))
    assert (first.strip("。") in shown) == (second.strip("。") in shown)


def test_what_others_say_is_shown_with_the_answer_in_its_own_sentence(speak: Callable[[str], Speech]) -> None:
    shown = said(speak, "有人说书房是摆设，其实它天天坐满了人。楼组长每周清点一次书架。志愿者按排班到岗。")
    assert [("坐满了人" in one) for one in shown if "摆设" in one] == [True]


def test_a_warning_against_either_excess_never_takes_a_side(speak: Callable[[str], Speech]) -> None:
    halves = ("只讲开放不讲爱护，是糟蹋书", "只讲爱护不讲开放，是锁住书")
    shown = "".join(said(speak, f"{AROUND}{'；'.join(halves)}。"))
    assert (halves[0] in shown) == (halves[1] in shown)


def test_a_number_taken_back_in_the_next_sentence_is_no_figure(speak: Callable[[str], Speech]) -> None:
    words = "今年要建成流动书架20个，其中验收的有6个。其余14个仍在试点，不得挂牌。有的楼组报了30个，这是虚报。"
    assert {"20个", "6个", "14个", "30个"}.isdisjoint(said(speak, words))


def test_a_number_with_an_exception_in_its_sentence_is_no_figure(speak: Callable[[str], Speech]) -> None:
    words = "书房藏书8000册，座位120个，志愿者46名。每人每次可借书5册，没有办证的除外。"
    assert "8000册" in said(speak, words)
    assert "5册" not in said(speak, words)


def said(speak: Callable[[str], Speech], words: str) -> list[str]:
    """The titles and points of the pages drafted from a part that says these words."""
    text = f"办好社区书房的讲话\n\n社区 林小禾\n\n# 管好书房\n\n{words}\n\n# 结尾\n\n让我们一起读书！\n"
    return [wording.text for page in draft(speak(text), Brief()).pages() for wording in page.wordings()]
