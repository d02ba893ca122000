"""Imprint: set letters put on a device: as outlines on pixels, as glyphs in a PDF.

On pixels letters are filled outlines, unhinted: the same pixels on every machine, whatever its own way of smoothing
text. Their baseline stands on whole pixels, so that every line of a paragraph is equally sharp.

Compared with LibreOffice (its profile), pixels are what poppler makes of LibreOffice's PDF: that file says places in
tenths of a point, and poppler puts a glyph on the pixel at or before its place, to a quarter of a pixel across where
the face is small (splash/SplashFont.cc: glyphs at most 50 pixels high).
"""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPaintEngine

from jiangtai.paint.ink import colour
from jiangtai.paint.libreoffice import on_paper
from jiangtai.paint.stamps import LARGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QTransform

    from jiangtai.paint.letters import Letters, Stretch

_SMALL = 50
_QUARTER = 4
_HAIR = 1e-4


def imprint(painter: QPainter, stretch: Stretch, x: float, baseline: float, letters: Letters) -> None:
    """Put a stretch's glyphs on the painter's device, its start at `x`, `baseline`; the painter's unit is the point."""
    if painter.paintEngine().type() is QPaintEngine.Type.Raster:
        _fill(painter, stretch, QPointF(x, baseline), letters)
    else:
        _write(painter, stretch, QPointF(x, baseline))
        letters.told.extend(glyph.text for glyph in stretch.glyphs)


def _fill(painter: QPainter, stretch: Stretch, start: QPointF, letters: Letters) -> None:
    seen = painter.combinedTransform()
    painter.save()
    if seen.isRotating():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(stretch.colour))
        _fill_at(painter, stretch, stretch.size, [start.x() + place for place in stretch.places], start.y())
    else:
        painter.resetTransform()
        size = stretch.size * seen.m22()
        if letters.imported:
            xs, y = _as_poppler(stretch, start, seen, size * stretch.fount.reach)
        else:
            left, y = seen.m11() * start.x() + seen.dx(), round(seen.m22() * start.y() + seen.dy())
            xs = [left + seen.m11() * place for place in stretch.places]
        if size > LARGEST:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(stretch.colour))
            _fill_at(painter, stretch, size, xs, y)
        else:
            for path, x in zip(stretch.fount.outlines(stretch.text, size), xs, strict=True):
                letters.stamps.put(painter, path, stretch.colour, x, y)
    painter.restore()


def _as_poppler(stretch: Stretch, start: QPointF, seen: QTransform, high: float) -> tuple[list[float], int]:
    across = _QUARTER if high <= _SMALL else 1
    left, top = on_paper(start.x()), on_paper(start.y())
    exact = (seen.m11() * (left + place) + seen.dx() + _HAIR for place in stretch.places)
    return [math.floor(x * across) / across for x in exact], math.floor(seen.m22() * top + seen.dy() + _HAIR)


def _fill_at(painter: QPainter, stretch: Stretch, size: float, xs: Sequence[float], y: float) -> None:
    painter.translate(0, y)
    at = 0.0
    for path, x in zip(stretch.fount.outlines(stretch.text, size), xs, strict=True):
        painter.translate(x - at, 0)
        painter.drawPath(path)
        at = x


def _write(painter: QPainter, stretch: Stretch, start: QPointF) -> None:
    painter.save()
    painter.setPen(colour(stretch.colour))
    share = stretch.size / stretch.fount.em
    painter.translate(start)
    painter.scale(share, share)
    for _, group in groupby(zip(stretch.glyphs, stretch.places, strict=True), lambda pair: pair[0].raw.familyName()):
        glyphs = list(group)
        run = QGlyphRun()
        run.setRawFont(glyphs[0][0].raw)
        run.setGlyphIndexes([glyph.number for glyph, _ in glyphs])
        run.setPositions([QPointF(place / share, 0) for _, place in glyphs])
        painter.drawGlyphRun(QPointF(), run)
    painter.restore()
