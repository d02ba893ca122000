"""Sanitising: a stranger's template without what could act, call out or weigh: macros, links, objects, fonts, slides.

What stays is named, not what goes: parts reached from the presentation over the few kinds of relation a deck is made
on. Every other relation goes, and what pointed at it. What went is counted, so that it can be said aloud.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.deck.markup import escape
from jiangtai.deck.masters import placeholders
from jiangtai.deck.package import Package, check_xml, relations_of
from jiangtai.deck.schema import RELATION, local, q
from jiangtai.fault import UnusableTemplate
from jiangtai.pattern import Pattern
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from jiangtai.deck.package import Relation

_KEPT = frozenset(
    {
        "slideMaster",
        "slideLayout",
        "theme",
        "themeOverride",
        "notesMaster",
        "handoutMaster",
        "image",
        "presProps",
        "viewProps",
        "tableStyles",
    }
)
"""The kinds of relation followed; slides are read for what they say of the layouts, and dropped."""
_IMAGES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "wdp": "image/vnd.ms-photo",
}
"""Pictures office programs show. An SVG may hold scripts and links; the PNG that stands beside it shows the same."""
_WHOLES = ("sp", "pic", "graphicFrame", "cxnSp", "contentPart", "AlternateContent", "ext", "custDataLst", "control")
"""What goes whole where something inside it points at what is gone."""
_GONE = ("embeddedFontLst", "custShowLst", "custDataLst", "photoAlbum", "sldIdLst", "timing", "controls", "hf")
"""What names things that are gone, moves, or (hf) keeps footer and number from new slides, which get theirs here."""
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_LOCKS = ("modifyVerifier",)
_NAVIGATION = Pattern(r"ppaction://(noaction|hlinkshowjump)", re.IGNORECASE)
"""Actions that only turn pages."""
_ACTING = re.compile(rb"ppaction://(program|macro|ole|hlinkfile|hlinkpres|media)", re.IGNORECASE)


class Removal(StrEnum):
    """What was taken out, as the catalogue words it."""

    MACRO = "macro"
    EXTERNAL = "external"
    ACTION = "action"
    OBJECT = "object"
    FONT = "font"
    LOCK = "lock"


_REMOVALS = {
    "vbaProject": Removal.MACRO,
    "font": Removal.FONT,
    "oleObject": Removal.OBJECT,
    "package": Removal.OBJECT,
    "control": Removal.OBJECT,
    "activeXControlBinary": Removal.OBJECT,
    "attachedToolbars": Removal.MACRO,
    "userCustomization": Removal.MACRO,
}


@dataclass(frozen=True, slots=True)
class Sanitised:
    """A package that can be built on, how often what was removed, and each sample slide's layout part, in order."""

    package: Package
    removed: tuple[tuple[Removal, int], ...]
    slides: tuple[str, ...]


def sanitise(package: Package, name: str) -> Sanitised:
    """Return the package without what could act. Raises UnusableTemplate naming a part that is no XML."""
    check_xml(package, name)
    main = package.presentation
    if main not in package.parts or local(package.xml(main).tag) != "presentation":
        raise UnusableTemplate("“{name}”不是演示文稿。请选一个 .pptx 或 .potx 文件作模板。", name=name)
    counts = Counter(_counted(package))
    slides = tuple(_slide_layouts(package))
    kept: dict[str, bytes] = {}
    for part in _reached(package):
        kept |= _cleaned(package, part, counts)
    kept["_rels/.rels"] = _relations_blob([f'Id="rId1" Type="{RELATION}/officeDocument" Target="/{escape(main)}"'])
    kept["[Content_Types].xml"] = _types(package, kept)
    removed = tuple((kind, counts[kind]) for kind in Removal if counts[kind])
    return Sanitised(Package(kept), removed, slides)


def _counted(package: Package) -> Iterator[Removal]:
    """Yield what the file holds that will not be kept, sample slides included."""
    for part, blob in package.parts.items():
        if part.endswith(".rels"):
            continue
        for relation in package.relations(part):
            if relation.kind in _REMOVALS:
                yield _REMOVALS[relation.kind]
            elif relation.external and relation.kind != "hyperlink":
                yield Removal.EXTERNAL
        if part.endswith(".xml"):
            yield from (Removal.ACTION for _ in _ACTING.findall(blob))


def _slide_layouts(package: Package) -> Iterator[str]:
    main = package.presentation
    slides = {one.id: one.target for one in package.relations(main) if one.kind == "slide"}
    for entry in package.xml(main).iter(q("p:sldId")):
        part = slides.get(entry.get(q("r:id"), ""), "")
        layout = package.related(part, "slideLayout") if part in package.parts else None
        if layout is not None:
            yield layout


