"""The backdrop: what stands behind the text: the ground, the master's and layout's shapes, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath, QPen

from jiangtai.deck.look import NUMBER_SIGN, Image, Shape
from jiangtai.finding import Finding, Level
from jiangtai.paint.ink import brush
from jiangtai.paint.passages import broken
from jiangtai.paint.pictures import picture_kind, read_picture
from jiangtai.paint.presets import is_open, outline, preset_outline
from jiangtai.paint.rules import draw_outline
from jiangtai.paint.textbox import area, inner, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Backdrop, Layout, Slot
    from jiangtai.paint.letters import Letters

_UNKNOWN = QColor("#8A8F98")
_ENDLESS = 1e5
"""Points: wider than any words."""


def paint_backdrop(painter: QPainter, layout: Layout, number: int, page: QRectF, letters: Letters) -> None:
    """Paint the layout's ground over the whole page, then its shapes in order; `number` is the slide's own."""
    painter.fillRect(page, brush(layout.ground, page))
    for item in layout.backdrop:
        painter.save()
        _turn(painter, item)
        if isinstance(item, Image):
            painter.setOpacity(item.alpha)
            paint_picture(painter, item.blob, area(item.rect), item.crop)
        else:
            _paint_shape(painter, item)
        painter.restore()
        if isinstance(item, Shape):
            _paint_words(painter, item, number, letters)


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
    image = read_picture(blob)
    if image.isNull():
        paint_unknown(painter, rect, picture_kind(blob))
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
    """Return what of a backdrop is painted as labelled outlines, each once: presets' names, pictures' formats."""
    box = QRectF(0, 0, 1, 1)
    names = (
        (picture_kind(item.blob) if read_picture(item.blob).isNull() else "")
        if isinstance(item, Image)
        else (item.preset if outline(item, box) is None else "")
        for item in backdrop
    )
    return tuple(dict.fromkeys(name for name in names if name))


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


def _turn(painter: QPainter, item: Shape | Image) -> None:
    """Turn and mirror the painter about a shape's or picture's middle."""
    if item.rotation or item.flip_x or item.flip_y:
        middle = area(item.rect).center()
        painter.translate(middle)
        painter.rotate(item.rotation)
        painter.scale(-1 if item.flip_x else 1, -1 if item.flip_y else 1)
        painter.translate(-middle)


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    rect = area(shape.rect)
    path = outline(shape, rect)
    if path is None:
        paint_unknown(painter, rect, shape.preset)
        return
    if shape.steps or not is_open(shape.preset):
        painter.fillPath(path, brush(shape.fill, rect))
    draw_outline(painter, path, shape.stroke)


def _paint_words(painter: QPainter, shape: Shape, number: int, letters: Letters) -> None:
    """Paint a shape's own words, turned with it but never mirrored."""
    style = shape.text_style
    if style is None or not shape.text:
        return
    room = inner(area(shape.rect), shape.insets)
    width = max(1.0, room.width()) if shape.wraps else _ENDLESS
    said = (text.replace(NUMBER_SIGN, str(number)) for text in shape.text)
    paragraphs = tuple(broken(text, style, width, letters, style.before) for text in said)
    painter.save()
    painter.translate(area(shape.rect).center())
    painter.rotate(shape.rotation)
    painter.translate(-area(shape.rect).center())
    paint_text(painter, paragraphs, room, shape.anchor, letters)
    painter.restore()
