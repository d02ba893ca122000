"""结合实际: the unit's own work. Hidden while it holds only the prompts it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.flowing import Source, paged
from jiangtai.deck.kinds.bullets import point_sources
from jiangtai.deck.placing import slot_of
from jiangtai.outline.outline import Kind, Origin
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.deck.scene import Scene, Sheet
    from jiangtai.outline.outline import Page


def lay_local(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of the unit's own page, hidden until somebody has written on it."""
    layout = scene.layout(Kind.LOCAL)
    scale = scene.body_scale(slot_of(layout, 1))
    sheets = paged(scene, layout, page.title, list(point_sources(page)) or [Source(Copy(()), None)], scale)
    return tuple(replace(sheet, hidden=not is_written(page)) for sheet in sheets)


def is_written(page: Page) -> bool:
    """Return whether the page holds words that are not the program's prompts."""
    wordings = (wording for point in page.points for wording in point.wordings())
    return any(wording.text.strip() and wording.origin is not Origin.FURNITURE for wording in wordings)
