"""Numerals: numbers as Chinese writes them, in Hanzi, digits, circles and Roman letters."""

from __future__ import annotations

from jiangtai.pattern import Pattern

HAN = "〇零一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾廿"
"""Hanzi that numbers are written with."""
ARABIC = "0123456789０１２３４５６７８９"
"""Digits, full-width ones too."""
CIRCLED = (
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟",
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "❶❷❸❹❺❻❼❽❾❿",
)
"""Single characters that hold a number, in order from 1."""
ROMAN_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
"""Roman numbers that are one character, in order from 1."""

_DIGITS = {"〇": 0, "零": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "貳": 2, "三": 3, "叁": 3, "參": 3, "四": 4, "肆": 4, "五": 5, "伍": 5,
           "六": 6, "陆": 6, "陸": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "百": 100, "廿": 20}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_BARE = Pattern(rf"[（(]?([{HAN}]{{1,5}}|[0-9]{{1,2}}|[{ROMAN_SIGNS}]|[IVX]{{1,4}})[）)]?[.．、]?")


def read_bare_numeral(words: str) -> int:
    """Return the number a line consists of, if it is nothing else (一, （二）, 3.); else 0."""
    match = _BARE.fullmatch(words)
    return number_value(match.group(1)) if match else 0


def number_value(written: str) -> int:
    """Return the number written, whatever it is written with."""
    for row in (*CIRCLED, ROMAN_SIGNS):
        if written in row:
            return row.index(written) + 1
    if written[0] in _ROMAN:
        values = [_ROMAN[character] for character in written]
        return sum(-v if v < max(values[at:]) else v for at, v in enumerate(values))
    return han_value(written)


def han_value(written: str) -> int:
    """Return the number written in Hanzi or digits: 十一 is 11, 二十 is 20, 二〇 is 20."""
    if written[0] in ARABIC:
        return int(written)
    if not any(character in _TENS for character in written):
        return int("".join(str(_DIGITS[character]) for character in written))
    total, digit = 0, 0
    for character in written:
        if character in _TENS:
            total += _TENS[character] * (max(digit, 1) if character != "廿" else 1)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
