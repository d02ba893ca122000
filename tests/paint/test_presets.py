"""The outlines of named shapes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from tests.paint import samples

from jiangtai.deck.look import Image, Shape, Step, Verb
from jiangtai.deck.measure import Emu, Rect
from jiangtai.paint.backdrop import unpainted, unpainted_findings
from jiangtai.paint.presets import outline, preset_outline

BOX = QRectF(0, 0, 200, 100)


@pytest.mark.parametrize(
    ("preset", "inside", "outside"),
    [
        ("rect", (1, 1), (-1, 1)),
        ("roundRect", (100, 50), (1, 1)),
        ("ellipse", (100, 50), (10, 10)),
        ("donut", (10, 50), (100, 50)),
        ("blockArc", (100, 10), (100, 90)),
        ("triangle", (100, 50), (10, 10)),
        ("rtTriangle", (10, 90), (190, 10)),
        ("parallelogram", (100, 50), (2, 2)),
        ("chevron", (100, 50), (10, 50)),
        ("homePlate", (5, 50), (199, 5)),
        ("diamond", (100, 50), (10, 10)),
        ("pie", (50, 75), (150, 25)),
        ("frame", (5, 50), (100, 50)),
        ("round2SameRect", (1, 99), (1, 1)),
        ("halfFrame", (5, 5), (190, 90)),
        ("corner", (10, 10), (190, 10)),
        ("leftArrow", (5, 50), (199, 5)),
        ("upArrow", (100, 5), (5, 95)),
        ("downArrow", (100, 95), (5, 5)),
        ("plus", (100, 5), (5, 5)),
        ("pentagon", (100, 10), (5, 5)),
        ("star5", (100, 50), (40, 5)),
        ("flowChartTerminator", (100, 50), (1, 1)),
    ],
)
def test_a_preset_covers_what_its_name_says(
    preset: str, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    path = preset_outline(preset, {}, BOX)
    assert path is not None
    assert path.contains(QPointF(*inside))
    assert not path.contains(QPointF(*outside))


def test_an_adjustment_changes_the_shape() -> None:
    sharp, round_ = (preset_outline("roundRect", {"adj": value}, BOX) for value in (0, 50000))
    assert sharp is not None
    assert round_ is not None
    assert sharp.contains(QPointF(3, 3))
    assert not round_.contains(QPointF(3, 3))


def test_a_freeform_follows_its_steps() -> None:
    corners = ((Verb.MOVE, (0.0, 0.0)), (Verb.LINE, (1.0, 0.0)), (Verb.LINE, (0.0, 1.0)))
    steps = (*(Step(verb, (point,)) for verb, point in corners), Step(Verb.CLOSE))
    path = outline(Shape(Rect(Emu(0), Emu(0), Emu(1), Emu(1)), steps=steps), BOX)
    assert path is not None
    assert path.contains(QPointF(20, 20))
    assert not path.contains(QPointF(190, 90))


def test_an_unknown_preset_is_named_once() -> None:
    place = Rect(Emu(0), Emu(0), Emu(1), Emu(1))
    assert unpainted((Shape(place, "cloud"), Shape(place, "cloud"), Shape(place, "rect"))) == ("cloud",)


def test_a_picture_that_cannot_be_read_is_named_by_its_format() -> None:
    place = Rect(Emu(0), Emu(0), Emu(1), Emu(1))
    assert unpainted((Image(place, b"\x01\x00\x00\x00 and more"), Image(place, b"neither"))) == ("EMF", "?")


def test_shapes_that_are_only_outlined_are_told_once_for_the_deck() -> None:
    place = Rect(Emu(0), Emu(0), Emu(1), Emu(1))
    look = samples.template((Shape(place, "cloud"), Shape(place, "heart"), Shape(place, "rect")))
    (finding,) = unpainted_findings(samples.deck(look, samples.slide(look), samples.slide(look, number=2)))
    assert finding.values == (("names", "cloud、heart"),)
    assert finding.slides == (1, 2)
    plain = samples.template((Shape(place, "rect"),))
    assert unpainted_findings(samples.deck(plain, samples.slide(plain))) == ()


def test_a_star_points_upwards_inside_its_box() -> None:
    star = preset_outline("star5", {}, QRectF(0, 0, 100, 100))
    assert star is not None
    box = star.boundingRect()
    assert (round(box.top()), round(box.left()), round(box.right())) == (0, 0, 100)
    assert 95 <= box.bottom() <= 100.1
