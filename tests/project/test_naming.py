"""File names made of titles: whatever the title, every system takes the name."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiangtai.project.naming import LONGEST, file_name


@given(st.text(st.characters(), max_size=300))
def test_any_title_makes_a_name_every_system_takes(title: str) -> None:
    name = file_name(title, ".pptx", "课件")
    assert name.endswith(".pptx")
    assert not set(name) & set('\\/:*?"<>|\0\n\r\t')
    assert len(name.encode()) <= LONGEST
    assert Path(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert name == name.strip(" .")
    assert name == unicodedata.normalize("NFC", name)
    assert file_name(name.removesuffix(".pptx"), ".pptx", "课件") == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("在全市大会上的讲话", "在全市大会上的讲话.pptx"),
        ("要点：#1 “提质” 100% 🌲𠮷", "要点：#1 “提质” 100% 🌲𠮷.pptx"),
        ("a/b:c", "a b c.pptx"),
        ("CON", "_CON.pptx"),
        ("nul.txt", "_nul.txt.pptx"),
        ("..", "课件.pptx"),
        ("", "课件.pptx"),
        (".讲话. ", "讲话.pptx"),
        ("cafe\u0301", "caf\u00e9.pptx"),
    ],
)
def test_titles_keep_what_they_can(title: str, name: str) -> None:
    assert file_name(title, ".pptx", "课件") == name
