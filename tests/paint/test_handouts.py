"""Slides on paper."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.paint import samples

from jiangtai.paint.handouts import Handout, handout_pdf


def pages_of(kind: Handout, count: int, notes: str = "") -> list[str]:
    """Return the text of each page of a handout of slides that say 第1张 …; the last slide is hidden."""
    look = samples.template()
    slides = []
    for number in range(1, count + 2):
        box = samples.box(samples.rect(50, 50, 800, 100), samples.paragraph(f"第{number}张"))
        slide = samples.slide(look, box, number=number, hidden=number == count + 1)
        slides.append(replace(slide, notes=notes))
    pdf = handout_pdf(samples.deck(look, *slides), look, kind)
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize(("kind", "pages"), [(Handout.TWO, 4), (Handout.THREE, 3), (Handout.SIX, 2)])
def test_shown_slides_stand_so_many_to_a_page(kind: Handout, pages: int) -> None:
    found = pages_of(kind, 7)
    assert len(found) == pages
    assert [f"第{number}张" in "".join(found) for number in (1, 7, 8)] == [True, True, False]
    assert found[0].startswith("第1张第2张")
    assert all(f"{at}/{pages}" in page for at, page in enumerate(found, 1))


def test_notes_stand_below_their_slide_and_go_on_where_they_are_long() -> None:
    lines = [f"第{number}段，" + "备注的文字写在这里" * 12 for number in range(30)]
    found = pages_of(Handout.NOTES, 1, "\n".join(lines))
    assert len(found) > 1
    assert "第1张" in found[0]
    whole = "".join(page.replace("试样", "").replace(f"{at}/{len(found)}", "") for at, page in enumerate(found, 1))
    assert "".join(lines) in whole


def test_a_slide_without_notes_has_a_page() -> None:
    assert len(pages_of(Handout.NOTES, 2)) == 2


def test_paper_is_a4() -> None:
    look = samples.template()
    pdf = handout_pdf(samples.deck(look, samples.slide(look)), look, Handout.SIX)
    page = PdfReader(BytesIO(pdf)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
