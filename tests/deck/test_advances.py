"""Widths: Hanzi are square, Latin is measured, and LibreOffice's gap is its own."""

from __future__ import annotations

import pytest

from jiangtai.deck.advances import JOINT, measure
from jiangtai.deck.deck import Profile


def _width(text: str, profile: Profile = Profile.POWERPOINT, latin: str = "Arial", *, bold: bool = False) -> float:
    return measure(((text, bold),), latin).edges(profile)[-1]


def test_hanzi_and_their_marks_are_one_em() -> None:
    assert _width("讲台，“好”——《书》……") == 13


@pytest.mark.parametrize(
    ("text", "em"), [("i", 0.222), ("W", 0.944), ("2035", 2.224), ("𠮷", 1), ("é", 0.7), ("ｶ", 0.5)]
)
def test_other_characters(text: str, em: float) -> None:
    assert _width(text) == pytest.approx(em)


def test_bold_and_other_faces_have_their_own_widths() -> None:
    assert _width("bold", bold=True) > _width("bold")
    assert _width("mmm", latin="Times New Roman") != _width("mmm", latin="Arial")


def test_quotation_marks_in_english_are_narrow() -> None:
    assert _width("say “no” twice") < len("say “no” twice") * 0.7


def test_libreoffice_parts_hanzi_from_latin() -> None:
    assert _width("到2035年", Profile.LIBREOFFICE) == pytest.approx(_width("到2035年") + 2 * JOINT)
    assert _width("到那一年", Profile.LIBREOFFICE) == _width("到那一年")


@pytest.mark.parametrize(("sign", "em"), [("+", 0.584), ("%", 0.889), ("·", 0.333), ("×", 0.584)])
def test_to_libreoffice_signs_between_hanzi_are_latin(sign: str, em: float) -> None:
    assert _width(f"国{sign}家", Profile.LIBREOFFICE) == pytest.approx(2 + em + 2 * JOINT)


def test_the_widest_holds_in_every_renderer() -> None:
    for text in ("弗兰克·示例先生", "互联网+医疗健康", "到2035年"):
        words = measure(((text, False),), "Arial")
        for start in range(len(text)):
            for end in range(start, len(text) + 1):
                room = words.widest[end] - words.widest[start] + 1e-6
                assert all(words.edges(one)[end] - words.edges(one)[start] <= room for one in Profile)
