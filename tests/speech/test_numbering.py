"""Numbering: styles and numbers, and figures that are neither."""

from __future__ import annotations

import pytest

from jiangtai.speech.numbering import LAST, Style, read_numbering
from jiangtai.speech.numerals import han_value, read_bare_numeral


@pytest.mark.parametrize(
    ("words", "style", "value"),
    [
        ("一、形势", Style.HAN, 1),
        ("十二、任务", Style.HAN, 12),
        ("（三）抓实", Style.HAN_BRACKET, 3),
        ("(四)抓细", Style.HAN_BRACKET, 4),
        ("3. 抓实", Style.ARABIC, 3),
        ("３．抓实", Style.ARABIC, 3),
        ("（2）抓细", Style.ARABIC_BRACKET, 2),
        ("2）抓细", Style.ARABIC_HALF, 2),
        ("⑤抓细", Style.CIRCLE, 5),
        ("第二十一章　附则", Style.CHAPTER, 21),
        ("第三節　意義", Style.SECTION, 3),
        ("第一部分 回顾", Style.PART, 1),
        ("第三，抓实", Style.ORDINAL, 3),
        ("第二种：实干的态度", Style.ORDINAL_NOUN, 2),
        ("三是抓实", Style.HAN_IS, 3),
        ("二要抓细", Style.HAN_IS, 2),
        ("其三，抓实", Style.ONE_OF, 3),
        ("最后，抓实", Style.ADVERB, LAST),
        ("1.2 抓实", Style.DECIMAL2, 2),
        ("1.2.3 抓细", Style.DECIMAL3, 3),
        ("IV. Ends", Style.ROMAN, 4),
        ("Chapter 7 Home", Style.ENGLISH, 7),
        ("附件2：名单", Style.ANNEX, 2),
        ("——抓实", Style.DASH, 0),
        ("● 抓实", Style.BULLET, 0),
    ],
)
def test_styles_and_numbers(words: str, style: Style, value: int) -> None:
    numbering = read_numbering(words)
    assert numbering is not None
    assert (numbering.style, numbering.value) == (style, value)


@pytest.mark.parametrize(
    "words",
    [
        "2024年是重要的一年",
        "3.5万亿元",
        "一二三产业融合",
        "一、二、三产业融合",
        "第一个阶段",
        "第一时间赶到",
        "章程规定",
        "十分重要",
        "Apart from that",
        "15 年来",
    ],
)
def test_figures_and_words_are_no_numbering(words: str) -> None:
    assert read_numbering(words) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [("十", 10), ("十一", 11), ("二十", 20), ("二十三", 23), ("一百零五", 105), ("二〇", 20), ("廿一", 21), ("７", 7)],
)
def test_hanzi_numbers(written: str, value: int) -> None:
    assert han_value(written) == value


@pytest.mark.parametrize(
    ("line", "value"), [("一", 1), ("（二）", 2), ("3.", 3), ("Ⅳ", 4), ("IX", 9), ("一心", 0), ("2024", 0)]
)
def test_a_line_that_is_only_a_number(line: str, value: int) -> None:
    assert read_bare_numeral(line) == value
