"""Masters: a .pptx's slide masters and the layouts that hang from them, all inheritance resolved into plain values."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jiangtai.deck.drawings import Drawings, read_anchor, read_insets, read_rect
from jiangtai.deck.inks import fill_of, read_inks
from jiangtai.deck.look import Fill, Image, Layout, Slot, SlotType, Stop
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.palette import read_palette
from jiangtai.deck.schema import q
from jiangtai.deck.soundness import is_sound
from jiangtai.deck.textstyles import Cascade, read_fonts
from jiangtai.fault import UnusableTemplate
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from jiangtai.deck.inks import Inks
    from jiangtai.deck.look import Backdrop
    from jiangtai.deck.package import Package

_TYPES = {kind.value: kind for kind in SlotType} | {"chart": SlotType.OBJECT, "media": SlotType.OBJECT}
_LIST_OF = {SlotType.TITLE: "titleStyle", SlotType.CENTRED_TITLE: "titleStyle"}
_OTHERS = (SlotType.FOOTER, SlotType.NUMBER, SlotType.DATE)


def read_masters(package: Package, name: str) -> tuple[Master, ...]:
    """Return a file's masters in its own order. Raises UnusableTemplate where it has none, or no slide size."""
    deck = package.xml(package.presentation)
    size = deck.find(q("p:sldSz"))
    parts = {relation.id: relation.target for relation in package.relations(package.presentation)}
    listed = [parts.get(entry.get(q("r:id"), ""), "") for entry in deck.iter(q("p:sldMasterId"))]
    known = [
        part for part in listed if part in package.parts and (package.related(part, "theme") or "") in package.parts
    ]
    if not known or size is None:
        raise UnusableTemplate("模板“{name}”没有母版", name=name)
    measures = Emu(int(size.get("cx", "0"))), Emu(int(size.get("cy", "0")))
    return tuple(_read_master(package, part, deck.find(q("p:defaultTextStyle")), measures) for part in known)


def _read_master(package: Package, part: str, defaults: Element | None, size: tuple[Emu, Emu]) -> Master:
    root = package.xml(part)
    theme = str(package.related(part, "theme"))
    themed = package.xml(theme)
    roles = root.find(q("p:clrMap"))
    palette = read_palette(themed, {str(k): str(v) for k, v in (roles.attrib if roles is not None else {}).items()})
    return Master(
        package, part, theme, root, read_inks(themed, palette), Cascade(palette, read_fonts(themed)), defaults, size
    )


