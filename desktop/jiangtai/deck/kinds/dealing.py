"""Dealing: items onto slides, as many on each as stand there, the slides as equal as they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.kinds.bullets import lay_bullets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiangtai.deck.scene import Scene, Sheet
    from jiangtai.outline.outline import Page, Point


class Card(NamedTuple):
    """One item: its number in the whole page, and its words."""

    number: int
    point: Point


def deal(
    page: Page,
    scene: Scene,
    tries: Iterable[int],
    sheet: Callable[[Page, Scene, Sequence[Card]], Sheet | None],
) -> tuple[Sheet, ...]:
    """Return the slides of a page's points, `sheet` making each; the first number of `tries` that stands is taken.

    `sheet` returns None where its items do not stand on one slide; where none does, the page is laid out as points.
    """
    cards = [Card(number, point) for number, point in enumerate(page.points, 1)]
    for most in tries if cards else ():
        sheets = [sheet(page, scene, group) for group in groups(cards, most)]
        whole = tuple(one for one in sheets if one is not None)
        if len(whole) == len(sheets):
            return whole
    return lay_bullets(page, scene)


def groups(cards: Sequence[Card], most: int) -> list[Sequence[Card]]:
    """Return the items in as few pages of at most `most` as there can be, the pages as equal as they can be."""
    count = -(-len(cards) // most)
    size, more = divmod(len(cards), count)
    made, at = [], 0
    for number in range(count):
        step = size + (number < more)
        made.append(cards[at : at + step])
        at += step
    return made
