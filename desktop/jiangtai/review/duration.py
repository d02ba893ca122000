"""Time and length: whether the deck suits the occasion it was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.time import expected_minutes, part_minutes
from jiangtai.span import length

if TYPE_CHECKING:
    from jiangtai.review.submission import Submission

SLACK = 1.1
"""A tenth over is within what a speaker's pace varies by."""
SHORT = 0.5
"""Under half of its time a session is plainly short; nothing is ever padded, so it is only said."""
UNEVEN = 2.0
"""A part given twice its share of the speech, or under half of it, is out of proportion."""
LEAST = 3.0
"""Minutes a part must be off for that to be worth a word."""


def check_pages(submission: Submission) -> tuple[Finding, ...]:
    """Return a finding where more slides are shown than the occasion's ceiling."""
    deck = submission.deck
    if deck is None or not deck.occasion:
        return ()
    occasion = find_occasion(deck.occasion)
    shown = sum(not slide.hidden for slide in deck.slides)
    if shown <= occasion.pages:
        return ()
    values = (("pages", str(shown)), ("occasion", occasion.name), ("ceiling", str(occasion.pages)))
    return (Finding("too-many-pages", Level.WARNING, values),)


def check_time(submission: Submission) -> tuple[Finding, ...]:
    """Return a finding where reading the notes takes longer than there is, or under half of it."""
    outline = submission.outline
    if outline is None:
        return ()
    occasion = find_occasion(outline.occasion)
    budget = outline.minutes or occasion.minutes
    expected = expected_minutes(outline, submission.brief)
    values = (("expected", f"{expected:.0f}"), ("budget", f"{budget:g}"), ("occasion", occasion.name))
    if expected > budget * SLACK:
        return (Finding("over-time", Level.WARNING, values),)
    if expected < budget * SHORT:
        return (Finding("under-time", Level.HINT, values),)
    return ()


def check_proportion(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each part whose minutes, as a person planned them, are far from its share of what is read.

    A part that is simply longer than the others is as its author wrote it, and is not out of proportion.
    """
    outline, pace = submission.outline, submission.brief.pace
    if outline is None:
        return ()
    parts = [part for part in outline.parts if part.heading.text and part.paragraphs]
    said = {part.number: sum(length(spans) for spans in part.paragraphs) / pace for part in parts}
    planned = {part.number: part_minutes(part, pace) for part in parts}
    if len(parts) < 2 or not sum(said.values()):
        return ()
    scale = sum(planned.values()) / sum(said.values())
    found = []
    for part in parts:
        if all(page.minutes is None for page in part.pages):
            continue
        fair, given = said[part.number] * scale, planned[part.number]
        if abs(given - fair) >= LEAST and (given > UNEVEN * fair or fair > UNEVEN * given):
            slides = tuple(n for page in part.pages for n in submission.slides_of.get(page.id, ()))
            values = (("heading", part.heading.text), ("given", f"{given:.0f}"), ("fair", f"{fair:.0f}"))
            found.append(
                Finding("part-uneven", Level.WARNING, values, part.heading.text, slides=slides, about=part.number)
            )
    return tuple(found)
