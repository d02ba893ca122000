"""Writing: a Deck on its Template as the bytes of a .pptx: the template's own parts, with new slides and notes.

The same Deck gives the same bytes. Part names are counted, never searched for, so that time grows with the slides.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from jiangtai.deck.branding import branded
from jiangtai.deck.deck import Photo
from jiangtai.deck.images import kind_of
from jiangtai.deck.markup import escape
from jiangtai.deck.notes_markup import notes_xml
from jiangtai.deck.package import open_package, parse, relations_of
from jiangtai.deck.property_markup import app_xml, core_xml
from jiangtai.deck.schema import RELATION, SPACES, q
from jiangtai.deck.slide_markup import XML, slide_xml
from jiangtai.deck.trace_markup import store_xml, trace_xml
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Template
    from jiangtai.deck.package import Package

_FIRST_SLIDE_ID = 256
"""Slide ids start here (ECMA-376 part 1, 19.7.13)."""
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""The extension that holds sections ([MS-PPTX] 2.2.2)."""
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CONTENT = "application/vnd.openxmlformats-officedocument."
_TYPES = {
    "slide": f"{_CONTENT}presentationml.slide+xml",
    "notesSlide": f"{_CONTENT}presentationml.notesSlide+xml",
    "customXmlProps": f"{_CONTENT}customXmlProperties+xml",
    "app": f"{_CONTENT}extended-properties+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "presentation": f"{_CONTENT}presentationml.presentation.main+xml",
}
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date a zip can hold: the same bytes whenever it is written."""


@dataclass(slots=True)
class _Parts:
    """The parts of the file being made: their bytes, their content types, and who relates to whom."""

    blobs: dict[str, bytes]
    types: dict[str, str]
    defaults: dict[str, str]
    relations: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)

    def add(self, name: str, blob: bytes, content: str = "") -> str:
        """Add a part and return its name."""
        self.blobs[name] = blob
        if content:
            self.types[name] = content
        return name

    def relate(self, source: str, kind: str, target: str) -> str:
        """Relate one part to another and return the relation's id."""
        known = self.relations.setdefault(source, [])
        known.append((f"rId{len(known) + 1}", kind if ":" in kind else f"{RELATION}/{kind}", target))
        return known[-1][0]


def write(deck: Deck, template: Template) -> bytes:
    """Return the bytes of a .pptx that holds the deck on its template, in the deck's brand."""
    template = branded(template, deck.brand)
    package = open_package(template.blob, template.name)
    parts = _keep(package)
    main = package.presentation
    parts.types[main] = _TYPES["presentation"]  # a .potx says template here
    root = package.xml(main)
    _renew_ids(root, _relate_again(parts, package, main))
    slides = _add_slides(parts, deck, template, package)
    _list_slides(root, parts, main, slides)
    _list_sections(root, deck)
    _add_trace(parts, deck, main)
    parts.blobs[main] = _serialise(root)
    _add_properties(parts, deck, main)
    return _pack(parts)


def _keep(package: Package) -> _Parts:
    """Return the template's parts without its own slides and what only they reach."""
    kept: dict[str, bytes] = {}
    todo = [package.presentation]
    while todo:
        part = todo.pop()
        if part in kept or part not in package.parts:
            continue
        kept[part] = package.parts[part]
        relations = package.relations(part)
        if relations and part != package.presentation:
            kept[relations_of(part)] = package.parts[relations_of(part)]
        todo += [one.target for one in relations if not one.external and _is_kept(one.kind)]
    types = package.xml("[Content_Types].xml")
    overrides = {e.get("PartName", "").lstrip("/"): e.get("ContentType", "") for e in types.iter(q("ct:Override"))}
    defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in types.iter(q("ct:Default"))}
    return _Parts(kept, {name: kind for name, kind in overrides.items() if name in kept}, defaults)


def _is_kept(kind: str) -> bool:
    return kind not in ("slide", "customXml", "vbaProject", "printerSettings")


def _relate_again(parts: _Parts, package: Package, main: str) -> dict[str, str]:
    """Relate the presentation to what is kept; return the new ids by the old."""
    return {
        one.id: parts.relate(main, one.type, one.target)
        for one in package.relations(main)
        if not one.external and _is_kept(one.kind) and one.target in parts.blobs
    }


def _renew_ids(root: Element, kept: dict[str, str]) -> None:
    """Point the presentation's references at the new ids; drop those to what is gone, and what names old slides."""
    for name in ("p:sldIdLst", "p:custShowLst", "p:custDataLst", "p:extLst"):
        for element in root.findall(q(name)):
            root.remove(element)
    for element in list(root.iter()):
        old = element.get(q("r:id"))
        if old in kept:
            element.set(q("r:id"), kept[old])


