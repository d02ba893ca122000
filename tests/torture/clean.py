"""What no deck that is handed on may carry: macros, programs to run, links that fetch, embedded files."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAMS = re.compile(
    r"vbaProject|vbaData|activeX|customUI|webextension|oleObject|embeddings/|macrosheets|printerSettings|\.bin$|\.exe$",
    re.IGNORECASE,
)
"""Parts, types and relations that hold or start something to run, or a file within the file."""
_OUTSIDE = ("http://", "https://", "mailto:")
_ACTIONS = re.compile(r"ppaction://(hlinksldjump|hlinkshowjump\?jump=\w+|customshow.*)|")
"""What a click on a slide may do: go to another slide."""


def unclean(deck: bytes) -> list[str]:
    """Return what a .pptx carries that it should not."""
    with zipfile.ZipFile(io.BytesIO(deck)) as file:
        return [why for name in file.namelist() for why in _of_part(name, file.read(name))]


def _of_part(name: str, blob: bytes) -> Iterator[str]:
    if _PROGRAMS.search(name):
        yield f"{name} is a program or a file within the file"
    if not name.endswith((".xml", ".rels")):
        return
    if b"<!DOCTYPE" in blob:
        yield f"{name} has a DOCTYPE"
    for element in etree.fromstring(blob).iter(etree.Element):
        for why in (*_of_relation(element), *_of_shape(element)):
            yield f"{name} {why}"


def _of_relation(element: etree._Element) -> Iterator[str]:
    kind, target = element.get("Type", ""), element.get("Target", "")
    if element.get("TargetMode") == "External" and not (kind.endswith("/hyperlink") and target.startswith(_OUTSIDE)):
        yield f"fetches {target}"
    if _PROGRAMS.search(kind) or kind.endswith(("/control", "/attachedTemplate")):
        yield f"relates to a {kind}"
    if "macroEnabled" in element.get("ContentType", "") or _PROGRAMS.search(element.get("ContentType", "")):
        yield f"holds {element.get('ContentType')}"


def _of_shape(element: etree._Element) -> Iterator[str]:
    tag = etree.QName(element).localname
    if tag in {"hlinkMouseOver", "oleObj", "control", "externalData", "snd"}:
        yield f"has a {tag}"
    if not _ACTIONS.fullmatch(element.get("action", "")):
        yield f"does {element.get('action')}"
