"""Together: units that are items of one parallel, sides of one contrast, or a rule and its exception are shown all or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.comparing import contrasted
from jiangtai.outline.limiting import limited
from jiangtai.outline.listing import listed
from jiangtai.outline.shaping import CARDS_A_PAGE
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jiangtai.outline.salience import Weighed
    from jiangtai.speech.speech import Item, Parallel

Block = tuple["Weighed", ...]
"""The units that head the items of one parallel, in order (one or more an item), or the sides of a contrast."""

_LEAST = 3
"""Items a listener counts along; two are a balance that either half may stand for."""


_BY_YEAR = Pattern("到(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})年[，,]?(?![底末初前])")
"""What a stage of a plan opens with: 到2035年."""


def stages(units: Sequence[Weighed]) -> Iterator[Block]:
    """Yield the units that say how far it is to be by which year: one without the others is no plan."""
    found: dict[int, list[Weighed]] = {}
    for unit in units:
        if _BY_YEAR.match(unit.text) and not unit.unit.leaning:
            found.setdefault(id(unit.passage), []).append(unit)
    yield from (tuple(row) for row in found.values() if len(row) > 1)


def blocks(units: Sequence[Weighed], parallels: Iterable[Parallel]) -> list[Block]:
    """Return the blocks among the units, none overlapping: of the parallels whose items all start with one of them."""
    if not units:
        return []
    low, high = min(u.at for u in units), max(u.end for u in units)
    inside = [p for p in parallels if p.items[0].span.start < high and p.items[-1].span.end > low]
    kept: list[Block] = []
    for block in (
        *(_block(units, parallel) for parallel in inside),
        *contrasted(units),
        *listed(units),
        *stages(units),
        *limited(units),
    ):
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
