"""Paragraphs: the words of one Word paragraph as a reader sees them, run by run.

Tracked insertions, content controls, links, fields' results and text boxes are in; deletions, moved-away text, hidden
text, field codes and the second copy Word keeps for older programs (mc:Fallback) are out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.readers.styles import W, run_look, value_of
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from jiangtai.speech.readers.styles import Look, Styles

ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_VML_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_DRAWING_NAME = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LEFT_OUT = frozenset(
    W + tag
    for tag in (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "pPr",
        "rPr",
        "rt",
        "rubyPr",
        "sdtPr",
        "tblPr",
        "tblGrid",
    )
)
_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)  # characters of symbol fonts, which say nothing in another font


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look."""

    words: str
    look: Look


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's relation id and what the author said it shows."""

    relation: str
    name: str


@dataclass(slots=True)
class Paragraph:
    """What one paragraph holds: its words, and the text boxes and pictures anchored in it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


class Fields:
    """Which field we stand in: fields span runs and paragraphs (a table of contents spans pages)."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._shown: list[bool] = []

    def step(self, mark: str | None) -> None:
        """Take in a `w:fldChar`: begin, separate (the code ends, the result starts) or end."""
        if mark == "begin":
            self._codes.append("")
            self._shown.append(False)
        elif mark == "separate" and self._shown:
            self._shown[-1] = True
        elif mark == "end" and self._shown:
            self._codes.pop()
            self._shown.pop()

    def instruct(self, code: str) -> None:
        """Take in a piece of a field's code."""
        if self._codes:
            self._codes[-1] += code

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is being shown, which Word made of the headings."""
        return any(is_contents(code) for code, shown in zip(self._codes, self._shown, strict=True) if shown)


def is_contents(code: str) -> bool:
    """Tell whether a field code makes a table of contents."""
    return code.split()[:1] == ["TOC"]


class ParagraphReader:
    """Reads paragraphs of one document in order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._found = Paragraph()
        self.fields = Fields()

    def read(self, element: _Element, base: Look) -> Paragraph:
        """Return what a `w:p` holds; `base` is the look of its style."""
        self._found = Paragraph()
        self._walk(element, base)
        return self._found

    def _walk(self, node: _Element, look: Look) -> None:
        for child in node.iterchildren():
            tag = child.tag
            if tag in _LEFT_OUT or not isinstance(tag, str):
                if tag == W + "instrText":
                    self.fields.instruct(child.text or "")
            elif tag == W + "r":
                self._run(child, look)
            elif tag == W + "t" or tag == _MATH + "t":
                self._add(child.text or "", look)
            elif tag in _SIGNS:
                self._add(_SIGNS[tag], look)
            elif tag == ALTERNATIVES:
                self._walk(chosen(child), look)
            elif not self._special(child, look):
                self._walk(child, look)

    def _special(self, child: _Element, look: Look) -> bool:
        """Take in what is neither text nor a wrapping; tell whether it was such."""
        match str(child.tag).removeprefix(W):
            case "txbxContent":
                self._found.boxes.append(child)
            case "fldChar":
                self.fields.step(child.get(W + "fldCharType"))
            case "fldSimple":
                return is_contents(child.get(W + "instr", ""))
            case "sym":
                code = int(child.get(W + "char", "") or "0", 16)
                self._add("" if code in _PRIVATE else chr(code), look)
            case "drawing":
                self._drawing(child)
                return False
            case _ if child.tag == _VML_PICTURE:
                self._found.pictures.append(Picture(child.get(_R + "id", ""), ""))
            case _:
                return False
        return True

    def _run(self, run: _Element, base: Look) -> None:
        properties = run.find(W + "rPr")
        look = base
        if properties is not None:
            style = self._styles.run(value_of(properties, "rStyle") or None)
            look = run_look(properties).over(style).over(base)
        if not look.hidden:
            self._walk(run, look)

    def _drawing(self, drawing: _Element) -> None:
        """Take in a drawing's pictures, those of its text boxes aside, which are read with the box."""
        named = next(drawing.iter(_DRAWING_NAME), None)
        name = (named.get("descr") or named.get("title") or "") if named is not None else ""
        for blip in _outside_boxes(drawing):
            self._found.pictures.append(Picture(blip.get(_R + "embed", ""), name))

    def _add(self, words: str, look: Look) -> None:
        if words:
            self._found.pieces.append(Piece(words, look))


def chosen(alternatives: _Element) -> _Element:
    """Return the branch of an mc:AlternateContent to read: the newer one; the other says the same again."""
    return next(iter(alternatives.iterchildren()), alternatives)


def _outside_boxes(drawing: _Element) -> Iterator[_Element]:
    for child in drawing.iterchildren():
        if child.tag == _BLIP:
            yield child
        elif child.tag != W + "txbxContent":
            yield from _outside_boxes(child)
