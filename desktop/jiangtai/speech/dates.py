"""Dates as front matter writes them: （2024年3月5日）, 2020.6.20, 一九四一年五月十九日."""

from __future__ import annotations

from jiangtai.pattern import Pattern

_N = r"(?:\d{1,4}|[〇○零一二三四五六七八九十]{1,4})"
_S = "[ \u00a0]*"
_JOINT = f"{_S}[./．-]{_S}"
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ENGLISH = rf"(?:[A-Z][a-z]+day,? )?(?:{_DAY},? {_MONTH},? \d{{4}}|{_MONTH} (?:{_DAY},? )?\d{{4}})"
DATE_LINE = Pattern(
    rf"[（(]?{_ENGLISH}[）)]?|"
    rf"[（(]?{_S}{_N}(?:{_S}年|{_JOINT}){_S}{_N}{_S}(?:[月./．-]{_S}(?:{_N}{_S}[日号號]?)?)?"
    r"(?:[ \u3000\u00a0]*\d{1,2}:\d{2}(?::\d{2})?)?(?:[^）)]{0,60}[）)]|[ \u3000\u00a0]*)"
)
"""A whole line that is a date (5 March 2024, March 5, 2024); in brackets words may follow it (（2025年10月23日…全体会议通过）)."""

DATE = Pattern(
    rf"(?:\d{{4}}|[〇○零一二三四五六七八九]{{4}})(?:{_S}年|{_JOINT}){_S}{_N}(?:{_S}月|{_JOINT})?(?:{_S}{_N}{_S}[日号號]?)?"
)
"""A date with its year, inside a line."""
DATE_TAIL = Pattern(rf"[ \u3000\u00a0]*[（(]?{DATE.pattern}[）)]?$")
"""A date a line ends with."""
