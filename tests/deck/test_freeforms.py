"""Freeforms: every kind of curve a drawing program saves comes out where it was drawn."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from jiangtai.deck.freeforms import read_steps
from jiangtai.deck.look import Verb
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.schema import q

if TYPE_CHECKING:
    from jiangtai.deck.look import Step

BOX = Rect(Emu(0), Emu(0), Emu(200), Emu(100))


def steps(moves: str, size: str = 'w="100" h="100"') -> tuple[Step, ...]:
    space = q("a:x")[1:-2]
    geometry = f'<a:custGeom xmlns:a="{space}"><a:pathLst><a:path {size}>{moves}</a:path></a:pathLst></a:custGeom>'
    return read_steps(etree.fromstring(geometry), BOX)


MOVE = '<a:moveTo><a:pt x="100" y="50"/></a:moveTo>'


def test_a_path_without_a_size_is_in_the_units_of_its_shape() -> None:
    (only,) = steps(MOVE, "")
    assert only.points == ((0.5, 0.5),)


def test_a_quadratic_curve_bends_where_it_was_drawn() -> None:
    bend = '<a:quadBezTo><a:pt x="100" y="0"/><a:pt x="0" y="0"/></a:quadBezTo>'
    _, curve = steps(MOVE + bend)
    # half way a quadratic curve is a quarter of its ends and half of its bend
    start, (first, second, end) = (1.0, 0.5), curve.points
    middle = [(a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(start, first, second, end, strict=True)]
    assert middle == pytest.approx([(1 + 2 * 1 + 0) / 4, 0.5 / 4])


def test_an_arc_follows_its_circle() -> None:
    turn = '<a:arcTo wR="50" hR="50" stAng="0" swAng="10800000"/>'
    _, first, second = steps(MOVE + turn)
    assert first.verb is second.verb is Verb.CURVE
    assert first.points[-1] == pytest.approx((0.5, 1.0))
    assert second.points[-1] == pytest.approx((0.0, 0.5))
    start = (1.0, 0.5)
    half = [(a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(start, *first.points, strict=True)]
    assert math.dist(half, (0.5, 0.5)) == pytest.approx(0.5, abs=1e-3)
