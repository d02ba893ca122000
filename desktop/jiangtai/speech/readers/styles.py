"""Styles: what a Word paragraph or run looks like once its styles have had their say.

Only what tells a heading from body text is resolved: outline level, bold, centring, size, face, hidden text, list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEPTH = 20  # Word follows no longer chain of styles, and a made file may close it into a ring
_BODY = 9  # w:outlineLvl for body text; 0 to 8 are headings
_HEADING = Pattern(r"(?:heading|标题|標題) ?([1-9])")  # a built-in heading, even where its level is not written out
_DEFAULT_SIZE = 20  # half points, where a file names no size at all


@dataclass(frozen=True, slots=True)
class Look:
    """What a style or a direct setting says; None where it says nothing."""

    outline: int | None = None
    centred: bool | None = None
    list_id: str | None = None
    depth: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    size: int | None = None
    face: str | None = None

    def over(self, base: Look) -> Look:
        """Return this look with what it leaves unsaid taken from `base`."""
        return Look(
            self.outline if self.outline is not None else base.outline,
            self.centred if self.centred is not None else base.centred,
            self.list_id if self.list_id is not None else base.list_id,
            self.depth if self.depth is not None else base.depth,
            self.bold if self.bold is not None else base.bold,
            self.hidden if self.hidden is not None else base.hidden,
            self.size if self.size is not None else base.size,
            self.face if self.face is not None else base.face,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """One style resolved: its look, its English built-in name in small letters, and the style its list came from."""

    look: Look
    name: str
    list_style: str = ""


class Styles:
    """The styles of a document, each resolved once."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._resolved: dict[str, Style] = {}
        self.default = ""
        base = Look(size=_DEFAULT_SIZE)
        if root is not None:
            for style in root.iterchildren(W + "style"):
                self._elements[style.get(W + "styleId", "")] = style
                if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}:
                    self.default = style.get(W + "styleId", "")
            for element in root.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr"):
                base = run_look(element).over(base)
        self.base = base

    def paragraph(self, style_id: str | None) -> Style:
        """Return a paragraph style, the default one where none is named or it is unknown."""
        return self._style(style_id if style_id in self._elements else self.default)

    def run(self, style_id: str | None) -> Look:
        """Return the look a character style adds, an empty one where none is named."""
        return self._style(style_id).look if style_id in self._elements else Look()

    def _style(self, style_id: str | None) -> Style:
        key = style_id or ""
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def _resolve(self, style_id: str) -> Style:
        look, list_style, seen = Look(), "", 0
        name = value_of(self._elements[style_id], "name").lower() if style_id in self._elements else ""
        while style_id in self._elements and seen < _DEPTH:
            element = self._elements[style_id]
            said = paragraph_look(element.find(W + "pPr")).over(run_look(element.find(W + "rPr")))
            if look.list_id is None and said.list_id is not None:
                list_style = style_id
            look = look.over(said)
            style_id = value_of(element, "basedOn")
            seen += 1
        if look.outline is None and (named := _HEADING.fullmatch(name)):
            look = replace(look, outline=int(named[1]))
        return Style(look, name, list_style)


def paragraph_look(properties: _Element | None) -> Look:
    """Return what a `w:pPr` says."""
    if properties is None:
        return Look()
    outline = value_of(properties, "outlineLvl")
    aligned = value_of(properties, "jc")
    numbered = properties.find(W + "numPr")
    depth = value_of(numbered, "ilvl") if numbered is not None else ""
    return Look(
        outline=(int(outline) + 1 if int(outline) < _BODY else 0) if outline.isdecimal() else None,
        centred=aligned == "center" if aligned else None,
        list_id=(value_of(numbered, "numId") or None) if numbered is not None else None,
        depth=int(depth) if depth.isdecimal() else None,
    )


def run_look(properties: _Element | None) -> Look:
    """Return what a `w:rPr` says."""
    if properties is None:
        return Look()
    size = value_of(properties, "sz")
    fonts = properties.find(W + "rFonts")
    return Look(
        bold=switch_of(properties, "b"),
        hidden=switch_of(properties, "vanish"),
        size=int(size) if size.isdecimal() else None,
        face=fonts.get(W + "eastAsia") if fonts is not None else None,
    )


def value_of(element: _Element, child: str) -> str:
    """Return the `w:val` of a child, "" where there is none."""
    found = element.find(W + child)
    return found.get(W + "val", "") if found is not None else ""


def switch_of(element: _Element, child: str) -> bool | None:
    """Return whether an on-off child is on (it need not say so), None where there is none."""
    found = element.find(W + child)
    return None if found is None else found.get(W + "val", "1") not in {"0", "false", "off", "none"}
