"""What stands behind words, and whether they are read there."""

from __future__ import annotations

import pytest

from jiangtai.deck.grounds import contrast, ground_at, readable
from jiangtai.deck.look import Fill, Image, Layout, Shape, Stop
from jiangtai.deck.measure import Emu, Rect

PAGE = Rect(Emu(0), Emu(0), Emu(1000), Emu(600))
BAND = Rect(Emu(0), Emu(0), Emu(1000), Emu(100))
LOW = Rect(Emu(100), Emu(200), Emu(800), Emu(300))


def filled(*colours: str, alpha: float = 1.0) -> Fill:
    return Fill(tuple(Stop(at / max(1, len(colours) - 1), colour, alpha) for at, colour in enumerate(colours)))


def layout(*backdrop: Shape | Image) -> Layout:
    return Layout("a", "/a", filled("FFFFFF"), backdrop, ())


def test_the_topmost_shape_that_fills_the_place_is_the_ground() -> None:
    drawn = layout(Shape(PAGE, fill=filled("112233")), Shape(BAND, fill=filled("AA0000")))
    assert ground_at(drawn, BAND) == "AA0000"
    assert ground_at(drawn, LOW) == "112233"
    assert ground_at(layout(), LOW) == "FFFFFF"


def test_a_thin_veil_a_ring_and_a_gradient() -> None:
    veiled = layout(Shape(PAGE, fill=filled("000000", alpha=0.2)))
    assert ground_at(veiled, LOW) == "FFFFFF"
    assert ground_at(layout(Shape(PAGE, "donut", fill=filled("000000"))), LOW) == "FFFFFF"
    assert ground_at(layout(Shape(PAGE, fill=filled("000000", "202020"))), LOW) == "101010"


def test_a_picture_is_not_known() -> None:
    assert ground_at(layout(Image(PAGE, b"")), LOW) is None
    assert readable(("ABCDEF", "000000"), None) == "ABCDEF"


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "FFFFFF", 21), ("777777", "FFFFFF", 4.48), ("F00000", "F00000", 1)]
)
def test_contrast_is_the_web_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01) == contrast(other, one)


def test_the_first_colour_that_is_read_is_taken_else_the_best() -> None:
    assert readable(("EEEEEE", "444444", "000000"), "FFFFFF") == "444444"
    assert readable(("EEEEEE", "AAAAAA"), "FFFFFF") == "AAAAAA"
