"""What a lecturer does to words: each edit changes what it should, marks its page, and loses no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.editing import (
    change_kind,
    correct,
    emphasise,
    find_page,
    plan_minutes,
    restore,
    retype,
    wording_at,
    write_notes,
)
from jiangtai.outline.handful import carry
from jiangtai.outline.itemising import add_point, delete_point
from jiangtai.outline.outline import Kind, Origin, PageId
from jiangtai.outline.time import expected_minutes
from jiangtai.span import Span, read_spans

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Speech


@pytest.fixture
def outline(talk: Speech) -> Outline:
    """The invented speech, drafted."""
    return draft(talk, Brief())


@pytest.fixture
def bullets(outline: Outline) -> PageId:
    """A page with points."""
    return next(page.id for page in outline.pages() if page.kind is Kind.BULLETS and len(page.points) > 2)


def points(outline: Outline, name: PageId) -> list[str]:
    """Return the texts of a page's points."""
    return [point.wording.text for point in find_page(outline, name).points]


def test_typed_words_are_own_and_can_be_given_back(talk: Speech, outline: Outline, bullets: PageId) -> None:
    before = wording_at(find_page(outline, bullets), (0,))
    typed = retype(outline, bullets, (0,), "读书要用心", talk.text)
    wording = wording_at(find_page(typed, bullets), (0,))
    assert (wording.origin, wording.sources, wording.text) == (Origin.OWN, (), "读书要用心")
    assert find_page(typed, bullets).touched
    back = wording_at(find_page(restore(typed, bullets, (0,), talk.text), bullets), (0,))
    assert (back.text, back.sources) == (before.text, before.sources)


def test_typed_words_that_are_a_cut_of_the_speech_are_sourced(talk: Speech, outline: Outline, bullets: PageId) -> None:
    typed = retype(outline, bullets, (), "要建设十五分钟阅读圈", talk.text)
    wording = wording_at(find_page(typed, bullets), ())
    assert wording.origin is Origin.SOURCE
    assert read_spans(talk.text, wording.sources) == "要建设十五分钟阅读圈"


def test_a_correction_keeps_its_source_and_its_reason(talk: Speech, outline: Outline, bullets: PageId) -> None:
    sources = wording_at(find_page(outline, bullets), (0,)).sources
    changed = correct(outline, bullets, (0,), "只有认真读好书，才能明白事理", "口误")
    wording = wording_at(find_page(changed, bullets), (0,))
    assert (wording.corrected, wording.reason, wording.sources) == (True, "口误", sources)
    assert not wording_at(find_page(restore(changed, bullets, (0,), talk.text), bullets), (0,)).corrected


def test_emphasis_is_one_span_and_goes_when_set_again(outline: Outline, bullets: PageId) -> None:
    once = emphasise(outline, bullets, (0,), Span(0, 2))
    assert wording_at(find_page(once, bullets), (0,)).emphasis == (Span(0, 2),)
    moved = emphasise(once, bullets, (0,), Span(2, 4))
    assert wording_at(find_page(moved, bullets), (0,)).emphasis == (Span(2, 4),)
    assert wording_at(find_page(emphasise(moved, bullets, (0,), Span(2, 4)), bullets), (0,)).emphasis == ()


def test_points_are_added_moved_and_deleted(talk: Speech, outline: Outline, bullets: PageId) -> None:
    before = points(outline, bullets)
    added = add_point(outline, bullets, (1,), "自己的话", talk.text)
    assert points(added, bullets) == [before[0], "自己的话", *before[1:]]
    moved = carry(added, [(bullets, (1,))], (bullets, (0,))).outline
    assert points(moved, bullets)[0] == "自己的话"
    assert points(delete_point(moved, bullets, (0,)), bullets) == before


def test_a_point_goes_to_another_page_with_what_stands_below_it(
    talk: Speech, outline: Outline, bullets: PageId
) -> None:
    nested = add_point(outline, bullets, (0, 0), "读书要用心", talk.text)
    other = next(page.id for page in outline.pages() if page.kind is Kind.BULLETS and page.id != bullets)
    carried = carry(nested, [(bullets, (0,))], (other, (1,))).outline
    assert points(carried, bullets) == points(outline, bullets)[1:]
    landed = find_page(carried, other).points[1]
    assert [wording.text for wording in landed.wordings()] == [points(outline, bullets)[0], "读书要用心"]
    assert find_page(carried, other).touched
    below = carry(nested, [(bullets, (0,))], (other, (0, 0))).outline
    assert [point.wording.text for point in find_page(below, other).points[0].points][:2] == [
        points(outline, bullets)[0],
        "读书要用心",
    ]


def test_a_cover_takes_no_point(outline: Outline, bullets: PageId) -> None:
    cover = next(page.id for page in outline.pages() if page.kind is Kind.COVER)
    assert carry(outline, [(bullets, (0,))], (cover, (0,))).outline == outline


def test_a_point_put_below_another_keeps_those_below_it(talk: Speech, outline: Outline, bullets: PageId) -> None:
    nested = add_point(outline, bullets, (0, 0), "读书要用心", talk.text)
    moved = carry(nested, [(bullets, (0,))], (bullets, (0, 0))).outline
    assert {w.text for w in find_page(moved, bullets).wordings()} == {
        w.text for w in find_page(nested, bullets).wordings()
    }


def test_another_kind_loses_no_words(outline: Outline) -> None:
    table = next(page for page in outline.pages() if page.kind is Kind.PAIRS)
    quoted = find_page(change_kind(outline, table.id, Kind.QUOTE), table.id)
    assert quoted.kind is Kind.QUOTE
    assert [w.text for w in quoted.wordings()] == [w.text for w in table.wordings()]
    assert quoted.heads == ()


def test_own_notes_and_planned_minutes_count(outline: Outline, bullets: PageId) -> None:
    brief = Brief()
    longer = plan_minutes(outline, bullets, 20)
    assert expected_minutes(longer, brief) > expected_minutes(outline, brief) + 15
    silent = write_notes(outline, bullets, "")
    assert expected_minutes(silent, brief) < expected_minutes(outline, brief)


def test_a_place_that_is_not_there_is_an_error(talk: Speech, outline: Outline, bullets: PageId) -> None:
    with pytest.raises(KeyError):
        retype(outline, PageId("bullets-0"), (), "甲", talk.text)
    with pytest.raises(KeyError):
        retype(outline, bullets, (9,), "甲", talk.text)
