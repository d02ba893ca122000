"""数字: one to four numbers, each large over what it counts, spread over the slide's width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import label, lines
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.fitting import Scale, Spot, fit, to_box
from jiangtai.deck.flowing import heading
from jiangtai.deck.kinds.dealing import deal
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.placing import place_title, runs_of, slot_of, source_of, sunk
from jiangtai.deck.scene import Sheet, scale_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Set
    from jiangtai.deck.kinds.dealing import Card
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page

_MOST = 4


def lay_figures(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of figures: as many on one as stand there on a line each; as points where even one does not."""
    return deal(page, scene, range(_MOST, 0, -1), _sheet)


def _sheet(page: Page, scene: Scene, cards: Sequence[Card]) -> Sheet | None:
    layout = scene.layout(page.kind)
    goes_on = cards[0].number > 1
    title, drop = place_title(scene, layout, heading(scene, page.title, goes_on=goes_on))
    floors = scene.template.floors
    figures = _row(scene, layout, cards, BoxRole.FIGURE, scale_of(slot_of(layout, label(1)), floors.figure))
    counts = _row(scene, layout, cards, BoxRole.BODY, scale_of(slot_of(layout, lines(1)), floors.line))
    if drop or figures is None or counts is None:
        return None
    boxes = sunk(sorted((*figures, *counts), key=lambda box: (box.idx % 10, box.idx)))
    starts = source_of(wording for card in cards for wording in card.point.wordings())
    return Sheet(layout, (title, *boxes), page.title.text, starts)


def _row(scene: Scene, layout: Layout, cards: Sequence[Card], role: BoxRole, scale: Scale) -> list[Box] | None:
    """Return the figures, or what they count, at one size; None where some does not fit (a figure: on one line)."""
    told = []
    for place, card in enumerate(cards, 1):
        slot = slot_of(layout, (label if role is BoxRole.FIGURE else lines)(place))
        words = [card.point.wording] if role is BoxRole.FIGURE else [point.wording for point in card.point.points]
        copies = [Copy(runs_of(one), bullet=False) for one in words if one.text]
        if copies:
            told.append((Spot(slot, _column(layout, slot, place, len(cards))), copies))
    for size in scale.sizes():
        fitted = [(spot, fit(copies, spot, Scale(size, size), scene.type)) for spot, copies in told]
        whole = [(spot, one) for spot, one in fitted if one is not None and _stands(one, role)]
        if len(whole) == len(told):
            return [to_box(one, spot, role, scene.type) for spot, one in whole]
    return None


def _stands(one: Set, role: BoxRole) -> bool:
    """Return whether words stand as they should: a figure on one line."""
    return role is not BoxRole.FIGURE or one.composed[0].count == 1


def _column(layout: Layout, slot: Slot, place: int, count: int) -> Rect:
    """Return a column's rectangle: the width of all the layout's columns shared by those there are."""
    first, last = slot_of(layout, label(1)).rect, slot_of(layout, label(_MOST)).rect
    gap = slot_of(layout, label(2)).rect.x - first.right
    wide = (last.right - first.x - gap * (count - 1)) // count
    return Rect(Emu(first.x + (place - 1) * (wide + gap)), slot.rect.y, Emu(wide), slot.rect.cy)
