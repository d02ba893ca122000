"""Counting: a page counted beforehand takes as many slides as it does in the deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.brand import Brand
from jiangtai.deck.counting import slide_counter
from jiangtai.deck.wardrobe import Wardrobe
from jiangtai.fault import UnknownChoice
from jiangtai.outline.outline import Kind, Page, PageId, Point
from jiangtai.outline.wording import own
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from jiangtai.deck.look import Template


@pytest.fixture(scope="module")
def template() -> Template:
    return Wardrobe([shipped("templates")]).take("redcross", "16:9")


def bullets(count: int, times: int = 3) -> Page:
    said = "各楼组要把读书活动与邻里互助结合起来" * times
    return Page(PageId("p"), Kind.BULLETS, own("读书"), (Point(own(said)),) * count)


def test_a_page_that_goes_on_is_counted_with_what_continues_it(template: Template) -> None:
    count = slide_counter(template, Brand(), "study")
    assert [count(bullets(number), ()) for number in (1, 12)] == [1, 4]


def test_larger_type_needs_more_slides(template: Template) -> None:
    study, grassroots = (slide_counter(template, Brand(), occasion) for occasion in ("study", "grassroots"))
    assert grassroots(bullets(12, 1), ()) > study(bullets(12, 1), ())


def test_an_agenda_is_as_long_as_its_headings(template: Template) -> None:
    count = slide_counter(template, Brand(), "study")
    agenda = Page(PageId("agenda"), Kind.AGENDA, own("目录"))
    assert count(agenda, (own("第一部分"),) * 3) == 1
    assert count(agenda, (own("第一部分的题目写得很长很长，要占两行才放得下这许多字"),) * 12) > 1


def test_an_unknown_occasion_is_refused(template: Template) -> None:
    with pytest.raises(UnknownChoice):
        slide_counter(template, Brand(), "party")


def test_without_a_template_slides_are_counted_by_rows() -> None:
    assert Wardrobe([]).measure("redcross", "16:9", "study")(bullets(12), ()) == 1
