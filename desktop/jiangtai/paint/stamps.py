"""Stamps: glyphs as small pictures, so that a slide painted again and again is not drawn anew each time.

A glyph's outline takes ten times as long to fill as its picture to put down, and twice as long again to make a picture
of: so a glyph is filled the first time, made a picture of the second, and put down from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from jiangtai.paint.ink import colour
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from jiangtai.deck.look import Rgb

_KEPT = 8192
"""Pictures kept: at most some 30 MB, more than every glyph of a deck at one size."""
LARGEST = 64
"""Pixels an em up to which a glyph is worth keeping: larger ones are few."""
_PARTS = 4


class Stamp(NamedTuple):
    """A glyph's picture and where it stands from the glyph's origin, in pixels."""

    image: QImage
    x: int
    y: int


@dataclass(slots=True)
class Stamps:
    """Pictures of glyphs by outline, colour and quarter of a pixel. For one thread."""

    _kept: dict[tuple[int, Rgb, int], tuple[QPainterPath, Stamp | None]] = field(default_factory=dict)

    def put(self, painter: QPainter, path: QPainterPath, rgb: Rgb, x: float, y: int) -> None:
        """Put a glyph's outline down at `x` (to a quarter of a pixel), `y`. The painter's unit is the pixel."""
        whole, quarter = divmod(round(x * _PARTS), _PARTS)
        key = (id(path), rgb, quarter)
        found = self._kept.get(key)
        if found is None or found[0] is not path:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = (path, None)
            painter.fillPath(path.translated(whole + quarter / _PARTS, y), colour(rgb))
            return
        stamp = found[1]
        if stamp is None:
            stamp = _picture(path, rgb, quarter / _PARTS)
            self._kept[key] = (path, stamp)
        painter.drawImage(whole + stamp.x, y + stamp.y, stamp.image)


def _picture(path: QPainterPath, rgb: Rgb, shift: float) -> Stamp:
    moved = path.translated(shift, 0)
    box = moved.boundingRect().toAlignedRect()
    image = QImage(max(1, box.width()), max(1, box.height()), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(moved.translated(-box.x(), -box.y()), colour(rgb))
    painter.end()
    return Stamp(image, box.x(), box.y())
