"""The drawn shapes of a master or layout as plain values: presets, freeforms, lines, pictures; groups flattened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.freeforms import read_steps
from jiangtai.deck.lettering import lists_of, read_words
from jiangtai.deck.look import Anchor, Image, Shape
from jiangtai.deck.measure import Emu, Insets, Rect
from jiangtai.deck.schema import local, q
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from jiangtai.deck.inks import Inks
    from jiangtai.deck.look import Backdrop
    from jiangtai.deck.textstyles import Cascade


class Frame(NamedTuple):
    """How a group's inside is put on the slide: a point times `scale` plus `shift`."""

    scale_x: float = 1.0
    scale_y: float = 1.0
    shift_x: float = 0.0
    shift_y: float = 0.0

    def place(self, rect: Rect) -> Rect:
        """Return a rectangle of the inside as it stands on the slide."""
        x, y = rect.x * self.scale_x + self.shift_x, rect.y * self.scale_y + self.shift_y
        size = round(rect.cx * self.scale_x), round(rect.cy * self.scale_y)
        return Rect(Emu(round(x)), Emu(round(y)), Emu(size[0]), Emu(size[1]))


_WHOLE = Frame()


@dataclass(frozen=True, slots=True)
class Drawings:
    """Reads one part's shapes; `pictures` are the part's related images by relation id."""

    inks: Inks
    cascade: Cascade
    pictures: Mapping[str, bytes]

    def read(self, tree: Element, frame: Frame = _WHOLE) -> Backdrop:
        """Return the shapes of a shape tree that are no placeholders, from back to front."""
        return tuple(self._walk(tree, frame))

    def _walk(self, tree: Element, frame: Frame) -> Iterator[Shape | Image]:
        for child in tree:
            if child.find(f".//{q('p:nvPr')}/{q('p:ph')}") is not None and local(child.tag) != "grpSp":
                continue
            match local(child.tag):
                case "sp" | "cxnSp":
                    yield from self._shape(child, frame)
                case "pic":
                    yield from self._picture(child, frame)
                case "grpSp":
                    yield from self._walk(child, _inside(child, frame))

    def _shape(self, element: Element, frame: Frame) -> Iterator[Shape]:
        properties, style = element.find(q("p:spPr")), element.find(q("p:style"))
        rect = read_rect(properties)
        if properties is None or rect is None:
            return
        preset = properties.find(q("a:prstGeom"))
        shape = Shape(
            frame.place(rect),
            preset.get("prst", "rect") if preset is not None else "rect",
            _adjustments(preset),
            read_steps(properties.find(q("a:custGeom")), rect),
            self.inks.fill(properties, style),
            self.inks.stroke(properties, style),
            *_turns(properties),
        )
        yield self._worded(shape, element.find(q("p:txBody")), style)

    def _worded(self, shape: Shape, body: Element | None, style: Element | None) -> Shape:
        """Return the shape with the words it bears."""
        words = tuple(read_words(body)) if body is not None else ()
        if body is None or not any(words):
            return shape
        properties = body.find(q("a:bodyPr"))
        return replace(
            shape,
            text=words,
            text_style=self.cascade.styles([*lists_of(body, style)])[0],
            anchor=read_anchor([properties]),
            insets=read_insets([properties]),
            wraps=properties is None or properties.get("wrap") != "none",
        )

    def _picture(self, element: Element, frame: Frame) -> Iterator[Image]:
        properties = element.find(q("p:spPr"))
        rect, blip = read_rect(properties), element.find(f".//{q('a:blip')}")
        blob = self.pictures.get(blip.get(q("r:embed"), "")) if blip is not None else None
        if properties is not None and rect is not None and blob is not None:
            crop, faint = element.find(f".//{q('a:srcRect')}"), element.find(f".//{q('a:alphaModFix')}")
            alpha = int(faint.get("amt", "100000")) / 100000 if faint is not None else 1.0
            yield Image(frame.place(rect), blob, _crop(crop), *_turns(properties), alpha)


def read_rect(properties: Element | None) -> Rect | None:
    """Return the rectangle of shape properties, or None where it is inherited."""
    transform = properties.find(q("a:xfrm")) if properties is not None else None
    if transform is None:
        return None
    at, size = transform.find(q("a:off")), transform.find(q("a:ext"))
    if at is None or size is None:
        return None
    x, y, cx, cy = (
        Emu(int(where.get(name, "0"))) for where, name in ((at, "x"), (at, "y"), (size, "cx"), (size, "cy"))
    )
    return Rect(x, y, cx, cy)


def read_anchor(bodies: list[Element | None]) -> Anchor:
    """Return where text stands in its box, from body properties, the strongest first."""
    value = next((body.get("anchor") for body in bodies if body is not None and body.get("anchor")), "t")
    return Anchor(value) if value in ("t", "ctr", "b") else Anchor.TOP


def read_insets(bodies: list[Element | None]) -> Insets:
    """Return the margins inside a box, from body properties, the strongest first."""
    plain = Insets()
    values = []
    for name, default in zip(("lIns", "tIns", "rIns", "bIns"), plain, strict=True):
        said = next((body.get(name) for body in bodies if body is not None and body.get(name) is not None), None)
        values.append(Emu(int(said)) if said is not None else default)
    return Insets(*values)


def _inside(group: Element, frame: Frame) -> Frame:
    transform = group.find(f"{q('p:grpSpPr')}/{q('a:xfrm')}")
    outer = read_rect(group.find(q("p:grpSpPr")))
    if transform is None or outer is None:
        return frame
    at, size = transform.find(q("a:chOff")), transform.find(q("a:chExt"))
    if at is None or size is None:
        return frame
    scale_x = outer.cx / (int(size.get("cx", "0")) or outer.cx or 1)
    scale_y = outer.cy / (int(size.get("cy", "0")) or outer.cy or 1)
    shift_x, shift_y = outer.x - int(at.get("x", "0")) * scale_x, outer.y - int(at.get("y", "0")) * scale_y
    return Frame(
        frame.scale_x * scale_x,
        frame.scale_y * scale_y,
        frame.scale_x * shift_x + frame.shift_x,
        frame.scale_y * shift_y + frame.shift_y,
    )


def _adjustments(preset: Element | None) -> tuple[tuple[str, int], ...]:
    guides = preset.iter(q("a:gd")) if preset is not None else ()
    return tuple((guide.get("name", ""), int(float(guide.get("fmla", "val 0").split()[-1]))) for guide in guides)


def _turns(properties: Element) -> tuple[float, bool, bool]:
    """Return by how many degrees shape properties turn it, and whether they mirror it, left to right and top to bottom."""
    transform = properties.find(q("a:xfrm"))
    turned = transform if transform is not None else properties
    across, down = (turned.get(name) in ("1", "true") for name in ("flipH", "flipV"))
    return int(turned.get("rot", "0")) / 60000, across, down


def _crop(element: Element | None) -> tuple[float, float, float, float]:
    if element is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = (int(element.get(side, "0")) / 100000 for side in ("l", "t", "r", "b"))
    return (left, top, right, bottom)
