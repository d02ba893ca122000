"""The closing says what was said to the hearers, without calling them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind
from jiangtai.span import read_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.speech.speech import Speech


@pytest.mark.parametrize(
    "call", ["同志们，", "书友们，", "各位邻居，", "主任、各位副主任、各位邻居！", "谢谢大家！", ""]
)
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


THANKS = """读书座谈

社区 林小禾

# 办好书房

各楼组要办好书房，及时公布书目，动员居民捐书。

# 结束语

{end}
"""


@pytest.mark.parametrize(
    "end",
    [
        "谢谢大家！",
        "我就讲这些，不对的地方，请大家批评指正。谢谢！",
        "以上是我的几点体会，请各位邻居批评指正。",
        "我的发言到此结束，谢谢各位！",
    ],
)
def test_thanks_alone_make_no_page_and_are_read_on_the_last_one(speak: Callable[[str], Speech], end: str) -> None:
    speech = speak(THANKS.format(end=end))
    outline = draft(speech, Brief(extras=()))
    pages = list(outline.pages())
    assert not any(page.kind in {Kind.CLOSING, Kind.SECTION, Kind.AGENDA} for page in pages)
    assert read_spans(speech.text, pages[-1].notes).endswith(end)


def test_a_wish_closes_and_thanks_beside_it_stay_spoken(speak: Callable[[str], Speech]) -> None:
    speech = speak(THANKS.format(end="我就讲到这里，谢谢大家！祝各位邻居常有好书相伴！"))
    end = next(page for page in draft(speech, Brief()).pages() if page.kind is Kind.CLOSING)
    assert (end.title.text, end.points) == ("祝各位邻居常有好书相伴！", ())


def test_a_heading_of_thanks_is_on_no_page(speak: Callable[[str], Speech]) -> None:
    speech = speak(THANKS.replace("结束语", "谢谢大家").format(end="读书是一辈子的事情。让我们打开书本，一起出发！"))
    words = [wording.text for page in draft(speech, Brief("workshop")).pages() for wording in page.wordings()]
    assert "谢谢大家" not in words
    assert "读书是一辈子的事情" in words


def test_a_speech_of_thanks_still_makes_a_deck(speak: Callable[[str], Speech]) -> None:
    speech = speak("致谢\n\n社区 林小禾\n\n谢谢各位邻居！\n")
    outline = draft(speech, Brief(extras=()))
    assert "".join(read_spans(speech.text, page.notes) for page in outline.pages()) == "谢谢各位邻居！"
