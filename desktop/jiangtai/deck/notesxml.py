"""One notes page: the slide's picture, and the passages the speaker reads."""

from __future__ import annotations

from jiangtai.deck.slidexml import DECLARATION, LANGUAGE, NAMESPACES, TREE_HEAD, escape


def notes_xml(notes: str) -> bytes:
    """Return a notes slide's part; each line of `notes` is a paragraph."""
    paragraphs = "".join(
        f"<a:p><a:r><a:rPr {LANGUAGE}/><a:t>{escape(line)}</a:t></a:r></a:p>" if line else "<a:p/>"
        for line in notes.split("\n")
    )
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE_HEAD}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片图像"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="备注"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()
