"""By when, by whom, how far and how much: clauses that trail the deed or the figure before them."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.duties import DEADLINE, DUTY, LEADING, binds, measures, trails


@pytest.mark.parametrize(
    "clause",
    [
        "4月15日前印发",
        "9月底前投入使用",
        "名单于本月15日前报办公室",
        "天黑前必须搬完",
        "由各楼组长负责点名",
        "由社区居委会负责",
        "原则上不得外借",
        "原则上每两年更换一次",
        "每月通报一次",
        "同比增长12.3%",
        "占全部藏书的5.6%",
        "比上年增加420人",
    ],
)
def test_what_only_says_when_by_whom_how_far_or_how_much_trails(clause: str) -> None:
    assert trails(clause)


@pytest.mark.parametrize(
    "clause", ["办好读书会", "前后左右都要打扫", "目前还没有书房", "原则上推进一楼一角", "国内图书很多"]
)
def test_what_has_a_deed_of_its_own_does_not(clause: str) -> None:
    assert not trails(clause)


@pytest.mark.parametrize("text", ["9月底前", "本月15日前", "三个工作日内", "年底前", "2026年6月底前", "明天下午五点前"])
def test_deadlines_are_known(text: str) -> None:
    assert DEADLINE.fullmatch(text)
    assert DUTY.search(f"须在{text}完成")
    assert binds(f"须在{text}完成")


@pytest.mark.parametrize("text", ["当前", "目前", "前进", "年内外"])
def test_other_words_with_their_characters_are_none(text: str) -> None:
    assert not DEADLINE.fullmatch(text)


def test_who_takes_the_lead_comes_before_the_deed() -> None:
    assert LEADING.search("图书室牵头")
    assert not LEADING.search("图书室对内容负责")


def test_a_measure_belongs_to_the_figure_before_it() -> None:
    assert measures("较上年提高7.5%")
    assert not measures("参加家庭600户")


@pytest.mark.parametrize(
    "text", ["By 2030, every child has a book.", "Read it by the end of next year.", "Ms Lee is responsible for it."]
)
def test_english_duties_are_known(text: str) -> None:
    assert DUTY.search(text)
    assert binds(text)
