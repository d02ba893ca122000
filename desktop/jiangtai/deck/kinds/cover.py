"""封面: the title, who wrote it, and the fields of the session that are filled. Author is not speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import FIELDS, MAIN, SIDE
from jiangtai.deck.deck import BoxRole, Run
from jiangtai.deck.emblem import place_logo
from jiangtai.deck.fitting import Scale
from jiangtai.deck.look import Tone
from jiangtai.deck.placing import own_scale, place, place_title, runs_of, settled, source_of, spot_of
from jiangtai.deck.scene import Sheet
from jiangtai.lexicon.furniture import furnished
from jiangtai.outline.outline import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Box, Piece
    from jiangtai.deck.look import Layout
    from jiangtai.deck.scene import Scene
    from jiangtai.outline.outline import Page, Point

AUTHOR = "原文作者"
_LABELS = {Field.UNIT: "单位", Field.DATE: "日期", Field.OCCASION: "场次"}
_ORDER = (Field.SPEAKER, Field.UNIT, Field.DATE, Field.OCCASION)
_WIDE_SPACE = "\u3000"


def lay_cover(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the cover: empty fields leave no trace."""
    layout = scene.layout(page.kind)
    points = {point.field: point for point in page.points if point.field is not None and point.wording.text.strip()}
    boxes: list[Box] = []
    if page.title.text:
        boxes.append(place_title(scene, layout, runs_of(page.title), scene.template.floors.cover)[0])
    boxes += _words(layout, points, scene)
    boxes += _fields(layout, points, scene)
    pieces: list[Piece] = [*settled(layout, boxes), *place_logo(scene, layout)]
    return (Sheet(layout, tuple(pieces), page.title.text, source_of(page.wordings())),)


def _words(layout: Layout, points: dict[Field, Point], scene: Scene) -> Iterator[Box]:
    subtitle, author = points.get(Field.SUBTITLE), points.get(Field.AUTHOR)
    if subtitle is not None:
        spot = spot_of(layout, MAIN)
        copy = Copy(runs_of(subtitle.wording), bullet=False)
        yield place(scene, spot, [copy], own_scale(spot.slot, 18), BoxRole.SUBTITLE)
    if author is not None:
        spot = spot_of(layout, SIDE)
        label = furnished(AUTHOR, scene.language)
        copy = Copy((Run(label + _WIDE_SPACE), *runs_of(author.wording)), bullet=False)
        yield place(scene, spot, [copy], own_scale(spot.slot, 16), BoxRole.BODY)


def _fields(layout: Layout, points: dict[Field, Point], scene: Scene) -> Iterator[Box]:
    """Yield the filled fields, in the layout's order, at the one size that holds them all."""
    filled = [(field, points[field]) for field in _ORDER if field in points]
    copies = [Copy(_field_runs(field, point, scene), bullet=False) for field, point in filled]
    spots = [spot_of(layout, idx) for idx in FIELDS]
    places = list(zip(spots, copies, strict=False))
    tried = [place(scene, spot, [copy], own_scale(spot.slot, 18), BoxRole.BODY).size for spot, copy in places]
    for spot, copy in places:
        yield place(scene, spot, [copy], Scale(min(tried), min(tried)), BoxRole.BODY)


def _field_runs(field: Field, point: Point, scene: Scene) -> tuple[Run, ...]:
    label = spaced(furnished(_LABELS.get(field, scene.occasion.speaker), scene.language))
    runs = runs_of(point.wording)
    if field is Field.SPEAKER:
        runs = (Run(spaced(point.wording.text)),)
    return (Run(f"{label}\t", Tone.QUIET), *runs)


def spaced(words: str) -> str:
    """Return two Hanzi with a full-width space between them, so that names and labels of two and three align."""
    return _WIDE_SPACE.join(words) if len(words) == 2 and all(ord(c) >= 0x2E80 for c in words) else words
