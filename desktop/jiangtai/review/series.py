"""Series: members that official wording gives one order (人道、博爱、奉献)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level

if TYPE_CHECKING:
    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Series, Terms

_JOINT = "[、，·•及和与“”]{0,3}"
"""What may stand between two members side by side."""


def check_series(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each run of members out of their order."""
    findings = []
    for series, said, stretches in _crossed(submission.manuscript, submission.terms):
        place = submission.locate(stretches)
        if place.sources or place.slides:
            values = (("said", said), ("name", series.name), ("right", "、".join(series.members)))
            findings.append(Finding("series-crossed", Level.ERROR, values, said, place.sources, place.slides, said))
    return tuple(findings)


def _crossed(script: Manuscript, terms: Terms) -> list[tuple[Series, str, tuple[tuple[int, int], ...]]]:
    met: dict[str, tuple[Series, list[tuple[int, int]]]] = {}
    for at, line in script.lines:
        for series, start, end in _in_line(line, terms):
            met.setdefault(line[start:end], (series, []))[1].append((at + start, at + end))
    return [(series, said, tuple(stretches)) for said, (series, stretches) in met.items()]


@lru_cache(maxsize=8192)
def _in_line(line: str, terms: Terms) -> tuple[tuple[Series, int, int], ...]:
    return tuple((series, *stretch) for series in terms.series for stretch in _runs(series, line))


def _runs(series: Series, text: str) -> list[tuple[int, int]]:
    """Return the stretches in which members stand side by side in another order than theirs."""
    if sum(member in text for member in series.members) < 2:
        return []
    member = "(?:" + "|".join(map(re.escape, series.members)) + ")" + series.suffix
    found = []
    for match in re.finditer(f"{member}(?:{_JOINT}{member})+", text):
        names = [one[0] for one in re.finditer("|".join(map(re.escape, series.members)), match[0])]
        places = [series.members.index(name) for name in names]
        told_twice = len(set(places)) < len(places)
        judged = not told_twice and (not series.whole or len(places) == len(series.members))
        if judged and any(one > other for one, other in pairwise(places)):
            found.append(match.span())
    return found
