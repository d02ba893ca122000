"""The calendar: dates that cannot be, or do not fit what they are said of."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Meeting, Period, Terms

_WEEKDAYS = "一二三四五六日"
_DIGITS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_CHINESE = Pattern(
    "([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})日)?"
)
_DATED = Pattern(r"(\d{4})\s?[年./-](?:\s?(\d{1,2})\s?[月./-]?)?(?:\s?(\d{1,2})\s?日?)?")

_DAY = Pattern(r"(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:（?(?:星期|周)([一二三四五六日天])）?)?")
_RANGE = Pattern(r"(?<!\d)([12]\d{3})年?\s?[—–\-－~～至到]{1,2}\s?([12]\d{3})年")
_HELD = "(?:召开|举行|开幕|闭幕)"
_OPENING = f"(?:在北京)?(?:胜利|隆重)*{_HELD}的(?:党的|中国共产党)?"
_NAMING = "，?(?:党的|中国共产党)?"
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Misfit = tuple[str, str, tuple[int, int]]
"""What is said, what is true, and where it stands."""


def check_dates(submission: Submission) -> tuple[Finding, ...]:
    """Return a finding for each date that cannot be, that runs backwards, or that is not a meeting's or period's."""
    findings = []
    for said, fact, stretch in _misfits(submission.manuscript, submission.terms):
        place = submission.locate([stretch])
        if place.sources or place.slides:
            values = (("said", said), ("fact", fact))
            findings.append(Finding("date-misfit", Level.WARNING, values, said, place.sources, place.slides, said))
    return tuple(findings)


def check_cover_date(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning where the cover's date is none, or lies before the day the speech was given."""
    said = submission.brief.cover.date.strip()
    if not said:
        return ()
    slides = tuple(slide.number for slide in submission.slides[:1])
    day = day_of(said)
    if day is None and re.search(r"\d{4}|[〇零一二三四五六七八九]{4}", said):
        return (Finding("cover-date-unreal", Level.WARNING, (("said", said),), said, slides=slides, about=said),)
    speech = submission.speech
    given = day_of("".join(speech.text[slice(*span)] for span in speech.date)) if speech is not None else None
    if day is None or given is None or day >= given:
        return ()
    values = (("said", said), ("given", f"{given.year}年{given.month}月{given.day}日"))
    return (Finding("cover-date-early", Level.WARNING, values, said, slides=slides, about=said),)


def day_of(text: str) -> dt.date | None:
    """Return the day a text names, in digits or Chinese numerals; its first where month or day is not said."""
    match = _DATED.search(text)
    parts = match.groups() if match is not None else None
    if parts is None and (chinese := _CHINESE.search(text)) is not None:
        year = "".join(_DIGITS[c] for c in chinese[1])
        parts = (year, *(str(_number(part)) if part else None for part in chinese.groups()[1:]))
    if parts is None:
        return None
    try:
        return dt.date(int(parts[0] or 0), int(parts[1] or 1), int(parts[2] or 1))
    except ValueError:
        return None


def _number(said: str) -> int:
    tens, mark, ones = said.rpartition("十")
    if not mark:
        return int(_DIGITS[said[-1]])
    return (int(_DIGITS[tens]) if tens else 1) * 10 + (int(_DIGITS[ones]) if ones else 0)


def _misfits(script: Manuscript, terms: Terms) -> list[Misfit]:
    return [
        (said, fact, (at + start, at + end))
        for at, line in script.lines
        for said, fact, (start, end) in _in_line(line, terms)
    ]


@lru_cache(maxsize=8192)
def _in_line(line: str, terms: Terms) -> tuple[Misfit, ...]:
    found = [*_impossible(line), *_backwards(line)]
    for meeting in terms.meetings:
        found += _of_meeting(line, meeting)
    for period in terms.periods:
        found += _of_period(line, period)
    return tuple(found)


def _impossible(text: str) -> Iterator[Misfit]:
    """Yield days no month has, and weekdays a date does not fall on."""
    for match in _DAY.finditer(text):
        month, day = int(match[2]), int(match[3])
        if not 1 <= month <= 12 or not 1 <= day <= _LONGEST[month - 1]:
            yield match[0], "没有这一天", match.span()
            continue
        if not match[1]:
            continue
        try:
            weekday = _WEEKDAYS[dt.date(int(match[1]), month, day).weekday()]
        except ValueError:
            yield match[0], "没有这一天", match.span()
            continue
        if match[4] and match[4].replace("天", "日") != weekday:
            yield match[0], f"这一天是星期{weekday}", match.span()


def _backwards(text: str) -> Iterator[Misfit]:
    for match in _RANGE.finditer(text):
        if int(match[1]) > int(match[2]):
            yield match[0], "起始年份晚于结束年份", match.span()


def _of_meeting(text: str, meeting: Meeting) -> Iterator[Misfit]:
    """Yield a meeting said to be held in another year or month than it was."""
    if meeting.name not in text:
        return
    name = re.escape(meeting.name)
    date = r"(?<!\d)(\d{4})年(?:(\d{1,2})月)?(?:\d{1,2}日)?(?:[至—-]+(?:\d{1,2}月)?\d{1,2}日)?"
    patterns = (
        f"{date}，?{_OPENING}{name}",
        f"{date}{_NAMING}{name}(?:在北京)?(?:胜利|隆重)*{_HELD}",
        f"{name}(?:于|在|是在){date}[^，。；]{{0,8}}{_HELD}",
    )
    days = f"{meeting.name}：{meeting.first.year}年{meeting.first.month}月{meeting.first.day}日至{meeting.last.day}日"
    months = {str(meeting.first.month), str(meeting.last.month)}
    for match in (found for pattern in patterns for found in re.finditer(pattern, text)):
        if int(match[1]) != meeting.first.year or (match[2] and str(int(match[2])) not in months):
            yield match[0], days, match.span()


def _of_period(text: str, period: Period) -> Iterator[Misfit]:
    """Yield a plan period given other years than its own in brackets."""
    if period.name not in text:
        return
    for match in re.finditer(
        rf"“?{period.name}”?(?:规划|时期|期间)?（(\d{{4}})年?[—–\-－~至]{{1,2}}(\d{{4}})年?）", text
    ):
        if (int(match[1]), int(match[2])) != (period.first, period.last):
            yield match[0], f"“{period.name}”：{period.first}—{period.last}年", match.span()
