"""Parts: a source's body as headings with their levels and paragraphs, a person's rulings applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.headings import find_headings
from jiangtai.speech.levels import read_levels
from jiangtai.speech.shapes import Head
from jiangtai.speech.speech import Heading, Paragraph, Ruling
from jiangtai.speech.stretch import stretch
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiangtai.speech.mending import Block

Part = tuple[Heading, int] | Paragraph
"""A heading with its level, or a paragraph."""

_SHIFTS = {Ruling.PROMOTE: -1, Ruling.DEMOTE: 1}


def read_parts(
    text: str, blocks: Sequence[Block], rulings: Mapping[int, Ruling], titles: frozenset[int]
) -> tuple[Part, ...]:
    """Return the parts of a body in order; `titles` are starts of blocks that head the whole source."""
    heads = _ruled(blocks, rulings, titles)
    levels = dict(zip((head.at for head in heads), read_levels(heads), strict=True))
    by_place = {head.at: head for head in heads}
    parts: list[Part] = []
    for at, block in enumerate(blocks):
        head = by_place.get(at)
        if head is not None:
            shift = _SHIFTS.get(rulings.get(block.start, Ruling.HEADING), 0)
            heading = Heading(stretch(text, block.spans).place(0, head.length), head.run_in, head.confidence)
            parts.append((heading, max(1, levels[at] + shift)))
        if head is None or head.run_in:
            parts.append(Paragraph(block.spans))
        elif head.text:
            parts.append(Paragraph(stretch(text, block.spans).place(head.text, len(block.words))))
    return tuple(parts)


def _ruled(blocks: Sequence[Block], rulings: Mapping[int, Ruling], titles: frozenset[int]) -> list[Head]:
    """Return the headings found, without those a person took away and with those a person made."""
    heads = {
        head.at: head for head in find_headings(blocks) if rulings.get(blocks[head.at].start) != Ruling.NOT_HEADING
    }
    for at, block in enumerate(blocks):
        if block.start in titles:
            heads[at] = Head(at, len(block.words), "title")
        elif rulings.get(block.start) == Ruling.HEADING:
            heads[at] = replace(heads[at], confidence=1.0) if at in heads else Head(at, len(block.words), "plain")
    return [heads[at] for at in sorted(heads)]
