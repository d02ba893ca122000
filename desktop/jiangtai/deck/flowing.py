"""Flowing: paragraphs that go on from slide to slide: as few slides as hold them, balanced, all at one size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.deck import BoxRole, Run
from jiangtai.deck.fitting import divide, fit, partition, room_of, set_copies, to_box
from jiangtai.deck.measure import Emu, Pt, to_pt
from jiangtai.deck.placing import lowered, place_title, runs_of, slot_of, source_of
from jiangtai.deck.scene import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.composing import Copy
    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Scale, Set
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.measure import Rect
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Wording


class Source(NamedTuple):
    """A paragraph with where in the source it starts, or None."""

    copy: Copy
    starts: int | None


def sourced(copies: Sequence[Copy], wordings: Sequence[Wording]) -> list[Source]:
    """Return paragraphs beside where their wordings were cut from."""
    return [Source(copy, source_of([wording])) for copy, wording in zip(copies, wordings, strict=True)]


def flow(
    scene: Scene, layout: Layout, idx: int, sources: Sequence[Source], scale: Scale, drop: Emu = Emu(0)
) -> list[tuple[Box, int | None]]:
    """Return the boxes paragraphs stand in, one a slide, with where in the source each begins."""
    slot = slot_of(layout, idx)
    rect = lowered(slot.rect, drop)
    copies = [source.copy for source in sources]
    whole = fit(copies, slot, rect, scale, scene.type)
    if whole is not None:
        return [(_box(scene, whole, slot, rect), next((s.starts for s in sources if s.starts is not None), None))]
    parts = _divided(scene, slot, rect, sources, scale)
    done = set_copies([part.copy for part in parts], slot, rect, scale.floor, scale.floor, scene.type)
    weights = [height + gap for height, gap in zip(done.heights, done.before, strict=True)]
    groups = [parts[group] for group in partition(weights, room_of(slot, rect) + done.before[0])]
    return [
        (_box(scene, one, slot, rect), next((s.starts for s in group if s.starts is not None), None))
        for group, one in zip(groups, _one_size(scene, slot, rect, groups, scale), strict=True)
    ]


def _one_size(scene: Scene, slot: Slot, rect: Rect, groups: Sequence[Sequence[Source]], scale: Scale) -> list[Set]:
    """Return each group set at the largest size that holds all of them: slides of one page look alike."""
    for size in scale.sizes():
        done = [set_copies([s.copy for s in group], slot, rect, size, scale.floor, scene.type) for group in groups]
        if size == scale.floor or all(one.height <= room_of(slot, rect) + 0.01 for one in done):
            return done
    return []


def _box(scene: Scene, done: Set, slot: Slot, rect: Rect) -> Box:
    return to_box(done.spread(room_of(slot, rect)), slot, rect, BoxRole.BODY, scene.type)


def _divided(scene: Scene, slot: Slot, rect: Rect, sources: Sequence[Source], scale: Scale) -> list[Source]:
    """Return the paragraphs, those too high for a slide in pieces."""
    room = room_of(slot, rect)
    parts: list[Source] = []
    for source in sources:
        done = set_copies([source.copy], slot, rect, scale.floor, scale.floor, scene.type)
        if done.height <= room:
            parts.append(source)
            continue
        style = done.composed[0].style
        lines = max(1, int(room / (done.heights[0] / done.composed[0].count)))
        across = max(1, int((to_pt(rect.cx) - to_pt(style.margin)) / style.size) - 2)
        parts += [Source(piece, source.starts) for piece in divide(source.copy, max(1, lines - 1) * across)]
    return parts


def paged(
    scene: Scene, layout: Layout, title: Wording, sources: Sequence[Source], scale: Scale, idx: int = 1
) -> tuple[Sheet, ...]:
    """Return the slides of a page that is a title over paragraphs, continued ones titled so."""
    box, drop = place_title(scene, layout, runs_of(title))
    flowed = flow(scene, layout, idx, sources, scale, drop)
    if len(flowed) > 1:
        longest, drop = place_title(scene, layout, continued(scene, title))
        flowed = flow(scene, layout, idx, sources, scale, drop)
    sheets = []
    for number, (body, starts) in enumerate(flowed):
        if number:
            box = longest
        pieces = (box, body) if title.text else (body,)
        sheets.append(Sheet(layout, pieces, title.text, starts))
    return tuple(sheets)


def continued(scene: Scene, title: Wording) -> tuple[Run, ...]:
    """Return the runs of a title that goes on: the template's （续） after it."""
    return (*runs_of(title), Run(scene.word("continued")))

