"""The roll: names and members told in a row stand in the order of the source, in a person's own words too."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level, Restore
from jiangtai.outline.outline import Origin
from jiangtai.pattern import Pattern
from jiangtai.review.paths import worded

if TYPE_CHECKING:
    from jiangtai.outline.outline import Wording
    from jiangtai.review.submission import Submission

_ROW = Pattern("[^、，。；：！？\n]{2,16}(?:、[^、，。；：！？\n]{2,16})+(?:[和与及][^、，。；：！？\n]{2,16})?")
_JOINT = Pattern("、|和|与|及")


def check_roll(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each page whose own or corrected words tell names in another order than the source does."""
    if submission.speech is None:
        return ()
    found = []
    for page in submission.pages:
        crossed = [
            (path, row)
            for path, wording in worded(page)
            if wording.origin is Origin.OWN or wording.corrected
            for row in _crossed(wording, submission.source_words)
        ]
        if crossed:
            cures = tuple(Restore(page.id, path) for path in dict.fromkeys(path for path, _ in crossed))
            slides = submission.slides_of.get(page.id, ())
            values = (("said", crossed[0][1]),)
            found.append(Finding("roll-crossed", Level.WARNING, values, slides=slides, about=page.id, cures=cures))
    return tuple(found)


def _crossed(wording: Wording, source: str) -> list[str]:
    """Return the rows of a wording whose members the source tells in one row too, in another order."""
    return [row[0] for row in _ROW.finditer(wording.text) if _told_otherwise(row[0], source)]


def _told_otherwise(row: str, source: str) -> bool:
    members = [member for member in _JOINT.split(row) if member]
    # the row's first and last member may carry the words around it
    heads = [
        member[-2:] if at == 0 else member[:2] if at == len(members) - 1 else member
        for at, member in enumerate(members)
    ]
    for told in _ROW.finditer(source):
        places = [told[0].find(head) for head in heads]
        if min(places) >= 0 and any(one > other for one, other in pairwise(places)):
            return True
    return False
