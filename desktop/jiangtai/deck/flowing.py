"""Flowing: paragraphs that go on from slide to slide: as few slides as hold them, balanced, all at one size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.contract import MAIN
from jiangtai.deck.deck import BoxRole, Run
from jiangtai.deck.dividing import divide, partition
from jiangtai.deck.fitting import Spot, fit, set_copies, to_box
from jiangtai.deck.measure import to_pt
from jiangtai.deck.placing import place_title, runs_of, spot_of
from jiangtai.deck.scene import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.composing import Copy
    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Scale, Set
    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Wording


class Source(NamedTuple):
    """A paragraph with where in the source it starts, or None."""

    copy: Copy
    starts: int | None


def flow(scene: Scene, spot: Spot, sources: Sequence[Source], scale: Scale) -> list[tuple[Box, int | None]]:
    """Return the boxes paragraphs stand in, one a slide, with where in the source each begins."""
    whole = fit([source.copy for source in sources], spot, scale, scene.type)
    if whole is not None:
        return [(_box(scene, whole, spot), _start(sources))]
    parts = _divided(scene, spot, sources, scale)
    done = set_copies([part.copy for part in parts], spot, scale.floor, scale.floor, scene.type)
    heights = [height + gap for height, gap in zip(done.heights, done.before, strict=True)]
    families = list(_families(parts, heights, spot.room))
    weights = [sum(heights[family]) for family in families]
    shares = partition(weights, spot.room + min(done.before))
    groups = [parts[families[share.start].start : families[share.stop - 1].stop] for share in shares]
    sets = _one_size(scene, spot, groups, scale)
    return [(_box(scene, one, spot), _start(group)) for group, one in zip(groups, sets, strict=True)]


def _families(parts: Sequence[Source], heights: Sequence[float], room: float) -> Iterator[slice]:
    """Yield a point with what stands below it, as long as that stands on one slide: it is not torn from its point."""
    first, load = 0, 0.0
    for at, (part, height) in enumerate(zip(parts, heights, strict=True)):
        if at > first and (part.copy.level == 0 or load + height > room):
            yield slice(first, at)
            first, load = at, 0.0
        load += height
    yield slice(first, len(parts))


def _start(sources: Sequence[Source]) -> int | None:
    return next((source.starts for source in sources if source.starts is not None), None)


def _one_size(scene: Scene, spot: Spot, groups: Sequence[Sequence[Source]], scale: Scale) -> list[Set]:
    """Return each group set at the largest size that holds all of them: slides of one page look alike."""
    made: list[Set] = []
    for size in scale.sizes():
        made = [set_copies([s.copy for s in group], spot, size, scale.floor, scene.type) for group in groups]
        if all(spot.holds(one) for one in made):
            break
    return made


def _box(scene: Scene, done: Set, spot: Spot) -> Box:
    return to_box(done.spread(spot.room), spot, BoxRole.BODY, scene.type)


def _divided(scene: Scene, spot: Spot, sources: Sequence[Source], scale: Scale) -> list[Source]:
    """Return the paragraphs, those too high for a slide in pieces."""
    parts: list[Source] = []
    for source in sources:
        done = set_copies([source.copy], spot, scale.floor, scale.floor, scene.type)
        if spot.holds(done):
            parts.append(source)
            continue
        parts += [Source(piece, source.starts) for piece in _pieces(scene, spot, source.copy, done, scale)]
    return parts


def _pieces(scene: Scene, spot: Spot, copy: Copy, done: Set, scale: Scale) -> list[Copy]:
    """Return a paragraph in pieces that each stand on a slide; shorter ones where words that cannot break waste lines."""
    style = done.composed[0].style
    lines = max(1, int(spot.room / (done.heights[0] / done.composed[0].count)))
    most = max(2.0, (lines - 1) * ((spot.width - to_pt(style.margin)) / style.size - 1))
    while True:
        pieces = divide(copy, most, style.latin)
        sets = (set_copies([piece], spot, scale.floor, scale.floor, scene.type) for piece in pieces)
        if most <= 2 or all(spot.holds(one) for one in sets):
            return pieces
        most *= 0.85


def paged(  # noqa: PLR0913, PLR0917  # what a page is made of
    scene: Scene, layout: Layout, title: Wording, sources: Sequence[Source], scale: Scale, slot: Slot | None = None
) -> tuple[Sheet, ...]:
    """Return the slides of a page that is a title over paragraphs, continued ones titled so.

    `slot` is the layout's body in other styles, where it is not to be taken as it is.
    """
    spot = spot_of(layout, MAIN) if slot is None else Spot(slot, slot.rect)
    box, drop = place_title(scene, layout, heading(scene, title))
    flowed = flow(scene, spot.lowered(drop), sources, scale)
    boxes = [box]
    if len(flowed) > 1:
        longer, drop = place_title(scene, layout, heading(scene, title, goes_on=True))
        flowed = flow(scene, spot.lowered(drop), sources, scale)
        boxes += [longer] * (len(flowed) - 1)
    return tuple(
        Sheet(layout, (head, body) if title.text else (body,), title.text, starts)
        for head, (body, starts) in zip(boxes, flowed, strict=False)
    )


def heading(scene: Scene, title: Wording, *, goes_on: bool = False) -> tuple[Run, ...]:
    """Return the runs of a page's title, the template's （续） after it where a further slide or the whole page goes on."""
    return (*runs_of(title), Run(scene.word("continued"))) if goes_on or scene.resumes else runs_of(title)
