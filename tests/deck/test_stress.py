"""The stress set laid out on every shipped template: whatever people write, it can be read and nothing is torn."""

from __future__ import annotations

from itertools import accumulate, combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from tests.deck.stress import stress_outline

from jiangtai.deck.advances import measure
from jiangtai.deck.brand import Brand
from jiangtai.deck.breaking import openings
from jiangtai.deck.deck import BoxRole, Profile
from jiangtai.deck.laying import lay_out
from jiangtai.deck.look import Anchor
from jiangtai.deck.template import read_template
from jiangtai.lexicon.unbroken import unbroken
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.outline import Kind
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Box, Deck, Paragraph, Slide
    from jiangtai.outline.outline import Page
    from jiangtai.span import Span

BRANDS = ("redcross", "partyred", "azure", "plain", "youth")
SIZES = {BoxRole.TITLE: 28, BoxRole.SUBTITLE: 18, BoxRole.LABEL: 22, BoxRole.CELL: 20, BoxRole.FIGURE: 48}
SMALLEST = 12
"""Points of a footer; dots and the cover's author line lie between it and what is read from the back row."""
RAISED = {"要点", "图文", "结合实际", "思考题", "原文"}
"""Layouts of running text, which an occasion for older listeners makes larger."""


@pytest.fixture(
    scope="module",
    params=[(brand, aspect, "study") for brand in BRANDS for aspect in ("16:9", "4:3")]
    + [("redcross", aspect, "grassroots") for aspect in ("16:9", "4:3")],
    ids=" ".join,
)
def decks(request: pytest.FixtureRequest) -> tuple[Deck, Deck]:
    """The stress set on one template, its lines as either renderer breaks them; whole on the default, else its edges."""
    brand, aspect, occasion = request.param
    template = read_template(shipped("templates") / brand, aspect)
    outline = stress_outline(occasion)
    if (brand, aspect, occasion) != ("redcross", "16:9", "study"):
        outline = stress_outline(occasion, ("prose", "emoji", "address"), (7, 400), (2, 5, 13))
    powerpoint, libreoffice = (lay_out(outline, "", template, Brand(), profile) for profile in Profile)
    return powerpoint, libreoffice


def boxes(deck: Deck) -> Iterator[tuple[Slide, Box]]:
    for slide in deck.slides:
        yield from ((slide, box) for box in slide.boxes())


def test_all_text_stands_inside_its_box_and_its_box_on_the_slide(decks: tuple[Deck, Deck]) -> None:
    for slide, box in boxes(decks[0]):
        assert box.text_height <= box.rect.cy - box.insets.top - box.insets.bottom + 200, (slide.id, box.name)
        assert min(box.rect.x, box.rect.y) >= 0, slide.id
        assert box.rect.right <= decks[0].width + 2, slide.id
        assert box.rect.bottom <= decks[0].height, slide.id


def extent(box: Box) -> tuple[int, int]:
    """Where a box's text starts and ends on the slide, by its anchor."""
    room = box.rect.cy - box.insets.top - box.insets.bottom
    above = {Anchor.TOP: 0, Anchor.MIDDLE: (room - box.text_height) // 2, Anchor.BOTTOM: room - box.text_height}[
        box.anchor
    ]
    top = box.rect.y + box.insets.top + above
    return top, top + box.text_height


def test_no_text_stands_on_another(decks: tuple[Deck, Deck]) -> None:
    for slide in decks[0].slides:
        for one, other in combinations(slide.boxes(), 2):
            (top, bottom), (above, below) = extent(one), extent(other)
            apart = one.rect.right <= other.rect.x + 2 or other.rect.right <= one.rect.x + 2
            assert apart or bottom <= above + 200 or below <= top + 200, (slide.id, one.name, other.name)


