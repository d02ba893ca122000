"""One source understood: its lines mended into blocks, each block found to be front matter, heading or paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.contents import find_contents
from jiangtai.speech.front import Front, read_front
from jiangtai.speech.habits import Habits
from jiangtai.speech.headings import Head, find_headings
from jiangtai.speech.layout import read_layout
from jiangtai.speech.levels import read_levels
from jiangtai.speech.lines import read_lines
from jiangtai.speech.litter import find_litter
from jiangtai.speech.mending import Block, mend_lines
from jiangtai.speech.spaces import close_up
from jiangtai.speech.speech import Cause, Heading, Mend, Paragraph, Ruling
from jiangtai.speech.stretch import stretch
from jiangtai.speech.tail import find_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.joining import Joined
    from jiangtai.speech.lines import Line
    from jiangtai.speech.speech import Override

Part = tuple[Heading, int] | Paragraph
"""A heading with its level, or a paragraph."""


@dataclass(frozen=True, slots=True)
class ReadSource:
    """What one source holds: its front matter, its parts in order, and what was mended."""

    front: Front
    parts: tuple[Part, ...]
    mends: tuple[Mend, ...]


def read_source_blocks(joined: Joined, index: int, overrides: Sequence[Override], *, leads: bool) -> ReadSource:
    """Return what the source at `index` holds; `leads`: its front matter is the speech's."""
    document, bounds = joined.documents[index], joined.sources[index].span
    honoured = frozenset(o.at for o in overrides if o.ruling == Ruling.HONOUR_BREAK)
    lines = read_lines(joined.text, bounds, document.marks, _kept(document.mends, honoured))
    litter = {at: cause for at, cause in find_litter(lines).items() if lines[at].span.start not in honoured}
    mends = [*_kept(document.mends, honoured)]
    mends += [Mend(span, cause) for at, cause in litter.items() for span in lines[at].spans]
    lines = tuple(_turned(line, at - 1 in litter) for at, line in enumerate(lines) if at not in litter)
    layout = read_layout(lines, wrapped=document.wrapped) if lines else None
    if layout is None:
        return ReadSource(Front(), (), tuple(mends))
    blocks, joins = mend_lines(lines, layout, Habits(lines), (mend.gap for mend in mends), honoured)
    mends += joins
    blocks, spaces = close_up(joined.text, blocks, honoured)
    mends += spaces
    front = read_front(joined.text, blocks) if leads else Front()
    blocks, left_out = _body(blocks, front, honoured)
    mends += left_out
    parts = _parts(joined.text, blocks, front, overrides)
    return ReadSource(front, parts, tuple(sorted(mends, key=lambda mend: mend.gap)))


def _turned(line: Line, after_litter: bool) -> Line:  # noqa: FBT001  # one fact about one line
    return replace(line, turned=True) if after_litter else line


def _kept(mends: Sequence[Mend], honoured: frozenset[int]) -> tuple[Mend, ...]:
    return tuple(mend for mend in mends if mend.gap.start not in honoured)


def _body(blocks: Sequence[Block], front: Front, honoured: frozenset[int]) -> tuple[tuple[Block, ...], list[Mend]]:
    """Return the blocks that are body, and mends for the lines of the page and the table of contents."""
    mends = [Mend(span, Cause.PAGE_FURNITURE) for spans in front.pieces for span in spans]
    kept: list[Block] = []
    for at, block in enumerate(blocks[: front.used]):
        if at in front.chrome and block.start not in honoured:
            mends += [Mend(span, Cause.PAGE_FURNITURE) for span in block.spans]
        elif at in front.headed or at in front.chrome:
            kept.append(block)
    rest = blocks[front.used :]
    contents, tail = find_contents(rest), find_tail(rest)
    for at, block in enumerate(rest):
        cause = Cause.CONTENTS if at in contents else Cause.PAGE_FURNITURE if at >= tail else None
        if cause is None or block.start in honoured:
            kept.append(block)
        else:
            mends += [Mend(span, cause) for span in block.spans]
    return tuple(kept), mends


def _parts(text: str, blocks: Sequence[Block], front: Front, overrides: Sequence[Override]) -> tuple[Part, ...]:
    rulings = {override.at: override.ruling for override in overrides if override.ruling != Ruling.HONOUR_BREAK}
    heads = [head for head in find_headings(blocks) if rulings.get(blocks[head.at].start) != Ruling.NOT_HEADING]
    found = {head.at for head in heads}
    for at, block in enumerate(blocks):
        if at not in found and rulings.get(block.start) == Ruling.HEADING:
            heads.append(Head(at, len(block.words), "plain"))
    heads.sort(key=lambda head: head.at)
    levels = dict(zip((head.at for head in heads), read_levels(heads), strict=True))
    by_place = {head.at: head for head in heads}
    parts: list[Part] = []
    for at, block in enumerate(blocks):
        head = by_place.get(at)
        if head is not None:
            shift = {Ruling.PROMOTE: -1, Ruling.DEMOTE: 1}.get(rulings.get(block.start, Ruling.HEADING), 0)
            words = stretch(text, block.spans)
            heading = Heading(words.place(0, head.length), head.run_in, head.confidence)
            parts.append((heading, max(1, levels[at] + shift)))
        if head is None or head.run_in:
            parts.append(Paragraph(block.spans))
    return tuple(parts)
