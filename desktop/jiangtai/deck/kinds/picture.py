"""图文: a picture of the user's beside points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.contract import PICTURE
from jiangtai.deck.deck import Photo
from jiangtai.deck.flowing import heading, paged
from jiangtai.deck.images import contained, kind_of
from jiangtai.deck.kinds.bullets import lay_bullets, point_sources
from jiangtai.deck.placing import place_title, slot_of
from jiangtai.deck.scene import Sheet
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page


def lay_picture(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of a picture with points; without one that can be shown it is a page of points."""
    if page.picture is None or kind_of(page.picture.blob) is None:
        return lay_bullets(page, scene)
    layout = scene.layout(page.kind)
    slot = slot_of(layout, PICTURE)
    picture = replace(page.picture, alt=page.picture.alt or page.title.text or page.picture.name)
    photo = Photo(PICTURE, contained(picture.blob, slot.rect), picture, name=slot.name)
    sources = list(point_sources(page))
    if not sources:
        title, _ = place_title(scene, layout, heading(scene, page.title))
        return (Sheet(layout, (title, photo), page.title.text),)
    sheets = paged(scene, layout, page.title, sources, scene.body_scale(slot_of(layout, 1)))
    return tuple(replace(sheet, pieces=(*sheet.pieces, photo)) for sheet in sheets)