@dataclass(frozen=True)
class Master:
    """One master: its part, its theme's part, and what resolves the colours, faces and styles of what hangs from it."""

    package: Package
    part: str
    theme: str
    root: Element
    inks: Inks
    cascade: Cascade
    defaults: Element | None
    size: tuple[Emu, Emu]

    def parts(self) -> Iterator[str]:
        """Yield the names of the master's layout parts, in its order."""
        known = {relation.id: relation.target for relation in self.package.relations(self.part)}
        for entry in self.root.iter(q("p:sldLayoutId")):
            part = known.get(entry.get(q("r:id"), ""), "")
            if part in self.package.parts:
                yield part

    def layouts(self) -> Iterator[Layout]:
        """Yield the master's layouts, in its order."""
        for part in self.parts():
            yield self.layout(part)

    def layout(self, part: str) -> Layout:
        """Return one layout as plain values."""
        root = self.package.xml(part)
        ground, image = self._ground(part, root)
        hidden = root.get("showMasterSp") in ("0", "false")
        behind = () if hidden else self.backdrop
        own = self._drawings(part).read(_tree(root))
        slots = tuple(self._slot(sp, mark, self.placeholders) for sp, mark in placeholders(root))
        name = root.find(q("p:cSld"))
        label = name.get("name", "") if name is not None else ""
        return Layout(label, f"/{part}", ground, (*image, *behind, *own), slots)

    @cached_property
    def backdrop(self) -> Backdrop:
        """The master's own shapes."""
        return self._drawings(self.part).read(_tree(self.root))

    @cached_property
    def placeholders(self) -> dict[str, Element]:
        """The master's placeholders by type."""
        return {mark.get("type", "obj"): sp for sp, mark in placeholders(self.root)}

    def slots(self) -> tuple[Slot, ...]:
        """Return the master's own placeholders as plain values."""
        return tuple(self._slot(sp, mark, {}) for sp, mark in placeholders(self.root))

    def _ground(self, part: str, root: Element) -> tuple[Fill, tuple[Image, ...]]:
        """Return the colour behind everything, and the picture over it, if there is one."""
        white = Fill((Stop(0.0, self.inks.palette.named("bg1")),))
        for owner, where in ((root, part), (self.root, self.part)):
            ground = owner.find(f"{q('p:cSld')}/{q('p:bg')}")
            if ground is None:
                continue
            properties = ground.find(q("p:bgPr"))
            if properties is None:
                return self._referred(ground.find(q("p:bgRef")), white)
            return self.inks.fill(properties) or white, self._whole(properties, where)
        return white, ()

    def _referred(self, reference: Element | None, white: Fill) -> tuple[Fill, tuple[Image, ...]]:
        """Return the theme's background a reference names: 1001 is its first; some are pictures."""
        place = int(reference.get("idx", "0")) - 1001 if reference is not None else -1
        drawn = self.inks.grounds[place] if 0 <= place < len(self.inks.grounds) else None
        picture = self._whole(drawn, self.theme) if drawn is not None else ()
        return self.inks.referred(reference) or white, picture

    def _whole(self, holder: Element, where: str) -> tuple[Image, ...]:
        """Return the picture somewhere in `holder`, over the whole slide."""
        blip = next(holder.iter(q("a:blip")), None)
        blob = self._pictures(where).get(blip.get(q("r:embed"), "")) if blip is not None else None
        return (Image(Rect(Emu(0), Emu(0), *self.size), blob),) if blob is not None else ()

    def _slot(self, sp: Element, mark: Element, masters: Mapping[str, Element]) -> Slot:
        kind = _TYPES.get(mark.get("type", "obj"), SlotType.OBJECT)
        parent = _parent(kind, masters)
        owners = [owner for owner in (sp, parent) if owner is not None]
        shapes = [p for owner in owners if (p := owner.find(q("p:spPr"))) is not None]
        bodies = [owner.find(f"{q('p:txBody')}/{q('a:bodyPr')}") for owner in owners]
        lists = self._lists(kind, owners)
        nothing = Rect(Emu(0), Emu(0), Emu(0), Emu(0))
        label = sp.find(f".//{q('p:cNvPr')}")
        preset = next((g.get("prst", "rect") for p in shapes if (g := p.find(q("a:prstGeom"))) is not None), "rect")
        return Slot(
            label.get("name", "") if label is not None else "",
            kind,
            int(mark.get("idx", "0")),
            next((rect for p in shapes if (rect := read_rect(p)) is not None), nothing),
            self.cascade.styles(lists),
            read_anchor(bodies),
            read_insets(bodies),
            next((self.inks.fill(p) for p in shapes if fill_of(p) is not None), None),
            next((self.inks.stroke(p) for p in shapes if p.find(q("a:ln")) is not None), None),
            preset,
            sound=is_sound(mark, shapes, bodies, lists),
        )

    def _lists(self, kind: SlotType, owners: Sequence[Element]) -> list[Element | None]:
        """Return the list styles that speak for a placeholder, the weakest first."""
        texts = self.root.find(q("p:txStyles"))
        group = "otherStyle" if kind in _OTHERS else _LIST_OF.get(kind, "bodyStyle")
        common = texts.find(q(f"p:{group}")) if texts is not None else None
        own = [owner.find(f"{q('p:txBody')}/{q('a:lstStyle')}") for owner in reversed(owners)]
        return [self.defaults, common, *own]

    def _drawings(self, part: str) -> Drawings:
        return Drawings(self.inks, self.cascade, self._pictures(part))

    def _pictures(self, part: str) -> dict[str, bytes]:
        relations = [one for one in self.package.relations(part) if one.kind == "image" and not one.external]
        return {one.id: self.package.parts[one.target] for one in relations if one.target in self.package.parts}


def placeholders(root: Element) -> Iterator[tuple[Element, Element]]:
    """Yield the shapes of a master or layout that are placeholders, each with its p:ph."""
    for sp in _tree(root):
        mark = sp.find(f"./*/{q('p:nvPr')}/{q('p:ph')}")
        if mark is not None:
            yield sp, mark


def _tree(root: Element) -> Element:
    tree = root.find(f"{q('p:cSld')}/{q('p:spTree')}")
    return tree if tree is not None else root


def _parent(kind: SlotType, masters: Mapping[str, Element]) -> Element | None:
    """Return the master's placeholder one of this type inherits from: its own type, else title or body."""
    if kind in _OTHERS:
        return masters.get(kind.value)
    return masters.get("title" if kind in _LIST_OF else "body")
