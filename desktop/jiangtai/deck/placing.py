"""Placing: words into placeholders: titles that may grow, bodies, labels; what every slide kind is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.deck import BoxRole, Run
from jiangtai.deck.fitting import Scale, fit, room_of, set_copies, to_box
from jiangtai.deck.look import SlotType, Tone
from jiangtai.deck.measure import Emu, Pt, Rect, to_emu
from jiangtai.deck.scene import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Set
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Point, Wording

_TOP = to_emu(14.4)
"""A title that grows keeps this far from the slide's top edge: 0.2 in."""


def runs_of(wording: Wording, tone: Tone = Tone.PLAIN) -> tuple[Run, ...]:
    """Return a wording's runs, its emphasis in the template's one strong style."""
    runs, at = [], 0
    for start, end in sorted(wording.emphasis):
        if start < at or end > len(wording.text):
            continue
        runs += [Run(wording.text[at:start], tone), Run(wording.text[start:end], Tone.STRONG)]
        at = end
    runs.append(Run(wording.text[at:], tone))
    return tuple(run for run in runs if run.text)


def counted(numeral: str, runs: tuple[Run, ...], slot: Slot, tone: Tone = Tone.ACCENT) -> tuple[Run, ...]:
    """Return runs after a numeral: hung with a tab where the placeholder's style hangs, else after two spaces."""
    if not numeral:
        return runs
    style = slot.styles[0]
    hangs = style.indent < 0 and style.bullet is None
    return (Run(numeral + ("\t" if hangs else "  "), tone), *runs)


def slot_of(layout: Layout, idx: int) -> Slot:
    """Return a placeholder the contract promises. A title is found by its type: its index is always 0."""
    slot = layout.slot(idx)
    if slot is None:
        raise LookupError(layout.name, idx)
    return slot


def source_of(wordings: Iterable[Wording]) -> int | None:
    """Return where the first sourced wording was cut from, or None."""
    return next((span.start for wording in wordings for span in wording.sources), None)


def lowered(rect: Rect, drop: Emu) -> Rect:
    """Return a rectangle whose top gives way by `drop`; its bottom stays."""
    return Rect(rect.x, Emu(rect.y + drop), rect.cx, Emu(max(0, rect.cy - drop))) if drop else rect


def place_title(
    scene: Scene, layout: Layout, runs: tuple[Run, ...], floors: tuple[Pt, Pt] | None = None
) -> tuple[Box, Emu]:
    """Return the title's box, and by how much what stands below must give way because even its floor needs more room."""
    slot = slot_of(layout, 0)
    scale = scale_of(slot, floors or scene.template.floors.title)
    copy = (Copy(runs, bullet=False, title=True),)
    done = fit(copy, slot, slot.rect, scale, scene.type)
    if done is not None:
        return to_box(done, slot, slot.rect, BoxRole.TITLE, scene.type), Emu(0)
    done = set_copies(copy, slot, slot.rect, scale.floor, scale.floor, scene.type)
    rect, drop = _grown(slot, done)
    return to_box(done, slot, rect, BoxRole.TITLE, scene.type), drop


def _grown(slot: Slot, done: Set) -> tuple[Rect, Emu]:
    """Return the title's rectangle made high enough: upwards as far as the slide's edge allows, then downwards."""
    more = to_emu(done.height - room_of(slot, slot.rect))
    up = max(0, min(more, slot.rect.y - _TOP))
    down = more - up
    rect = slot.rect
    return Rect(rect.x, Emu(rect.y - up), rect.cx, Emu(rect.cy + more)), Emu(down)


def place(
    scene: Scene, slot: Slot, copies: Sequence[Copy], scale: Scale, role: BoxRole, rect: Rect | None = None
) -> Box:
    """Return a box for words that are short by their nature; at the floor it grows downwards rather than spill."""
    where = rect or slot.rect
    done = fit(copies, slot, where, scale, scene.type)
    if done is None:
        done = set_copies(copies, slot, where, scale.floor, scale.floor, scene.type)
        more = max(0, to_emu(done.height - room_of(slot, where)))
        where = Rect(where.x, where.y, where.cx, Emu(where.cy + more))
    return to_box(done, slot, where, role, scene.type)


def own_scale(slot: Slot, least: float) -> Scale:
    """Return the sizes from a layout's own down by a sixth, but not under `least`."""
    start = slot.styles[0].size
    return Scale(start, min(start, Pt(max(least, round(start * 5 / 6)))))


def bullet_copies(points: Iterable[Point], *, bullet: bool = True) -> list[Copy]:
    """Return points and the points below them as paragraphs of two levels."""
    copies = []
    for point in points:
        copies.append(Copy(runs_of(point.wording), 0, bullet))
        copies += [Copy(runs_of(below.wording), 1, bullet) for below in point.points if below.wording.text]
    return [copy for copy in copies if copy.text]


def title_slot(layout: Layout) -> Slot | None:
    """Return the layout's title."""
    return next((slot for slot in layout.slots if slot.type in (SlotType.TITLE, SlotType.CENTRED_TITLE)), None)
