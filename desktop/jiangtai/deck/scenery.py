"""Scenery: what a slide of somebody else's draws itself behind its words: its own background, shapes and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.drawings import Drawings
from jiangtai.deck.look import Image
from jiangtai.deck.measure import Emu, Rect
from jiangtai.deck.schema import q
from jiangtai.value import replace

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from jiangtai.deck.look import Layout
    from jiangtai.deck.masters import Master
    from jiangtai.deck.package import Package


def on_slide(layout: Layout, package: Package, part: str, root: Element, master: Master) -> Layout:
    """Return the layout as it is seen behind one slide's words; the same layout where the slide draws nothing."""
    tree = root.find(f"{q('p:cSld')}/{q('p:spTree')}")
    relations = [one for one in package.relations(part) if one.kind == "image" and not one.external]
    pictures = {one.id: package.parts[one.target] for one in relations if one.target in package.parts}
    own = Drawings(master.inks, master.cascade, pictures).read(tree) if tree is not None else ()
    properties = root.find(f"{q('p:cSld')}/{q('p:bg')}/{q('p:bgPr')}")
    if properties is not None:
        fill = master.inks.fill(properties)
        whole = Rect(Emu(0), Emu(0), *master.size)
        blip = next(properties.iter(q("a:blip")), None)
        behind = (Image(whole, b""),) if blip is not None or fill is None else ()
        return replace(layout, ground=fill or layout.ground, backdrop=(*behind, *own))
    return replace(layout, backdrop=(*layout.backdrop, *own)) if own else layout
