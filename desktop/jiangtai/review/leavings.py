"""Leavings: what the source holds and no slide shows, so that nothing goes missing in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.outline import Kind
from jiangtai.speech.speech import MaterialKind

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Speech


def check_materials(speech: Speech, outline: Outline) -> tuple[Finding, ...]:
    """Return a warning that tables and pictures of the source stand on no page, if there are any."""
    kinds = {page.kind for page in outline.pages()}
    tables = sum(material.kind is MaterialKind.TABLE for material in speech.materials)
    pictures = sum(material.kind is MaterialKind.PICTURE for material in speech.materials)
    left = (0 if Kind.TABLE in kinds else tables, 0 if Kind.PICTURE in kinds else pictures)
    if not any(left):
        return ()
    values = (("tables", str(left[0])), ("pictures", str(left[1])))
    return (Finding("materials-left-out", Level.WARNING, values),)
