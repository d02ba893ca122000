"""One source understood: its lines mended into blocks, each block found to be front matter, heading or paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.contents import find_contents
from jiangtai.speech.front import Front, read_front
from jiangtai.speech.habits import Habits
from jiangtai.speech.layout import read_layout
from jiangtai.speech.lines import read_lines
from jiangtai.speech.litter import find_litter
from jiangtai.speech.mending import mend_lines
from jiangtai.speech.parts import read_parts
from jiangtai.speech.signing import find_signature
from jiangtai.speech.spaces import close_up
from jiangtai.speech.speech import Cause, Mend, Ruling
from jiangtai.speech.tail import find_tail
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.joining import Joined
    from jiangtai.speech.mending import Block
    from jiangtai.speech.parts import Part
    from jiangtai.speech.signing import Signature
    from jiangtai.speech.speech import Override


@dataclass(frozen=True, slots=True)
class ReadSource:
    """What one source holds: its front matter, its parts in order, and what was mended."""

    front: Front
    parts: tuple[Part, ...]
    mends: tuple[Mend, ...]


def read_source_parts(joined: Joined, index: int, overrides: Sequence[Override]) -> ReadSource:
    """Return what the source at `index` holds; a source that does not lead is headed by its own title."""
    honoured = frozenset(override.at for override in overrides if override.ruling == Ruling.HONOUR_BREAK)
    rulings = {override.at: override.ruling for override in overrides if override.ruling != Ruling.HONOUR_BREAK}
    blocks, mends = _blocks(joined, index, honoured)
    front = read_front(joined.text, blocks)
    titles: frozenset[int] = frozenset()
    if index != joined.leading:
        titles = frozenset(block.start for block in blocks[: front.used] if block.spans[-1] in front.title)
        front = Front(used=front.used, chrome=front.chrome, headed=list(range(front.used)))
    signature = find_signature(joined.text, blocks[front.used : front.used + find_tail(blocks[front.used :])])
    if front.byline is None:
        front.byline = signature.byline
    front.date = front.date or signature.date
    blocks, left_out = _body(blocks, front, signature, honoured)
    parts = read_parts(joined.text, blocks, rulings, titles)
    return ReadSource(front, parts, tuple(sorted(mends + left_out, key=lambda mend: mend.gap)))


def _blocks(joined: Joined, index: int, honoured: frozenset[int]) -> tuple[tuple[Block, ...], list[Mend]]:
    """Return the source's lines as whole blocks, without what a page adds, and the mends."""
    document = joined.documents[index]
    mends = [mend for mend in document.mends if mend.gap.start not in honoured]
    lines = read_lines(joined.text, joined.sources[index].span, document.marks, mends)
    litter = {at: cause for at, cause in find_litter(lines).items() if lines[at].span.start not in honoured}
    mends += [Mend(span, cause) for at, cause in litter.items() for span in lines[at].spans]
    lines = tuple(
        replace(line, turned=True) if at - 1 in litter else line for at, line in enumerate(lines) if at not in litter
    )
    layout = read_layout(lines, wrapped=document.wrapped)
    blocks, joins = mend_lines(lines, layout, Habits(lines), [mend.gap for mend in mends], honoured)
    kept = {span.start for block in blocks for span in block.spans}
    mends = [
        replace(mend, gap=Span(mend.gap.start + 1, mend.gap.end)) if mend.gap.start in kept else mend for mend in mends
    ]
    blocks, spaces = close_up(joined.text, blocks, honoured)
    return blocks, [*mends, *joins, *spaces]


def _body(
    blocks: Sequence[Block], front: Front, signature: Signature, honoured: frozenset[int]
) -> tuple[tuple[Block, ...], list[Mend]]:
    """Return the blocks that are body, and mends for the lines of the page and the table of contents.

    What signs the speech is no body either: it is the byline and the date, or says once more what the front matter does.
    """
    fields = (*front.date, *(front.byline.spans if front.byline else ()))
    left_out = [Mend(span, Cause.PAGE_FURNITURE) for spans in front.pieces for span in spans]
    rest = blocks[front.used :]
    contents, tail = find_contents(rest), find_tail(rest)
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        cause = None
        if at in front.chrome or at - front.used >= tail:
            cause = Cause.PAGE_FURNITURE
        elif at - front.used in contents:
            cause = Cause.CONTENTS
        elif signature.start <= at - front.used < signature.end:
            if any(block.start <= field.start < block.spans[-1].end for field in fields):
                continue
            cause = Cause.PAGE_FURNITURE
        elif at < front.used and at not in front.headed:
            continue
        if cause is None or block.start in honoured:
            kept.append(block)
        else:
            left_out += [Mend(span, cause) for span in block.spans]
    return tuple(kept), left_out
