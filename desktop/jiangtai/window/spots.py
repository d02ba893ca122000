"""Where a wording stands on its slide, so that a click finds it and an editor can lie over it. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import Anchor
from jiangtai.deck.measure import Emu, Rect, to_emu
from jiangtai.span import letters
from jiangtai.value import dataclass
from jiangtai.window.links import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Box, Paragraph, Slide
    from jiangtai.deck.look import TextStyle
    from jiangtai.outline.outline import Page
    from jiangtai.window.links import Path

_PITCH = 1.3
"""A line's height in ems, about: enough to tell lines apart; the painter knows it exactly."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A wording's place: its path on the page, the rectangle of its lines on the slide, and their style."""

    path: Path
    rect: Rect
    style: TextStyle


def spots(page: Page, slide: Slide) -> tuple[Spot, ...]:
    """Return where the page's wordings stand on one of its slides, in reading order.

    A slide holds the outline's words, so its paragraphs name their wordings by their letters, each once.
    """
    free = [band for box in slide.boxes() for band in _bands(box)]
    found: list[Spot] = []
    for path, wording in paths(page):
        said = letters(wording.text)
        there = [letters(paragraph.text) for paragraph, _ in free] if said else []
        place = next((n for n, words in enumerate(there) if words == said), None)
        if place is None:
            place = next((n for n, words in enumerate(there) if words and (said in words or words in said)), None)
        if place is not None:
            paragraph, rect = free.pop(place)
            found.append(Spot(path, rect, paragraph.style))
    return tuple(found)


def spot_at(found: tuple[Spot, ...], x: int, y: int) -> Spot | None:
    """Return the spot at a point of the slide (EMU), None where nothing stands."""
    inside = (one for one in found if one.rect.x <= x < one.rect.right and one.rect.y <= y < one.rect.bottom)
    return next(inside, None)


def _bands(box: Box) -> Iterator[tuple[Paragraph, Rect]]:
    """Yield a box's paragraphs with the band of the box each takes."""
    heights = [_height(paragraph, first=not number) for number, paragraph in enumerate(box.paragraphs)]
    inside = box.rect.cy - box.insets.top - box.insets.bottom
    slack = inside - sum(heights)
    top = box.rect.y + box.insets.top + {Anchor.TOP: 0, Anchor.MIDDLE: slack // 2, Anchor.BOTTOM: slack}[box.anchor]
    for paragraph, height in zip(box.paragraphs, heights, strict=True):
        yield paragraph, Rect(box.rect.x, Emu(top), box.rect.cx, Emu(height))
        top += height


def _height(paragraph: Paragraph, *, first: bool) -> int:
    style = paragraph.style
    lines = max(1, len(paragraph.lines)) * style.size * _PITCH * style.line
    return to_emu(lines + style.after + (0.0 if first else paragraph.before))
