"""Values become data and come back by their own annotations; what does not fit is named by its place."""

from __future__ import annotations

import pytest

from jiangtai.outline.brief import Brief, Cover, Notes
from jiangtai.outline.outline import NO_WORDS, Kind, Move, PageId, Point, Wording
from jiangtai.project.shape import Blobs, Misshapen, Unheard, from_plain, to_plain
from jiangtai.project.state import SourceFile
from jiangtai.span import Span
from jiangtai.speech.speech import Role


def test_values_of_every_sort_come_back() -> None:
    brief = Brief("lecture", 45, frozenset({3, 1}), frozenset(), ("local",), Notes.POINTS, Cover("题目"), 181.5)
    assert from_plain(Brief, to_plain(brief, Blobs({})), {}) == brief
    move = Move(PageId("a"), PageId("b"))
    assert from_plain(Move, to_plain(move, Blobs({})), {}) == move
    assert from_plain(Kind, "cards", {}) is Kind.CARDS


def test_points_below_points_come_back_as_what_they_were() -> None:
    point = Point(Wording("甲", (Span(1, 2),)), (Point(NO_WORDS),))
    again = from_plain(Point, to_plain(point, Blobs({})), {})
    assert again == point
    assert type(again.wording.sources[0]) is Span


def test_the_same_bytes_are_kept_once() -> None:
    blobs = Blobs({})
    files = tuple(SourceFile(name, Role.SPEECH, b"the same") for name in "ab")
    data = to_plain(files, blobs)
    assert list(blobs.by_digest.values()) == [b"the same"]
    assert from_plain(tuple[SourceFile, ...], data, blobs.by_digest) == files


def test_sets_are_in_order_so_that_the_same_value_gives_the_same_data() -> None:
    assert to_plain(Brief(unticked=frozenset(range(50, 0, -1))), Blobs({}))["unticked"] == list(range(1, 51))


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"occasion": 5}, r"\$\.occasion"),
        ({"unticked": [1, "2"]}, r"\$\.unticked\[1\]"),
        ({"unticked": [True]}, r"\$\.unticked\[0\]"),
        ({"minutes": float("nan")}, r"\$\.minutes"),
        ({"cover": []}, r"\$\.cover"),
        ({"cover": {"title": None}}, r"\$\.cover\.title"),
        ([], r"\$: list instead of dict"),
    ],
)
def test_what_does_not_fit_is_named_by_its_place(data: object, where: str) -> None:
    with pytest.raises(Misshapen, match=where):
        from_plain(Brief, data, {})


def test_what_is_missing_or_too_many_is_named() -> None:
    with pytest.raises(Misshapen, match=r"\$\.text"):
        from_plain(Wording, {}, {})
    with pytest.raises(Misshapen, match="3 instead of 2"):
        from_plain(Span, [1, 2, 3], {})
    with pytest.raises(Misshapen, match="bytes are missing"):
        from_plain(bytes, "0" * 64, {})


def test_what_a_later_version_added_is_told_apart() -> None:
    with pytest.raises(Unheard, match=r"\$\.choir"):
        from_plain(Brief, {"choir": 1}, {})
    with pytest.raises(Unheard):
        from_plain(Notes, "sung", {})
