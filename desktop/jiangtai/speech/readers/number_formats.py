"""Number formats: a number in the characters Word shows for it, format by format (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def write_number(number: int, numeral: str) -> str:
    """Return a number in a Word number format (`w:numFmt`). A format not known is written in Arabic digits."""
    if numeral == "none":
        return ""
    writer = _WRITERS.get(numeral)
    return writer(number) if writer and number >= 0 else str(number)


def _counting(number: int) -> str:
    """Write 一 … 十, 十一 … 九十九, then digit by digit (一〇〇), as Word's chineseCounting does."""
    return _thousands(number) if number < 100 else _digit_by_digit(number)


def _digit_by_digit(number: int, digits: str = _DIGITS) -> str:
    return "".join(digits[int(digit)] for digit in str(number))


def _thousands(number: int, digits: str = "零一二三四五六七八九", units: str = "十百千", myriad: str = "万") -> str:
    """Write 一百二十三, 一千零五, 一万二千. 10 to 19 leave the opening one out, but not in words for money."""
    if number == 0:
        return digits[0]
    high, low = divmod(number, 10_000)
    words = _group(low, digits, units)
    if high:
        gap = digits[0] if 0 < low < 1000 else ""
        return _thousands(high, digits, units, myriad) + myriad + gap + words
    return words.removeprefix("一") if 10 <= number < 20 else words


def _group(number: int, digits: str, units: str) -> str:
    words, skipped = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            words += (digits[0] if skipped and words else "") + digits[digit] + (units[power - 1] if power else "")
        skipped = not digit
    return words


def _japanese(number: int) -> str:
    """Japanese counting drops the one before 十, 百 and 千, and names no zero."""
    words = _thousands(number).replace("零", "" if number else "〇")
    for unit in "十百千":
        words = words.replace("一" + unit, unit)
    return words


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        words += letters * min(count, 30)  # no list is that long; a start value of a made file may be
    return words


def _letters(number: int) -> str:
    """Write A … Z, then AA, BB: Word repeats the letter."""
    return chr(ord("A") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30) if number else ""


def _from(first: str, last: int, start: int = 1) -> Callable[[int], str]:
    """Write with a run of enclosed characters (①②③…); past its end, in plain digits."""
    return lambda number: chr(ord(first) + number - start) if start <= number <= last else str(number)


def _circled(number: int) -> str:
    if 21 <= number <= 35:
        return chr(0x3251 + number - 21)
    return chr(0x32B1 + number - 36) if 36 <= number <= 50 else _from("①", 20)(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number else str(number)


def _sexagenary(number: int) -> str:
    return _cycle(_STEMS)(number) + _cycle(_BRANCHES)(number) if number else "0"


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalHalfWidth": str,
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousands,
    "taiwaneseCountingThousand": lambda number: _thousands(number, myriad="萬"),
    "japaneseCounting": _japanese,
    "koreanDigital2": _digit_by_digit,
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": lambda number: _digit_by_digit(number, "○一二三四五六七八九"),
    "chineseLegalSimplified": lambda number: _thousands(number, _LEGAL_SIMPLIFIED, "拾佰仟"),
    "ideographLegalTraditional": lambda number: _thousands(number, _LEGAL_TRADITIONAL, "拾佰仟", "萬"),
    "japaneseLegal": lambda number: _thousands(number, "零壱弐参四伍六七八九", "拾百阡", "萬"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
}
