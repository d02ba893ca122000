"""Slips: wordings the list of terms knows a right one for. One finding for one wrong wording, with all its places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Correct, Finding
from jiangtai.review.manuscript import sentence_of

if TYPE_CHECKING:
    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Slip, Terms


def check_slips(submission: Submission) -> tuple[Finding, ...]:
    """Return a finding for each wrong wording, its level the row's; the cure writes the right one."""
    findings = []
    for slip, wrong, right, stretches in _slips(submission.manuscript, submission.terms):
        place = submission.locate(stretches)
        if place.sources or place.slides:
            values = (("wrong", wrong), ("right", right), ("reason", slip.reason))
            cures = tuple(Correct(span, right) for span in place.sources if span.end - span.start == len(wrong))
            findings.append(Finding("term-slip", slip.level, values, wrong, place.sources, place.slides, wrong, cures))
    return tuple(findings)


Slipped = tuple["Slip", str, str, tuple[tuple[int, int], ...]]


def _slips(script: Manuscript, terms: Terms) -> list[Slipped]:
    """Return each row met, the words it met, what they should be, and where they stand in the manuscript."""
    met: dict[tuple[str, str], tuple[Slip, str, list[tuple[int, int]]]] = {}
    for at, line in script.lines:
        for slip, wrong, right, place in _in_line(line, terms):
            met.setdefault((slip.id, wrong), (slip, right, []))[2].append((at + place, at + place + len(wrong)))
    return [(slip, wrong, right, tuple(stretches)) for (_, wrong), (slip, right, stretches) in met.items()]


@lru_cache(maxsize=8192)
def _in_line(line: str, terms: Terms) -> tuple[tuple[Slip, str, str, int], ...]:
    """Return the rows met in a line, with the words met, what they should be, and where they start."""
    return tuple(
        (slip, match[0], match.expand(slip.right), match.start())
        for slip in terms.slips
        for match in slip.wrong.finditer(line)
        if slip.unless is None or not slip.unless.search(sentence_of(line, *match.span()))
    )
