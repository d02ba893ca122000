"""The body of a Word file, walked in reading order into lines and what the file knew of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from jiangtai.span import Span
from jiangtai.speech.document import Mark
from jiangtai.speech.encoding import tidy
from jiangtai.speech.readers.faces import is_heavy
from jiangtai.speech.readers.paragraphs import ALTERNATIVES, ParagraphReader, Piece, chosen
from jiangtai.speech.readers.styles import W, paragraph_look, value_of
from jiangtai.speech.speech import Cause, Mend
from jiangtai.value import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from jiangtai.speech.readers.numbering import Numbering
    from jiangtai.speech.readers.paragraphs import Picture
    from jiangtai.speech.readers.styles import Look, Style, Styles

_LEFT_OUT = frozenset(
    W + tag for tag in ("del", "moveFrom", "sectPr", "sdtPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr")
)
_CONTENTS_STYLES = ("toc ", "table of figures")
_MOST_COLUMNS = 63  # Word's own limit
_BOLD_SHARE = 0.9  # of a bold line's characters: its last stop often is not
_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, not empty: where it stands, its paragraph's look, and what its letters share."""

    span: Span
    look: Look
    title: bool
    bold: bool
    size: int
    face: str


@dataclass(slots=True)
class Page:
    """What a walk has gathered so far. Offsets count characters of the words."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[Line] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)
    tables: list[tuple[int, tuple[tuple[str, ...], ...]]] = field(default_factory=list)
    pictures: list[tuple[int, Picture]] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    faces: Counter[str] = field(default_factory=Counter)

    def add_line(self, words: str, pieces: list[Piece], look: Look, *, title: bool) -> None:
        """Take in what is known of the line about to be written."""
        shown = [(len(piece.words.strip()), piece.look) for piece in pieces if piece.words.strip()]
        sizes: Counter[int] = Counter()
        faces: Counter[str] = Counter()
        for count, run in shown:
            sizes[run.size or 1] += count
            faces[run.face or ""] += count
        self.sizes.update(sizes)
        self.faces.update(faces)
        span = Span(self.length, self.length + len(words))
        bold = sum(count for count, run in shown if run.bold) >= _BOLD_SHARE * sum(count for count, _ in shown)
        self.lines.append(Line(span, look, title, bold, _commonest(sizes, 1), _only(faces)))

    def marks(self) -> tuple[Mark, ...]:
        """Return what the file knew of each line, sizes and faces measured against the body's."""
        body_size = _commonest(self.sizes, 1)
        heavy_body = is_heavy(_commonest(self.faces, ""))
        return tuple(
            Mark(
                line.span,
                outline=line.look.outline,
                bold=line.bold or (not heavy_body and is_heavy(line.face)),
                centred=bool(line.look.centred),
                title=line.title,
                size=round(line.size / body_size, 2),
            )
            for line in self.lines
        )


