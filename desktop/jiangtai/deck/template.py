"""Templates: a brand's folder read into plain values, all inheritance resolved (layout ← master ← theme ← defaults)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jiangtai.deck.contract import LAYOUTS
from jiangtai.deck.drawings import Drawings, read_anchor, read_insets, read_rect
from jiangtai.deck.inks import read_inks
from jiangtai.deck.look import Face, Fill, Floors, Image, Layout, Slot, SlotType, Stop, Template, Tone, ToneLook
from jiangtai.deck.measure import Emu, Pt, Rect
from jiangtai.deck.package import open_package
from jiangtai.deck.palette import read_palette
from jiangtai.deck.schema import q
from jiangtai.deck.tablestyles import read_table_look
from jiangtai.deck.textstyles import Cascade, read_fonts
from jiangtai.fault import UnusableTemplate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from lxml.etree import _Element as Element

    from jiangtai.deck.inks import Inks
    from jiangtai.deck.look import Backdrop, TableLook
    from jiangtai.deck.package import Package

_TYPES = {kind.value: kind for kind in SlotType} | {"chart": SlotType.OBJECT, "media": SlotType.OBJECT}
_LIST_OF = {SlotType.TITLE: "titleStyle", SlotType.CENTRED_TITLE: "titleStyle"}
_OTHERS = (SlotType.FOOTER, SlotType.NUMBER, SlotType.DATE)


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """What a list of templates shows: read from template.toml alone. `folder` is the brand's own."""

    id: str
    name: str
    english: str
    aspects: tuple[str, ...]
    folder: Path


def template_cards(folders: Sequence[Path]) -> tuple[TemplateCard, ...]:
    """Return the templates in the given folders of brand folders, by id; of two with one id the first folder's wins."""
    cards: dict[str, TemplateCard] = {}
    for folder in folders:
        for file in sorted(folder.glob("*/template.toml")):
            said = _read_toml(file)
            card = TemplateCard(
                str(said.get("id", file.parent.name)),
                str(said.get("name", file.parent.name)),
                str(said.get("english", "")),
                tuple(said.get("files", {})),
                file.parent,
            )
            cards.setdefault(card.id, card)
    return tuple(cards.values())


def read_template(folder: Path, aspect: str = "16:9") -> Template:
    """Return the template in a brand's folder.

    Raises UnusableTemplate where a file is missing or damaged, or the .pptx lacks a layout or placeholder of the contract.
    """
    said = _read_toml(folder / "template.toml")
    name = said.get("files", {}).get(aspect)
    if name is None:
        raise UnusableTemplate("模板“{name}”没有 {aspect} 的版式", name=folder.name, aspect=aspect)
    try:
        blob = (folder / name).read_bytes()
    except OSError as error:
        raise UnusableTemplate("模板文件“{name}”读不出来", name=str(folder / name)) from error
    return build_template(said, blob, aspect)


def build_template(said: Mapping[str, Any], blob: bytes, aspect: str) -> Template:
    """Return a template from what a template.toml says and the bytes of its .pptx."""
    reader = _Reader.open(blob, str(said["name"]))
    layouts = {layout.name: layout for layout in reader.layouts()}
    _check(layouts, str(said["name"]))
    faces = {name: _face(one) for name, one in said["fonts"].items()}
    return Template(
        id=said["id"],
        name=said["name"],
        english=said["english"],
        aspect=aspect,
        width=reader.size[0],
        height=reader.size[1],
        layouts=layouts,
        kinds=said["kinds"],
        table=reader.table(),
        floors=Floors(**{name: (Pt(start), Pt(floor)) for name, (start, floor) in said["floors"].items()}),
        face=next(iter(faces.values())),
        colours=reader.inks.palette.colours,
        tones={Tone.PLAIN: ToneLook()} | {Tone(name): _tone(one, reader.inks) for name, one in said["tones"].items()},
        furniture=said["furniture"],
        blob=blob,
    )


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableTemplate("模板说明“{name}”读不出来：文件缺失或写法有误", name=str(file)) from error


def _face(said: Mapping[str, Any]) -> Face:
    return Face(
        said["title_latin"],
        said["title_asian"],
        said["body_latin"],
        said["body_asian"],
        said["height"],
        tuple(said.get("fallbacks", ())),
    )


def _tone(said: Mapping[str, Any], inks: Inks) -> ToneLook:
    scheme = said.get("scheme", "")
    return ToneLook(scheme, inks.palette.named(scheme) if scheme else None, said.get("bold"))


def _check(layouts: Mapping[str, Layout], name: str) -> None:
    for wanted, needs in LAYOUTS.items():
        layout = layouts.get(wanted)
        lacking = wanted if layout is None else ""
        if layout is not None:
            missing = [need for need in needs if layout.slot(need.idx) is None]
            lacking = f"{wanted}（{missing[0].type.value} {missing[0].idx}）" if missing else ""
        if lacking:
            raise UnusableTemplate("模板“{name}”缺少版式或占位符：{lacking}", name=name, lacking=lacking)


