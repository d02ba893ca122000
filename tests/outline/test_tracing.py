"""Typed words are a cut of the source only where nothing protected was left out."""

from __future__ import annotations

import pytest

from jiangtai.outline.tracing import trace
from jiangtai.span import read_spans

SOURCE = (
    "会议决定，持续推动地市级和具备条件的县级读书会设立书房，不得占用通道。扎实开展总会机关读书活动，及时公布书目。"
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("推动地市级和具备条件的县级读书会设立书房", "推动地市级和具备条件的县级读书会设立书房"),
        ("及时公布书目", "及时公布书目"),
        ("开展总会机关读书活动；及时公布书目", "开展总会机关读书活动及时公布书目"),
    ],
)
def test_whole_clauses_are_found(typed: str, found: str) -> None:
    assert read_spans(SOURCE, trace(typed, SOURCE)).replace("，", "") == found


@pytest.mark.parametrize(
    "typed",
    [
        "推动县级读书会设立书房",
        "县级读书会设立书房",
        "占用通道",
        "机关读书活动",
        "扎实开展总会机关读书",
        "公布活动",
        "",
    ],
)
def test_a_cut_that_drops_scope_owner_or_not_is_own(typed: str) -> None:
    assert trace(typed, SOURCE) == ()


def test_the_nearest_place_is_taken() -> None:
    source = "要多读书。" * 4
    assert trace("要多读书", source, near=10)[0].start == 10
