"""卡片: parallel items, each a label over its lines; two to six on a slide, never a lone one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.composing import Copy, cut_runs
from jiangtai.deck.contract import label, lines
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.fitting import Spot, set_copies, to_box
from jiangtai.deck.flowing import heading
from jiangtai.deck.kinds.bullets import lay_bullets
from jiangtai.deck.kinds.dealing import deal
from jiangtai.deck.look import Anchor
from jiangtai.deck.measure import Emu, Rect, to_emu
from jiangtai.deck.placing import counted, place_title, runs_of, slot_of, source_of, sunk
from jiangtai.deck.scene import Sheet, scale_of
from jiangtai.outline.outline import Kind
from jiangtai.speech.numbering import Style, read_numbering
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Set
    from jiangtai.deck.kinds.dealing import Card
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.measure import Pt
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page, Point

_FAMILY = {2: "二", 3: "三", 4: "四", 5: "五", 6: "六"}
_MOST = 6
_MOST_WHEN_PAGED = 4
"""Seven and more stand on balanced pages of two to four."""

_COUNTS = frozenset(
    {
        Style.HAN,
        Style.HAN_BRACKET,
        Style.ARABIC,
        Style.ARABIC_BRACKET,
        Style.ARABIC_HALF,
        Style.CIRCLE,
        Style.ORDINAL,
    }
)
"""Numbers a label brings along that only count it: they stand where the design's numeral does (1、, not 1 1、)."""


def lay_cards(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of parallel items: as many on one as stand whole there; as points where they are too long."""
    if len(page.points) < 2:
        return lay_bullets(page, scene)
    return deal(page, scene, _tries(len(page.points)), _sheet)


def _tries(count: int) -> tuple[int, ...]:
    return tuple(range(_MOST if count <= _MOST else _MOST_WHEN_PAGED, 1, -1))


def _sheet(page: Page, scene: Scene, cards: Sequence[Card]) -> Sheet | None:
    """Return one slide of cards, or None where they do not stand on it."""
    if len(cards) not in _FAMILY:
        return None
    layout = scene.layout(Kind.CARDS, _FAMILY[len(cards)])
    goes_on = cards[0].number > 1
    title, drop = place_title(scene, layout, heading(scene, page.title, goes_on=goes_on))
    if drop:
        return None
    boxes = _boxes(scene, layout, [*_counted(scene, cards, page.points)])
    if boxes is None:
        return None
    starts = source_of(wording for card in cards for wording in card.point.wordings())
    return Sheet(layout, (title, *boxes) if page.title.text else tuple(boxes), page.title.text, starts)


class _Counted(NamedTuple):
    """A card with its numeral, and how many characters of its label that is."""

    numeral: str
    said: int
    point: Point


def _counted(scene: Scene, cards: Sequence[Card], points: Sequence[Point]) -> Iterator[_Counted]:
    """Yield the cards of a slide with their numerals: the labels' own numbers where all on the page bring one."""
    brought = [read_numbering(point.wording.text) for point in points]
    for card in cards:
        own = brought[card.number - 1]
        numeral, said = scene.card_ordinal(card.number), 0
        if numeral and own is not None and all(one is not None and one.style in _COUNTS for one in brought):
            numeral, said = card.point.wording.text[: own.end].strip(), own.end
        yield _Counted(numeral, said, card.point)


def _boxes(scene: Scene, layout: Layout, cards: Sequence[_Counted]) -> list[Box] | None:
    """Return the cards' boxes at the largest sizes, one for all labels and one for all lines."""
    floors = scene.template.floors
    heads, bodies = slot_of(layout, label(1)), slot_of(layout, lines(1))
    tops, lows = scale_of(heads, floors.label), scale_of(bodies, floors.line)
    least: list[Box] | None = None
    for head in tops.sizes():
        for body in lows.sizes():
            boxes = _Setting(scene, layout, head, body).boxes(cards)
            if boxes is not None:
                return _sunk(boxes, layout)
            if least is None:  # what does not stand at the floors needs no trying in between
                least = _Setting(scene, layout, tops.floor, lows.floor).boxes(cards)
                if least is None:
                    return None
    return least and _sunk(least, layout)


def _sunk(boxes: list[Box], layout: Layout) -> list[Box]:
    """Return cards' boxes let down together towards the middle of their cards; labels stay on a band of their own."""
    return boxes if _has_band(layout) else sunk(boxes)


def _has_band(layout: Layout) -> bool:
    """Return whether a layout draws a band of its own behind its labels: a label then stays on it."""
    slot = slot_of(layout, label(1)).rect
    behind = (shape.rect for shape in layout.backdrop)
    return any(
        rect.x <= slot.x
        and rect.right >= slot.right
        and rect.y <= slot.y
        and slot.bottom <= rect.bottom
        and rect.cy < 2 * slot.cy
        for rect in behind
    )


class _Setting(NamedTuple):
    """One try at a slide's cards: the sizes of labels and lines."""

    scene: Scene
    layout: Layout
    head: Pt
    body: Pt

    def boxes(self, cards: Sequence[_Counted]) -> list[Box] | None:
        """Return the boxes in reading order, or None where some text does not fit."""
        made: list[Box] = []
        for row in self._rows(len(cards)):
            placed = list(self._row([(place, cards[place - 1]) for place in row]))
            if any(box is None for box in placed):
                return None
            made += [box for box in placed if box is not None]
        return made

    def _rows(self, count: int) -> Iterator[list[int]]:
        """Yield the places that stand side by side."""
        rows: dict[int, list[int]] = {}
        for place in range(1, count + 1):
            rows.setdefault(slot_of(self.layout, label(place)).rect.y, []).append(place)
        yield from rows.values()

    def _row(self, cards: Sequence[tuple[int, _Counted]]) -> Iterator[Box | None]:
        """Yield a row's labels and lines; labels take the height of the tallest, so that the lines stay level."""
        bare = not any(card.point.points for _, card in cards) and not _has_band(self.layout)
        heads = [self._set_label(place, card) for place, card in cards]
        tallest = max(done.height for _, done in heads)
        for (place, card), (slot, done) in zip(cards, heads, strict=True):
            below = slot_of(self.layout, lines(place))
            high = max(slot.rect.cy, to_emu(tallest) + slot.insets.top + slot.insets.bottom)
            if bare:
                high = below.rect.bottom - slot.rect.y
            rect = Rect(slot.rect.x, slot.rect.y, slot.rect.cx, Emu(high))
            spot = Spot(slot, rect)
            if not spot.holds(done):
                yield None
                return
            box = to_box(done, spot, BoxRole.LABEL, self.scene.type)
            yield replace(box, anchor=Anchor.MIDDLE) if bare else box
            if card.point.points:
                yield self._lines(card, below, rect.bottom)

    def _set_label(self, place: int, card: _Counted) -> tuple[Slot, Set]:
        slot = slot_of(self.layout, label(place))
        wording = card.point.wording
        words = tuple(cut_runs(runs_of(wording), card.said, len(wording.text)))
        runs = counted(card.numeral, words, slot)
        copy = Copy(runs, bullet=False, title=True)
        return slot, set_copies([copy], Spot(slot, slot.rect), self.head, self.head, self.scene.type)

    def _lines(self, card: _Counted, slot: Slot, top: Emu) -> Box | None:
        spot = Spot(slot, slot.rect).lowered(Emu(top - slot.rect.y))
        copies = [Copy(runs_of(point.wording)) for point in card.point.points]
        done = set_copies(copies, spot, self.body, self.body, self.scene.type)
        return to_box(done, spot, BoxRole.BODY, self.scene.type) if spot.holds(done) else None
