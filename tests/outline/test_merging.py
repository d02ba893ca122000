"""A redraft never loses a person's work, and a choice changed and changed back changes nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.editing import change_kind, find_page, plan_minutes, retype, write_notes
from jiangtai.outline.itemising import add_point, delete_point
from jiangtai.outline.merging import redraft
from jiangtai.outline.outline import Kind, Origin, part_mark
from jiangtai.outline.reordering import (
    add_page,
    blank_page,
    delete_page,
    join_pages,
    local_page,
    move_page,
    move_part,
    new_page_id,
    part_page,
    questions_page,
    quote_page,
)
from jiangtai.span import letters, read_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiangtai.outline.outline import Outline, Page, PageId
    from jiangtai.speech.speech import Speech


def names(outline: Outline) -> list[PageId]:
    """Return the pages' names in order."""
    return [page.id for page in outline.pages()]


def read(outline: Outline, speech: Speech) -> str:
    """Return what the notes read, page after page."""
    return "".join(read_spans(speech.text, page.notes) for page in outline.pages())


def of_kind(outline: Outline, kind: Kind) -> list[Page]:
    """Return the pages of a kind."""
    return [page for page in outline.pages() if page.kind is kind]


def without(talk: Speech, page: Page) -> Brief:
    """Return a brief in which the paragraph a page was drafted from is unticked."""
    assert page.source is not None
    at = page.source.start
    return Brief(unticked=frozenset(p.start for p in talk.paragraphs() if p.start <= at < p.end))


def test_a_touched_page_stays_where_it_was_though_its_source_is_unticked(talk: Speech) -> None:
    outline = draft(talk, Brief())
    page = of_kind(outline, Kind.BULLETS)[1]
    edited = retype(outline, page.id, (0,), "自己的话", talk.text)
    narrow = redraft(edited, draft(talk, without(talk, page)))
    assert find_page(narrow, page.id).points[0].wording.origin is Origin.OWN
    assert find_page(narrow, page.id).notes == ()
    places = [one.source.start for one in narrow.pages() if one.source is not None]
    assert places == sorted(places)


def test_a_deleted_page_stays_deleted_and_is_read_on_the_page_before(talk: Speech) -> None:
    outline = draft(talk, Brief())
    page = of_kind(outline, Kind.BULLETS)[1]
    edited = delete_page(outline, page.id)
    assert page.id not in names(edited)
    assert read(edited, talk) == read(outline, talk)
    again = redraft(redraft(edited, draft(talk, Brief("lecture"))), draft(talk, Brief()))
    assert again == edited


def test_a_page_keeps_the_place_it_was_moved_to(talk: Speech) -> None:
    outline = draft(talk, Brief())
    first, second, *_ = of_kind(outline, Kind.BULLETS)
    moved = move_page(outline, first.id, second.id)
    order = names(moved)
    assert order.index(first.id) == order.index(second.id) + 1
    assert names(redraft(moved, draft(talk, Brief("lecture"))))[order.index(second.id) + 1] == first.id


def test_an_added_page_outlives_its_neighbour(talk: Speech) -> None:
    outline = draft(talk, Brief())
    page = of_kind(outline, Kind.BULLETS)[1]
    name = new_page_id(outline)
    added = add_page(outline, page.id, blank_page(Kind.BULLETS, "自己的页"))
    assert names(added)[names(added).index(page.id) + 1] == name
    alone = redraft(added, draft(talk, without(talk, page)))
    assert name in names(alone)
    assert redraft(alone, draft(talk, Brief())) == added


def test_a_parted_page_shares_its_passage(talk: Speech) -> None:
    outline = draft(talk, Brief())
    page = next(p for p in of_kind(outline, Kind.BULLETS) if len(p.points) > 2)
    parted = part_page(outline, page.id, 2)
    first, second = (
        find_page(parted, page.id),
        parted.parts[1].pages[[p.id for p in parted.parts[1].pages].index(page.id) + 1],
    )
    assert first.points + second.points == page.points
    assert first.notes
    assert second.notes
    assert read(parted, talk) == read(outline, talk)
    joined = join_pages(parted, page.id)
    assert find_page(joined, page.id).points == page.points
    assert read(joined, talk) == read(outline, talk)


def test_joining_keeps_the_second_title_over_its_points(talk: Speech) -> None:
    outline = draft(talk, Brief())
    first = of_kind(outline, Kind.BULLETS)[1]
    pages = list(outline.pages())
    second = pages[pages.index(first) + 1]
    joined = find_page(join_pages(outline, first.id), first.id)
    assert joined.points[-1].wording == second.title
    assert [p.wording for p in joined.points[-1].points] == [w for p in second.points for w in p.wordings()]


