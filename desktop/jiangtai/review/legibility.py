"""Legibility: what the back row can read: sizes at their floor or above, colours that stand out from their ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.contract import DOTS, SIDE
from jiangtai.deck.deck import Box, BoxRole, Grid
from jiangtai.deck.emblem import NAME
from jiangtai.deck.grounds import contrast
from jiangtai.deck.look import Floors, Tone
from jiangtai.finding import Finding, Level
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.outline import Kind
from jiangtai.review.ground import ground_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Slide
    from jiangtai.deck.look import Rgb
    from jiangtai.deck.measure import Rect
    from jiangtai.review.submission import Submission

_SMALLEST = 20.0
"""Points below which nothing that is read may stand (deck-design: cards and table lines)."""

_LEAST = 4.5
"""Contrast of text (WCAG 2.1, 1.4.3)."""
_LEAST_LARGE = 3.0
"""Contrast from 24 points bold on."""
_LARGE = 24.0

_READ = frozenset({BoxRole.TITLE, BoxRole.SUBTITLE, BoxRole.BODY, BoxRole.LABEL, BoxRole.CELL, BoxRole.FIGURE})
_RUNNING = frozenset({Kind.BULLETS, Kind.STATEMENT, Kind.QUOTE, Kind.CLOSING})
"""Kinds whose body is running text, with the body's own floor."""
_QUIET = frozenset(
    {(Kind.SECTION, DOTS), (Kind.SECTION, SIDE), (Kind.COVER, SIDE), (Kind.COVER, NAME), (Kind.QUOTE, SIDE)}
)
"""What orients and is not read out: a section's dots and numeral, the author's line, the name under a logo, a source."""


def check_sizes(submission: Submission) -> tuple[Finding, ...]:
    """Return an error that names the slides with text under its floor."""
    if submission.deck is None:
        return ()
    floors = submission.template.floors if submission.template is not None else Floors()
    body = max(floors.body[1], find_occasion(submission.deck.occasion).floor if submission.deck.occasion else 0)
    small = [
        (box.size, slide.number)
        for slide in submission.deck.slides
        for box in slide.boxes()
        if box.role in _READ and (slide.kind, box.idx) not in _QUIET and any(p.text.strip() for p in box.paragraphs)
        if box.size < _floor(slide, box, floors, body)
    ]
    if not small:
        return ()
    values = (("size", f"{min(small)[0]:g}"),)
    return (Finding("under-floor", Level.ERROR, values, slides=tuple(sorted({number for _, number in small}))),)


def check_contrast(submission: Submission) -> tuple[Finding, ...]:
    """Return an error that names the slides with text too like its ground."""
    pale = []
    known: dict[tuple[int, int, Rect], tuple[Rgb, ...]] = {}
    for slide in submission.slides:
        worst = min(_contrasts(submission, slide, known), default=21.0)
        if worst < 1:
            pale.append((worst, slide.number))
    if not pale:
        return ()
    return (Finding("low-contrast", Level.ERROR, slides=tuple(number for _, number in pale)),)


def _floor(slide: Slide, box: Box, floors: Floors, body: float) -> float:
    if box.role is BoxRole.TITLE:
        return floors.title[1]
    if box.role is BoxRole.BODY and slide.kind in _RUNNING:
        return min(body, floors.body[1]) if slide.kind is not Kind.BULLETS else body
    return min(_SMALLEST, floors.line[1])


def _contrasts(
    submission: Submission, slide: Slide, known: dict[tuple[int, int, Rect], tuple[Rgb, ...]]
) -> Iterator[float]:
    """Yield, for each run that is read, its contrast as a share of what it must be."""
    for piece in slide.pieces:
        if isinstance(piece, Box) and piece.role in _READ and (slide.kind, piece.idx) not in _QUIET:
            key = (id(slide.layout), piece.idx, piece.rect)
            if key not in known:
                known[key] = ground_under(slide.layout, piece.rect, piece.idx)
            yield from _of_box(submission, piece, known[key])
        elif isinstance(piece, Grid):
            behind = ground_under(slide.layout, piece.rect, piece.idx)
            for cell in (cell for row in piece.cells for cell in row):
                grounds = tuple(stop.colour for stop in cell.look.fill.stops) if cell.look.fill is not None else behind
                least = _LEAST_LARGE if cell.box.size >= _LARGE and cell.look.bold else _LEAST
                yield from (contrast(cell.look.colour, ground) / least for ground in grounds)


def _of_box(submission: Submission, box: Box, grounds: tuple[Rgb, ...]) -> Iterator[float]:
    for paragraph in box.paragraphs:
        style = paragraph.style
        for tone in dict.fromkeys(run.tone for run in paragraph.runs):
            look = submission.template.tones.get(tone) if submission.template is not None else None
            if tone is Tone.QUIET or (look is not None and tone is Tone.ACCENT):
                continue  # numerals and marks: they orient, their label says the same
            colour = look.colour if look is not None and look.colour else style.colour
            bold = look.bold if look is not None and look.bold is not None else style.bold
            least = _LEAST_LARGE if style.size >= _LARGE and bold else _LEAST
            yield from (contrast(colour, ground) / least for ground in grounds)
