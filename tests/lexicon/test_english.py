"""English sentences that lean on the one before."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.english import LEANING, PERSONAL


@pytest.mark.parametrize(
    "text",
    ["It was cold.", "That changed my work.", "But nobody came.", "These books are new.", "This is why we read."],
)
def test_a_sentence_that_points_back_leans(text: str) -> None:
    assert LEANING.match(text)


@pytest.mark.parametrize(
    "text", ["Items are sorted.", "This year we read more.", "Soil is life.", "Andrew reads aloud."]
)
def test_a_sentence_that_stands_alone_does_not(text: str) -> None:
    assert not LEANING.match(text)


def test_an_aside_of_the_speaker_is_personal() -> None:
    assert PERSONAL.match("I met a reader.")
    assert not PERSONAL.match("Ice is cold.")
