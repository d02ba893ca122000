"""One slide of a Deck as PresentationML: real placeholders that inherit everything the Deck did not decide.

Sizes are written only where they differ from the layout's, places only where moved, fonts never: runs inherit the
theme's (deck-design.md). Element order follows ECMA-376, because PowerPoint repairs what departs from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import Box, BoxRole, Grid, Photo
from jiangtai.deck.look import SlotType, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiangtai.deck.deck import Cell, Paragraph, Piece, Run, Slide
    from jiangtai.deck.look import Slot, TextStyle, ToneLook
    from jiangtai.deck.measure import Rect

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

LANGUAGE = 'lang="zh-CN" altLang="en-US"'

TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_FORBIDDEN = {code: None for code in (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF)}
"""Characters XML 1.0 cannot hold; a speech's bytes may."""

_PRINTED = {
    SlotType.TITLE: "title",
    SlotType.CENTRED_TITLE: "ctrTitle",
    SlotType.SUBTITLE: "subTitle",
    SlotType.BODY: "body",
    SlotType.TABLE: "tbl",
    SlotType.PICTURE: "pic",
    SlotType.FOOTER: "ftr",
    SlotType.NUMBER: "sldNum",
    SlotType.DATE: "dt",
}


def escape(text: str) -> str:
    """Return text as it may stand in XML, in an attribute too."""
    return text.translate(_FORBIDDEN).translate(_ESCAPES)


def slide_xml(slide: Slide, tones: Mapping[Tone, ToneLook], images: Mapping[int, str]) -> bytes:
    """Return a slide's part. `images` are relationship ids of its pictures by placeholder index."""
    shapes = "".join(_piece(slide, piece, number, tones, images) for number, piece in enumerate(slide.pieces, start=2))
    hidden = ' show="0"' if slide.hidden else ""
    return (
        f'{DECLARATION}<p:sld {NAMESPACES}{hidden}><p:cSld name="{escape(slide.id)}"><p:spTree>{TREE_HEAD}{shapes}'
        f"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    ).encode()


def _piece(slide: Slide, piece: Piece, number: int, tones: Mapping[Tone, ToneLook], images: Mapping[int, str]) -> str:
    slot = slide.layout.slot(piece.idx)
    placeholder = _placeholder(piece.idx, slot)
    name = escape(piece.name or (slot.name if slot else "") or f"占位符 {number}")
    match piece:
        case Box():
            return _box(piece, slot, placeholder, f'id="{number}" name="{name}"', tones)
        case Grid():
            return _table(piece, placeholder, f'id="{number}" name="{name}"', tones, slide)
        case Photo():
            return _photo(piece, placeholder, f'id="{number}" name="{name}"', images[piece.idx])


def _placeholder(idx: int, slot: Slot | None) -> str:
    kind = _PRINTED.get(slot.type) if slot else "body"
    type_ = f' type="{kind}"' if kind else ""
    place = f' idx="{idx}"' if idx else ""
    return f"<p:nvPr><p:ph{type_}{place}/></p:nvPr>"


def _frame(rect: Rect) -> str:
    return f'<a:off x="{rect.x}" y="{rect.y}"/><a:ext cx="{rect.cx}" cy="{rect.cy}"/>'


def _box(box: Box, slot: Slot | None, placeholder: str, own: str, tones: Mapping[Tone, ToneLook]) -> str:
    place = f"<p:spPr><a:xfrm>{_frame(box.rect)}</a:xfrm></p:spPr>" if box.moved else "<p:spPr/>"
    styles = slot.styles if slot else ()
    if box.role is BoxRole.NUMBER:
        body = "".join(_number(paragraph) for paragraph in box.paragraphs)
    else:
        body = "".join(_paragraph(paragraph, styles, tones) for paragraph in box.paragraphs)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr {own}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>{placeholder}</p:nvSpPr>'
        f"{place}<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def _number(paragraph: Paragraph) -> str:
    """Return the slide number as the field it is, so that PowerPoint keeps it true."""
    field = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
    return (
        f'<a:p><a:fld id="{field}" type="slidenum"><a:rPr {LANGUAGE}/><a:t>{escape(paragraph.text)}</a:t></a:fld></a:p>'
    )


def _paragraph(
    paragraph: Paragraph,
    styles: tuple[TextStyle, ...],
    tones: Mapping[Tone, ToneLook],
) -> str:
    inherited = styles[min(paragraph.level, len(styles) - 1)] if styles else None
    size = None if inherited and inherited.size == paragraph.style.size else paragraph.style.size
    runs = "".join(_run(run, size, tones) for run in paragraph.runs)
    return f"<a:p>{_paragraph_properties(paragraph, inherited)}{runs}</a:p>"


def _paragraph_properties(paragraph: Paragraph, inherited: TextStyle | None) -> str:
    """Return a:pPr with what differs from the inherited style; its children in schema order."""
    attributes, children = "", ""
    hides = inherited is not None and inherited.bullet is not None and not paragraph.bullet
    if hides:
        attributes += f' marL="{paragraph.style.margin}" indent="{paragraph.style.indent}"'
    if paragraph.level:
        attributes += f' lvl="{paragraph.level}"'
    if inherited is not None and paragraph.style.align is not inherited.align:
        attributes += f' algn="{paragraph.style.align.value}"'
    if inherited is None or abs(paragraph.before - inherited.before) > 0.05:  # spcPts holds hundredths
        children += f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100)}"/></a:spcBef>'
    if hides:
        children += "<a:buNone/>"
    return f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""


