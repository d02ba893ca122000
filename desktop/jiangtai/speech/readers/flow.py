"""Flow: an HTML page as the lines a browser would show, each with what the markup says of it.

Nothing is fetched, run or followed: only text and a few attributes are looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.readers.faces import is_heavy
from jiangtai.speech.readers.grids import read_grid
from jiangtai.speech.readers.number_formats import write_number
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

    from jiangtai.speech.readers.grids import Rows

# fmt: off
_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "math", "select",
    "option", "textarea", "button", "input", "head", "title", "audio", "video", "map",
})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})
# fmt: on
_BOLD_TAGS = frozenset({"b", "strong"})
_HEADING = Pattern("h[1-6]")
_SPACE = Pattern(r"[ \t\n]+")
_BETWEEN_WIDE = Pattern(r"(?<=[\u2e80-\uffef])\n\s*(?=[\u2e80-\uffef])")
_SIZE = Pattern(r"font-size\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)", re.IGNORECASE)
_FACE = Pattern(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)
_WEIGHT = Pattern(r"font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_ALIGN = Pattern(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_HIDDEN = Pattern(r"display\s*:\s*none", re.IGNORECASE)  # "visibility" hides articles until a script has run
_UNNUMBERED = Pattern(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_NUMERALS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16}


@dataclass(frozen=True, slots=True)
class Setting:
    """How text stands at one place of the page; `size` in pixels."""

    level: int = 0
    bold: bool = False
    centred: bool = False
    link: bool = False
    size: float = 16.0
    face: str = ""


@dataclass(frozen=True, slots=True)
class WebLine:
    """One line: its words, how many of them are links, and what its letters share."""

    words: str
    links: int
    level: int
    bold: bool
    centred: bool
    size: float
    owner: _Element


class Flow:
    """The lines of a page.

    `extent` says for each element which of them (from, to) it holds. `grids` are the tables that are more than layout,
    whose cells are no lines, each with how many lines stand before it.
    """

    def __init__(self, page: _Element) -> None:
        self.lines: list[WebLine] = []
        self.extent: dict[_Element, tuple[int, int]] = {}
        self.grids: list[tuple[_Element, int, Rows]] = []
        self._pieces: list[tuple[str, Setting]] = []
        self._counted: dict[_Element, int] = {}
        self._waiting = ""  # a number, until the words it stands before have come
        self._owner = page
        self._walk(page, Setting())
        self._flush()

    def _walk(self, element: _Element, setting: Setting) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN or (tag != "body" and _is_hidden(element)):
            return  # a whole body is hidden only until a script has run
        if tag == "br":
            self._flush()
            return
        block = tag in _BLOCKS
        if block:
            self._flush()
            self._owner = element
        start = len(self.lines)
        own = _set(element, setting)
        grid = read_grid(element) if tag == "table" else None
        if grid is not None:
            self._grid(element, grid, own)
            return
        if tag == "li":
            self._waiting = self._number(element)
        self._add(element.text, own)
        for child in element.iterchildren():
            self._walk(child, own)
            if block:
                self._owner = element
            self._add(child.tail, own)
        if block:
            self._flush()
        if tag == "li":
            self._waiting = ""
        self.extent[element] = start, len(self.lines)

    def _grid(self, table: _Element, grid: Rows, setting: Setting) -> None:
        """Keep a table, its caption a line above it."""
        start = len(self.lines)
        for caption in table.iterchildren("caption"):
            self._owner = caption
            self._add("".join(caption.itertext()), setting)
            self._flush()
        self.grids.append((table, len(self.lines), grid))
        self.extent[table] = start, len(self.lines)

    def _number(self, item: _Element) -> str:
        """Return the number a browser shows before an item of an ordered list; "" for other lists."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol" or _UNNUMBERED.search(parent.get("style") or ""):
            return ""
        said = item.get("value") or (parent.get("start") if parent not in self._counted else None) or ""
        number = int(said) if said.isdecimal() and len(said) < 5 else self._counted.get(parent, 0) + 1
        self._counted[parent] = number
        return write_number(number, _NUMERALS.get(parent.get("type") or "1", "decimal")) + ". "

    def _add(self, words: str | None, setting: Setting) -> None:
        if words:
            self._pieces.append((words, setting))

    def _flush(self) -> None:
        pieces, self._pieces = self._pieces, []
        words = _SPACE.sub(" ", _BETWEEN_WIDE.sub("", "".join(words for words, _ in pieces))).strip(" ")
        if not words.strip():
            return
        words, self._waiting = self._waiting + words, ""
        shown = [(len(words.strip()), setting) for words, setting in pieces if words.strip()]
        sizes: Counter[float] = Counter()
        for count, setting in shown:
            sizes[setting.size] += count
        self.lines.append(
            WebLine(
                words,
                sum(count for count, setting in shown if setting.link),
                min(setting.level for _, setting in shown),
                all(setting.bold or is_heavy(setting.face) for _, setting in shown),
                all(setting.centred for _, setting in shown),
                max(sizes, key=lambda size: sizes[size]),
                self._owner,
            )
        )


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def _set(element: _Element, outer: Setting) -> Setting:
    """Return how text inside an element stands."""
    tag = str(element.tag)
    setting = outer
    if tag in _BOLD_TAGS:
        setting = replace(setting, bold=True)
    elif tag == "a" and element.get("href") is not None:
        setting = replace(setting, link=True)
    elif _HEADING.fullmatch(tag):
        setting = replace(setting, level=int(tag[1]), bold=False)
    elif tag == "center":
        setting = replace(setting, centred=True)
    if face := element.get("face"):
        setting = replace(setting, face=face)
    if align := element.get("align"):
        setting = replace(setting, centred=align.lower() == "center")
    style = element.get("style")
    return _styled(style, setting) if style else setting


def _styled(style: str, setting: Setting) -> Setting:
    if align := _ALIGN.search(style):
        setting = replace(setting, centred=align[1].lower() == "center")
    if weight := _WEIGHT.search(style):
        setting = replace(setting, bold=weight[1].lower() not in {"normal", "100", "200", "300", "400", "500"})
    if face := _FACE.search(style):
        setting = replace(setting, face=face[1])
    if size := _SIZE.search(style):
        try:
            setting = replace(setting, size=round(float(size[1]) * _PIXELS[size[2].lower()], 1))
        except ValueError:  # 1.2.3px
            return setting
    return setting
