"""The PDF and the PNG."""

from __future__ import annotations

import re

from PySide6.QtGui import QImage
from tests.paint import samples

from jiangtai.paint.papers import deck_pdf, slide_png


def test_a_pdf_has_a_page_for_every_shown_slide_at_the_slides_size() -> None:
    look = samples.template()
    box = samples.box(samples.rect(50, 50, 400, 100), samples.paragraph("字"))
    slides = [samples.slide(look, box, number=number, hidden=number == 2) for number in (1, 2, 3)]
    pdf = deck_pdf(samples.deck(look, *slides), look)
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b(?!s)", pdf)) == 2
    assert re.search(rb"/MediaBox \[0 0 960(\.0+)? 540(\.0+)?\]", pdf)
    assert b"/FontFile" in pdf


def test_a_png_has_the_width_asked_for() -> None:
    look = samples.template()
    slide = samples.slide(look)
    image = QImage.fromData(slide_png(slide, samples.deck(look, slide), look, 640))
    assert (image.width(), image.height()) == (640, 360)


def test_text_copied_out_of_a_pdf_holds_no_radicals() -> None:
    look = samples.template()
    slide = samples.slide(look, samples.box(samples.rect(50, 50, 400, 100), samples.paragraph("二十人大长")))
    pdf = deck_pdf(samples.deck(look, slide), look)
    named = b"".join(re.findall(rb"begincmap.*?endcmap", pdf, re.DOTALL)).lower()
    assert not re.search(rb"<2[ef][0-9a-f]{2}>", named)
    assert all(f"<{ord(one):04x}>".encode() in named for one in "二十人大长")


def test_the_same_deck_gives_the_same_pdf() -> None:
    look = samples.template()
    slide = samples.slide(look, samples.box(samples.rect(50, 50, 400, 100), samples.paragraph("字")))
    deck = samples.deck(look, slide)
    first = deck_pdf(deck, look)
    assert first == deck_pdf(deck, look)
    assert b"20250101000000" in first
