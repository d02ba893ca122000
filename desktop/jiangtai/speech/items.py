"""Items: how a parallel is put together from stretches of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.labels import label_bounds
from jiangtai.speech.speech import Item, Parallel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.speech import Scope
    from jiangtai.speech.stretch import Stretch

Bounds = tuple["Stretch", int, int]
"""A stretch, and where in its words something starts and ends."""
Sides = tuple[tuple[int, int], tuple[int, int]]
"""Where the two sides of an item lie in the same words."""


def build_parallel(  # noqa: PLR0913  # an item has as many sides
    lead: str,
    scope: Scope,
    items: Sequence[Bounds],
    *,
    frame: str = "",
    ordered: bool = False,
    told: Sequence[int] = (),
    sides: Sequence[Sides] = (),
    labels: Sequence[tuple[int, int]] | None = None,
) -> Parallel:
    """Return the parallel of these items; `sides` and `labels` count characters of each item's stretch.

    `told`: how many characters each item opens with that only tell it off (首先，), which labels leave out.
    """
    words = [place.words[start:end] for place, start, end in items]
    if labels is None:
        found = label_bounds(words, lead, told)
        labels = [(start + a, start + b) if b else (0, 0) for (_, start, _), (a, b) in zip(items, found, strict=True)]
    built = [
        Item(
            place.place(start, end),
            (place.place(*sides[at][0]), place.place(*sides[at][1])) if sides else None,
            place.place(*labels[at]),
        )
        for at, (place, start, end) in enumerate(items)
    ]
    return Parallel(lead or _named(items, labels), scope, tuple(built), frame, ordered)


def _named(items: Sequence[Bounds], labels: Sequence[tuple[int, int]]) -> str:
    """Return the first and the last label, for items that share no opening."""
    first, last = (items[at][0].words[slice(*labels[at])] for at in (0, -1))
    return f"{first}…{last}" if first and last else ""
