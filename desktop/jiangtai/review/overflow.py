"""Overflow: text that does not stand in its box, or a box that does not stand on its slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import Align, Anchor
from jiangtai.deck.measure import to_emu, to_pt
from jiangtai.finding import Finding, Level

if TYPE_CHECKING:
    from jiangtai.deck.deck import Box, Deck
    from jiangtai.review.submission import Submission

_HAIR = to_emu(1)
"""A point: what rounding takes and no eye sees."""

_ABOVE = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}
_BEFORE = {Align.LEFT: 0.0, Align.JUSTIFY: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
"""The share of a box's free room that stands above its text, and before its lines."""

_HANGING = 1.0
"""Em a line may stick out: a stop that hangs past the margin."""


def check_overflow(submission: Submission) -> tuple[Finding, ...]:
    """Return an error that names the slides on which text runs out of its box or off the slide."""
    deck = submission.deck
    if deck is None:
        return ()
    slides = tuple(slide.number for slide in deck.slides if any(_spills(box, deck) for box in slide.boxes()))
    return (Finding("overflow", Level.ERROR, slides=slides),) if slides else ()


def _spills(box: Box, deck: Deck) -> bool:
    rect, insets = box.rect, box.insets
    if not any(paragraph.runs for paragraph in box.paragraphs):
        return False
    if box.text_height + insets.top + insets.bottom > rect.cy + _HAIR:
        return True
    if _is_off(box, deck):
        return True
    room = to_pt(rect.cx - insets.left - insets.right)
    return any(
        line.width > room + _HANGING * paragraph.style.size for paragraph in box.paragraphs for line in paragraph.lines
    )


def _is_off(box: Box, deck: Deck) -> bool:
    """Return whether a box's words, not its empty edges, stand beyond the slide's."""
    rect, insets = box.rect, box.insets
    free = rect.cy - insets.top - insets.bottom - box.text_height
    top = rect.y + insets.top + round(_ABOVE[box.anchor] * free)
    if top < -_HAIR or top + box.text_height > deck.height + _HAIR:
        return True
    for paragraph in box.paragraphs:
        wide = to_emu(max((line.width for line in paragraph.lines), default=0.0))
        margin = paragraph.style.margin
        room = rect.cx - insets.left - insets.right - margin
        left = rect.x + insets.left + margin + round(_BEFORE[paragraph.style.align] * (room - wide))
        if left < -_HAIR or left + wide > deck.width + _HAIR:
            return True
    return False
