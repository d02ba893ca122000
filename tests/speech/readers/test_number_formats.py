"""Numbers in the characters of Word's formats."""

from __future__ import annotations

import pytest

from jiangtai.speech.readers.number_formats import write_number


@pytest.mark.parametrize(
    ("numeral", "written"),
    [
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇"}),
        ("chineseCountingThousand", {10: "十", 21: "二十一", 105: "一百零五", 110: "一百一十", 1005: "一千零五"}),
        ("taiwaneseCountingThousand", {12: "十二", 12000: "一萬二千"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 25: "贰拾伍", 101: "壹佰零壹"}),
        ("ideographLegalTraditional", {2: "貳", 30: "參拾"}),
        ("ideographDigital", {3: "三", 10: "一〇", 25: "二五"}),
        ("japaneseCounting", {10: "十", 21: "二十一", 100: "百", 1100: "千百"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51"}),
        ("decimalEnclosedParen", {3: "⑶"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("ideographEnclosedCircle", {3: "㊂"}),
        ("ideographTraditional", {1: "甲", 10: "癸"}),
        ("ideographZodiac", {12: "亥"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("upperRoman", {4: "IV", 9: "IX", 1994: "MCMXCIV"}),
        ("lowerRoman", {14: "xiv"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA"}),
        ("lowerLetter", {2: "b"}),
        ("ordinal", {1: "1st", 2: "2nd", 11: "11th", 23: "23rd"}),
        ("none", {7: ""}),
        ("a format of the future", {7: "7"}),
    ],
)
def test_numbers_are_written_as_word_writes_them(numeral: str, written: dict[int, str]) -> None:
    assert {number: write_number(number, numeral) for number in written} == written


@pytest.mark.parametrize("numeral", ["upperRoman", "upperLetter", "chineseCountingThousand"])
def test_a_start_value_made_to_hurt_gives_a_short_number(numeral: str) -> None:
    assert len(write_number(10**6, numeral)) < 100
