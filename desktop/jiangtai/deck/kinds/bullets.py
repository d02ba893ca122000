"""要点: points with at most one level below them, the slide filled by its spacing; also what other kinds fall back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.flowing import Source, paged
from jiangtai.deck.placing import runs_of, slot_of, source_of
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.scene import Scene, Sheet
    from jiangtai.outline.outline import Page


def lay_bullets(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a page of points."""
    layout = scene.layout(Kind.BULLETS)
    scale = scene.body_scale(slot_of(layout, 1))
    return paged(scene, layout, page.title, list(point_sources(page)), scale)


def point_sources(page: Page) -> Iterator[Source]:
    """Yield a page's points and those below them as paragraphs."""
    for point in page.points:
        if point.wording.text:
            yield Source(Copy(runs_of(point.wording)), source_of([point.wording]))
        level = 1 if point.wording.text else 0
        for below in point.points:
            if below.wording.text:
                yield Source(Copy(runs_of(below.wording), level), source_of([below.wording]))