def _run(run: Run, size: float | None, tones: Mapping[Tone, ToneLook]) -> str:
    own = run.size if run.size is not None else size
    properties = _run_properties(own, tones.get(run.tone) if run.tone is not Tone.PLAIN else None)
    words = []
    for place, line in enumerate(run.text.split("\n")):
        if place:
            words.append(f"<a:br>{properties}</a:br>")
        if line:
            words.append(f"<a:r>{properties}<a:t>{escape(line)}</a:t></a:r>")
    return "".join(words)


def _run_properties(size: float | None, look: ToneLook | None) -> str:
    attributes = LANGUAGE
    if size is not None:
        attributes += f' sz="{round(size * 100)}"'
    if look is not None and look.bold is not None:
        attributes += f' b="{int(look.bold)}"'
    fill = f'<a:solidFill><a:schemeClr val="{look.scheme}"/></a:solidFill>' if look and look.scheme else ""
    return f"<a:rPr {attributes}>{fill}</a:rPr>" if fill else f"<a:rPr {attributes}/>"


def _table(grid: Grid, placeholder: str, own: str, tones: Mapping[Tone, ToneLook], slide: Slide) -> str:
    del slide
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in grid.columns)
    rows = "".join(
        f'<a:tr h="{height}">{"".join(_cell(cell, tones) for cell in row)}</a:tr>'
        for height, row in zip(grid.rows, grid.cells, strict=True)
    )
    head = ' firstRow="1"' if grid.head else ""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr {own} descr="{escape(grid.alt)}"/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{placeholder}</p:nvGraphicFramePr>'
        f"<p:xfrm>{_frame(grid.rect)}</p:xfrm>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f"<a:tblPr{head}><a:tableStyleId>{grid.style}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(cell: Cell, tones: Mapping[Tone, ToneLook]) -> str:
    box = cell.box
    body = "".join(_paragraph(paragraph, (), tones) for paragraph in box.paragraphs)
    inset = box.insets
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr marL="{inset.left}" marR="{inset.right}" marT="{inset.top}" marB="{inset.bottom}" '
        f'anchor="{box.anchor.value}"/></a:tc>'
    )


def _photo(photo: Photo, placeholder: str, own: str, rid: str) -> str:
    left, top, right, bottom = (round(share * 100000) for share in photo.crop)
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr {own} descr="{escape(photo.picture.alt)}"/>'
        f'<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>{placeholder}</p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{rid}"/><a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f'<p:spPr><a:xfrm>{_frame(photo.rect)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
