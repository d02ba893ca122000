"""比较: two sides, each a label over its lines: opposites, or before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import label, lines
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.fitting import fit, set_copies, to_box
from jiangtai.deck.flowing import heading
from jiangtai.deck.kinds.bullets import lay_bullets
from jiangtai.deck.placing import place_title, runs_of, slot_of, source_of, spot_of
from jiangtai.deck.scene import Sheet, scale_of

if TYPE_CHECKING:
    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Set, Spot
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page


def lay_compare(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slide of two sides at one size; more or fewer than two, or too long ones, are points."""
    layout = scene.layout(page.kind)
    title, drop = place_title(scene, layout, heading(scene, page.title))
    if len(page.points) != 2 or drop:
        return lay_bullets(page, scene)
    floors = scene.template.floors
    boxes: list[Box] = []
    for find, role, scale in (
        (label, BoxRole.LABEL, scale_of(slot_of(layout, label(1)), floors.label)),
        (lines, BoxRole.BODY, scale_of(slot_of(layout, lines(1)), floors.line)),
    ):
        sides = [(spot_of(layout, find(at)), _copies(page, at, role)) for at in (1, 2)]
        told = [(spot, copies) for spot, copies in sides if copies]
        fitted = [fit(copies, spot, scale, scene.type) for spot, copies in told]
        size = min((one.size for one in fitted if one is not None), default=scale.floor)
        if any(one is None for one in fitted):
            return lay_bullets(page, scene)
        sized = [(s, set_copies(c, s, size, scale.floor, scene.type)) for s, c in told]
        boxes += [_box(spot, done, role, scene) for spot, done in sized]
    boxes.sort(key=lambda box: (box.idx % 10, box.idx))
    return (Sheet(layout, (title, *boxes), page.title.text, source_of(page.wordings())),)


def _copies(page: Page, at: int, role: BoxRole) -> list[Copy]:
    point = page.points[at - 1]
    if role is BoxRole.LABEL:
        return [Copy(runs_of(point.wording), bullet=False, title=True)] if point.wording.text else []
    return [Copy(runs_of(below.wording)) for below in point.points if below.wording.text]


def _box(spot: Spot, done: Set, role: BoxRole, scene: Scene) -> Box:
    spread = done if role is BoxRole.LABEL else done.spread(spot.room)
    return to_box(spread, spot, role, scene.type)
