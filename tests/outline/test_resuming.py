"""Pages that go on: under the words of the page before it a page says so, and says it nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jiangtai.lexicon.furniture import Language
from jiangtai.outline.ceiling import slides
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Wording
from jiangtai.outline.resuming import resumed, resumed_in, titles_of


def page(name: str, title: str, kind: Kind = Kind.BULLETS) -> Page:
    return Page(PageId(name), kind, Wording(title))


PAGES = (page("a", "二、主要任务"), page("b", "二、主要任务", Kind.CARDS), page("c", "几点要求"))


def test_the_second_page_under_the_same_words_goes_on() -> None:
    assert resumed(PAGES) == {"b"}
    assert resumed((page("a", "主要任务，"), page("b", "主要任务"))) == {"b"}


def test_pages_moved_apart_no_longer_do() -> None:
    assert resumed((PAGES[0], PAGES[2], PAGES[1])) == frozenset()
    parts = (Part("1", Wording("一"), PAGES[:1]), Part("2", Wording("二"), PAGES[1:]))
    assert resumed_in(parts) == frozenset()


@pytest.mark.parametrize("kind", [Kind.SECTION, Kind.STATEMENT, Kind.CLOSING])
def test_a_title_that_is_what_the_page_says_goes_on_with_nothing(kind: Kind) -> None:
    assert resumed((page("a", "主要任务", kind), page("b", "主要任务"))) == frozenset()


def test_pages_without_a_title_are_not_alike() -> None:
    assert resumed((replace(PAGES[0], title=NO_WORDS), replace(PAGES[1], title=NO_WORDS))) == frozenset()


def test_it_is_said_in_the_language_of_the_speech() -> None:
    outline = Outline(Wording("稿"), "study", (Part("1", Wording("一"), PAGES),), language=Language.TRADITIONAL)
    assert list(titles_of(outline).values()) == ["二、主要任务", "二、主要任务（續）", "几点要求"]


def test_the_ceiling_counts_titles_as_long_as_they_stand() -> None:
    part = Part("1", Wording("一"), PAGES)
    assert slides((part,), lambda page, _: len(page.title.text)) == 6 + 9 + 4
