"""What can head a page, and what only leads to it, goes on with it or tells a detail."""

from __future__ import annotations

import pytest

from jiangtai.outline.headlines import DETAIL, is_own, names, points_back, stands


@pytest.mark.parametrize("text", ["办好读书会", "读书是全社区的大事", "我们要办好书房", "Read to every child"])
def test_a_whole_thought_heads_a_page(text: str) -> None:
    assert stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "对于旧书的用处一点不懂",
        "管理就不会进步",
        "回顾过去五年",
        "已经证明是稳定的办法",
        "主要做了以下工作",
        "读书会也有某些开始",
        "【导读】书房开放了",
        "My grandmother used to read",
    ],
)
def test_what_leans_looks_back_or_is_an_aside_heads_none(text: str) -> None:
    assert not stands(text)


def test_a_clause_that_goes_on_with_another_is_not_its_own() -> None:
    assert is_own("建设公共书房")
    assert not is_own("再增加两个书角")


def test_a_name_is_no_time_and_points_nowhere() -> None:
    assert names("社区公共书房")
    assert not names("在新的一年里")
    assert points_back("上述做法")


def test_a_year_is_no_detail_and_a_figure_is() -> None:
    assert not DETAIL.search("2026年的总体要求")
    assert DETAIL.search("惠及1700多万人次")
