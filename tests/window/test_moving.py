"""Where a dragged row goes."""

from __future__ import annotations

from jiangtai.outline.outline import Kind, Outline, Page, PageId, Part, Wording, part_mark
from jiangtai.window.links import Place
from jiangtai.window.moving import page_place, part_place, point_place
from jiangtai.window.outline_rows import Row


def page(name: str, kind: Kind = Kind.BULLETS) -> Page:
    return Page(PageId(name), kind, Wording(name))


OUTLINE = Outline(
    Wording("题目"),
    "study",
    (
        Part("0", Wording(""), (page("cover", Kind.COVER), page("start"))),
        Part("1", Wording("一"), (page("s1", Kind.SECTION), page("a"), page("b"))),
        Part("2", Wording("二"), (page("s2", Kind.SECTION), page("c"))),
    ),
)


def row(name: str, path: tuple[int, ...] = ()) -> Row:
    return Row(name, PageId(name), path)


def part(number: str) -> Row:
    return Row(number, None, None, part=number)


def test_a_page_goes_before_or_after_the_row_it_is_dropped_at() -> None:
    assert page_place(OUTLINE, [PageId("b")], row("a"), above=True) == "s1"
    assert page_place(OUTLINE, [PageId("a")], row("b"), above=False) == "b"
    assert page_place(OUTLINE, [PageId("a")], row("c", (0,)), above=True) == "c"
    assert page_place(OUTLINE, [PageId("a")], part("2"), above=False) == "s2"
    assert page_place(OUTLINE, [PageId("a")], row("cover"), above=True) == part_mark("0")


def test_a_part_goes_before_or_after_the_part_it_is_dropped_at() -> None:
    assert part_place(OUTLINE, "1", part("2"), above=False) == 1
    assert part_place(OUTLINE, "2", part("1"), above=True) == 0
    assert part_place(OUTLINE, "1", row("start"), above=True) is None


def place(name: str, *paths: tuple[int, ...]) -> list[Place]:
    return [Place(PageId(name), path) for path in paths]


def landed(path: tuple[int, ...], target: tuple[int, ...], *, above: bool) -> tuple[int, ...] | None:
    """Return where a point dragged within its page goes."""
    there = point_place(OUTLINE, place("a", path), row("a", target), above=above)
    return there.path if there is not None else None


def test_a_points_new_path_is_counted_without_it() -> None:
    assert landed((0,), (2,), above=False) == (2,)
    assert landed((2,), (0,), above=True) == (0,)
    assert landed((0,), (1, 0), above=False) == (0, 1)
    assert landed((1, 1), (1, 0), above=True) == (1, 0)
    assert landed((1, 0), (), above=True) == (0,)


def test_several_points_are_counted_without_any_of_them() -> None:
    assert point_place(OUTLINE, place("a", (0,), (2,)), row("a", (3,)), above=False) == Place(PageId("a"), (2,))
    assert point_place(OUTLINE, place("a", (1,), (1, 0), (2,)), row("a", (0,)), above=True) == Place(PageId("a"), (0,))
    assert point_place(OUTLINE, place("a", (0,), (1,)), row("a", (1,)), above=True) is None


def test_a_point_goes_neither_below_itself_nor_to_where_it_is() -> None:
    assert landed((1,), (1, 0), above=True) is None
    assert landed((1,), (0,), above=False) is None


def test_points_dropped_on_another_page_go_beside_the_point_there_or_last() -> None:
    for target, above, path in (((2,), True, (2,)), ((2,), False, (3,)), ((), True, (0,))):
        there = point_place(OUTLINE, place("a", (0,), (1,)), row("b", target), above=above)
        assert there == Place(PageId("b"), path)
    assert point_place(OUTLINE, place("a", (0,)), row("cover"), above=False) is None
