"""Rereading: a .pptx, made here or by anybody, read back as a Deck, so that the same checks run on it.

What a deck made here says of itself (`trace.py`) names its slides' kinds and occasion; any other deck's kinds are told
from its placeholders, roughly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.contract import LOGO, PART
from jiangtai.deck.deck import BoxRole, Cell, Deck, Grid, Photo, Profile, Properties, Slide, SlideId
from jiangtai.deck.drawings import read_rect
from jiangtai.deck.look import CellLook, SlotType
from jiangtai.deck.masters import read_masters
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.package import open_package
from jiangtai.deck.resetting import Holder, reset
from jiangtai.deck.scenery import on_slide
from jiangtai.deck.schema import local, q
from jiangtai.deck.trace import read_trace
from jiangtai.fault import UnreadableSource, UnusableTemplate
from jiangtai.outline.occasion import OCCASIONS
from jiangtai.outline.outline import Kind, PageId, Picture
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from jiangtai.deck.deck import Piece
    from jiangtai.deck.look import Layout, Slot, TextStyle
    from jiangtai.deck.masters import Master
    from jiangtai.deck.package import Package
    from jiangtai.deck.trace import Trace

_ROLES = {
    SlotType.TITLE: BoxRole.TITLE,
    SlotType.CENTRED_TITLE: BoxRole.TITLE,
    SlotType.SUBTITLE: BoxRole.SUBTITLE,
    SlotType.FOOTER: BoxRole.FOOTER,
    SlotType.DATE: BoxRole.FOOTER,
    SlotType.NUMBER: BoxRole.NUMBER,
}
_LOOSE = -1
"""The index of what stands in no placeholder."""


class Reread(NamedTuple):
    """A deck read back. `trace` is None for one not made here; `strangers` are the slides its trace does not know."""

    deck: Deck
    trace: Trace | None
    strangers: tuple[int, ...]


def is_deck(name: str, blob: bytes) -> bool:
    """Return whether a file is a presentation, by its name or by what is in it."""
    named = name.lower().endswith((".pptx", ".potx", ".ppsx"))
    return named or (blob.startswith(b"PK") and b"ppt/presentation.xml" in blob)


def read_deck(blob: bytes, name: str) -> Reread:
    """Return the deck in the bytes of a .pptx. Raises UnreadableSource naming the file where it is none."""
    try:
        return _read(open_package(blob, name), name)
    except (UnusableTemplate, SyntaxError, LookupError, ValueError, ArithmeticError) as error:
        raise UnreadableSource(
            "“{name}”不是能读的课件；请在 PowerPoint 或 WPS 里另存为 .pptx 后再试。", name=name
        ) from error


@dataclass(frozen=True)
class _Reader:
    """The package with its masters; layouts are read when a slide first stands on one."""

    package: Package
    masters: dict[str, Master]
    layouts: dict[str, tuple[Layout, Master]] = field(default_factory=dict)

    def layout_of(self, slide: str) -> tuple[Layout, Master]:
        part = self.package.related(slide, "slideLayout") or ""
        if part not in self.layouts:
            master = self.masters[self.package.related(part, "slideMaster") or ""]
            self.layouts[part] = master.layout(part), master
        return self.layouts[part]


def _read(package: Package, name: str) -> Reread:
    masters = read_masters(package, name)
    reader = _Reader(package, {master.part: master for master in masters})
    trace = read_trace(package)
    size = masters[0].size
    slides = tuple(_slide(reader, part, number, trace) for number, part in enumerate(_slide_parts(package), 1))
    wide = size[0] * 3 > size[1] * 4.5
    deck = Deck(
        trace.template if trace is not None else "",
        "16:9" if wide else "4:3",
        *size,
        slides,
        (),
        Properties(slides[0].title if slides else ""),
        Profile.POWERPOINT,
        _occasion(trace),
    )
    strangers = tuple(slide.number for slide in slides if trace is not None and slide.id not in trace.slides)
    return Reread(deck, trace, strangers)


def _occasion(trace: Trace | None) -> str:
    """Return the occasion a deck was made for, "" where it does not say, or names one this version does not know."""
    known = {occasion.id for occasion in OCCASIONS}
    return trace.occasion if trace is not None and trace.occasion in known else ""


def _slide_parts(package: Package) -> Iterator[str]:
    main = package.presentation
    parts = {one.id: one.target for one in package.relations(main) if one.kind == "slide"}
    for entry in package.xml(main).iter(q("p:sldId")):
        part = parts.get(entry.get(q("r:id"), ""), "")
        if part in package.parts:
            yield part


def _slide(reader: _Reader, part: str, number: int, trace: Trace | None) -> Slide:
    root = reader.package.xml(part)
    layout, master = reader.layout_of(part)
    common = root.find(q("p:cSld"))
    name = common.get("name", "") if common is not None else ""
    traced = trace.slides.get(name) if trace is not None else None
    pieces = tuple(_pieces(reader, part, root, layout, master))
    title = next((b.paragraphs for b in pieces if not isinstance(b, Grid | Photo) and b.role is BoxRole.TITLE), ())
    return Slide(
        SlideId(name or f"slide-{number}"),
        PageId(traced.page if traced is not None else f"slide-{number}"),
        number,
        traced.kind if traced is not None else _kind(layout, pieces),
        on_slide(layout, reader.package, part, root, master),
        pieces,
        "".join(paragraph.text.replace("\n", "") for paragraph in title),
        _notes(reader.package, part),
        hidden=root.get("show") in ("0", "false"),
        sources=traced.sources if traced is not None else (),
    )


def _kind(layout: Layout, pieces: tuple[Piece, ...]) -> Kind:
    """Return what a slide of somebody else's is, as far as its placeholders tell."""
    types = {slot.type for slot in layout.slots}
    if SlotType.CENTRED_TITLE in types:
        return Kind.COVER
    if any(isinstance(piece, Grid) for piece in pieces):
        return Kind.TABLE
    if any(isinstance(piece, Photo) for piece in pieces):
        return Kind.PICTURE
    bodies = [slot for slot in layout.slots if slot.type in (SlotType.BODY, SlotType.OBJECT)]
    return Kind.BULLETS if len(bodies) == 1 else Kind.CARDS if bodies else Kind.STATEMENT


