"""Pictures painted once and kept."""

from __future__ import annotations

from dataclasses import replace

from tests.paint import samples

from jiangtai.paint.gallery import Gallery
from jiangtai.paint.slide import letters_for


def test_a_slide_is_painted_again_only_where_it_or_its_template_changed() -> None:
    look = samples.template()
    slide = samples.slide(look, samples.box(samples.rect(0, 0, 400, 100), samples.paragraph("甲")))
    deck = samples.deck(look, slide)
    gallery, letters = Gallery(), letters_for(deck, look)
    first = gallery.picture(slide, letters, 320)
    same = samples.slide(look, samples.box(samples.rect(0, 0, 400, 100), samples.paragraph("甲")))
    assert gallery.picture(same, letters, 320) is first
    other = samples.slide(look, samples.box(samples.rect(0, 0, 400, 100), samples.paragraph("乙")))
    assert gallery.picture(other, letters, 320) != first
    dressed = samples.template()
    assert gallery.kept(other, dressed, 320) is None


def test_pictures_of_slides_that_are_gone_are_dropped() -> None:
    look = samples.template()
    slide = samples.slide(look)
    deck = samples.deck(look, slide)
    gallery = Gallery()
    gallery.picture(slide, letters_for(deck, look), 100)
    gallery.forget(replace(deck, slides=()))
    assert gallery.kept(slide, look, 100) is None
