"""对照: two-sided parallels as a native table: number, left side, right side; a few rows a slide, numbered through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import MAIN
from jiangtai.deck.deck import Run
from jiangtai.deck.fitting import Spot
from jiangtai.deck.kinds.bullets import lay_bullets
from jiangtai.deck.kinds.dealing import Card, groups
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import EMU_PER_PT, Emu, to_emu
from jiangtai.deck.placing import LAST_LINE, place_title, runs_of, slot_of, source_of
from jiangtai.deck.scene import Sheet, scale_of
from jiangtai.deck.tabling import Column, Table, build_grid, height_of, set_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.measure import Pt, Rect
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page

_MOST, _MOST_NARROW = 5, 3
"""Rows a slide: five in 16:9, three in 4:3, where each takes more lines."""
_LEFTS = (0.38, 0.32, 0.44, 0.28, 0.5)
"""The left side's share of the width beside the numbers: the usual one, and others to try where rows run too high."""
_NUMBERS = to_emu(40)


def lay_pairs(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a pairs table, as even as can be; as points where a row is higher than a slide."""
    cards = [Card(number, point) for number, point in enumerate(page.points, 1)]
    layout = scene.layout(page.kind)
    slot = slot_of(layout, MAIN)
    scale = scale_of(slot, scene.template.floors.line)
    for most in range(_most(scene), 0, -1):
        made = groups(cards, most) if cards else []
        for size, left in ((size, left) for size in scale.sizes() for left in _LEFTS):
            sheets = _sheets(page, scene, made, size, left)
            if sheets:
                return sheets
    return lay_bullets(page, scene)


def _sheets(page: Page, scene: Scene, made: Sequence[Sequence[Card]], size: Pt, left: float) -> tuple[Sheet, ...]:
    """Return a slide for each group of rows; none where one of them is too high, and the others need not be set."""
    sheets = []
    for group in made:
        sheet = _sheet(page, scene, group, size, left)
        if sheet is None:
            return ()
        sheets.append(sheet)
    return tuple(sheets)


def _most(scene: Scene) -> int:
    return _MOST if scene.template.width * 3 > scene.template.height * 4 * 1.1 else _MOST_NARROW


def _sheet(page: Page, scene: Scene, cards: Sequence[Card], size: Pt, left: float) -> Sheet | None:
    """Return one slide of rows, or None where they are higher than the placeholder and what a last row may take."""
    layout = scene.layout(page.kind)
    slot = slot_of(layout, MAIN)
    title, drop = place_title(scene, layout, (*runs_of(page.title), *_span(page, cards)))
    rect = Spot(slot, slot.rect).lowered(drop).rect
    table = _table(page, scene, cards, rect, left)
    rows = set_rows(scene, slot, table, size)
    if sum(height_of(row) for row in rows) * EMU_PER_PT > rect.cy + LAST_LINE:
        return None
    starts = source_of(wording for card in cards for wording in card.point.wordings())
    return Sheet(layout, (title, build_grid(scene, slot, rect, table, rows)), page.title.text, starts)


def _span(page: Page, cards: Sequence[Card]) -> tuple[Run, ...]:
    """Return which of the pairs stand here, where they do not all: （5—8／12）."""
    if len(cards) == len(page.points):
        return ()
    return (Run(f"（{cards[0].number}—{cards[-1].number}／{len(page.points)}）"),)


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
