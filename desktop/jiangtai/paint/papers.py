"""What the painter hands out: a deck as a PDF, a slide as a PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from jiangtai.deck.measure import to_pt
from jiangtai.paint.pdftext import radicals_of, settle
from jiangtai.paint.slide import letters_for, paint_with, slide_image

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Template
    from jiangtai.paint.letters import Letters

_DOTS = 1200
"""Units an inch inside the PDF: fine enough that no line of text moves by a tenth of a point."""


def deck_pdf(deck: Deck, template: Template) -> bytes:
    """Return the deck's shown slides as a vector PDF, one page each at the slides' own size.

    Its text can be copied out as it stands on the slides; its date is the deck's own.
    """
    letters = letters_for(deck, template)
    pdf = _with_buffer(lambda buffer: _write_pdf(buffer, deck, letters))
    said = {one for slide in deck.slides for box in slide.boxes() for words in box.paragraphs for one in words.text}
    return settle(pdf, radicals_of("".join(sorted(said)), letters.fonts()), deck.properties.created)


def slide_png(slide: Slide, deck: Deck, template: Template, width: int = 1280) -> bytes:
    """Return the slide as the bytes of a PNG `width` pixels wide."""
    image = slide_image(slide, letters_for(deck, template), width)
    return _with_buffer(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def _with_buffer(write: Callable[[QBuffer], object]) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(store.data())


def _write_pdf(buffer: QBuffer, deck: Deck, letters: Letters) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(deck.properties.title)
    writer.setCreator("Jiangtai")
    size = QPageSize(
        QSizeF(to_pt(deck.width), to_pt(deck.height)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    # Qt holds a page's size upright: a page wider than high is one turned to landscape
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    page = QRectF(0, 0, writer.width(), writer.height())
    for number, slide in enumerate(slide for slide in deck.slides if not slide.hidden):
        if number:
            writer.newPage()
        paint_with(painter, slide, letters, page)
    painter.end()
