"""What stands on one line."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.unbroken import unbroken


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("学习《示范文件》", "《示范文件》"),
        ("增长5.2%左右", "5.2%"),
        ("到2035年基本实现", "2035年"),
        ("帮助3500多人次", "3500多人次"),
        ("请王小明同志发言", "王小明同志"),
        ("实现高质量发展", "高质量发展"),
        ("“十五五”时期", "“十五五”"),
        ("第二十届三中全会", "第二十届三中全会"),
        ("使用Word 2016版", "Word"),
        ("说完——再说", "——"),
    ],
)
def test_terms(text: str, term: str) -> None:
    assert term in {text[start:end] for start, end in unbroken(text)}


def test_plain_words_break_anywhere() -> None:
    assert unbroken("大家要认真学习领会") == ()
