"""Placing: words into placeholders: titles that may grow, bodies, labels; what every slide kind is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.deck import BoxRole, Run
from jiangtai.deck.fitting import Scale, Spot, fit, set_copies, to_box
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import Emu, Pt, Rect, to_emu
from jiangtai.deck.scene import scale_of
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Set
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Wording

_TOP = to_emu(7.2)
"""A title that grows keeps this far from the slide's top edge: 0.1 in."""
_SQUEEZED = 0.87
"""The share of its line pitch to which a title is set that would grow too high: Hanzi still stand clear of each other."""

_ABOVE = 0.38
"""The share of empty room that stands above words: a little over the middle looks like the middle."""

LAST_LINE = to_emu(32.4)
"""What a last line or table row may take below the content's edge: 0.45 in, half of the way to the footer."""


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


def spot_of(layout: Layout, idx: int) -> Spot:
    """Return where a placeholder stands in its layout."""
    slot = slot_of(layout, idx)
    return Spot(slot, slot.rect)


def source_of(wordings: Iterable[Wording]) -> int | None:
    """Return where the first sourced wording was cut from, or None."""
    return next((span.start for wording in wordings for span in wording.sources), None)


def place_title(
    scene: Scene, layout: Layout, runs: tuple[Run, ...], floors: tuple[Pt, Pt] | None = None
) -> tuple[Box, Emu]:
    """Return the title's box, and by how much what stands below must give way because even its floor needs more room."""
    spot = spot_of(layout, 0)
    scale = scale_of(spot.slot, floors or scene.template.floors.title)
    copy = (Copy(runs, bullet=False, title=True),)
    done = fit(copy, spot, scale, scene.type)
    if done is not None:
        return to_box(done, spot, BoxRole.TITLE, scene.type), Emu(0)
    first, *others = spot.slot.styles
    dense = Spot(replace(spot.slot, styles=(replace(first, line=first.line * _SQUEEZED), *others)), spot.rect)
    done = set_copies(copy, dense, scale.floor, scale.floor, scene.type)
    grown, drop = _grown(dense, done, _ceiling(layout, spot.slot))
    return replace(to_box(done, grown, BoxRole.TITLE, scene.type), moved=grown.rect != spot.rect), drop


def _ceiling(layout: Layout, slot: Slot) -> int:
    """Return how far up a title may grow: to what stands above it, else almost to the slide's edge."""
    above = (one.rect for one in layout.slots if one.rect.bottom <= slot.rect.y and _share_columns(one.rect, slot.rect))
    return max((rect.bottom for rect in above), default=_TOP)


def _grown(spot: Spot, done: Set, ceiling: int) -> tuple[Spot, Emu]:
    """Return the title's spot made high enough: upwards as far as it may, then downwards."""
    more = max(0, to_emu(done.height - spot.room))
    rect = spot.rect
    up = max(0, min(more, rect.y - ceiling))
    grown = Rect(rect.x, Emu(rect.y - up), rect.cx, Emu(rect.cy + more))
    return Spot(spot.slot, grown), Emu(more - up)


def place(scene: Scene, spot: Spot, copies: Sequence[Copy], scale: Scale, role: BoxRole) -> Box:
    """Return a box for words that are short by their nature; at the floor it grows downwards rather than spill."""
    done = fit(copies, spot, scale, scene.type)
    if done is None:
        done = set_copies(copies, spot, scale.floor, scale.floor, scene.type)
        spot = spot.deepened(max(0, to_emu(done.height - spot.room)))
    return to_box(done, spot, role, scene.type)


def own_scale(slot: Slot, least: float) -> Scale:
    """Return the sizes from a layout's own down by a sixth, but not under `least`."""
    start = slot.styles[0].size
    return Scale(start, min(start, Pt(max(least, round(start * 5 / 6)))))


def sunk(boxes: list[Box]) -> list[Box]:
    """Return labels and the words under them let down together towards the middle, as far as the fullest allows."""
    bodies = [box for box in boxes if box.role is BoxRole.BODY]
    slack = min((b.rect.cy - b.insets.top - b.insets.bottom - b.text_height for b in bodies), default=0)
    drop = int(_ABOVE * slack)
    return [_let_down(box, drop) for box in boxes] if drop > 0 else boxes


def _let_down(box: Box, drop: int) -> Box:
    rect = box.rect
    high = rect.cy - drop if box.role is BoxRole.BODY else rect.cy
    return replace(box, rect=Rect(rect.x, Emu(rect.y + drop), rect.cx, Emu(high)), moved=True)


def settled(layout: Layout, boxes: Iterable[Box]) -> Iterator[Box]:
    """Yield boxes in reading order, those that stand below one that grew pushed down past it."""
    grown: list[Rect] = []
    for box in boxes:
        rect = box.rect
        top = max((one.bottom for one in grown if one.y <= rect.y and _share_columns(one, rect)), default=rect.y)
        settled_box = box
        if top > rect.y:
            settled_box = replace(box, rect=Rect(rect.x, Emu(top), rect.cx, rect.cy), moved=True)
        if settled_box.rect.bottom > slot_of(layout, box.idx).rect.bottom:
            grown.append(settled_box.rect)
        yield settled_box


def _share_columns(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right
