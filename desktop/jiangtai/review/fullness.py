"""Fullness: slides that hold more than is taken in from a chair, and decks that are one list from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import BoxRole
from jiangtai.finding import Finding, Level
from jiangtai.outline.outline import Kind
from jiangtai.review.submission import WORDED
from jiangtai.span import letters

if TYPE_CHECKING:
    from jiangtai.deck.deck import Slide
    from jiangtai.review.submission import Submission

_MOST_LETTERS = 260
"""Letters of a slide: a minute and a half of reading aloud, nine lines of 28 points; the fullest a page is filled to."""

_MOST_POINTS = 7
"""Points of a list: five are drafted, one or two more a person may add."""

_ENOUGH = 5
"""Slides of content from which a deck has an end to end."""

_FRAME = frozenset({Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.CLOSING, Kind.LOCAL, Kind.QUESTIONS})


def check_fullness(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning that names the slides that hold too much."""
    slides = tuple(slide.number for slide in submission.slides if _is_full(slide))
    return (Finding("too-full", Level.WARNING, slides=slides),) if slides else ()


def check_monotony(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning where every slide of content is a list of points."""
    content = [slide for slide in submission.slides if slide.kind not in _FRAME]
    if len(content) < _ENOUGH or any(slide.kind is not Kind.BULLETS for slide in content):
        return ()
    return (Finding("all-bullets", Level.WARNING, (("count", str(len(content))),)),)


def _is_full(slide: Slide) -> bool:
    boxes = [box for box in slide.boxes() if box.role in WORDED]
    if sum(len(letters(p.text)) for box in boxes for p in box.paragraphs) > _MOST_LETTERS:
        return True
    if slide.kind is not Kind.BULLETS:
        return False
    return any(
        sum(1 for p in box.paragraphs if p.level == 0 and p.text.strip()) > _MOST_POINTS
        for box in boxes
        if box.role is BoxRole.BODY
    )
