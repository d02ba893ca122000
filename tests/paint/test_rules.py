"""Hairlines: whole pixels, wherever they lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from jiangtai.deck.look import Stroke
from jiangtai.deck.measure import Pt
from jiangtai.paint.rules import draw_outline, draw_rule

BLACK = Stroke("000000", Pt(0.75))


def ruled(y: float, stroke: Stroke = BLACK) -> list[int]:
    """Return the lightness of the pixels across a level line at `y`."""
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_rule(painter, QPointF(2, y), QPointF(18, y), stroke)
    painter.end()
    return [image.pixelColor(10, row).lightness() for row in range(20)]


@pytest.mark.parametrize("y", [5.0, 5.3, 5.5, 5.9])
def test_a_hairline_is_one_dark_row(y: float) -> None:
    rows = ruled(y)
    assert rows.count(0) == 1
    assert rows.count(255) == 19


def test_a_thick_line_keeps_its_width() -> None:
    assert ruled(8.2, Stroke("000000", Pt(3))).count(0) == 3


def test_a_line_thinner_than_half_a_pixel_stays_pale() -> None:
    assert min(ruled(5.5, Stroke("000000", Pt(0.2)))) > 100


def test_a_frame_has_closed_corners() -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    path = QPainterPath()
    path.addRect(QRectF(4.4, 4.4, 10, 10))
    draw_outline(painter, path, Stroke("000000", Pt(2)))
    painter.end()
    dark = [(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).lightness() == 0]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark)
    assert {(left, left), (left, right), (right, left), (right, right)} <= set(dark)
    assert (10, 10) not in dark
