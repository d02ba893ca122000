"""章节: a part's numeral, its title, one line of what it says, and dots for where the talk is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import DOTS, MAIN, SIDE
from jiangtai.deck.deck import BoxRole, Run
from jiangtai.deck.look import Tone
from jiangtai.deck.placing import own_scale, place, place_title, runs_of, settled, source_of, spot_of
from jiangtai.deck.scene import Sheet

if TYPE_CHECKING:
    from jiangtai.deck.deck import Box
    from jiangtai.deck.look import Layout
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page


def lay_section(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return a part's own slide."""
    layout = scene.layout(page.kind)
    pieces: list[Box] = []
    if scene.part and scene.numeral(scene.part):
        spot = spot_of(layout, SIDE)
        copy = Copy((Run(scene.numeral(scene.part)),), bullet=False)
        pieces.append(place(scene, spot, [copy], own_scale(spot.slot, 40), BoxRole.FIGURE))
    if page.title.text:
        pieces.append(_title(page, scene, layout))
    line = next((point.wording for point in page.points if point.wording.text), None)
    if line is not None:
        spot = spot_of(layout, MAIN)
        copy = Copy(runs_of(line), bullet=False, title=True)
        pieces.append(place(scene, spot, [copy], own_scale(spot.slot, 20), BoxRole.BODY))
    pieces += _dots(layout, scene)
    return (Sheet(layout, tuple(settled(layout, pieces)), page.title.text, source_of([page.title])),)


def _title(page: Page, scene: Scene, layout: Layout) -> Box:
    """Return the part's title; one too long for a section's own floor goes down to that of a page's title."""
    start, _ = scene.template.floors.section
    box, drop = place_title(scene, layout, runs_of(page.title), scene.template.floors.section)
    if drop or box.moved:
        box, _ = place_title(scene, layout, runs_of(page.title), (start, scene.template.floors.title[1]))
    return box


def _dots(layout: Layout, scene: Scene) -> list[Box]:
    """Return a dot for each part, this one's lit; none where there is but one."""
    dot = scene.word("dot")
    if not dot or not scene.part or len(scene.headings) < 2:
        return []
    runs: list[Run] = []
    for heading in scene.headings:
        gap = " " if heading.number < len(scene.headings) else ""
        runs.append(Run(dot + gap, Tone.ACCENT if heading.number == scene.part else Tone.QUIET))
    spot = spot_of(layout, DOTS)
    return [place(scene, spot, [Copy(tuple(runs), bullet=False)], own_scale(spot.slot, 8), BoxRole.BODY)]
