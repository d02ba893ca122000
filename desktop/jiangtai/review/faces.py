"""Faces: fonts a deck names that a plain Windows with WPS or Office does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.lexicon.faces import PLAIN_FACES

if TYPE_CHECKING:
    from jiangtai.deck.look import Template
    from jiangtai.review.submission import Submission


def check_faces(submission: Submission) -> tuple[Finding, ...]:
    """Return a hint that names the faces another machine may replace, and the slides they stand on."""
    rare: dict[str, set[int]] = {}
    for slide in submission.slides:
        styles = {paragraph.style for box in slide.boxes() for paragraph in box.paragraphs}
        for face in {name for style in styles for name in (style.asian, style.latin)} - PLAIN_FACES - {""}:
            if not face.startswith("+"):
                rare.setdefault(face, set()).add(slide.number)
    if not rare:
        return ()
    slides = tuple(sorted(set().union(*rare.values())))
    return (Finding("face-rare", Level.HINT, (("faces", "、".join(sorted(rare))),), slides=slides),)


def plain_set(template: Template) -> str | None:
    """Return the name of the template's first font set that every machine has, None where it has none."""
    for name, face in template.faces.items():
        if {face.title_latin, face.title_asian, face.body_latin, face.body_asian} <= PLAIN_FACES:
            return name
    return None
