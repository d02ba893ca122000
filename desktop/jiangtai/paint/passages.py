"""Passages: text that no deck has broken: notes on paper, the words a template's shapes bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.advances import measure
from jiangtai.deck.breaking import Room, grain_of, lines_between
from jiangtai.deck.deck import Line, Paragraph, Run
from jiangtai.deck.measure import Pt

if TYPE_CHECKING:
    from jiangtai.deck.look import TextStyle
    from jiangtai.paint.letters import Letters


def broken(text: str, style: TextStyle, width: float, letters: Letters, before: Pt = Pt(0)) -> Paragraph:
    """Return a paragraph broken at `width` points where any line may be: nothing is kept whole as on a slide."""
    words = measure(((text, style.bold),), style.latin, style.spacing / style.size)
    room = Room(width / style.size, width / style.size, grain_of(style.size))
    spans = lines_between(words, room, letters.profile, ())
    lines = tuple(Line((Run(text[span.start : span.end]),), Pt(0)) for span in spans)
    return Paragraph((Run(text),), style, lines, before=before, bullet=False)
