"""Glyphs of a text: which, how wide, and what each of them says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from jiangtai.paint.founts import cast

if TYPE_CHECKING:
    from jiangtai.paint.founts import Fount


def fount() -> Fount:
    return cast("Noto Sans CJK SC", bold=False, italic=False)


@pytest.mark.parametrize("text", ["一——二", "——", "fi 与 ffi", "𠮷野", "a“b”"])
def test_glyphs_say_the_whole_text_in_order(text: str) -> None:
    assert "".join(glyph.text for glyph in fount().shape(text)) == text


def test_a_chinese_dash_is_two_hanzi_wide_whatever_the_locale() -> None:
    assert sum(glyph.advance for glyph in fount().shape("——")) == pytest.approx(2.0)


def test_glyphs_stand_end_to_end() -> None:
    glyphs = fount().shape("第——2025年")
    for before, after in pairwise(glyphs):
        assert after.place == pytest.approx(before.place + before.advance)


def test_an_outline_is_as_large_as_it_is_asked_for() -> None:
    one = fount()
    small, large = (one.outlines("国", size)[0].boundingRect() for size in (10, 40))
    assert large.height() == pytest.approx(4 * small.height(), rel=0.01)
    assert 7 < small.height() < 11