def test_nothing_is_smaller_than_its_floor(decks: tuple[Deck, Deck]) -> None:
    floor = find_occasion(decks[0].occasion).floor
    for slide, box in boxes(decks[0]):
        assert box.size >= SIZES.get(box.role, SMALLEST), (slide.id, box.name)
        if box.role is BoxRole.BODY and slide.layout.name in RAISED and box.idx == 1:
            assert box.size >= floor, (slide.id, box.name)


def test_no_box_is_empty(decks: tuple[Deck, Deck]) -> None:
    for slide, box in boxes(decks[0]):
        assert box.role is BoxRole.CELL or "".join(p.text for p in box.paragraphs).strip(), (slide.id, box.name)
        assert slide.pieces


def spaced_lines(paragraph: Paragraph) -> list[str]:
    """The lines, a title's with the space that its hard break took the place of between two Latin words."""
    lines = [line.text for line in paragraph.lines]
    for at, (before, after) in enumerate(pairwise(lines)):
        if "\n" in paragraph.text and before[-1:].isascii() and after[:1].isascii():
            lines[at] += " "
    return lines


def run_around(text: str, term: Span) -> str:
    """The term with the signs and letters about it from which no line starts."""
    may, (start, end) = openings(text), term
    while start and not may[start]:
        start -= 1
    while end < len(text) and not may[end]:
        end += 1
    return text[start:end]


def test_no_term_that_fits_on_a_line_is_broken(decks: tuple[Deck, Deck]) -> None:
    for slide, box in (pair for deck in decks for pair in boxes(deck)):
        inside = (box.rect.cx - box.insets.left - box.insets.right) / 12700
        for paragraph in (p for p in box.paragraphs if len(p.lines) > 1):
            lines, style = spaced_lines(paragraph), paragraph.style
            text, ends = "".join(lines), list(accumulate(map(len, lines)))[:-1]
            for term in unbroken(text):
                if not any(term.start < end < term.end for end in ends):
                    continue
                run = run_around(text, term)
                long = measure(((run, style.bold),), style.latin).widest[-1] * style.size
                assert long > inside - style.margin / 12700 - 1.5 * style.size, (slide.id, run)


def test_no_last_line_is_one_character(decks: tuple[Deck, Deck]) -> None:
    for slide, box in (pair for deck in decks for pair in boxes(deck)):
        for paragraph in (p for p in box.paragraphs if len(p.lines) > 1):
            last = paragraph.lines[-1].text
            signs = [c for c in last if c.isalnum() or ord(c) >= 0x1F000]
            if any(ord(c) >= 0x2E80 for c in signs) and "（" not in last:
                assert len(signs) > 1, (slide.id, box.name, paragraph.text)


def test_no_sign_is_torn(decks: tuple[Deck, Deck]) -> None:
    for slide, box in (pair for deck in decks for pair in boxes(deck)):
        for paragraph in box.paragraphs:
            for before, after in pairwise(line.text for line in paragraph.lines):
                assert not before.endswith("\u200d"), slide.id
                assert after[:1] not in {"\u200d", "\ufe0f"}, slide.id


def test_every_word_of_a_page_stands_on_its_slides() -> None:
    template = read_template(shipped("templates") / "redcross")
    outline = stress_outline("study")
    deck = lay_out(outline, "", template, Brand())
    shown: dict[str, list[str]] = {}
    for slide in deck.slides:
        words = shown.setdefault(slide.page, [])
        words += ["".join(c for p in box.paragraphs for c in p.text if not c.isspace()) for box in slide.boxes()]
    for page in outline.pages():
        if page.kind not in {Kind.COVER, Kind.AGENDA}:
            assert not [one for one in wanted(page) if one not in "".join(shown[page.id])], page.id


def wanted(page: Page) -> Iterator[str]:
    """The words of a page that one box holds: a long point may go on in another, after that slide's title."""
    for point in page.points:
        for wording in point.wordings():
            yield "".join(c for c in wording.text[:8] if not c.isspace())
            yield "".join(c for c in wording.text[-8:] if not c.isspace())
