"""Several points and pages edited at once: as one by one, in their order, and each followed to where it goes."""

from __future__ import annotations

import pytest

from jiangtai.outline.editing import find_page
from jiangtai.outline.handful import carry, delete, demote, outermost, points_at, promote, shift
from jiangtai.outline.outline import Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.outline.wording import own


def point(words: str, *below: str) -> Point:
    return Point(own(words), tuple(Point(own(one)) for one in below))


def page(name: str, *points: Point, kind: Kind = Kind.BULLETS) -> Page:
    return Page(PageId(name), kind, own(name), points)


OUTLINE = Outline(
    Wording("题目"),
    "study",
    (
        Part("0", Wording(""), (page("cover", kind=Kind.COVER), page("p", point("甲"), point("乙")))),
        Part(
            "1",
            Wording("一"),
            (
                page("s1", kind=Kind.SECTION),
                page("a", point("一", "一甲", "一乙"), point("二", "二甲"), point("三"), point("四")),
                page("b", point("五"), point("六")),
            ),
        ),
        Part("2", Wording("二"), (page("s2", kind=Kind.SECTION), page("c", point("七")))),
    ),
)
A, B, P = PageId("a"), PageId("b"), PageId("p")
Tree = list[object]


def tree(outline: Outline, name: PageId) -> Tree:
    """Return a page's points as words, those below one as a list after it."""
    found: Tree = []
    for one in find_page(outline, name).points:
        found += [one.wording.text, *([[below.wording.text for below in one.points]] if one.points else [])]
    return found


def words(outline: Outline, places: tuple[tuple[PageId, tuple[int, ...]], ...]) -> list[str]:
    return [one.wording.text for one in points_at(outline, places)]


def names(outline: Outline) -> list[str]:
    return [str(one.id) for one in outline.pages()]


def test_what_lies_below_another_goes_along_with_it() -> None:
    assert outermost([(A, (0,)), (A, (0, 1)), (A, (2,)), (B, ()), (B, (1,))]) == ((A, (0,)), (A, (2,)), (B, ()))


def test_points_and_pages_are_deleted_together_and_the_cover_stays() -> None:
    left = delete(OUTLINE, [(PageId("cover"), ()), (A, (0,)), (A, (0, 0)), (A, (2,)), (B, ())])
    assert tree(left, A) == ["二", ["二甲"], "四"]
    assert "b" not in names(left)
    assert "cover" in names(left)


def test_points_fall_below_the_one_before_them_in_their_order_and_rise_again() -> None:
    fallen = demote(OUTLINE, [(A, (1,)), (A, (2,))])
    assert tree(fallen.outline, A) == ["一", ["一甲", "一乙", "二", "二甲", "三"], "四"]
    assert words(fallen.outline, fallen.places) == ["二", "三"]
    risen = promote(fallen.outline, fallen.places)
    assert tree(risen.outline, A) == ["一", ["一甲", "一乙", "二甲"], "二", "三", "四"]
    assert words(risen.outline, risen.places) == ["二", "三"]


def test_the_first_point_of_a_page_stays_when_all_are_demoted() -> None:
    fallen = demote(OUTLINE, [(B, (0,)), (B, (1,))])
    assert tree(fallen.outline, B) == ["五", ["六"]]
    assert fallen.places == ((B, (0,)), (B, (0, 0)))


@pytest.mark.parametrize(
    ("chosen", "by", "there"),
    [
        ([(1,), (2,)], -1, ["二", ["二甲"], "三", "一", ["一甲", "一乙"], "四"]),
        ([(1,), (2,)], 1, ["一", ["一甲", "一乙"], "四", "二", ["二甲"], "三"]),
        ([(0, 0), (0, 1)], 1, ["一", "二", ["一甲", "一乙", "二甲"], "三", "四"]),
    ],
)
def test_neighbours_move_as_one(chosen: list[tuple[int, ...]], by: int, there: Tree) -> None:
    moved = shift(OUTLINE, [(A, path) for path in chosen], by)
    assert tree(moved.outline, A) == there
    assert words(moved.outline, moved.places) == words(OUTLINE, tuple((A, path) for path in chosen))


@pytest.mark.parametrize(("chosen", "by", "to"), [([(2,), (3,)], 1, B), ([(0,), (1,)], -1, P)])
def test_the_last_or_first_points_go_on_to_the_next_page_in_their_order(
    chosen: list[tuple[int, ...]], by: int, to: PageId
) -> None:
    places = tuple((A, path) for path in chosen)
    moved = shift(OUTLINE, places, by)
    assert [page for page, _ in moved.places] == [to, to]
    assert words(moved.outline, moved.places) == words(OUTLINE, places)
    assert tree(shift(moved.outline, moved.places, -by).outline, A) == tree(OUTLINE, A)


def test_none_goes_where_the_foremost_cannot() -> None:
    assert shift(OUTLINE, [(P, (0,)), (P, (1,))], -1).outline == OUTLINE
    assert shift(OUTLINE, [(A, (0, 0)), (A, (0, 1))], -1).outline == OUTLINE
    assert shift(OUTLINE, [(A, (0,)), (B, ())], 1).outline == OUTLINE


def test_pages_go_on_to_the_next_part_and_never_before_its_section_page() -> None:
    down = shift(OUTLINE, [(A, ()), (B, ())], 1).outline
    assert names(down) == ["cover", "p", "s1", "s2", "a", "b", "c"]
    up = shift(OUTLINE, [(A, ())], -1).outline
    assert names(up) == ["cover", "p", "a", "s1", "b", "s2", "c"]
    assert [one.id for one in up.parts[0].pages] == ["cover", "p", "a"]
    assert shift(OUTLINE, [(P, ())], -1).outline == OUTLINE
    assert shift(OUTLINE, [(PageId("s1"), ())], 1).outline == OUTLINE


def test_points_are_carried_together_to_a_place_counted_without_them() -> None:
    within = carry(OUTLINE, [(A, (0,)), (A, (2,))], (A, (1,)))
    assert tree(within.outline, A) == ["二", ["二甲"], "一", ["一甲", "一乙"], "三", "四"]
    assert words(within.outline, within.places) == ["一", "三"]
    below = carry(OUTLINE, [(A, (0,)), (A, (2,))], (B, (0, 0)))
    assert tree(below.outline, B) == ["五", ["一", "一甲", "一乙", "三"], "六"]
    assert words(below.outline, below.places) == ["一", "三"]
    assert carry(OUTLINE, [(A, (0,))], (PageId("cover"), (0,))).outline == OUTLINE
