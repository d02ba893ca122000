"""Writing: a Deck and its template become the bytes of a .pptx.

The template's package is taken as it is, its own slides dropped; slides, notes pages, sections and properties are added
to it. Nothing is decided here: sizes, places and words are the Deck's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import Photo
from jiangtai.deck.notesxml import notes_xml
from jiangtai.deck.package import Package, parse, relations, rels_name, resolve, serialise, unpack
from jiangtai.deck.papertrail import trail_part
from jiangtai.deck.properties import app_part, core_part
from jiangtai.deck.slidexml import slide_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from jiangtai.deck.deck import Chapter, Deck, Slide
    from jiangtai.deck.look import Template

PRESENTATION = "ppt/presentation.xml"
FIRST_SLIDE_ID = 256
"""The lowest id a slide may have (ECMA-376 part 1, 19.7.13)."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""The extension PowerPoint 2010 keeps sections in (MS-PPTX 2.6.1)."""
_MARKUP = "application/vnd.openxmlformats-officedocument.presentationml"
_OWN_SLIDES = ("ppt/slides/", "ppt/notesSlides/", "ppt/comments/")


def write(deck: Deck, template: Template) -> bytes:
    """Return the deck as the bytes of a .pptx on `template`: the same deck, the same bytes."""
    package = unpack(template.blob)
    package.drop(_OWN_SLIDES)
    notes_master = _notes_master(package)
    for slide in deck.slides:
        _add_slide(package, slide, template, notes_master)
    _list_slides(package, deck)
    package.add("docProps/core.xml", core_part(deck.properties), package.overrides.get("docProps/core.xml", _CORE))
    package.add("docProps/app.xml", app_part(deck), package.overrides.get("docProps/app.xml", _APP))
    package.add("customXml/item1.xml", trail_part(deck))
    return package.pack()


_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"


def _notes_master(package: Package) -> str | None:
    kinds = relations(package, PRESENTATION)
    return next((resolve(PRESENTATION, target) for _, kind, target in kinds if kind == "notesMaster"), None)


def _add_slide(package: Package, slide: Slide, template: Template, notes_master: str | None) -> None:
    name = f"ppt/slides/slide{slide.number}.xml"
    links = [("rId1", "slideLayout", slide.layout.part)]
    images: dict[int, str] = {}
    for piece in slide.pieces:
        if isinstance(piece, Photo):
            images[piece.idx] = rid = f"rId{len(links) + 1}"
            links.append((rid, "image", f"/{_add_picture(package, slide, piece)}"))
    if slide.notes and notes_master:
        links.append((f"rId{len(links) + 1}", "notesSlide", f"/ppt/notesSlides/notesSlide{slide.number}.xml"))
        _add_notes(package, slide, notes_master)
    package.add(name, slide_xml(slide, template.tones, images), f"{_MARKUP}.slide+xml")
    package.relate(name, links)


def _add_notes(package: Package, slide: Slide, notes_master: str) -> None:
    name = f"ppt/notesSlides/notesSlide{slide.number}.xml"
    package.add(name, notes_xml(slide.notes), f"{_MARKUP}.notesSlide+xml")
    links = [("rId1", "notesMaster", f"/{notes_master}"), ("rId2", "slide", f"/ppt/slides/slide{slide.number}.xml")]
    package.relate(name, links)


def _add_picture(package: Package, slide: Slide, photo: Photo) -> str:
    end, type_ = ("jpeg", "image/jpeg") if photo.picture.blob.startswith(b"\xff\xd8") else ("png", "image/png")
    package.defaults.setdefault(end, type_)
    name = f"ppt/media/jiangtai-{slide.number}-{photo.idx}.{end}"
    package.add(name, photo.picture.blob)
    return name


def _list_slides(package: Package, deck: Deck) -> None:
    """Enter the slides and sections into the presentation part and its relationships."""
    ids = {slide.id: FIRST_SLIDE_ID + place for place, slide in enumerate(deck.slides)}
    root = parse(package.parts[PRESENTATION])
    for gone in root.findall(f"{{{_P}}}sldIdLst") + root.findall(f"{{{_P}}}custShowLst"):
        root.remove(gone)
    listed = root.makeelement(f"{{{_P}}}sldIdLst", {})
    for place, slide in enumerate(deck.slides, start=1):
        entry = root.makeelement(f"{{{_P}}}sldId", {"id": str(ids[slide.id])})
        entry.set(f"{{{_OFFICE}}}id", f"rIdSlide{place}")
        listed.append(entry)
    _insert_after_masters(root, listed)
    _add_sections(root, deck.chapters, ids)
    package.parts[PRESENTATION] = serialise(root)
    _relate_slides(package, len(deck.slides))


def _insert_after_masters(root: etree._Element, listed: etree._Element) -> None:
    """Put the slide list where the schema wants it: after the lists of masters, before the slide size."""
    masters = {f"{{{_P}}}{name}" for name in ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")}
    place = max((index for index, child in enumerate(root, start=1) if child.tag in masters), default=0)
    root.insert(place, listed)


def _add_sections(root: etree._Element, chapters: Sequence[Chapter], ids: dict[str, int]) -> None:
    extensions = root.find(f"{{{_P}}}extLst")
    if extensions is None:
        extensions = root.makeelement(f"{{{_P}}}extLst", {})
        root.append(extensions)
    for old in extensions.findall(f"{{{_P}}}ext[@uri='{_SECTIONS_URI}']"):
        extensions.remove(old)
    extension = root.makeelement(f"{{{_P}}}ext", {"uri": _SECTIONS_URI})
    sections = extension.makeelement(f"{{{_P14}}}sectionLst", {}, nsmap={"p14": _P14})
    for place, chapter in enumerate(chapters, start=1):
        section = sections.makeelement(f"{{{_P14}}}section", {"name": chapter.name, "id": _section_id(place)})
        entries = section.makeelement(f"{{{_P14}}}sldIdLst", {})
        for slide in chapter.slides:
            entries.append(entries.makeelement(f"{{{_P14}}}sldId", {"id": str(ids[slide])}))
        section.append(entries)
        sections.append(section)
    extension.append(sections)
    extensions.append(extension)


def _section_id(place: int) -> str:
    """Return a section's GUID: told apart by place alone, so that the same deck has the same bytes."""
    return f"{{A5C1E7B2-0000-4000-8000-{place:012X}}}"


def _relate_slides(package: Package, count: int) -> None:
    root = parse(package.parts[rels_name(PRESENTATION)])
    for row in list(root):
        if row.get("Type", "").endswith(("/slide", "/customXml")):
            root.remove(row)
    rows = [(f"rIdSlide{place}", "slide", f"slides/slide{place}.xml") for place in range(1, count + 1)]
    rows.append(("rIdTrail", "customXml", "../customXml/item1.xml"))
    for rid, kind, target in rows:
        values = {"Id": rid, "Type": f"{_OFFICE}/{kind}", "Target": target}
        root.append(root.makeelement(f"{root.tag.removesuffix('s')}", values))
    package.parts[rels_name(PRESENTATION)] = serialise(root)
