"""Adopting: a stranger's .pptx or .potx becomes a template: cleaned, its layouts chosen, what it lacks drawn into it.

`adopt` is what the worker runs: bytes in, bytes and plain data out, so that only a file this program wrote is read in
the process that holds a person's work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid5

from jiangtai.deck.adopted import Adopted
from jiangtai.deck.choosing import Way, choose
from jiangtai.deck.contract import FOOTER, NUMBER
from jiangtai.deck.grounds import READABLE, contrast, ground_at
from jiangtai.deck.layout_markup import drawn_layout, fill_xml
from jiangtai.deck.look import SlotType
from jiangtai.deck.masters import read_masters
from jiangtai.deck.package import open_package
from jiangtai.deck.repacking import Repacked
from jiangtai.deck.sanitising import sanitise
from jiangtai.deck.schema import q
from jiangtai.deck.signature import read_signatures
from jiangtai.deck.typefaces import name_faces
from jiangtai.fault import UnusableTemplate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiangtai.deck.choosing import Choice
    from jiangtai.deck.masters import Master
    from jiangtai.deck.sanitising import Sanitised
    from jiangtai.deck.site import Site

_STYLE = f"{{{str(uuid5(NAMESPACE_OID, 'jiangtai table')).upper()}}}"
_MEDIUM = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
"""PowerPoint's own default table style: solid bars and bands, which no designer chose for this template."""


def adopt(name: str, blob: bytes, wishes: Mapping[str, str] | None = None) -> Adopted:
    """Return the file `name` as a template. `wishes`: layouts named for the contract's, where matching went wrong.

    Raises UnusableTemplate with the sentence that names the file, what is wrong, and the cure.
    """
    clean = sanitise(open_package(blob, name), name)
    masters = read_masters(clean.package, name)
    signatures = read_signatures(masters, clean.slides)
    chooser = choose(masters, signatures, wishes or {})
    if chooser is None:
        raise UnusableTemplate("模板“{name}”没有版式。请在幻灯片母版里加一个版式，或换一个模板。", name=name)
    choices = tuple(chooser.choices())
    pack = Repacked(clean.package)
    rows = {choice.name: _row(choice, pack, masters) for choice in choices}
    master = masters[chooser.content.master]
    site = chooser.site(chooser.content)
    filled = [name_faces(pack, one.theme) for one in masters]
    said = {
        "layouts": rows,
        "master": master.part,
        "table_style": _table_style(pack, master, site),
        "tones": _tones(master, site),
        "faces": filled[chooser.content.master],
        "scale": site.scale,
        "removed": [[kind.value, count] for kind, count in clean.removed],
        "samples": len(clean.slides),
        "own": _own(clean, len(masters), [one.layout.name for one in signatures]),
    }
    return Adopted(pack.packed(), said)


def _row(choice: Choice, pack: Repacked, masters: Sequence[Master]) -> dict[str, Any]:
    """Return where a choice stands in the file, its layout drawn first where it is not the template's own."""
    source = choice.source
    master = masters[source.master]
    part = source.layout.part.lstrip("/")
    row = {"source": source.layout.name, "way": choice.way.value, "part": part}
    if choice.way is Way.DIRECT:
        feet = [
            [idx, slot.idx, slot.styles[0].size, False, 0]
            for idx, kind in ((FOOTER, SlotType.FOOTER), (NUMBER, SlotType.NUMBER))
            for slot in source.layout.slots
            if slot.type is kind and slot.sound and slot.rect.cx
        ]
        own = {slot.idx: slot.styles[0].size for slot in source.layout.slots}
        sizes = [own[place.place] for place in choice.places]
        return row | {"slots": [list(place) for place in choice.places], "sizes": sizes, "feet": feet}
    if choice.plan is None:
        raise LookupError(choice.name)
    root = master.package.xml(part)
    drawn = drawn_layout(root, choice.name, choice.plan, master.inks.palette, feet=choice.name != "封面")
    return row | {"part": pack.add_layout(drawn, part, master.part)}


def _table_style(pack: Repacked, master: Master, site: Site) -> str:
    """Return the id of the style of native tables: the template's own where its designer made one, else ours."""
    root = pack.table_styles()
    default = root.get("def", "")
    if default != _MEDIUM and any(style.get("styleId") == default for style in root):
        return default
    palette = master.inks.palette
    ink, line = fill_xml(site.ink, palette), fill_xml(site.line, palette)
    pack.add_table_style(_STYLE, ink, line, ink.replace("<a:solidFill>", "").replace("</a:solidFill>", ""))
    return _STYLE


def _tones(master: Master, site: Site) -> dict[str, Any]:
    """Return how emphasis and lit numerals look: bold, and in an accent that can be read on content pages, if there is one."""
    named = master.inks.palette.named
    ground = ground_at(site.layout, site.area)
    accents = [f"accent{number}" for number in range(1, 7)]
    known = [one for one in accents if ground is not None and contrast(named(one), ground) >= READABLE]
    scheme = known[0] if known else ""
    strong: dict[str, Any] = {"bold": True} | ({"scheme": scheme} if scheme else {})
    accent: dict[str, Any] = {"scheme": scheme} if scheme else {"bold": True}
    return {"strong": strong, "accent": accent, "quiet": {}}


def _own(clean: Sanitised, masters: int, layouts: Sequence[str]) -> dict[str, Any]:
    """Return what the file has of its own, for a person to read."""
    deck = clean.package.xml(clean.package.presentation)
    size = deck.find(q("p:sldSz"))
    wide, high = (int(size.get(side, "0")) for side in ("cx", "cy")) if size is not None else (0, 0)
    return {"masters": masters, "layouts": list(layouts), "width": wide, "height": high}
