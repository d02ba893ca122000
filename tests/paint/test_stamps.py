"""Pictures of glyphs: the same ink as the glyphs themselves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from jiangtai.paint.founts import cast
from jiangtai.paint.stamps import Stamps


@pytest.mark.parametrize("x", [10.0, 10.25, 10.9])
def test_a_glyph_looks_the_same_however_often_it_is_put_down(x: float) -> None:
    (path,) = cast("Noto Sans CJK SC", bold=False, italic=False).outlines("国", 28)
    stamps, seen = Stamps(), []
    for _ in range(3):
        image = QImage(60, 60, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stamps.put(painter, path, "C8102E", x, 40)
        painter.end()
        seen.append([image.pixelColor(i, j).lightness() for i in range(60) for j in range(60)])
    assert min(seen[0]) < 128
    for again in seen[1:]:
        assert max(abs(one - other) for one, other in zip(seen[0], again, strict=True)) <= 2