def _reached(package: Package) -> list[str]:
    todo, reached = [package.presentation], []
    while todo:
        part = todo.pop()
        if part not in reached and part in package.parts:
            reached.append(part)
            todo += [one.target for one in package.relations(part) if _is_kept(one, package)]
    return reached


def _is_kept(relation: Relation, package: Package) -> bool:
    if relation.external or relation.kind not in _KEPT or relation.target not in package.parts:
        return False
    return relation.kind != "image" or _extension(relation.target) in _IMAGES


def _extension(part: str) -> str:
    return part.rpartition(".")[2].lower()


def _cleaned(package: Package, part: str, counts: Counter[Removal]) -> Mapping[str, bytes]:
    """Return a part and its relations, without what points at anything not kept."""
    if not part.endswith(".xml"):
        return {part: package.parts[part]}
    root = package.xml(part)
    relations = [one for one in package.relations(part) if _is_kept(one, package)]
    counts[Removal.EXTERNAL] += sum(one.external and one.kind == "hyperlink" for one in package.relations(part))
    counts[Removal.LOCK] += sum(local(child.tag) in _LOCKS for child in root)
    for child in list(root):
        if local(child.tag) in (*_GONE, *_LOCKS):
            root.remove(child)
    root.attrib.pop("conformance", None)  # ISO's strict file, its names by now the usual ones
    _unlink(root, {one.id for one in relations})
    _number(root)
    lines = [f'Id="{escape(one.id)}" Type="{one.type}" Target="/{escape(one.target)}"' for one in relations]
    return {part: serialised(root)} | ({relations_of(part): _relations_blob(lines)} if lines else {})


def _unlink(root: Element, known: set[str]) -> None:
    """Remove links and actions, and what points at a relation that is gone."""
    for element in list(root.iter(*(q(f"a:{name}") for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver", "snd")))):
        turns = _NAVIGATION.match(element.get("action", "")) is not None
        if not turns or element.get(q("r:id")):
            _drop(element)
    for element in root.xpath("//*[@*[namespace-uri()=$space]]", space=RELATION):
        ends = {name: value for name, value in element.attrib.items() if str(name).startswith(f"{{{RELATION}}}")}
        lost = [name for name, value in ends.items() if value and value not in known]
        if not lost:
            continue
        if local(element.tag) == "blip" and element.get(q("r:embed")) in known:
            for name in lost:  # a linked picture that is embedded too
                del element.attrib[name]
        else:
            _drop(_whole(element))


def _number(root: Element) -> None:
    """Give number placeholders a field that shows its sign: LibreOffice shows no number on slides of a bare one."""
    for shape, mark in placeholders(root):
        paragraph = shape.find(f"{q('p:txBody')}/{q('a:p')}")
        if mark.get("type") != "sldNum" or paragraph is None:
            continue
        field = next((one for one in shape.iter(q("a:fld")) if one.get("type") == "slidenum"), None)
        if field is None:
            field = paragraph.makeelement(q("a:fld"), {"id": _FIELD, "type": "slidenum"})
            properties = paragraph.find(q("a:pPr"))
            paragraph.insert(0 if properties is None else 1, field)
        if field.find(q("a:t")) is None:
            sign = field.makeelement(q("a:t"))
            sign.text = "‹#›"
            field.append(sign)


def _whole(element: Element) -> Element:
    """Return what to remove for an element that points at nothing: the shape it belongs to, a fill, or itself."""
    for one in (element, *element.iterancestors()):
        if local(one.tag) in _WHOLES:
            return one
    return element


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if not len(parent) and local(parent.tag) == "extLst":
            _drop(parent)


def serialised(root: Element) -> bytes:
    """Return an XML part's bytes."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations_blob(lines: list[str]) -> bytes:
    inside = "".join(f"<Relationship {line}/>" for line in lines)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{space}">{inside}</Relationships>'.encode()


def _types(package: Package, kept: Mapping[str, bytes]) -> bytes:
    """Return the content types of what is kept; a picture's is told by its extension."""
    told = {
        entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "")
        for entry in package.xml("[Content_Types].xml").iter(q("ct:Override"))
    }
    used = {extension: kind for extension, kind in _IMAGES.items() if any(_extension(p) == extension for p in kept)}
    used |= {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    lines = [f'<Default Extension="{extension}" ContentType="{kind}"/>' for extension, kind in used.items()]
    lines += [
        f'<Override PartName="/{escape(part)}" ContentType="{escape(told[part])}"/>'
        for part in kept
        if part.endswith(".xml") and part in told
    ]
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{space}">{"".join(lines)}</Types>'.encode()