def _add_slides(parts: _Parts, deck: Deck, template: Template, package: Package) -> list[str]:
    """Add every slide with its notes and pictures; return the slides' part names."""
    master = package.related(package.presentation, "notesMaster")
    body = _notes_body(package.xml(master)) if master is not None else 1
    pictures: dict[bytes, str] = {}
    names = []
    for number, slide in enumerate(deck.slides, 1):
        name = f"ppt/slides/slide{number}.xml"
        parts.relate(name, "slideLayout", slide.layout.part.lstrip("/"))
        ids = _add_pictures(parts, name, slide, pictures)
        parts.add(name, slide_xml(slide, template, ids), _TYPES["slide"])
        names.append(name)
        if slide.notes and master is not None:
            notes = parts.add(
                f"ppt/notesSlides/notesSlide{number}.xml", notes_xml(slide.notes, body), _TYPES["notesSlide"]
            )
            parts.relate(name, "notesSlide", notes)
            parts.relate(notes, "notesMaster", master)
            parts.relate(notes, "slide", name)
    return names


def _notes_body(master: Element) -> int:
    marks = (mark for mark in master.iter(q("p:ph")) if mark.get("type") == "body")
    return next((int(mark.get("idx", "0")) for mark in marks), 1)


def _add_pictures(parts: _Parts, slide_part: str, slide: Slide, known: dict[bytes, str]) -> dict[bytes, str]:
    """Add the slide's pictures, each file's bytes once; return their relation ids by bytes."""
    ids: dict[bytes, str] = {}
    for blob in (piece.picture.blob for piece in slide.pieces if isinstance(piece, Photo)):
        kind = kind_of(blob)
        if blob in ids or kind is None:
            continue
        if blob not in known:
            known[blob] = parts.add(f"ppt/media/deck{len(known) + 1}.{kind.extension}", blob)
            parts.defaults[kind.extension] = kind.content
        ids[blob] = parts.relate(slide_part, "image", known[blob])
    return ids


def _list_slides(root: Element, parts: _Parts, main: str, slides: Sequence[str]) -> None:
    """List the slides in the presentation, right before its slide size, where the schema has them."""
    listed = root.makeelement(q("p:sldIdLst"))
    for number, name in enumerate(slides):
        entry = listed.makeelement(q("p:sldId"), {"id": str(_FIRST_SLIDE_ID + number)})
        entry.set(q("r:id"), parts.relate(main, "slide", name))
        listed.append(entry)
    size = root.find(q("p:sldSz"))
    if size is not None and len(listed):
        size.addprevious(listed)


def _list_sections(root: Element, deck: Deck) -> None:
    """Add PowerPoint's sections, named for the deck's chapters."""
    places = {slide.id: _FIRST_SLIDE_ID + number for number, slide in enumerate(deck.slides)}
    sections = ""
    for number, chapter in enumerate(deck.chapters):
        key = f"{zlib.crc32(chapter.name.encode()):08X}-0000-4000-8000-{number:012X}"
        ids = "".join(f'<p14:sldId id="{places[slide]}"/>' for slide in chapter.slides)
        sections += (
            f'<p14:section name="{escape(chapter.name)}" id="{{{key}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )
    if sections:
        root.append(
            parse(
                f'<p:extLst xmlns:p="{SPACES["p"]}"><p:ext uri="{_SECTIONS}">'
                f'<p14:sectionLst xmlns:p14="{SPACES["p14"]}">{sections}</p14:sectionLst></p:ext></p:extLst>'.encode()
            )
        )


def _add_trace(parts: _Parts, deck: Deck, main: str) -> None:
    item = parts.add("customXml/item1.xml", trace_xml(deck))
    parts.relate(item, "customXmlProps", parts.add("customXml/itemProps1.xml", store_xml(), _TYPES["customXmlProps"]))
    parts.relate(main, "customXml", item)


def _add_properties(parts: _Parts, deck: Deck, main: str) -> None:
    parts.relate("", "officeDocument", main)
    parts.relate("", _CORE, parts.add("docProps/core.xml", core_xml(deck), _TYPES["core"]))
    parts.relate("", "extended-properties", parts.add("docProps/app.xml", app_xml(deck), _TYPES["app"]))


def _serialise(root: Element) -> bytes:
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _pack(parts: _Parts) -> bytes:
    """Return the zip: content types first, as readers expect, then every part by name."""
    for source, relations in parts.relations.items():
        parts.blobs[relations_of(source)] = _relations_xml(source, relations)
    parts.defaults |= {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for name, blob in (("[Content_Types].xml", _types_xml(parts)), *sorted(parts.blobs.items())):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            file.writestr(entry, blob)
    return packed.getvalue()


def _relations_xml(source: str, relations: Sequence[tuple[str, str, str]]) -> bytes:
    folder = posixpath.dirname(source) or "."
    entries = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{escape(posixpath.relpath(target, folder))}"/>'
        for key, kind, target in relations
    )
    return f'{XML}<Relationships xmlns="{SPACES["rel"]}">{entries}</Relationships>'.encode()


def _types_xml(parts: _Parts) -> bytes:
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>' for extension, kind in sorted(parts.defaults.items())
    )
    overrides = "".join(
        f'<Override PartName="/{escape(name)}" ContentType="{kind}"/>' for name, kind in sorted(parts.types.items())
    )
    return f'{XML}<Types xmlns="{SPACES["ct"]}">{defaults}{overrides}</Types>'.encode()
