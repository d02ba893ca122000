"""The backdrop: what stands behind the text: the ground, the master's and layout's shapes, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainterPath, QPen

from jiangtai.deck.deck import Line, Paragraph, Run
from jiangtai.deck.look import Image, Shape
from jiangtai.deck.measure import Pt
from jiangtai.finding import Finding, Level
from jiangtai.paint.ink import brush
from jiangtai.paint.presets import is_open, outline, preset_outline
from jiangtai.paint.rules import draw_outline
from jiangtai.paint.textbox import area, inner, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Backdrop, Layout, Slot
    from jiangtai.paint.letters import Letters

_UNKNOWN = QColor("#8A8F98")


def paint_backdrop(painter: QPainter, layout: Layout, page: QRectF, letters: Letters) -> None:
    """Paint the layout's ground over the whole page, then its shapes in order."""
    painter.fillRect(page, brush(layout.ground, page))
    for item in layout.backdrop:
        if isinstance(item, Image):
            paint_picture(painter, item.blob, area(item.rect), item.crop)
        else:
            _paint_shape(painter, item, letters)


def paint_slot(painter: QPainter, slot: Slot, rect: QRectF) -> None:
    """Paint a placeholder's own fill and border in `rect`."""
    path = preset_outline(slot.shape, {}, rect) or preset_outline("rect", {}, rect)
    if path is not None and (slot.fill or slot.stroke):
        painter.fillPath(path, brush(slot.fill, rect))
        draw_outline(painter, path, slot.stroke)


def paint_picture(
    painter: QPainter, blob: bytes, rect: QRectF, crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
) -> None:
    """Paint a picture's bytes into `rect`, with the shares in `crop` cut off left, top, right and bottom.

    One that cannot be read is a labelled outline.
    """
    image = QImage.fromData(blob)
    if image.isNull():
        paint_unknown(painter, rect, "?")
        return
    left, top, right, bottom = crop
    width, height = image.width(), image.height()
    part = QRectF(left * width, top * height, (1 - left - right) * width, (1 - top - bottom) * height)
    painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image, part)


def paint_unknown(painter: QPainter, rect: QRectF, label: str) -> None:
    """Paint what this program does not draw: a dashed outline with its name."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_UNKNOWN, 0.75, Qt.PenStyle.DashLine))
    painter.drawRect(rect)
    font = QFont()
    font.setPixelSize(9)
    words = QPainterPath()
    words.addText(QPointF(), font, label)
    painter.fillPath(words.translated(rect.center() - words.boundingRect().center()), _UNKNOWN)


def unpainted(backdrop: Backdrop) -> tuple[str, ...]:
    """Return the presets of a backdrop that are painted as labelled outlines, each once."""
    shapes = [item for item in backdrop if isinstance(item, Shape)]
    box = QRectF(0, 0, 1, 1)
    return tuple(dict.fromkeys(shape.preset for shape in shapes if outline(shape, box) is None))


def unpainted_findings(deck: Deck) -> tuple[Finding, ...]:
    """Return what a person must know of the pictures: which shapes are only outlines in them. One for the deck."""
    slides: dict[str, list[int]] = {}
    for slide in deck.slides:
        for preset in unpainted(slide.layout.backdrop):
            slides.setdefault(preset, []).append(slide.number)
    if not slides:
        return ()
    numbers = tuple(sorted({number for found in slides.values() for number in found}))
    return (Finding("shape-not-painted", Level.HINT, (("names", "、".join(sorted(slides))),), slides=numbers),)


def _paint_shape(painter: QPainter, shape: Shape, letters: Letters) -> None:
    rect = area(shape.rect)
    painter.save()
    if shape.rotation or shape.flip_x or shape.flip_y:
        painter.translate(rect.center())
        painter.rotate(shape.rotation)
        painter.scale(-1 if shape.flip_x else 1, -1 if shape.flip_y else 1)
        painter.translate(-rect.center())
    path = outline(shape, rect)
    if path is None:
        paint_unknown(painter, rect, shape.preset)
    else:
        if shape.steps or not is_open(shape.preset):
            painter.fillPath(path, brush(shape.fill, rect))
        draw_outline(painter, path, shape.stroke)
    painter.restore()
    _paint_words(painter, shape, rect, letters)


def _paint_words(painter: QPainter, shape: Shape, rect: QRectF, letters: Letters) -> None:
    """Paint a shape's own words: each entry is a line, turned with its shape but never mirrored."""
    style = shape.text_style
    if style is None or not shape.text:
        return
    painter.save()
    painter.translate(rect.center())
    painter.rotate(shape.rotation)
    painter.translate(QPointF(0, 0) - rect.center())
    paragraphs = tuple(
        Paragraph((Run(text),), style, (Line((Run(text),), Pt(0)),), before=style.before) for text in shape.text
    )
    paint_text(painter, paragraphs, inner(rect, shape.insets), shape.anchor, letters)
    painter.restore()
