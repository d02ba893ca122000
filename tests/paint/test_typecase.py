"""Letters kept from one deck to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.paint import samples

from jiangtai.deck.deck import Profile
from jiangtai.paint.slide import letters_for, slide_image
from jiangtai.paint.typecase import Typecase

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template


def said(words: str, look: Template, profile: Profile = Profile.POWERPOINT) -> Deck:
    box = samples.box(samples.rect(50, 50, 800, 300), samples.paragraph(words))
    return replace(samples.deck(look, samples.slide(look, box)), profile=profile)


def test_letters_are_kept_while_the_words_change() -> None:
    typecase, look = Typecase(), samples.template()
    letters = typecase.letters(said("甲", look), look)
    assert typecase.letters(said("乙", look), look) is letters


def test_a_glyph_drawn_for_one_template_is_at_hand_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    typecase = Typecase()
    for look in (samples.template(), samples.template()):
        deck = said("同样的字", look)
        slide_image(deck.slides[0], typecase.letters(deck, look), 320)
        monkeypatch.setattr("jiangtai.paint.founts.Fount._shape", pytest.fail)


@pytest.mark.parametrize("profile", list(Profile))
def test_another_template_or_profile_is_painted_as_with_letters_of_its_own(profile: Profile) -> None:
    typecase, look = Typecase(), samples.template()
    deck = said("规划2025年", look)
    slide_image(deck.slides[0], typecase.letters(deck, look), 640)
    other = samples.template()
    dressed = said("规划2025年", other, profile)
    letters = typecase.letters(dressed, other)
    assert letters.profile is profile
    assert letters.template is other
    painted, alone = (slide_image(dressed.slides[0], one, 640) for one in (letters, letters_for(dressed, other)))
    # put down from kept pictures or filled anew, the same ink
    places = [(x, y) for x in range(0, 640, 3) for y in range(0, 360, 3)]
    assert max(abs(painted.pixelColor(*at).lightness() - alone.pixelColor(*at).lightness()) for at in places) <= 2
