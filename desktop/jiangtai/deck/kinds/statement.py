"""论断 and 结束: one sentence large, and room for what goes with it, whole, below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import MAIN
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.fitting import Scale, fit, to_box
from jiangtai.deck.kinds.quote import lay_whole
from jiangtai.deck.measure import Pt
from jiangtai.deck.placing import LAST_LINE, place_title, runs_of, source_of, spot_of
from jiangtai.deck.scene import Sheet

if TYPE_CHECKING:
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page


def lay_statement(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slide of a sentence; a text too long for it is quoted over several instead."""
    layout = scene.layout(page.kind)
    title, drop = place_title(scene, layout, runs_of(page.title), scene.template.floors.statement)
    spot = spot_of(layout, MAIN)
    copies = [Copy(runs_of(wording), bullet=False) for point in page.points for wording in point.wordings()]
    starts = source_of(page.wordings())
    if not copies:
        return (Sheet(layout, (title,), page.title.text, starts),) if not drop else lay_whole(page, scene)
    start = spot.slot.styles[0].size
    scale = Scale(start, min(start, Pt(max(scene.template.floors.body[1], scene.occasion.floor))))
    for tried in (spot, spot.deepened(LAST_LINE)):
        done = fit(copies, tried, scale, scene.type)
        if done is not None and not drop:
            break
    else:
        return lay_whole(page, scene)
    body = to_box(done.spread(tried.room), tried, BoxRole.BODY, scene.type)
    return (Sheet(layout, (title, body), page.title.text, starts),)
