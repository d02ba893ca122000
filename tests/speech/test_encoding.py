"""Text files of every encoding Chinese is saved in."""

from __future__ import annotations

import pytest

from jiangtai.speech.encoding import decode, tidy

SIMPLIFIED = "同志们：今年我们要把服务群众的工作抓实抓好，不能有半点马虎。"
TRADITIONAL = "各位同事：今年我們要把服務市民的工作做好，這是大家的責任。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("words", [SIMPLIFIED, TRADITIONAL, "第一，说说今年的工作。", "Plan 2026：三件大事"])
def test_simplified_and_traditional_text_is_read_in_whatever_it_was_saved(encoding: str, words: str) -> None:
    assert decode(words.encode(encoding)).text == words


@pytest.mark.parametrize("words", [TRADITIONAL, "這是我們的責任", "香港的明天會更好"])
def test_big5_is_told_from_gb18030_though_both_fit(words: str) -> None:
    assert decode(words.encode("big5hkscs")).text == words


@pytest.mark.parametrize("words", ["在新年大会上的讲话", "一、总的要求", "大家好！"])
def test_a_few_characters_of_gb18030_are_enough(words: str) -> None:
    assert decode(words.encode("gb18030")).text == words


def test_rare_hanzi_survive_gb18030() -> None:
    words = "𠮷林村的㐂事，大家都知道了。"
    assert decode(words.encode("gb18030")).text == words


def test_a_byte_lost_on_the_way_costs_one_character_not_the_text() -> None:
    blob = bytearray((SIMPLIFIED * 5).encode())
    blob[100] = 0xFF
    decoded = decode(bytes(blob))
    assert decoded.encoding == "utf-8"
    assert decoded.lost > 0
    assert decoded.text.startswith(SIMPLIFIED)


def test_every_kind_of_line_end_becomes_one() -> None:
    assert decode("甲\r\n乙\r丙\n丁\u2028戊".encode()).text == "甲\n乙\n丙\n丁\n戊"


def test_what_no_xml_file_can_hold_is_dropped() -> None:
    assert tidy("甲\0乙\x07\ufeff丙\ud800\t丁") == "甲乙丙\t丁"


def test_a_declared_charset_is_believed_only_if_the_bytes_agree() -> None:
    assert decode(TRADITIONAL.encode("big5"), "Big5").text == TRADITIONAL
    assert decode(SIMPLIFIED.encode(), "gb2312").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gbk"), "no-such-charset").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gbk"), "base64").text == SIMPLIFIED
