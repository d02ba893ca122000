"""What stands over a page that goes on under a heading: what its paragraph opens with, else the heading again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.groups import Form, Group
from jiangtai.outline.naming import Titles, titled
from jiangtai.outline.passage import passage
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.units import units
from jiangtai.outline.wording import furniture
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.speech.speech import Speech

HEADING = "坚持把书角办到每个楼组"


def over(speak: Callable[[str], Speech], told: str) -> str:
    """Return what stands over a further paragraph below the heading."""
    text = f"读书会\n\n社区 林小禾\n\n# {HEADING}\n\n每个楼组都有书角。\n\n{told}\n\n今年就到这里。\n"
    label = (Span(text.index(HEADING), text.index(HEADING) + len(HEADING)),)
    below = passage(text, (Span(text.index(told), text.index(told) + len(told)),))
    weighed = tuple(weigh([(below, units(below))], bigrams)[0])
    group = Group(Form.PLAIN, weighed, text.index(told), len(told), label, goes_on=True)
    return titled(speak(text), group, weighed, Titles(furniture("内容提要"), used={HEADING}))[0].text


def test_what_the_paragraph_opens_with_heads_it(speak: Callable[[str], Speech]) -> None:
    assert over(speak, "修好门窗是读书会的头一件事。要请木工来看，要向居民收集意见，要按时完工。") == (
        "修好门窗是读书会的头一件事"
    )


def test_one_thing_among_several_does_not(speak: Callable[[str], Speech]) -> None:
    told = "调整每一季度买新书和修补旧书的钱，把它用在老人和孩子最常去的那些楼组里，借书的人数适度增加。书架换了四个。"
    assert over(speak, told) == HEADING


def test_what_announces_a_list_heads_it_wherever_it_stands(speak: Callable[[str], Speech]) -> None:
    told = "同时，我们也清醒看到，工作中还存在不少不足：书架不够高，灯光不够亮，旧书没有修补，借书的规矩还不清楚。"
    assert over(speak, told) == "工作中还存在不少不足"
