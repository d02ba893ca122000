"""Blanks: what a draft left to be filled in (20xx年, 增长 %, 慰问××户), and signs that a broken encoding made question marks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission

    Stretches = tuple[tuple[int, int], ...]

_HAN = "\u4e00-\u9fff"
_UNIT = "(?:[多余]?(?:万|亿)?元|万元|亿元|[多余]?[户名人]|[起次项个]|年|月|日|[%％])"
_OFFICE = "(?:省|市|县|区|局长|副|书记|常务|秘书长)"
_STAND_INS = Pattern(
    r"(?<!\d)20[xX×ＸｘＸ*＊]{2}"
    rf"|(?<![A-Za-z0-9])(?:[xX]{{2,}}|[Ｘｘ]{{2,}}|×{{2,}})(?!染色体)(?=[{_HAN}%％])"
    rf"|(?<![A-Za-z0-9.-])[XＸ](?={_UNIT}|{_OFFICE})"
    rf"|(?<![0-9０-９A-Za-z*＊])×(?=[年月日])"
    rf"|(?<=[{_HAN}])[*＊]{{2,}}(?:年[*＊]{{2,}}月|(?:万元|亿元|[多余]户|多[名人]|公里|[%％]))"
    rf"|(?<=[{_HAN}])_{{2,}}(?={_UNIT})"
    rf"|[（(][ \u3000]+[)）](?={_UNIT})"
)
"""Signs that stand for what is not known yet. `**` may be emphasis, so only before a unit; X光 and 5×8 are none."""

_BEFORE_A_SUM = rf"(?<=[{_HAN}])(?<![一二三四五六七八九十百千万亿两数几上近逾超过])"
_SUM = Pattern(rf"{_BEFORE_A_SUM}[ \u3000]*(?:亿元|万元)(?=[，,、；;。和及]|增长|同比)")
"""A sum without its number, if a space stood there: 收入亿元、… may also be an aim."""

_RATE = Pattern(r"(?:增长|下降|降低|提高|上升|达到|占|减少|增加)[ \u3000]*[%％]")

_BROKEN = Pattern(rf"(?<=[和与及、，,])\?[{_HAN}、，,]{{2,20}}\?(?=[{_HAN}])")
"""Question marks around words after 和 or a comma, which ask nothing: they were quotation marks."""

_TOLD = 3
"""Places said in the sentence; the finding leads to all."""

_BESIDE = 6
"""Characters said before a place, to know it by."""


def check_blanks(submission: Submission) -> tuple[Finding, ...]:
    """Return one warning with all places that are still to be filled in."""
    found = tuple(
        stretch for stretch in _stretches(submission.manuscript, _left_in) if not _is_sum_given(submission, *stretch)
    )
    place = submission.locate(found)
    if not place.sources and not place.slides:
        return ()
    values = _values(submission.manuscript, found)
    return (Finding("blank-left", Level.WARNING, values, "", place.sources, place.slides, "blanks"),)


def check_broken_signs(submission: Submission) -> tuple[Finding, ...]:
    """Return one warning with all quotation marks that came as question marks."""
    found = _stretches(submission.manuscript, _broken_in)
    place = submission.locate(found)
    if not place.sources and not place.slides:
        return ()
    values = _values(submission.manuscript, found)
    return (Finding("signs-broken", Level.WARNING, values, "", place.sources, place.slides, "signs"),)


def _stretches(script: Manuscript, found_in: Callable[[str], Stretches]) -> Stretches:
    return tuple((at + start, at + end) for at, line in script.lines for start, end in found_in(line))


def _values(script: Manuscript, found: Stretches) -> tuple[tuple[str, str], ...]:
    """Return how many places there are, and the first of them with the words before them."""
    said = dict.fromkeys(script.text[max(0, start - _BESIDE) : end + 2].strip().split("\n")[-1] for start, end in found)
    return ("count", str(len(found))), ("said", "；".join(tuple(said)[:_TOLD]))


def _is_sum_given(submission: Submission, start: int, end: int) -> bool:
    """Return whether a sum with nothing before it is as the source has it: no space stood before it."""
    said = submission.manuscript.text[start - 1 : end]
    is_sum = said[1:] in {"亿元", "万元"}
    return is_sum and len(submission.manuscript.place(start - 1, end).sources) == 1


@lru_cache(maxsize=8192)
def _left_in(line: str) -> Stretches:
    return tuple(match.span() for pattern in (_STAND_INS, _SUM, _RATE) for match in pattern.finditer(line))


@lru_cache(maxsize=8192)
def _broken_in(line: str) -> Stretches:
    return tuple(match.span() for match in _BROKEN.finditer(line)) if "?" in line else ()
