"""What the painter hands out: a deck as a PDF, its slides as PNGs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImageWriter

from jiangtai.deck.measure import to_pt
from jiangtai.paint.pdftext import Binding
from jiangtai.paint.press import buffered, press
from jiangtai.paint.slide import letters_for, paint_with, slide_image

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QImage

    from jiangtai.deck.deck import Deck, SlideId
    from jiangtai.deck.look import Template


def deck_pdf(deck: Deck, template: Template) -> bytes:
    """Return the deck's shown slides as a vector PDF, one page each at the slides' own size, its sections as bookmarks.

    Its text can be copied out as it stands on the slides; its date is the deck's own.
    """
    letters = letters_for(deck, template)
    page = QRectF(0, 0, to_pt(deck.width), to_pt(deck.height))
    shown = [slide for slide in deck.slides if not slide.hidden]
    pages = [partial(paint_with, slide=slide, letters=letters, target=page) for slide in shown]
    return press(pages, page.size(), letters, binding_of(deck, {slide.id: at for at, slide in enumerate(shown)}))


def deck_pngs(deck: Deck, template: Template, width: int = 1280) -> Iterator[tuple[int, bytes]]:
    """Yield the number of every shown slide and the bytes of its PNG, `width` pixels wide."""
    letters = letters_for(deck, template)
    for slide in deck.slides:
        if not slide.hidden:
            yield slide.number, _png(slide_image(slide, letters, width))


def binding_of(deck: Deck, pages: Mapping[SlideId, int]) -> Binding:
    """Return what a PDF of the deck says of itself; `pages` is the page, from 0, each shown slide is on.

    A section's bookmark leads to the page of its first shown slide.
    """
    firsts = ((chapter.name, next((one for one in chapter.slides if one in pages), None)) for chapter in deck.chapters)
    marks = tuple((name, pages[first]) for name, first in firsts if name and first is not None)
    said = deck.properties
    return Binding(said.title, said.author, said.created, marks)


def _png(image: QImage) -> bytes:
    return buffered(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))
