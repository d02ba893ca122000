"""Tally: numbers a reader can check in his head: how many items a list has, and what share one sum is of another."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jiangtai.review.manuscript import Manuscript, Place
    from jiangtai.review.submission import Submission

_COUNTS = "一二三四五六七八九十"
_ANNOUNCED = Pattern(r"([二两三四五六七八九十])(?:个|项|条|点|大|方面)[^，。；：！？]{0,12}[：:]\s*一(是|要)")
"""四个到位：一是…: a list announced by its number, its items counted in the same sentence or those after it."""

_LEAST = 2
"""Items given from which it is a list."""

_FURTHER = 6
"""Lines after the announcement in which the missing item may still come."""

_SHARE = Pattern(
    r"(?<![\d.])(\d+(?:\.\d+)?)(亿元|万元|亿吨|万吨|万人|万户|公里|人|户|家|个)，?占[^，。；\d约近超]{0,14}?"
    r"(\d+(?:\.\d+)?)\2的(\d+(?:\.\d+)?)[%％]"
)
"""A part, its whole in the same unit, and the share said of it, in one clause and none of them about so much."""

Misfit = tuple[tuple[tuple[str, str], ...], tuple[int, int]]
"""The values of its sentence, and where it stands."""


def check_announced(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each list that gives fewer items than its announcement counts."""
    return tuple(
        Finding("items-short", Level.WARNING, values, values[0][1], place.sources, place.slides, values[0][1])
        for values, place in _placed(submission, _short_lists(submission.manuscript))
    )


def check_shares(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each share that does not follow from the two sums beside it."""
    wrong = (
        (values, (at + start, at + end))
        for at, line in submission.manuscript.lines
        if "占" in line
        for values, (start, end) in _wrong_shares(line)
    )
    return tuple(
        Finding("share-misfit", Level.WARNING, values, values[0][1], place.sources, place.slides, values[0][1])
        for values, place in _placed(submission, wrong)
    )


def _placed(submission: Submission, misfits: Iterable[Misfit]) -> Iterator[tuple[tuple[tuple[str, str], ...], Place]]:
    """Yield the values of each misfit that stands anywhere as it is, with its place."""
    for values, stretch in misfits:
        place = submission.locate([stretch])
        if place.sources or place.slides:
            yield values, place


@lru_cache(maxsize=16)
def _short_lists(script: Manuscript) -> tuple[Misfit, ...]:
    found = []
    for number, (at, line) in enumerate(script.lines):
        for match in _ANNOUNCED.finditer(line):
            announced = _COUNTS.index(match[1].replace("两", "二")) + 1
            rest = line[match.end() :]
            given = _given(rest, match[2])
            after = "\n".join(said for _, said in script.lines[number + 1 : number + 1 + _FURTHER])
            goes_on = given < announced and _COUNTS[given] in f"{rest}\n{after}"
            if _LEAST <= given < announced and not goes_on:
                said = line[match.start() : match.end() - 2].rstrip("：: ”")
                found.append(((("said", said), ("given", str(given))), (at + match.start(), at + match.end() - 3)))
    return tuple(found)


def _given(text: str, mark: str) -> int:
    """Return how many items are counted in a text that follows 一是 or 一要."""
    at, given = 0, 1
    while given < len(_COUNTS) and (at := text.find(_COUNTS[given] + mark, at)) >= 0:
        given += 1
    return given


@lru_cache(maxsize=8192)
def _wrong_shares(line: str) -> tuple[Misfit, ...]:
    wrong = []
    for match in _SHARE.finditer(line):
        part, whole, share = match[1], match[3], match[4]
        low = 100 * (float(part) - _half(part)) / (float(whole) + _half(whole)) - _half(share) * 2
        high = 100 * (float(part) + _half(part)) / max(float(whole) - _half(whole), _half(whole)) + _half(share) * 2
        if float(whole) > 0 and not low <= float(share) <= high:
            true = f"{100 * float(part) / float(whole):.1f}"
            wrong.append(((("said", match[0]), ("share", true)), match.span()))
    return tuple(wrong)


def _half(number: str) -> float:
    """Return half a unit of a number's last digit: so far it may be rounded."""
    return 0.5 * 0.1 ** len(number.partition(".")[2])