def _pieces(reader: _Reader, part: str, root: Element, layout: Layout, master: Master) -> Iterator[Piece]:
    for shape in root.iter(q("p:sp"), q("p:graphicFrame"), q("p:pic")):
        slot = _slot(shape, layout)
        match local(shape.tag):
            case "sp":
                body = shape.find(q("p:txBody"))
                if body is not None and any((t.text or "").strip() for t in body.iter(q("a:t"))):
                    yield reset(body, _holder(shape, slot, master), master)
            case "graphicFrame":
                table = next(shape.iter(q("a:tbl")), None)
                if table is not None:
                    yield _grid(shape, table, slot, master)
            case _:
                yield _photo(reader.package, part, shape, slot)


def _slot(shape: Element, layout: Layout) -> Slot | None:
    """Return the layout's placeholder a shape fills: by its index, a title by its type."""
    mark = shape.find(f"./*/{q('p:nvPr')}/{q('p:ph')}")
    if mark is None:
        return None
    kind, idx = mark.get("type", "obj"), int(mark.get("idx", "0"))
    if kind in ("title", "ctrTitle"):
        return next((s for s in layout.slots if s.type in (SlotType.TITLE, SlotType.CENTRED_TITLE)), None)
    return layout.slot(idx) or next((slot for slot in layout.slots if slot.type.value == kind), None)


