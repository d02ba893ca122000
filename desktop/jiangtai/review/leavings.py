"""Leavings: what the source holds and no slide shows, so that nothing goes missing in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.materials import missing_materials
from jiangtai.speech.speech import MaterialKind

if TYPE_CHECKING:
    from jiangtai.review.submission import Submission


def check_materials(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning that tables and pictures of what was selected stand on no page, if there are any."""
    speech = submission.speech
    if speech is None or submission.outline is None:
        return ()
    missing = missing_materials(speech, submission.outline)
    if not missing:
        return ()
    left = [sum(material.kind is kind for material in missing) for kind in (MaterialKind.TABLE, MaterialKind.PICTURE)]
    values = (("tables", str(left[0])), ("pictures", str(left[1])))
    return (Finding("materials-left-out", Level.WARNING, values),)


def check_reading(submission: Submission) -> tuple[Finding, ...]:
    """Return what reading the source found already: mends, markings, lost characters."""
    return submission.speech.findings if submission.speech is not None else ()
