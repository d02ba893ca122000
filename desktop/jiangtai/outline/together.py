"""Together: units that are items of one parallel, or sides of one contrast, are shown all or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.comparing import contrasted
from jiangtai.outline.listing import listed
from jiangtai.outline.shaping import CARDS_A_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiangtai.outline.salience import Weighed
    from jiangtai.speech.speech import Item, Parallel

Block = tuple["Weighed", ...]
"""The units that head the items of one parallel, in order (one or more an item), or the sides of a contrast."""

_LEAST = 3
"""Items a listener counts along; two are a balance that either half may stand for."""


def blocks(units: Sequence[Weighed], parallels: Iterable[Parallel]) -> list[Block]:
    """Return the blocks among the units, none overlapping: of the parallels whose items all start with one of them."""
    if not units:
        return []
    low, high = min(u.at for u in units), max(u.end for u in units)
    inside = [p for p in parallels if p.items[0].span.start < high and p.items[-1].span.end > low]
    kept: list[Block] = []
    for block in (*(_block(units, parallel) for parallel in inside), *contrasted(units), *listed(units)):
        if block and not any(unit in other for other in kept for unit in block):
            kept.append(block)
    return kept


def _block(units: Sequence[Weighed], parallel: Parallel) -> Block:
    if not _LEAST <= len(parallel.items) <= CARDS_A_PAGE:
        return ()
    heads = [_head(units, item) for item in parallel.items]
    if any(head is None or head.unit.leaning for head in heads):
        return ()
    found = tuple(dict.fromkeys(head for head in heads if head is not None))
    return found if len(found) > 1 else ()


def _head(units: Sequence[Weighed], item: Item) -> Weighed | None:
    """Return the unit an item starts in, or None."""
    start = item.span.start
    return next((u for u in units if u.at <= start < u.end), None)
