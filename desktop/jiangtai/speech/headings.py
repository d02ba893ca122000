"""Headings: which blocks head a section, judged by what the file marks, by number, by setting and by shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.numbered import point_headings, section_headings
from jiangtai.speech.numerals import read_bare_numeral
from jiangtai.speech.shapes import HARD, LINE_LIMIT, Head, read_shape
from jiangtai.speech.standing import unnumbered_headings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.mending import Block
    from jiangtai.speech.shapes import Shape


def find_headings(blocks: Sequence[Block]) -> tuple[Head, ...]:
    """Return the headings among the body's blocks, in order."""
    shapes = [read_shape(block) for block in blocks]
    heads = {at: head for at, shape in enumerate(shapes) if (head := _marked(shape, at)) is not None}
    heads |= section_headings(shapes, heads)
    heads |= point_headings(shapes, heads)
    heads |= unnumbered_headings(shapes, heads)
    return tuple(heads[at] for at in sorted(heads))


def _marked(shape: Shape, at: int) -> Head | None:
    """Return the heading the file itself says the block is."""
    mark = shape.mark
    if mark is None or not mark.outline or (len(shape.words) > 2 * LINE_LIMIT and not shape.alone):
        return None
    if shape.numbering is not None and shape.style in HARD:
        return Head(at, len(shape.words), str(shape.style), shape.value, outline=mark.outline)
    value = read_bare_numeral(shape.words)
    return Head(at, len(shape.words), f"outline {mark.outline}", value, outline=mark.outline)
