"""How a logo stands on a cover, by what it is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from jiangtai.deck.brand import PARTY, RED_CROSS, UNIT, Brand
from jiangtai.deck.deck import Box, Photo
from jiangtai.deck.emblem import NAME, logo_findings
from jiangtai.deck.laying import lay_out
from jiangtai.deck.template import read_template
from jiangtai.deck.writing import write
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Wording
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Template

OUTLINE = Outline(Wording("稿"), "study", (Part("0", NO_WORDS, (Page(PageId("c"), Kind.COVER, Wording("讲稿标题")),)),))


@pytest.fixture(scope="module")
def mark() -> bytes:
    held = io.BytesIO()
    Image.new("RGBA", (40, 20), (0, 0, 200, 0)).save(held, "PNG")
    return held.getvalue()


@pytest.fixture(scope="module")
def red() -> Template:
    """A template whose 4:3 cover has the logo on red, over a white plate."""
    return read_template(shipped("templates") / "partyred", "4:3")


def _deck(template: Template, mark: bytes, kind: str, *, band: bool = False) -> Deck:
    return lay_out(OUTLINE, "", template, Brand(mark, kind, unit="某市红十字会", band=band))


def _photo(slide: Slide) -> Photo | None:
    return next((piece for piece in slide.pieces if isinstance(piece, Photo)), None)


def _names(slide: Slide) -> list[str]:
    return [p.text for b in slide.pieces if isinstance(b, Box) and b.idx == NAME for p in b.paragraphs]


def test_a_red_cross_mark_has_a_white_field_clear_space_and_a_name(template: Template, mark: bytes) -> None:
    slide = _deck(template, mark, RED_CROSS).slides[0]
    photo = _photo(slide)
    assert photo is not None
    field = Image.open(io.BytesIO(photo.picture.blob))
    assert field.getpixel((0, 0)) == field.getpixel((20, 10)) == (255, 255, 255)
    assert field.width > 40
    assert _names(slide) == ["某市红十字会"]


def test_a_red_cross_mark_leaves_a_red_ground_unless_its_band_is_asked_for(red: Template, mark: bytes) -> None:
    assert _photo(_deck(red, mark, RED_CROSS).slides[0]) is None
    assert _photo(_deck(red, mark, RED_CROSS, band=True).slides[0]) is not None
    assert [finding.code for finding in logo_findings(red, Brand(mark, RED_CROSS))] == ["logo-off-red"]
    assert not logo_findings(red, Brand(mark, RED_CROSS, band=True))


def test_a_party_emblem_has_no_plate_and_no_words(red: Template, mark: bytes) -> None:
    deck = _deck(red, mark, PARTY)
    photo = _photo(deck.slides[0])
    assert photo is not None
    assert photo.bare
    assert photo.picture.blob == mark
    assert not _names(deck.slides[0])
    assert write(deck, red) != write(_deck(red, mark, UNIT), red)


def test_a_units_own_logo_stands_flush_with_the_title_as_it_is(template: Template, mark: bytes) -> None:
    slide = _deck(template, mark, UNIT).slides[0]
    photo = _photo(slide)
    assert photo is not None
    assert photo.picture.blob == mark
    assert photo.rect.x == next(slide.boxes()).rect.x
    assert not _names(slide)
