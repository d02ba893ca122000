"""Headings that share a page: none of them is left out, and stages of a plan stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.bundling import TIGHTEST, headed_page
from jiangtai.outline.groups import Form, Group
from jiangtai.outline.naming import Titles
from jiangtai.outline.outline import Kind
from jiangtai.outline.passage import passage
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.units import units
from jiangtai.outline.wording import furniture
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiangtai.outline.outline import Page
    from jiangtai.speech.speech import Speech

NAMES = ("添书架", "换新灯", "修门窗", "建书角", "办讲座", "评读者", "理旧书")


def page(speak: Callable[[str], Speech], rows: Sequence[tuple[str, str]], tight: int) -> Page:
    """Return the page of headings, each with the paragraph below it."""
    lines = "\n\n".join(f"{heading}\n\n{told}" for heading, told in rows)
    text = f"读书会\n\n社区 林小禾\n\n{lines}\n\n今年就到这里。\n"
    headed = []
    for heading, told in rows:
        label, start = text.index(heading), text.index(told)
        below = passage(text, (Span(start, start + len(told)),))
        weighed = tuple(weigh([(below, units(below))], bigrams)[0])
        headed.append(((Span(label, label + len(heading)),), weighed))
    every = tuple(unit for _, weighed in headed for unit in weighed)
    group = Group(Form.HEADED, every, headed[0][0][0].start, len(lines), headed=tuple(headed))
    return headed_page(speak(text), group, Titles(furniture("内容提要")), tight)


def test_where_room_is_least_headings_stand_two_on_a_line_and_none_is_left_out(speak: Callable[[str], Speech]) -> None:
    rows = [(name, f"{name}的事要安排好，由第{at}楼组办。") for at, name in enumerate(NAMES, 1)]
    made = page(speak, rows, TIGHTEST)
    assert [point.wording.text for point in made.points] == [
        "添书架；换新灯",
        "修门窗；建书角",
        "办讲座；评读者",
        "理旧书",
    ]


def test_headings_too_long_for_half_a_line_take_two_lines_of_a_point(speak: Callable[[str], Speech]) -> None:
    names = [f"{name}，方便每一户来读书的老人和孩子" for name in NAMES]
    rows = [(name, f"{name[:3]}的事要安排好，由第{at}楼组办。") for at, name in enumerate(names, 1)]
    made = page(speak, rows, TIGHTEST)
    assert [name for point in made.points for name in point.wording.text.split("；")] == names
    assert len(made.points) == 4


def test_before_headings_share_points_they_are_a_list(speak: Callable[[str], Speech]) -> None:
    rows = [(name, f"{name}的事要安排好，由第{at}楼组办。") for at, name in enumerate(NAMES, 1)]
    made = page(speak, rows, 3)
    assert (made.kind, [point.wording.text for point in made.points]) == (Kind.BULLETS, list(NAMES))
    assert not any(point.points for point in made.points)


def test_stages_of_a_plan_stand_all_or_not_at_all(speak: Callable[[str], Speech]) -> None:
    plan = (
        "到2026年，借书的人多一倍。到2028年，每个楼组有书角。到2030年，家家有书架。"
        "要认真算好每年的账，及时公布收支，主动听取居民的意见，把旧书管好，把新书买好，把借书的规矩立起来。"
    )
    made = page(speak, [("目标任务", plan), ("主要做法", "要办好读书会。要修好门窗。")], 0)
    below = [point.wording.text for point in made.points[0].points]
    assert below == ["到2026年，借书的人多一倍", "到2028年，每个楼组有书角", "到2030年，家家有书架"]
