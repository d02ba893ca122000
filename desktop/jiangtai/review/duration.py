"""Time and length: whether the deck suits the occasion it was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.time import expected_minutes

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.outline.brief import Brief
    from jiangtai.outline.outline import Outline

SLACK = 1.1
"""A tenth over is within what a speaker's pace varies by."""
SHORT = 0.5
"""Under half of its time a session is plainly short; nothing is ever padded, so it is only said."""


def check_pages(outline: Outline, deck: Deck) -> tuple[Finding, ...]:
    """Return a finding where more slides are shown than the occasion's ceiling."""
    occasion = find_occasion(outline.occasion)
    shown = sum(not slide.hidden for slide in deck.slides)
    if shown <= occasion.pages:
        return ()
    values = (("pages", str(shown)), ("occasion", occasion.name), ("ceiling", str(occasion.pages)))
    return (Finding("too-many-pages", Level.WARNING, values),)


def check_time(outline: Outline, brief: Brief) -> tuple[Finding, ...]:
    """Return a finding where reading the notes takes longer than there is, or under half of it."""
    occasion = find_occasion(outline.occasion)
    budget = outline.minutes or occasion.minutes
    expected = expected_minutes(outline, brief)
    values = (("expected", f"{expected:.0f}"), ("budget", f"{budget:g}"), ("occasion", occasion.name))
    if expected > budget * SLACK:
        return (Finding("over-time", Level.WARNING, values),)
    if expected < budget * SHORT:
        return (Finding("under-time", Level.HINT, values),)
    return ()
