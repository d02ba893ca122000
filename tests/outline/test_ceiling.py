"""The ceiling: however much a slide holds, a talk takes no more slides than its occasion allows, and loses no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.ceiling import nominal, slides
from jiangtai.outline.drafting import draft
from jiangtai.outline.occasion import OCCASIONS
from jiangtai.outline.outline import Kind, Page, PageId, Point
from jiangtai.outline.wording import own
from jiangtai.span import read_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.outline import Outline, Wording
    from jiangtai.speech.speech import Speech


@pytest.fixture(scope="module")
def long(speak: Callable[[str], Speech]) -> Speech:
    """A report of nine parts, each of six paragraphs under headings of their own."""
    body = "\n\n".join(
        f"# 第{n}组的读书工作报告\n\n" + "\n\n".join(
            f"第{n}组第{m}户要认真读书，及时归还图书，主动介绍新书，耐心帮助邻居，按时参加活动，爱护公共书房，"
            f"做好第{m}次读书的笔记。要把第{n}组的书角整理好，并向老人介绍报纸上的第{m}条新闻。"
            for m in range(1, 7)
        )
        for n in range(1, 10)
    )  # fmt: skip
    return speak(f"读书工作报告\n\n社区 林小禾\n\n{body}\n\n报告完毕，请大家指正。\n")


def small_slides(page: Page, headings: tuple[Wording, ...] = ()) -> int:
    """Slides that hold two headings or forty characters of points: far less than any template's."""
    said = sum(len(wording.text) for point in page.points for wording in point.wordings())
    return max(1, -(-len(headings) // 2), -(-said // 40))


def read(outline: Outline, speech: Speech) -> str:
    return "".join(read_spans(speech.text, page.notes) for page in outline.pages())


@pytest.mark.parametrize("occasion", [one for one in OCCASIONS if one.pages > 10], ids=lambda one: one.id)
def test_slides_that_hold_little_still_stay_under_the_ceiling(long: Speech, occasion: Occasion) -> None:
    outline = draft(long, Brief(occasion.id), measure=small_slides)
    assert slides(outline.parts, small_slides) <= occasion.pages
    assert read(outline, long) == "".join(paragraph.read(long.text) for paragraph in long.paragraphs())


def test_pages_say_less_only_where_the_ceiling_asks_for_it(long: Speech, talk: Speech) -> None:
    assert draft(talk, Brief(), measure=lambda *_: 1) == draft(talk, Brief())
    points = [sum(len(page.points) for page in draft(long, Brief(), measure=one).pages()) for one in MEASURES]
    assert points[0] > points[1]


def test_rows_and_cards_are_counted_without_a_template() -> None:
    def page(kind: Kind, count: int) -> Page:
        return Page(PageId("p"), kind, points=(Point(own("一")),) * count)

    assert [nominal(page(Kind.CARDS, count)) for count in (0, 6, 7)] == [1, 1, 2]
    assert [nominal(page(Kind.PAIRS, count)) for count in (4, 12)] == [1, 3]
    assert nominal(page(Kind.BULLETS, 9)) == 1


MEASURES = (nominal, small_slides)
