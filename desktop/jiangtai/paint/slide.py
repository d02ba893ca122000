"""A slide on a QPainter: backdrop, placeholders, then the Deck's own lines. Screen, PDF and PNG all come through here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from jiangtai.deck.deck import Box, Grid, Photo
from jiangtai.deck.measure import to_pt
from jiangtai.paint.backdrop import paint_backdrop, paint_picture, paint_slot
from jiangtai.paint.faces import find_faces
from jiangtai.paint.grid import paint_grid
from jiangtai.paint.letters import Letters
from jiangtai.paint.textbox import area, paint_box

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Piece, Slide
    from jiangtai.deck.look import Template


def paint_slide(painter: QPainter, slide: Slide, deck: Deck, template: Template, target: QRectF) -> None:
    """Paint the slide into `target` (the painter's units), whole. Where many are painted, use `paint_with`."""
    paint_with(painter, slide, letters_for(deck, template), target)


def letters_for(deck: Deck, template: Template) -> Letters:
    """Return the faces at hand for painting this deck. Needs a QGuiApplication."""
    return Letters(find_faces(template), template, deck.profile)


def paint_with(painter: QPainter, slide: Slide, letters: Letters, target: QRectF) -> None:
    """Paint a slide of the letters' template into `target` (the painter's units), whole."""
    width, height = letters.even(to_pt(letters.template.width)), letters.even(to_pt(letters.template.height))
    across = target.width() / width
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(target.topLeft())
    # a picture of LibreOffice's page is scaled alike both ways, though its sides are rounded
    painter.scale(across, across if letters.imported else target.height() / height)
    page = QRectF(0, 0, width, height)
    painter.setClipRect(page, Qt.ClipOperation.IntersectClip)
    paint_backdrop(painter, slide.layout, slide.number, page, letters)
    for piece in slide.pieces:
        _paint_piece(painter, piece, slide, letters)
    painter.restore()


def slide_image(slide: Slide, letters: Letters, width: int, ratio: float = 1.0) -> QImage:
    """Return the slide as a picture `width` pixels wide, for a screen with `ratio` device pixels a pixel."""
    across = max(1, round(width * ratio))
    down = max(1, round(across * letters.template.height / letters.template.width))
    image = QImage(across, down, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_with(painter, slide, letters, QRectF(0, 0, across, down))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _paint_piece(painter: QPainter, piece: Piece, slide: Slide, letters: Letters) -> None:
    slot = slide.layout.slot(piece.idx)
    if slot is not None:
        paint_slot(painter, slot, area(piece.rect))
    match piece:
        case Box():
            paint_box(painter, piece, letters)
        case Grid():
            paint_grid(painter, piece, letters)
        case Photo():
            paint_picture(painter, piece.picture.blob, area(piece.rect), piece.crop)
        case _:
            assert_never(piece)
