"""Emblems: how a unit's logo stands on the cover. The Red Cross mark and the Party emblem are protected.

After the 红十字标志使用办法 (1996) and the 中国共产党党徽党旗条例 (2021): a Red Cross mark keeps a white field with clear space,
and the society's name beneath; on a red ground it is left out unless a person asks for its white band. A Party emblem
gets no plate and no words. There is one logo, so the two never stand together.
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

from jiangtai.deck.brand import PARTY, RED_CROSS
from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import LOGO
from jiangtai.deck.deck import BoxRole, Photo, Run
from jiangtai.deck.fitting import Spot
from jiangtai.deck.grounds import ground_at
from jiangtai.deck.images import contained, kind_of, with_field
from jiangtai.deck.measure import Emu, Pt
from jiangtai.deck.placing import own_scale, place
from jiangtai.finding import Finding, Level
from jiangtai.outline.outline import Kind, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.brand import Brand
    from jiangtai.deck.deck import Box
    from jiangtai.deck.look import Layout, Template
    from jiangtai.deck.measure import Rect
    from jiangtai.deck.scene import Scene

NAME = 20
"""The placeholder under the logo's, for the society's name; a template may do without."""
_LEAST_NAME = Pt(12)
_MIDDLE = 0.05
"""The share of the page's width by which a slot in its middle may be off it."""
_WORDS = {RED_CROSS: "红十字标志", PARTY: "党徽"}
"""What a screen reader says of a protected emblem."""


def place_logo(scene: Scene, layout: Layout) -> Iterator[Photo | Box]:
    """Yield the logo, and under a Red Cross mark the society's name; nothing where there is none, or it may not stand."""
    slot = layout.slot(LOGO)
    if slot is None or kind_of(scene.logo) is None:
        return
    blob = scene.logo
    if scene.logo_kind == RED_CROSS:
        if is_on_red(layout) and not scene.band:
            return
        blob = with_field(blob)
    picture = Picture("logo", _WORDS.get(scene.logo_kind, f"{scene.society}标志"), blob)
    bare = scene.logo_kind == PARTY and slot.fill is not None
    yield Photo(LOGO, _flush(contained(blob, slot.rect), slot.rect, scene), picture, name=slot.name, bare=bare)
    under = layout.slot(NAME)
    if scene.logo_kind == RED_CROSS and under is not None and scene.society:
        copy = Copy((Run(scene.society),), bullet=False)
        yield place(scene, Spot(under, under.rect), [copy], own_scale(under, _LEAST_NAME), BoxRole.BODY)


def _flush(rect: Rect, within: Rect, scene: Scene) -> Rect:
    """Return the picture's place moved to the side of its slot that the slot keeps to on the page; in its middle else."""
    middle = (within.x + within.cx / 2) / scene.template.width
    if abs(middle - 0.5) < _MIDDLE:
        return rect
    return rect._replace(x=within.x if middle < 0.5 else Emu(within.right - rect.cx))


def is_on_red(layout: Layout) -> bool:
    """Return whether the logo's place lies on a red ground: a red mark would be lost on it."""
    slot = layout.slot(LOGO)
    ground = ground_at(layout, slot.rect) if slot is not None else None
    if ground is None:
        return False
    hue, lum, sat = colorsys.rgb_to_hls(*(int(ground[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    return sat > 0.4 and lum < 0.7 and min(hue, 1 - hue) < 1 / 20


def logo_findings(template: Template, brand: Brand) -> tuple[Finding, ...]:
    """Return a hint where a Red Cross mark is left out because the cover is red behind it."""
    layout = template.layouts[template.kinds[Kind.COVER]]
    if brand.logo and brand.logo_kind == RED_CROSS and not brand.band and is_on_red(layout):
        return (Finding("logo-off-red", Level.HINT),)
    return ()
