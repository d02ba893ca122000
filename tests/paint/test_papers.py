"""The PDF and the PNG."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtGui import QImage
from tests.paint import samples

from jiangtai.deck.deck import Chapter, SlideId
from jiangtai.paint.papers import deck_pdf, deck_pngs

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template


def said(*lines: str) -> tuple[Deck, Template]:
    """Return a deck of one slide that says these lines."""
    look = samples.template()
    slide = samples.slide(look, samples.box(samples.rect(50, 50, 800, 300), samples.paragraph(*lines)))
    return samples.deck(look, slide), look


def test_a_pdf_has_a_page_for_every_shown_slide_at_the_slides_size() -> None:
    look = samples.template()
    box = samples.box(samples.rect(50, 50, 400, 100), samples.paragraph("字"))
    slides = [samples.slide(look, box, number=number, hidden=number == 2) for number in (1, 2, 3)]
    pdf = deck_pdf(samples.deck(look, *slides), look)
    pages = PdfReader(BytesIO(pdf)).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(960, 540)] * 2
    assert b"/FontFile" in pdf


def test_a_png_has_the_width_asked_for() -> None:
    look = samples.template()
    slide = samples.slide(look)
    ((number, png),) = deck_pngs(samples.deck(look, slide), look, 640)
    image = QImage.fromData(png)
    assert number == 1
    assert (image.width(), image.height()) == (640, 360)


@pytest.mark.parametrize("line", ["二十人大长目示行文", "——“一带一路”……", "规划2025年·（一）", "𠮷野家"])
def test_text_copied_out_of_a_pdf_is_what_was_drawn(line: str) -> None:
    text = PdfReader(BytesIO(deck_pdf(*said(line)))).pages[0].extract_text()
    assert "".join(text.split()) == line


def test_a_bookmark_leads_to_each_sections_first_shown_slide() -> None:
    look = samples.template()
    slides = [samples.slide(look, number=number, hidden=number == 2) for number in (1, 2, 3, 4)]
    names = [slide.id for slide in slides]
    chapters = (Chapter("开头", (names[0],)), Chapter("正文", (*names[1:3], SlideId("gone"))), Chapter("", (names[3],)))
    reader = PdfReader(BytesIO(deck_pdf(replace(samples.deck(look, *slides), chapters=chapters), look)))
    marks = [mark for mark in reader.outline if isinstance(mark, Destination)]
    found = [(mark.title, reader.get_destination_page_number(mark)) for mark in marks]
    assert found == [("开头", 0), ("正文", 1)]


def test_a_pdf_is_dated_by_its_deck() -> None:
    information = PdfReader(BytesIO(deck_pdf(*said("字")))).metadata
    assert information is not None
    assert information.creation_date_raw == "D:20250101000000Z"
    assert information.title == "试样"


def test_another_process_makes_the_same_bytes() -> None:
    script = (
        "import hashlib, sys\n"
        "from jiangtai.paint.screenless import make_painting_application\n"
        "from jiangtai.paint.papers import deck_pdf, deck_pngs\n"
        "from tests.paint.test_papers import said\n"
        "application = make_painting_application()\n"
        "deck, look = said('同样的字 2025')\n"
        "made = deck_pdf(deck, look), dict(deck_pngs(deck, look, 320))[1]\n"
        "print([hashlib.sha256(one).hexdigest() for one in made])\n"
    )
    runs = [subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout for _ in range(2)]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 128
