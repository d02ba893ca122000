"""The Deck: slides with their boxes, final sizes and broken lines.

The painter draws these lines and the writer writes these sizes; neither decides anything. Everything about places and
sizes holds for both line profiles; only `lines` depends on which profile was asked for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from jiangtai.deck.brand import Brand
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import Pt
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.look import Anchor, CellLook, Layout, TextStyle
    from jiangtai.deck.measure import Emu, Insets, Rect
    from jiangtai.outline.outline import Kind, PageId, Picture
    from jiangtai.span import Spans

SlideId = NewType("SlideId", str)
"""A slide's name: its page's id, and `#2` … for what continues it."""


class Profile(StrEnum):
    """Whose line breaking `lines` follows: PowerPoint's (no Hanzi–Latin gap) or LibreOffice's (about 0.25 em)."""

    POWERPOINT = "powerpoint"
    LIBREOFFICE = "libreoffice"


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of one paragraph in one tone; "\n" is a hard break (a:br), "\\t" a tab."""

    text: str
    tone: Tone = Tone.PLAIN
    size: Pt | None = None
    """A size of its own, where it differs from its box's."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn: its runs, and its advance width in points."""

    runs: tuple[Run, ...]
    width: Pt

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a box: what the file gets (`runs`, `level`, `before`) and how it breaks (`lines`).

    `style` is the slot's style for its level with the final size. `before` is the space above it in points, written
    where it differs from the style's. `bullet`: whether the style's bullet shows.
    """

    runs: tuple[Run, ...]
    style: TextStyle
    lines: tuple[Line, ...]
    level: int = 0
    before: Pt = Pt(0.0)
    bullet: bool = True

    @property
    def text(self) -> str:
        """The paragraph's characters, hard breaks as newlines."""
        return "".join(run.text for run in self.runs)


class BoxRole(StrEnum):
    """What a box is, for the lines report and for reading order."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    LABEL = "label"
    CELL = "cell"
    FIGURE = "figure"
    FOOTER = "footer"
    PART = "part"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Box:
    """Text in one placeholder. `size` is the final size of its first level, in points.

    `moved`: the rectangle differs from the layout's, so the file must say it. `text_height` is the height of the
    text as fitted (for the tallest face), in EMU. `sources`: which point of the page stands here is told by `page`
    and the paragraphs' order; see `Slide.page`.
    """

    role: BoxRole
    idx: int
    rect: Rect
    size: Pt
    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor
    insets: Insets
    text_height: Emu
    moved: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a native table."""

    box: Box
    look: CellLook


@dataclass(frozen=True, slots=True)
class Grid:
    """A native table in its placeholder: column widths, row heights, and cells row by row."""

    idx: int
    rect: Rect
    columns: tuple[Emu, ...]
    rows: tuple[Emu, ...]
    cells: tuple[tuple[Cell, ...], ...]
    head: bool
    alt: str
    style: str = ""
    """The id of the table style in the template's own table style part."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in its placeholder."""

    idx: int
    rect: Rect
    picture: Picture
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    name: str = ""
    bare: bool = False
    """Whether it stands without the plate its placeholder has."""


Piece = Box | Grid | Photo


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its layout, what stands on it in reading order, and its notes.

    `number` counts from 1 in file order, hidden slides included, as PowerPoint numbers them. `sources` are the spans of
    each wording of its page, title first: what a deck read back is traced by.
    """

    id: SlideId
    page: PageId
    number: int
    kind: Kind
    layout: Layout
    pieces: tuple[Piece, ...]
    title: str
    notes: str = ""
    hidden: bool = False
    sources: tuple[Spans, ...] = ()

    def boxes(self) -> Iterator[Box]:
        """Yield every text box in reading order, a table's cells row by row."""
        for piece in self.pieces:
            if isinstance(piece, Box):
                yield piece
            elif isinstance(piece, Grid):
                for row in piece.cells:
                    yield from (cell.box for cell in row)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A PowerPoint section: its name and its slides, in order."""

    name: str
    slides: tuple[SlideId, ...]


@dataclass(frozen=True, slots=True)
class Properties:
    """The document's own properties: dates come in as an argument, so that the same input gives the same bytes."""

    title: str
    author: str = ""
    created: str = "2025-01-01T00:00:00Z"
    language: str = "zh-CN"
    """As BCP 47 names it."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Where everything stands."""

    template: str
    """The id of the template it was laid out on."""
    aspect: str
    width: Emu
    height: Emu
    slides: tuple[Slide, ...]
    chapters: tuple[Chapter, ...]
    properties: Properties
    profile: Profile = Profile.POWERPOINT
    occasion: str = ""
    brand: Brand = Brand()
    """Whose colours and faces it was laid out in: the file's theme is set to them."""
