"""原文: a passage whole, its source line flush right; it goes on to （续） at a full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import SIDE
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.flowing import Source, paged
from jiangtai.deck.placing import own_scale, place, runs_of, slot_of, source_of, spot_of
from jiangtai.outline.outline import NO_WORDS, Kind, Origin, Wording
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.scene import Scene, Sheet
    from jiangtai.outline.outline import Page


def lay_quote(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a passage: its points, whole. A point below the last one is its source line."""
    passage = [point.wording for point in page.points]
    origin = page.points[-1].points[0].wording if page.points and page.points[-1].points else NO_WORDS
    return _lay(scene, page.title, passage, origin)


def lay_whole(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return a page's title and points as one passage: for sentences too long to be large.

    It stands under its part's heading, a closing under the template's own word for one.
    """
    wordings = [wording for wording in page.wordings() if wording.text]
    heading = next((one.wording for one in scene.headings if one.number == scene.part), NO_WORDS)
    closing = Wording(scene.word("closing"), origin=Origin.FURNITURE)
    return _lay(scene, closing if page.kind is Kind.CLOSING else heading, wordings, NO_WORDS)


def _lay(scene: Scene, title: Wording, passage: Sequence[Wording], origin: Wording) -> tuple[Sheet, ...]:
    layout = scene.layout(Kind.QUOTE)
    scale = scene.body_scale(slot_of(layout, 1), scene.template.floors.quote[1])
    sources = [Source(Copy(runs_of(words), bullet=False), source_of([words])) for words in passage if words.text]
    sheets = paged(scene, layout, title, sources, scale)
    if not origin.text or not sheets:
        return sheets
    spot = spot_of(layout, SIDE)
    side = place(scene, spot, [Copy(runs_of(origin), bullet=False)], own_scale(spot.slot, 18), BoxRole.BODY)
    return (*sheets[:-1], replace(sheets[-1], pieces=(*sheets[-1].pieces, side)))
