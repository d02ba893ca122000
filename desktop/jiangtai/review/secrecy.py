"""Secrecy: a 密级 marking in a speech is said at opening; one in words that only slides hold is said here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.lexicon.printing import INTERNAL, SECRECY
from jiangtai.outline.outline import Kind
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from jiangtai.review.submission import Submission

_MARKING = Pattern(rf"^[ \t\u3000]*({SECRECY}|{INTERNAL})[ \t\u3000]*$", re.MULTILINE)


def check_secrecy(submission: Submission) -> tuple[Finding, ...]:
    """Return an error that names the slides with a marking: they must not be projected to whoever is in the hall."""
    script = submission.manuscript
    marked = [(match[1].strip(), script.place(*match.span(1))) for match in _MARKING.finditer(script.text)]
    words = {word for word, place in marked if place.slides}
    slides = {number for _, place in marked for number in place.slides}
    for page in submission.pages:
        if page.kind is not Kind.LOCAL and any(_MARKING.search(wording.text) for wording in page.wordings()):
            slides.update(submission.slides_of.get(page.id, ()))
            words.update(match[1] for wording in page.wordings() for match in _MARKING.finditer(wording.text))
    if not slides:
        return ()
    values = (("words", "、".join(sorted(words))),)
    return (Finding("secrecy-projected", Level.ERROR, values, slides=tuple(sorted(slides))),)
