"""Periods: what lies ahead belongs to the next plan period (“十五五”), not to the one that ends (“十四五”)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.finding import Correct, Finding, Level
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Period, Terms

_STOP = Pattern("[，。；！？\n]")
_AHEAD = Pattern(
    "指导思想|指导方针|重大原则|主要目标|目标任务|战略任务|重大意义|重大举措|根本保证|新局面|开好局|起好步|谋划|擘画|蓝图|顶层设计"
)
"""What is said of a period that begins."""

_BEHIND = Pattern(
    "成就|成绩|成果|取得|完成|收官|以来|期间|历程|历史|回顾|总结|评估|过去|圆满|胜利|顺利|即将结束|末|规划纲要|规划（|中期|前|"
    "实施情况|进展|增长|达到|累计|经验|延续|承接|衔接|相比|基础上|已经|实现了|五年来"
)
"""What is said of a period that ends."""


def check_periods(submission: Submission) -> tuple[Finding, ...]:
    """Return one warning for each period that is given what lies ahead of the next one, which the text speaks of too."""
    findings = []
    for old, new in pairwise(submission.terms.periods):
        place = submission.locate(_given_ahead(submission.manuscript, submission.terms, old, new))
        if place.sources or place.slides:
            values = (("old", old.name), ("new", new.name))
            cures = tuple(Correct(span, new.name) for span in place.sources if span.end - span.start == len(new.name))
            about = f"{old.name}-{new.name}"
            findings.append(
                Finding("period-passed", Level.WARNING, values, old.name, place.sources, place.slides, about, cures)
            )
    return tuple(findings)


@lru_cache(maxsize=64)
def _given_ahead(script: Manuscript, terms: Terms, old: Period, new: Period) -> tuple[tuple[int, int], ...]:
    del terms  # the periods are of it: part of the key
    names = script.text.count(new.name)
    if names < script.text.count(old.name) or not names:
        return ()
    return tuple(_stretches(script, old, new))


def _stretches(script: Manuscript, old: Period, new: Period) -> Iterator[tuple[int, int]]:
    for match in re.finditer(old.name, script.text):
        clause = _after(script.text, match.end())
        sentence = script.sentence(*match.span())
        if _AHEAD.search(clause) and not _BEHIND.search(clause) and new.name not in sentence:
            yield match.span()


def _after(text: str, start: int) -> str:
    """Return what is said of the period: up to the comma after it."""
    end = _STOP.search(text, start)
    return text[start : end.start() if end is not None else len(text)]