def test_parts_change_places_and_stay_so(talk: Speech) -> None:
    outline = draft(talk, Brief())
    moved = move_part(outline, "3", 0)
    assert [part.number for part in moved.parts] == ["0", "3", "1", "2"]
    assert redraft(redraft(moved, draft(talk, Brief("micro"))), draft(talk, Brief())) == moved


def test_a_touched_cover_still_takes_the_speaker_from_the_brief(talk: Speech) -> None:
    outline = retype(draft(talk, Brief()), of_kind(draft(talk, Brief()), Kind.COVER)[0].id, (), "自己的题目", talk.text)
    brief = Brief()
    named = redraft(outline, draft(talk, replace(brief, cover=replace(brief.cover, speaker="周平"))))
    front = of_kind(named, Kind.COVER)[0]
    assert front.title.text == "自己的题目"
    assert "周平" in [point.wording.text for point in front.points]
    assert redraft(named, draft(talk, brief)) == outline


def put_somewhere(outline: Outline, page: Page, dice: random.Random) -> Outline:
    """Return the outline with a page after another one, or first in some part."""
    others = [name for name in names(outline) if name != page.id]
    return move_page(outline, page.id, dice.choice([*others, part_mark(dice.choice(outline.parts).number)]))


def edits(outline: Outline, talk: Speech, dice: random.Random) -> Outline:
    """Return the outline after one edit drawn by lot."""
    page = dice.choice(list(outline.pages()))
    front = page.kind is Kind.COVER
    new = (blank_page(Kind.BULLETS, "新页"), local_page(), questions_page("问什么？"))
    drawn: tuple[Callable[[], Outline], ...] = (
        lambda: retype(outline, page.id, (), f"自己的话{dice.randrange(9)}", talk.text),
        lambda: outline if front else delete_page(outline, page.id),
        lambda: put_somewhere(outline, page, dice),
        lambda: add_page(outline, page.id, dice.choice(new)),
        lambda: part_page(outline, page.id, 1),
        lambda: outline if front else join_pages(outline, page.id),
        lambda: write_notes(outline, page.id, "自己的讲稿"),
        lambda: plan_minutes(outline, page.id, 3),
        lambda: delete_point(outline, page.id, (0,)) if page.points and not front else outline,
        lambda: change_kind(outline, page.id, Kind.BULLETS) if page.kind is Kind.CARDS else outline,
        lambda: add_point(outline, page.id, (0,), "加一点", talk.text) if page.kind is Kind.BULLETS else outline,
    )
    return dice.choice(drawn)()


def briefs(talk: Speech) -> Sequence[Brief]:
    """Return other choices a person may try in between."""
    starts = [paragraph.start for paragraph in talk.paragraphs()]
    return (
        Brief("micro"),
        Brief("relay"),
        Brief(minutes=2),
        Brief(extras=()),
        Brief(unticked=frozenset(starts[2:5])),
        Brief(unticked=frozenset(starts[:-2])),
    )


def test_any_edits_and_any_choice_and_back_give_the_same_outline(talk: Speech) -> None:
    dice = random.Random(11)  # noqa: S311  # a test's dice
    ground = draft(talk, Brief())
    others = [draft(talk, brief) for brief in briefs(talk)]
    for _ in range(60):
        outline = ground
        for _ in range(dice.randrange(1, 6)):
            outline = edits(outline, talk, dice)
        assert redraft(outline, ground) == outline
        between = redraft(outline, dice.choice(others))
        assert {page.id for page in outline.pages() if page.touched} <= set(names(between))
        assert redraft(between, ground) == outline


def test_whatever_is_edited_every_character_is_still_read_once(talk: Speech) -> None:
    dice = random.Random(3)  # noqa: S311  # a test's dice
    ground = draft(talk, Brief())
    for _ in range(30):
        outline = ground
        for _ in range(4):
            outline = edits(outline, talk, dice)
        spoken = sorted(span for page in outline.pages() for span in page.notes)
        assert letters("".join(talk.text[a:b] for a, b in spoken)) == letters(read(ground, talk))


def test_a_quote_page_quotes_whole(talk: Speech) -> None:
    paragraph = next(talk.paragraphs())
    page = quote_page(talk.text, paragraph.spans)
    assert letters(page.points[0].wording.text) == letters(paragraph.read(talk.text))