class Walk:
    """One walk through a body. `frames`: read tables as text, because there is no other."""

    def __init__(
        self, styles: Styles, numbering: Numbering, *, frames: bool = False, fields_close: bool = True
    ) -> None:
        self.page = Page()
        self._styles = styles
        self._numbering = numbering
        self._reader = ParagraphReader(styles)
        self._frames = frames
        self._fields_close = fields_close
        self._held: list[Piece] = []

    def read_all(self, body: _Element) -> Page:
        """Take in a whole body, or a cell, and return what it holds."""
        self.read(body)
        if self._held:  # the last paragraph's end was deleted, and no next one came
            self._emit("", self._styles.base, title=False)
        return self.page

    def read(self, node: _Element) -> None:
        """Take in all that stands in `node`."""
        for child in node.iterchildren():
            tag = child.tag
            if tag in _LEFT_OUT or not isinstance(tag, str):
                continue
            if tag == W + "p":
                self._paragraph(child)
            elif tag == W + "tbl":
                self._table(child)
            elif tag == ALTERNATIVES:
                self.read(chosen(child))
            elif tag != W + "sdt" or not _is_contents_control(child):
                self.read(child)

    def _paragraph(self, element: _Element) -> None:
        properties = element.find(W + "pPr")
        style = self._styles.paragraph(value_of(properties, "pStyle") if properties is not None else None)
        own = paragraph_look(properties)
        look = own.over(style.look).over(self._styles.base)
        in_contents = self._reader.fields.in_contents
        found = self._reader.read(element, look)
        in_contents = in_contents or self._reader.fields.in_contents
        self.page.pictures += [(self.page.length, picture) for picture in found.pictures]
        if not (in_contents and self._fields_close) and not style.name.startswith(_CONTENTS_STYLES):
            self._held += [Piece(tidy(piece.words), piece.look) for piece in found.pieces]
            if not _is_joined_to_next(properties):
                self._emit(self._number(own, look, style), look, title=style.name == "title")
        for box in found.boxes:
            self.read(box)

    def _number(self, own: Look, look: Look, style: Style) -> str:
        if look.list_id in {None, "0"}:
            return ""
        list_id = look.list_id or ""
        depth = own.depth if own.list_id else look.depth
        if depth is None:
            depth = self._numbering.level_of_style(list_id, style.list_style)
        return self._numbering.advance(list_id, depth)

    def _emit(self, number: str, look: Look, *, title: bool) -> None:
        """Write the held pieces as a paragraph: a line, or several where the author broke it."""
        pieces, self._held = self._held, []
        page = self.page
        last_end: int | None = None
        for line in _lines(pieces):
            written = "".join(piece.words for piece in line)
            if written.strip():
                words = number + written
                if look.outline and last_end is not None:  # a heading is one, however many lines it is set in
                    page.mends.append(Mend(Span(last_end, page.length), Cause.HARD_WRAP))
                page.add_line(words, line, look, title=title)
                last_end, number = page.length + len(words), ""
                written = words
            page.words += [written, "\n"]
            page.length += len(written) + 1

    def _table(self, table: _Element) -> None:
        rows = [list(_children(row, "tc")) for row in _children(table, "tr") if not _is_deleted(row)]
        if self._frames or all(len(cells) <= 1 for cells in rows):  # a frame around text, not a table
            for cells in rows:
                for cell in cells:
                    self.read(cell)
            return
        filled = tuple(tuple(text for cell in cells for text in self._cell(cell)) for cells in rows)
        self.page.tables.append((self.page.length, filled))

    def _cell(self, cell: _Element) -> list[str]:
        """Return a cell's text and an empty one for each further column it spans."""
        properties = cell.find(W + "tcPr")
        span = value_of(properties, "gridSpan") if properties is not None else ""
        inner = Walk(self._styles, self._numbering, frames=True).read_all(cell)
        self.page.pictures += [(self.page.length, picture) for _, picture in inner.pictures]
        extra = min(int(span), _MOST_COLUMNS) - 1 if span.isdecimal() else 0
        return ["".join(inner.words).strip(), *[""] * extra]


def _commonest(counts: Counter[_Kind], default: _Kind) -> _Kind:
    return max(counts, key=lambda kind: counts[kind], default=default)


def _only(faces: Counter[str]) -> str:
    return next(iter(faces)) if len(faces) == 1 else ""


def _lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces line by line."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.words.split("\n")
        line.append(replace(piece, words=first))
        for words in others:
            yield line
            line = [replace(piece, words=words)]
    yield line


def _children(node: _Element, tag: str) -> Iterator[_Element]:
    """Yield rows or cells, also those inside content controls and tracked insertions."""
    for child in node.iterchildren():
        if child.tag == W + tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and child.tag != W + "p":
            yield from _children(child, tag)


def _is_deleted(row: _Element) -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and properties.find(W + "del") is not None


def _is_joined_to_next(properties: _Element | None) -> bool:
    """Tell whether the next paragraph goes on from this one: a tracked deletion took its end, or it is a drop cap."""
    if properties is None:
        return False
    frame = properties.find(W + "framePr")
    if frame is not None and frame.get(W + "dropCap", "none") != "none":
        return True
    mark = properties.find(W + "rPr")
    return mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None)


def _is_contents_control(control: _Element) -> bool:
    """Tell whether a content control is Word's own table of contents."""
    gallery = next(control.iterfind(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"), None)
    return gallery is not None and gallery.get(W + "val") == "Table of Contents"
