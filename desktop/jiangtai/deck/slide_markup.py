"""Slide markup: a slide's pieces as PresentationML: placeholders, native tables, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jiangtai.deck.deck import Box, BoxRole, Grid, Photo
from jiangtai.deck.look import SlotType
from jiangtai.deck.markup import escape, paragraph
from jiangtai.deck.schema import SPACES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiangtai.deck.deck import Cell, Piece, Slide
    from jiangtai.deck.look import Slot, Template, Tone, ToneLook
    from jiangtai.deck.measure import Rect

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = " ".join(f'xmlns:{prefix}="{SPACES[prefix]}"' for prefix in ("a", "r", "p"))
ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_NUMBER_FIELD = 'id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"'
"""The id PowerPoint's own templates give this field; any would do."""
_BARE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def slide_xml(slide: Slide, template: Template, pictures: Mapping[bytes, str]) -> bytes:
    """Return a slide part. `pictures` gives each picture's relation id by its bytes."""
    shapes = "".join(_piece(piece, number, slide, template, pictures) for number, piece in enumerate(slide.pieces, 2))
    hidden = ' show="0"' if slide.hidden else ""
    return (
        f'{XML}<p:sld {NAMESPACES}{hidden}><p:cSld name="{escape(slide.id)}"><p:spTree>{ROOT}{shapes}</p:spTree>'
        "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    ).encode()


def _piece(piece: Piece, number: int, slide: Slide, template: Template, pictures: Mapping[bytes, str]) -> str:
    slot = slide.layout.slot(piece.idx)
    if slot is None:
        raise LookupError(slide.layout.name, piece.idx)
    match piece:
        case Box():
            return _box(piece, number, slot, template.tones)
        case Grid():
            return _grid(piece, number, slot, template.tones)
        case Photo():
            return _photo(piece, number, slot, pictures[piece.picture.blob])
        case _:
            assert_never(piece)


def _named(number: int, name: str, alt: str = "") -> str:
    described = f' descr="{escape(alt)}"' if alt else ""
    return f'<p:cNvPr id="{number}" name="{escape(name)}"{described}/>'


def _mark(slot: Slot) -> str:
    """Return the p:ph that ties a shape to its layout's placeholder."""
    kind = "" if slot.type is SlotType.OBJECT else f' type="{slot.type.value}"'
    place = slot.idx if slot.place is None else slot.place
    idx = f' idx="{place}"' if place else ""
    return f"<p:nvPr><p:ph{kind}{idx}/></p:nvPr>"


def _place(rect: Rect, tag: str = "a") -> str:
    return f'<{tag}:xfrm><a:off x="{rect.x}" y="{rect.y}"/><a:ext cx="{rect.cx}" cy="{rect.cy}"/></{tag}:xfrm>'


def _box(box: Box, number: int, slot: Slot, tones: Mapping[Tone, ToneLook]) -> str:
    field = _NUMBER_FIELD if box.role is BoxRole.NUMBER else ""
    said = slot.said or slot.styles
    paragraphs = "".join(paragraph(p, said[min(p.level, len(said) - 1)], tones, field) for p in box.paragraphs)
    anchor = f' anchor="{box.anchor.value}"' if box.anchor is not slot.anchor else ""
    properties = f"<p:spPr>{_place(box.rect)}</p:spPr>" if box.moved else "<p:spPr/>"
    return (
        f"<p:sp><p:nvSpPr>{_named(number, box.name or slot.name)}"
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>{_mark(slot)}</p:nvSpPr>{properties}'
        f"<p:txBody><a:bodyPr{anchor}/><a:lstStyle/>{paragraphs or '<a:p/>'}</p:txBody></p:sp>"
    )


def _grid(grid: Grid, number: int, slot: Slot, tones: Mapping[Tone, ToneLook]) -> str:
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in grid.columns)
    rows = "".join(
        f'<a:tr h="{high}">{"".join(_cell(cell, tones) for cell in row)}</a:tr>'
        for row, high in zip(grid.cells, grid.rows, strict=True)
    )
    head = ' firstRow="1"' if grid.head else ""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_named(number, grid.name or slot.name, grid.alt)}"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{_mark(slot)}</p:nvGraphicFramePr>'
        f'{_place(grid.rect, "p")}<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr{head}>'
        f"<a:tableStyleId>{escape(grid.style)}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}"
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(cell: Cell, tones: Mapping[Tone, ToneLook]) -> str:
    box = cell.box
    left, top, right, bottom = box.insets
    paragraphs = "".join(paragraph(one, None, tones) for one in box.paragraphs)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs or '<a:p/>'}</a:txBody>"
        f'<a:tcPr marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" anchor="{box.anchor.value}"/></a:tc>'
    )


def _photo(photo: Photo, number: int, slot: Slot, relation: str) -> str:
    left, top, right, bottom = (round(share * 100000) for share in photo.crop)
    crop = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>' if any(photo.crop) else ""
    return (
        f"<p:pic><p:nvPicPr>{_named(number, photo.name or slot.name, photo.picture.alt)}"
        f'<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>{_mark(slot)}</p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/>{crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{_place(photo.rect)}{_BARE if photo.bare else ''}</p:spPr></p:pic>"
    )