@dataclass(frozen=True)
class _Reader:
    """One package with the master its layouts hang from."""

    package: Package
    inks: Inks
    cascade: Cascade
    master: str
    root: Element
    defaults: Element | None
    size: tuple[Emu, Emu]

    @classmethod
    def open(cls, blob: bytes, name: str) -> _Reader:
        """Return the reader of a file's first master."""
        package = open_package(blob, name)
        deck = package.xml(package.presentation)
        master = package.related(package.presentation, "slideMaster")
        theme = package.related(master, "theme") if master is not None else None
        size = deck.find(q("p:sldSz"))
        if master is None or theme is None or size is None:
            raise UnusableTemplate("模板“{name}”没有母版", name=name)
        root, themed = package.xml(master), package.xml(theme)
        roles = root.find(q("p:clrMap"))
        palette = read_palette(themed, {str(k): str(v) for k, v in (roles.attrib if roles is not None else {}).items()})
        measures = Emu(int(size.get("cx", "0"))), Emu(int(size.get("cy", "0")))
        cascade = Cascade(palette, read_fonts(themed))
        return cls(
            package, read_inks(themed, palette), cascade, master, root, deck.find(q("p:defaultTextStyle")), measures
        )

    def layouts(self) -> Iterator[Layout]:
        """Yield the master's layouts, in its order."""
        backdrop = self._drawings(self.master).read(_tree(self.root))
        slots = {slot.get("type", "obj"): sp for sp, slot in _placeholders(self.root)}
        parts = {relation.id: relation.target for relation in self.package.relations(self.master)}
        for entry in self.root.iter(q("p:sldLayoutId")):
            part = parts[entry.get(q("r:id"), "")]
            yield self._layout(part, self.package.xml(part), backdrop, slots)

    def _layout(self, part: str, root: Element, behind: Backdrop, masters: Mapping[str, Element]) -> Layout:
        ground, image = self._ground(part, root)
        shown = behind if root.get("showMasterSp") not in ("0", "false") else ()
        own = self._drawings(part).read(_tree(root))
        slots = tuple(self._slot(sp, mark, masters) for sp, mark in _placeholders(root))
        name = root.find(q("p:cSld"))
        label = name.get("name", "") if name is not None else ""
        return Layout(label, f"/{part}", ground, (*image, *shown, *own), slots)

    def _ground(self, part: str, root: Element) -> tuple[Fill, tuple[Image, ...]]:
        """Return the colour behind everything, and the picture over it, if there is one."""
        white = Fill((Stop(0.0, self.inks.palette.named("bg1")),))
        for owner, where in ((root, part), (self.root, self.master)):
            ground = owner.find(f"{q('p:cSld')}/{q('p:bg')}")
            if ground is None:
                continue
            properties = ground.find(q("p:bgPr"))
            if properties is None:
                return self.inks.referred(ground.find(q("p:bgRef"))) or white, ()
            blip = properties.find(f".//{q('a:blip')}")
            blob = self._pictures(where).get(blip.get(q("r:embed"), "")) if blip is not None else None
            page = Rect(Emu(0), Emu(0), *self.size)
            return self.inks.fill(properties) or white, (Image(page, blob),) if blob is not None else ()
        return white, ()

    def _slot(self, sp: Element, mark: Element, masters: Mapping[str, Element]) -> Slot:
        kind = _TYPES.get(mark.get("type", "obj"), SlotType.OBJECT)
        parent = _parent(kind, masters)
        owners = [owner for owner in (sp, parent) if owner is not None]
        shapes = [p for owner in owners if (p := owner.find(q("p:spPr"))) is not None]
        bodies = [owner.find(f"{q('p:txBody')}/{q('a:bodyPr')}") for owner in owners]
        nothing = Rect(Emu(0), Emu(0), Emu(0), Emu(0))
        label = sp.find(f".//{q('p:cNvPr')}")
        preset = next((g.get("prst", "rect") for p in shapes if (g := p.find(q("a:prstGeom"))) is not None), "rect")
        return Slot(
            label.get("name", "") if label is not None else "",
            kind,
            int(mark.get("idx", "0")),
            next((rect for p in shapes if (rect := read_rect(p)) is not None), nothing),
            self.cascade.styles(self._lists(kind, owners)),
            read_anchor(bodies),
            read_insets(bodies),
            next((fill for p in shapes if (fill := self.inks.fill(p)) is not None), None),
            next((line for p in shapes if (line := self.inks.stroke(p)) is not None), None),
            preset,
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

    def table(self) -> TableLook:
        """Return the look of native tables."""
        part = self.package.related(self.package.presentation, "tableStyles")
        return read_table_look(self.package.xml(part) if part is not None else None, self.inks)


def _tree(root: Element) -> Element:
    tree = root.find(f"{q('p:cSld')}/{q('p:spTree')}")
    return tree if tree is not None else root


def _placeholders(root: Element) -> Iterator[tuple[Element, Element]]:
    for sp in _tree(root):
        mark = sp.find(f"./*/{q('p:nvPr')}/{q('p:ph')}")
        if mark is not None:
            yield sp, mark


def _parent(kind: SlotType, masters: Mapping[str, Element]) -> Element | None:
    """Return the master's placeholder one of this type inherits from: its own type, else title or body."""
    if kind in _OTHERS:
        return masters.get(kind.value)
    return masters.get("title" if kind in _LIST_OF else "body")
