"""The closing says what was said to the hearers, without calling them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.speech.speech import Speech


@pytest.mark.parametrize("call", ["同志们，", "书友们，", "各位邻居，", ""])
def test_the_closing_title_calls_nobody(speak: Callable[[str], Speech], call: str) -> None:
    text = (
        "读书座谈\n\n社区 林小禾\n\n# 办好书房\n\n各楼组要办好书房，及时公布书目，动员居民捐书。\n\n"
        f"{call}读书是一辈子的事情。让我们打开书本，一起出发！\n"
    )
    end = next(page for page in draft(speak(text), Brief()).pages() if page.kind is Kind.CLOSING)
    assert end.title.text == "读书是一辈子的事情"


def test_we_who_speak_are_not_called(speak: Callable[[str], Speech]) -> None:
    text = (
        "读书座谈\n\n社区 林小禾\n\n# 办好书房\n\n各楼组要办好书房，及时公布书目，动员居民捐书。\n\n"
        "人们，终究要读书。让我们打开书本，一起出发！\n"
    )
    end = next(page for page in draft(speak(text), Brief()).pages() if page.kind is Kind.CLOSING)
    assert end.title.text == "人们，终究要读书"


def test_a_long_closing_shows_how_it_opens_and_how_it_ends(speak: Callable[[str], Speech]) -> None:
    middle = "".join(f"第{n}栋还有不少居民没有借过书，书架也旧了，需要大家一起想办法。" for n in "一二三四五六")
    text = (
        "读书座谈\n\n社区 林小禾\n\n# 办好书房\n\n各楼组要办好书房，及时公布书目，动员居民捐书。\n\n"
        f"读书是一辈子的事情。{middle}让我们打开书本，一起出发！\n"
    )
    end = next(page for page in draft(speak(text), Brief()).pages() if page.kind is Kind.CLOSING)
    assert [end.title.text, *(point.wording.text for point in end.points)] == [
        "读书是一辈子的事情",
        "让我们打开书本，一起出发！",
    ]
