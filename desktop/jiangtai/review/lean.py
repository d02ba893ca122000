"""Lean: a meeting that forbids decoration gets none: no pictures or colour fields behind the words, no logo, no spectacle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import Photo
from jiangtai.deck.look import Image
from jiangtai.finding import Finding, Level
from jiangtai.outline.outline import Kind
from jiangtai.review.ground import is_white

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Shape
    from jiangtai.review.submission import Submission

_FIELD = 0.1
"""Of the slide: a coloured shape of so much is a field, not a rule."""


def check_lean(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning that names the decorated slides, where the brief asks for none."""
    deck = submission.deck
    if deck is None or not submission.brief.lean:
        return ()
    slides = tuple(slide.number for slide in deck.slides if _is_decorated(slide, deck))
    return (Finding("lean-decorated", Level.WARNING, slides=slides),) if slides else ()


def _is_decorated(slide: Slide, deck: Deck) -> bool:
    if len(slide.layout.ground.stops) > 1:
        return True
    if any(isinstance(piece, Photo) for piece in slide.pieces) and slide.kind is not Kind.PICTURE:
        return True
    return any(isinstance(one, Image) or _is_field(one, deck) for one in slide.layout.backdrop)


def _is_field(shape: Shape, deck: Deck) -> bool:
    if shape.fill is None or shape.rect.cx * shape.rect.cy < _FIELD * deck.width * deck.height:
        return False
    return len(shape.fill.stops) > 1 or not is_white(shape.fill.stops[0].colour)
