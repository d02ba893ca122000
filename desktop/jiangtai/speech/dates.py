"""Dates as front matter writes them: （2024年3月5日）, 2020.6.20, 一九四一年五月十九日."""

from __future__ import annotations

import re

_N = r"(?:\d{1,4}|[〇○零一二三四五六七八九十]{1,4})"
_S = "[ \u00a0]*"
_JOINT = f"{_S}[./．-]{_S}"
DATE_LINE = re.compile(
    rf"[（(]?{_S}{_N}(?:{_S}年|{_JOINT}){_S}{_N}{_S}(?:[月./．-]{_S}(?:{_N}{_S}[日号號]?)?)?"
    r"(?:[ \u3000\u00a0]*\d{1,2}:\d{2}(?::\d{2})?)?(?:[^）)]{0,60}[）)]|[ \u3000\u00a0]*)"
)
"""A whole line that is a date; in brackets words may follow it (（2025年10月23日…全体会议通过）)."""

DATE = re.compile(
    rf"(?:\d{{4}}|[〇○零一二三四五六七八九]{{4}})(?:{_S}年|{_JOINT}){_S}{_N}(?:{_S}月|{_JOINT})?(?:{_S}{_N}{_S}[日号號]?)?"
)
"""A date with its year, inside a line."""
DATE_TAIL = re.compile(rf"[ \u3000\u00a0]*[（(]?{DATE.pattern}[）)]?$")
"""A date a line ends with."""
