"""Furniture: the frame speaks the language of the speech, and none of its words is forgotten."""

from __future__ import annotations

import tomllib

import pytest

from jiangtai.lexicon.furniture import FORMS, Language, furnished, language_of
from jiangtai.outline.ending import PROMPTS
from jiangtai.outline.occasion import OCCASIONS
from jiangtai.outline.shaping import HEADS
from jiangtai.shipped import shipped

ENGLISH = "Reading together makes a neighbourhood. Every block should keep its corner of books tidy."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("各楼组要把读书活动与邻里互助紧密结合起来，著名作家余先生也来了。", Language.SIMPLIFIED),
        ("各樓組要把讀書活動與鄰里互助緊密結合起來。", Language.TRADITIONAL),
        (ENGLISH, Language.ENGLISH),
        (f"{ENGLISH} 读书会 {ENGLISH}", Language.ENGLISH),
        ("各楼组要学会用 PowerPoint、WPS Office 和 LibreOffice 做课件。", Language.SIMPLIFIED),
        (
            "各楼组要把读书活动办好，门口的旧匾写着“讀書處”，请大家爱护它，每周擦拭一次，不要在上面张贴通知。",
            Language.SIMPLIFIED,
        ),
        ("", Language.SIMPLIFIED),
    ],
)
def test_a_speech_tells_its_language(text: str, language: Language) -> None:
    assert language_of(text) is language


def test_every_fixed_word_has_its_forms() -> None:
    words = {
        *PROMPTS,
        *(occasion.speaker for occasion in OCCASIONS),
        *(head for pair in HEADS.values() for head in pair),
    }
    for folder in shipped("templates").iterdir():
        if (folder / "template.toml").exists():
            words |= set(tomllib.loads((folder / "template.toml").read_text("utf-8"))["furniture"].values())
    hanzi = {word for word in words if any("㐀" <= character <= "鿿" for character in word)}
    assert hanzi <= FORMS.keys()
    assert all(form[1].isascii() and language_of(form[0]) is not Language.ENGLISH for form in FORMS.values())


def test_a_word_of_a_persons_own_template_stays_as_it_is() -> None:
    assert furnished("议程", Language.ENGLISH) == "议程"
    assert furnished("目录", Language.TRADITIONAL) == "目錄"
    assert furnished("目录", Language.SIMPLIFIED) == "目录"
