"""Counted phrases: 六个必须坚持 already names six things; where a speech means six others, a person should confirm it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level

if TYPE_CHECKING:
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Counted

_SHARE = 0.5
"""Of the things a text opens with the phrase's own opening: fewer known ones than this, and it means others."""

_ENOUGH = 3
"""Things a text must open so for that to be said of it."""


def check_counted(submission: Submission) -> tuple[Finding, ...]:
    """Return one warning for each counted phrase by which the text means other things than it is known for."""
    script = submission.manuscript
    findings = []
    for row in submission.terms.counted:
        stretches = [match.span() for match in re.finditer(re.escape(row.name), script.text)]
        if stretches and _means_others(row, script.text):
            place = submission.locate(stretches)
            values = (("name", row.name), ("where", row.where), ("items", "、".join(row.items)))
            findings.append(
                Finding("counted-otherwise", Level.WARNING, values, row.name, place.sources, place.slides, row.name)
            )
    return tuple(findings)


def _means_others(row: Counted, text: str) -> bool:
    opened = set(re.findall(f"{re.escape(row.lead)}([^，。；、：\n“”]{{2,16}})", text))
    known = {said for said in opened if any(item in said for item in row.items)}
    return len(opened) >= _ENOUGH and len(known) < _SHARE * len(opened)
