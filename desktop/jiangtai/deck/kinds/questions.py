"""思考题: at most a few questions, numbered; they stay on the screen while the hall talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.flowing import Source, paged
from jiangtai.deck.placing import counted, runs_of, slot_of, source_of
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from jiangtai.deck.scene import Scene, Sheet
    from jiangtai.outline.outline import Page


def lay_questions(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a page of questions."""
    layout = scene.layout(Kind.QUESTIONS)
    slot = slot_of(layout, 1)
    sources = []
    for number, point in enumerate(page.points, 1):
        numeral = scene.ordinal(number) if len(page.points) > 1 else ""
        runs = counted(numeral, runs_of(point.wording), slot)
        sources.append(Source(Copy(runs, bullet=not numeral), source_of([point.wording])))
        sources += [Source(Copy(runs_of(b.wording), 1, bullet=False), source_of([b.wording])) for b in point.points]
    return paged(scene, layout, page.title, sources, scene.body_scale(slot))
