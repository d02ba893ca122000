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
    ("有人说，书房冷清一点很正常。", "我不这么看。"),
    ("有居民问，书房会不会收费？", "我的回答是：不会。"),
    ("楼里有句老话。", "书不借不活，人不读不明。"),
    ("老馆长退休时说过一句话：", "“一盏灯，照一条街。”"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_neither_stands_without_the_other(speak: Callable[[str], Speech], first: str, second: str) -> None:
    shown = "".join(said(speak, f"{AROUND}{first}{second}要把书房办成邻里见面的地方。"))
    assert (first.strip("。：") in shown) == (second.strip("。") in shown)


@pytest.mark.parametrize(("first", "second"), PAIRS[:3])
def test_a_rule_and_its_exception_are_one_point(speak: Callable[[str], Speech], first: str, second: str) -> None:
    words = f"{first}{second}要把书房办成邻里见面的地方。楼组长每周清点一次书架。"
    assert f"{first}{second}".rstrip("。") in said(speak, words)


@pytest.mark.parametrize(("first", "second"), PAIRS[:4])
def test_alone_in_their_paragraph_they_stand_together_too(
    speak: Callable[[str], Speech], first: str, second: str
) -> None:
    shown = "".join(said(speak, f"{first}{second}"))
    assert (first.strip("。") in shown) == (second.strip("。") in shown)


def test_what_others_say_is_shown_with_the_answer_in_its_own_sentence(speak: Callable[[str], Speech]) -> None:
    shown = said(speak, "有人说书房是摆设，其实它天天坐满了人。楼组长每周清点一次书架。志愿者按排班到岗。")
    assert [("坐满了人" in one) for one in shown if "摆设" in one] == [True]


def said(speak: Callable[[str], Speech], words: str) -> list[str]:
    """The titles and points of the pages drafted from a part that says these words."""
    text = f"办好社区书房的讲话\n\n社区 林小禾\n\n# 管好书房\n\n{words}\n\n# 结尾\n\n让我们一起读书！\n"
    return [wording.text for page in draft(speak(text), Brief()).pages() for wording in page.wordings()]
