"""对照: two-sided parallels as a native table: number, left side, right side; a few rows a slide, numbered through."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import MAIN
from jiangtai.deck.deck import Run
from jiangtai.deck.fitting import Spot
from jiangtai.deck.flowing import heading
from jiangtai.deck.kinds.bullets import lay_bullets
from jiangtai.deck.kinds.dealing import Card, groups
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import EMU_PER_PT, Emu, to_emu
from jiangtai.deck.placing import LAST_LINE, place_title, runs_of, slot_of, source_of
from jiangtai.deck.scene import Sheet, scale_of
from jiangtai.deck.tabling import Column, Table, build_grid, height_of, least_height, set_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.deck import Box
    from jiangtai.deck.look import Layout
    from jiangtai.deck.measure import Pt, Rect
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page

_MOST, _MOST_NARROW = 5, 3
"""Rows a slide: five in 16:9, three in 4:3, where each takes more lines."""
_LEFTS = (0.38, 0.32, 0.44, 0.28, 0.5)
"""The left side's share of the width beside the numbers: the usual one, and others to try where rows run too high."""
_NUMBERS = to_emu(40)


class _Seat(NamedTuple):
    """Where some of the rows are to stand: below their own title, which says which of the pairs they are."""

    cards: Sequence[Card]
    title: Box
    rect: Rect


def lay_pairs(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a pairs table, as even as can be; as points where a row is higher than a slide."""
    cards = [Card(number, point) for number, point in enumerate(page.points, 1)]
    layout = scene.layout(page.kind)
    slot = slot_of(layout, MAIN)
    scale = scale_of(slot, scene.template.floors.line)
    for most in range(_most(scene), 0, -1):
        seats = [_seat(page, scene, layout, group) for group in groups(cards, most)] if cards else []
        for size, left in ((size, left) for size in scale.sizes() for left in _LEFTS):
            sheets = _sheets(page, scene, seats, size, left)
            if sheets:
                return sheets
    return lay_bullets(page, scene)


def _seat(page: Page, scene: Scene, layout: Layout, cards: Sequence[Card]) -> _Seat:
    slot = slot_of(layout, MAIN)
    title, drop = place_title(scene, layout, _heading(page, scene, cards))
    return _Seat(cards, title, Spot(slot, slot.rect).lowered(drop).rect)


def _sheets(page: Page, scene: Scene, seats: Sequence[_Seat], size: Pt, left: float) -> tuple[Sheet, ...]:
    """Return a slide for each group of rows; none where one of them is too high, and the others need not be set."""
    slot = slot_of(scene.layout(page.kind), MAIN)
    tables = [_table(page, scene, seat.cards, seat.rect, left) for seat in seats]
    least = (least_height(scene, slot, table, size) for table in tables)
    if any(not _stands(seat, high) for seat, high in zip(seats, least, strict=True)):
        return ()
    sheets = []
    for seat, table in zip(seats, tables, strict=True):
        sheet = _sheet(page, scene, seat, table, size)
        if sheet is None:
            return ()
        sheets.append(sheet)
    return tuple(sheets)


def _stands(seat: _Seat, height: float) -> bool:
    """Return whether rows of so many points stand in the placeholder and in what a last row may take."""
    return height * EMU_PER_PT <= seat.rect.cy + LAST_LINE


def _most(scene: Scene) -> int:
    return _MOST if scene.template.width * 3 > scene.template.height * 4 * 1.1 else _MOST_NARROW


def _sheet(page: Page, scene: Scene, seat: _Seat, table: Table, size: Pt) -> Sheet | None:
    """Return one slide of rows, or None where they are too high."""
    layout = scene.layout(page.kind)
    slot = slot_of(layout, MAIN)
    rows = set_rows(scene, slot, table, size)
    if not _stands(seat, sum(height_of(row) for row in rows)):
        return None
    starts = source_of(wording for card in seat.cards for wording in card.point.wordings())
    return Sheet(layout, (seat.title, build_grid(scene, slot, seat.rect, table, rows)), page.title.text, starts)


def _heading(page: Page, scene: Scene, cards: Sequence[Card]) -> tuple[Run, ...]:
    """Return the title's runs, with which of the pairs stand here, where they do not all: （5—8／12）."""
    if len(cards) == len(page.points):
        return heading(scene, page.title)
    return (*runs_of(page.title), Run(f"（{cards[0].number}—{cards[-1].number}／{len(page.points)}）"))


def _table(page: Page, scene: Scene, cards: Sequence[Card], rect: Rect, share: float) -> Table:
    numbered = bool(scene.word("ordinals"))
    rest = rect.cx - (_NUMBERS if numbered else 0)
    left = Emu(round(rest * share))
    columns: tuple[Column, ...] = (Column(left, first=True), Column(Emu(rest - left)))
    rows = [_row(scene, card) for card in cards]
    if page.heads:
        rows.insert(0, ((), *((Copy(runs_of(head), bullet=False),) for head in page.heads[:2])))
    if numbered:
        columns = (Column(_NUMBERS), *columns)
    else:
        rows = [row[1:] for row in rows]
    return Table(columns, tuple(rows), bool(page.heads), page.title.text)


def _row(scene: Scene, card: Card) -> tuple[tuple[Copy, ...], ...]:
    number = Copy((Run(scene.ordinal(card.number), Tone.ACCENT),), bullet=False)
    left = Copy(runs_of(card.point.wording), bullet=False)
    right = tuple(Copy(runs_of(point.wording), bullet=False) for point in card.point.points)
    return ((number,), (left,), right)
