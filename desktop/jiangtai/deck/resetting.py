"""Resetting: text found in a .pptx set again as a renderer would set it: its styles, its lines, the height it takes.

What is read here was written by others: hard breaks stand where they put them, and nothing is kept whole for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.advances import measure
from jiangtai.deck.breaking import Room, lines_between
from jiangtai.deck.composing import cut_runs
from jiangtai.deck.deck import Box, BoxRole, Line, Paragraph, Profile, Run
from jiangtai.deck.drawings import read_anchor, read_insets
from jiangtai.deck.measure import Emu, Insets, Pt, Rect, to_emu, to_pt
from jiangtai.deck.schema import local, q
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from jiangtai.deck.look import Slot, TextStyle
    from jiangtai.deck.masters import Master

_PITCH = 1.2
"""Em from line to line in most faces: whoever made the file fitted it for its own, which may be lower."""


class Holder(NamedTuple):
    """What text stands in: its role, its placeholder's index and name, where it is, and the styles it inherits."""

    role: BoxRole
    idx: int
    name: str
    rect: Rect
    styles: tuple[TextStyle, ...]
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The room of a box in points, and the share its text was shrunk to by the program that wrote it."""

    width: Pt
    wraps: bool
    scale: float


def reset(body: Element, holder: Holder, master: Master) -> Box:
    """Return the box of a text body (p:txBody or a:txBody)."""
    properties = body.find(q("a:bodyPr"))
    insets = read_insets([properties]) if holder.slot is None else _insets(properties, holder.slot.insets)
    shrunk = properties.find(q("a:normAutofit")) if properties is not None else None
    scale = int(shrunk.get("fontScale", "100000").rstrip("%")) / 100000 if shrunk is not None else 1.0
    wraps = properties is None or properties.get("wrap") != "none"
    room = Pt(max(1.0, to_pt(holder.rect.cx - insets.left - insets.right)))
    bounds = _Bounds(room, wraps, scale)
    paragraphs = tuple(_paragraph(one, holder.styles, bounds, master) for one in body.iterchildren(q("a:p")))
    height = to_emu(sum(_height(one, at) for at, one in enumerate(paragraphs)))
    grows = properties is not None and properties.find(q("a:spAutoFit")) is not None
    needed = Emu(height + insets.top + insets.bottom)
    rect = holder.rect
    rect = Rect(rect.x, rect.y, rect.cx, Emu(max(rect.cy, needed))) if grows or holder.role is BoxRole.CELL else rect
    size = max((p.style.size for p in paragraphs if p.text.strip()), default=holder.styles[0].size)
    anchor = (
        holder.slot.anchor if holder.slot is not None and not _says(properties, "anchor") else read_anchor([properties])
    )
    return Box(holder.role, holder.idx, rect, size, paragraphs, anchor, insets, height, name=holder.name)


def _says(properties: Element | None, name: str) -> bool:
    return properties is not None and properties.get(name) is not None


def _insets(properties: Element | None, inherited: Insets) -> Insets:
    own = read_insets([properties])
    names = ("lIns", "tIns", "rIns", "bIns")
    return Insets(
        *(mine if _says(properties, name) else theirs for name, mine, theirs in zip(names, own, inherited, strict=True))
    )


def _height(paragraph: Paragraph, at: int) -> float:
    style = paragraph.style
    lines = len(paragraph.lines) * style.size * _PITCH * max(style.line, 0.1)
    return lines + (paragraph.before if at else 0) + style.after


def _paragraph(element: Element, styles: tuple[TextStyle, ...], bounds: _Bounds, master: Master) -> Paragraph:
    properties = element.find(q("a:pPr"))
    level = min(int(properties.get("lvl", "0")) if properties is not None else 0, len(styles) - 1)
    runs = tuple(_runs(element))
    style = _style(element, styles[level], bounds.scale, master)
    text = "".join(run.text for run in runs)
    plain = text.replace("\n", "")
    hard, at = [], 0
    for letter in text:
        if letter == "\n":
            hard.append(at)
        else:
            at += 1
    lines = tuple(_lines(plain, hard, style, bounds)) if plain else ()
    bullet = properties is None or properties.find(q("a:buNone")) is None
    return Paragraph(runs, style, lines, level, style.before, bullet)


def _lines(plain: str, hard: Sequence[int], style: TextStyle, bounds: _Bounds) -> Iterator[Line]:
    words = measure(((plain, style.bold),), style.latin)
    width = (bounds.width - to_pt(style.margin)) / style.size if bounds.wraps else 10_000.0
    hang = to_pt(style.indent) / style.size if style.bullet is None else 0.0
    room = Room(max(1.0, width - hang), max(1.0, width))
    edges = words.edges(Profile.POWERPOINT)
    whole = (Run(plain),)
    for span in lines_between(words, room, Profile.POWERPOINT, [at for at in hard if 0 < at < len(plain)]):
        yield Line(tuple(cut_runs(whole, *span)), Pt((edges[span.end] - edges[span.start]) * style.size))


def _runs(element: Element) -> Iterator[Run]:
    for child in element:
        match local(child.tag):
            case "r" | "fld":
                said = child.find(q("a:t"))
                yield Run(said.text or "" if said is not None else "")
            case "br":
                yield Run("\n")
            case _:
                continue


def _style(element: Element, inherited: TextStyle, scale: float, master: Master) -> TextStyle:
    """Return the paragraph's style: what its longest run says of size, weight, colour and faces, over what it inherits."""
    said = [(len(run.findtext(q("a:t")) or ""), run.find(q("a:rPr"))) for run in element.iterchildren(q("a:r"))]
    properties = max(said, key=lambda pair: pair[0], default=(0, None))[1]
    size = inherited.size
    if properties is None:
        return replace(inherited, size=Pt(size * scale))
    sizes = [int(own.get("sz", "0")) / 100 for _, own in said if own is not None and own.get("sz")]
    size = Pt(max(sizes)) if len(sizes) == len(said) else Pt(max((size, *sizes)))
    colour = master.inks.palette.resolve(properties.find(q("a:solidFill")))
    faces = master.cascade.fonts
    latin, asian = (properties.find(q(f"a:{name}")) for name in ("latin", "ea"))
    return replace(
        inherited,
        size=Pt(size * scale),
        bold=properties.get("b") in ("1", "true") if properties.get("b") is not None else inherited.bold,
        colour=colour.rgb if colour is not None else inherited.colour,
        latin=faces.named(latin.get("typeface", "")) if latin is not None else inherited.latin,
        asian=faces.named(asian.get("typeface", "")) if asian is not None else inherited.asian,
    )