def _holder(shape: Element, slot: Slot | None, master: Master) -> Holder:
    label = shape.find(f".//{q('p:cNvPr')}")
    name = label.get("name", "") if label is not None else ""
    nothing = Rect(Emu(0), Emu(0), Emu(0), Emu(0))
    rect = read_rect(shape.find(q("p:spPr"))) or (slot.rect if slot is not None else nothing)
    if slot is None:
        return Holder(BoxRole.BODY, _LOOSE, name, rect, _loose_styles(shape, master))
    role = BoxRole.PART if slot.idx == PART and slot.type is SlotType.BODY else _ROLES.get(slot.type, BoxRole.BODY)
    return Holder(role, slot.idx, name, rect, slot.styles, slot)


def _loose_styles(shape: Element, master: Master) -> tuple[TextStyle, ...]:
    """Return the styles of text in no placeholder: the presentation's defaults, then the shape's own."""
    return master.cascade.styles([master.defaults, shape.find(f"{q('p:txBody')}/{q('a:lstStyle')}")])


def _grid(frame: Element, table: Element, slot: Slot | None, master: Master) -> Grid:
    at = frame.find(q("p:xfrm"))
    off, ext = (at.find(q(name)) if at is not None else None for name in ("a:off", "a:ext"))
    x, y = (int(off.get(n, "0")) if off is not None else 0 for n in ("x", "y"))
    columns = tuple(Emu(int(column.get("w", "0"))) for column in table.iter(q("a:gridCol")))
    rows, cells, top = [], [], y
    for row in table.iterchildren(q("a:tr")):
        made = tuple(_cells(row, columns, x, top, master))
        height = max((cell.box.rect.cy for cell in made), default=Emu(0))
        rows.append(height)
        cells.append(made)
        top += height
    high = int(ext.get("cy", "0")) if ext is not None else 0
    rect = Rect(Emu(x), Emu(y), Emu(sum(columns)), Emu(max(high, top - y)))
    idx = slot.idx if slot is not None else _LOOSE
    return Grid(idx, rect, columns, tuple(rows), tuple(cells), head=True, alt="")


def _cells(row: Element, columns: tuple[Emu, ...], x: int, y: int, master: Master) -> Iterator[Cell]:
    height = Emu(int(row.get("h", "0")))
    styles = master.cascade.styles([master.defaults])
    for width, cell in zip(columns, row.iterchildren(q("a:tc")), strict=False):
        body = cell.find(q("a:txBody"))
        if body is not None:
            holder = Holder(BoxRole.CELL, 0, "", Rect(Emu(x), Emu(y), width, height), styles)
            box = reset(body, holder, master)
            properties = cell.find(q("a:tcPr"))
            fill = master.inks.fill(properties) if properties is not None else None
            first = box.paragraphs[0].style if box.paragraphs else styles[0]
            yield Cell(box, CellLook(first.colour, first.bold, fill))
        x += width


def _photo(package: Package, part: str, shape: Element, slot: Slot | None) -> Photo:
    label = shape.find(f".//{q('p:cNvPr')}")
    name, alt = (label.get(n, "") if label is not None else "" for n in ("name", "descr"))
    blip = next(shape.iter(q("a:blip")), None)
    targets = {one.id: one.target for one in package.relations(part)}
    blob = package.parts.get(targets.get(blip.get(q("r:embed"), ""), ""), b"") if blip is not None else b""
    rect = read_rect(shape.find(q("p:spPr"))) or (
        slot.rect if slot is not None else Rect(Emu(0), Emu(0), Emu(0), Emu(0))
    )
    idx = slot.idx if slot is not None else _LOOSE
    return Photo(LOGO if idx == LOGO else idx, rect, Picture(name, alt, blob), name=name)


def _notes(package: Package, part: str) -> str:
    notes = package.related(part, "notesSlide")
    if notes is None or notes not in package.parts:
        return ""
    for shape in package.xml(notes).iter(q("p:sp")):
        mark = shape.find(f"./*/{q('p:nvPr')}/{q('p:ph')}")
        if mark is not None and mark.get("type") == "body":
            lines = shape.iter(q("a:p"))
            return "\n".join("".join(t.text or "" for t in line.iter(q("a:t"))) for line in lines)
    return ""
