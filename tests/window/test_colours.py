"""Colours: words can be read, and marks seen, on every ground they stand on, in either scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.grounds import contrast
from jiangtai.window.colours import DARK, LIGHT, SHARP_DARK, SHARP_LIGHT, colours_of, make_palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jiangtai.window.colours import Colours

WORDS = 4.5
MARKS = 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11, level AA."""
SHARP_WORDS = 7.0
"""WCAG 2.2, 1.4.6, level AAA."""
STANDS = {
    "ink": ("panel", "ground", "select", "used", "stage", "hover"),
    "soft": ("panel", "ground", "select", "used", "stage", "hover"),
    "faint": ("panel", "ground", "select", "hover"),
    "alert": ("panel", "ground", "hover"),
    "badge": ("panel", "select", "hover"),
    "bar": ("panel", "ground", "select", "stage"),
}
"""The colours words are written in, and the grounds these words stand on."""


def ratio(one: str, other: str) -> float:
    return contrast(one[1:], other[1:])


ALL = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, SHARP_LIGHT, SHARP_DARK], ids=["light", "dark", "sharp-light", "sharp-dark"]
)


@ALL
@pytest.mark.parametrize("name", STANDS)
def test_words_can_be_read_on_every_ground(colours: Colours, name: str) -> None:
    least = WORDS if colours in (LIGHT, DARK) else SHARP_WORDS
    ratios = {ground: ratio(getattr(colours, name), getattr(colours, ground)) for ground in STANDS[name]}
    assert {ground: found for ground, found in ratios.items() if found < least} == {}


@ALL
def test_what_is_painted_by_hand_wears_the_colours_of_its_palette(colours: Colours, qapp: QApplication) -> None:
    assert qapp is not None
    assert colours_of(make_palette(colours)) == colours


@ALL
def test_the_buttons_that_go_on_can_be_read_and_stand_out(colours: Colours) -> None:
    for button, ground in ((colours.red, colours.panel), (colours.act, colours.ground)):
        assert ratio("#FFFFFF", button) >= WORDS
        assert ratio(button, ground) >= MARKS
