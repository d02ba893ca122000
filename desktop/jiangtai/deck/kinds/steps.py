"""步骤: things in order, a label and its lines to a row; up to five rows on a slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import label, lines
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.fitting import Spot, set_copies, to_box
from jiangtai.deck.flowing import heading
from jiangtai.deck.kinds.dealing import deal
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.placing import place_title, runs_of, slot_of, source_of
from jiangtai.deck.scene import Sheet, scale_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.deck import Box
    from jiangtai.deck.kinds.dealing import Card
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.measure import Pt
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page

_MOST = 5


def lay_steps(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of steps, rows as high as the slide allows; as points where they are too long."""
    return deal(page, scene, range(_MOST, 0, -1), _sheet)


def _sheet(page: Page, scene: Scene, cards: Sequence[Card]) -> Sheet | None:
    layout = scene.layout(page.kind)
    goes_on = cards[0].number > 1
    title, drop = place_title(scene, layout, heading(scene, page.title, goes_on=goes_on))
    if drop:
        return None
    floors = scene.template.floors
    tops = scale_of(slot_of(layout, label(1)), floors.label)
    lows = scale_of(slot_of(layout, lines(1)), floors.line)
    for head in tops.sizes():
        for body in lows.sizes():
            boxes = _boxes(scene, layout, cards, head, body)
            if boxes is not None:
                starts = source_of(wording for card in cards for wording in card.point.wordings())
                return Sheet(layout, (title, *boxes), page.title.text, starts)
    return None


def _boxes(scene: Scene, layout: Layout, cards: Sequence[Card], head: Pt, body: Pt) -> list[Box] | None:
    boxes: list[Box] = []
    for place, card in enumerate(cards, 1):
        top, low = slot_of(layout, label(place)), slot_of(layout, lines(place))
        row = [(top, [Copy(runs_of(card.point.wording), title=True)], head, BoxRole.LABEL)]
        copies = [Copy(runs_of(point.wording)) for point in card.point.points if point.wording.text]
        row += [(low, copies, body, BoxRole.BODY)] if copies else []
        for slot, words, size, role in row:
            spot = Spot(slot, _row_rect(layout, slot, place, len(cards)))
            done = set_copies(words, spot, size, size, scene.type)
            if not spot.holds(done):
                return None
            boxes.append(to_box(done, spot, role, scene.type))
    return boxes


def _row_rect(layout: Layout, slot: Slot, place: int, count: int) -> Rect:
    """Return a row's rectangle: the height of all the layout's rows shared by those there are."""
    first, last = slot_of(layout, label(1)).rect, slot_of(layout, label(_MOST)).rect
    gap = slot_of(layout, label(2)).rect.y - first.bottom
    high = (last.bottom - first.y - gap * (count - 1)) // count
    return Rect(slot.rect.x, Emu(first.y + (place - 1) * (high + gap)), slot.rect.cx, Emu(high))
