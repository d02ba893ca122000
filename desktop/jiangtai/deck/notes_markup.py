"""Notes markup: what is read while a slide is shown, as its notes page."""

from __future__ import annotations

from jiangtai.deck.markup import escape, language_of
from jiangtai.deck.slide_markup import NAMESPACES, ROOT, XML


def notes_xml(words: str, body: int) -> bytes:
    """Return a notes part; `body` is the index of the notes master's body placeholder."""
    paragraphs = "".join(
        f"<a:p><a:r><a:rPr {language_of(line)}/><a:t>{escape(line)}</a:t></a:r></a:p>" if line else "<a:p/>"
        for line in words.split("\n")
    )
    return (
        f"{XML}<p:notes {NAMESPACES}><p:cSld><p:spTree>{ROOT}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片图像"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="备注"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" idx="{body}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()
