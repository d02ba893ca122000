"""The Template as plain values: everything of a .pptx that laying out and painting need, inheritance resolved.

Read once from a real file by `template.py`. Colours are RGB strings without #, already taken from the theme; the file
that is written keeps the theme references, because it inherits them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.deck.measure import Emu, Insets, Pt
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiangtai.deck.measure import Rect
    from jiangtai.finding import Finding

Rgb = str
"""Six hexadecimal digits, as in C8102E."""


class Align(StrEnum):
    """Where lines stand in their box (ECMA-376 part 1, 20.1.10.59)."""

    LEFT = "l"
    CENTRE = "ctr"
    RIGHT = "r"
    JUSTIFY = "just"


class Anchor(StrEnum):
    """Where the text as a whole stands in its box (20.1.10.60)."""

    TOP = "t"
    MIDDLE = "ctr"
    BOTTOM = "b"


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet's glyph, its colour (None: the text's) and its size as a share of the text's."""

    glyph: str
    colour: Rgb | None = None
    scale: float = 1.0
    face: str | None = None


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How one level of text in one placeholder looks, all inheritance resolved.

    `line` is the line pitch as a share of the face's own height; `before` and `after` are points; `margin` is where
    lines start, `indent` what the first line adds to it (negative: it hangs); `spacing` is points after each character.
    """

    size: Pt
    colour: Rgb = "000000"
    bold: bool = False
    italic: bool = False
    latin: str = ""
    asian: str = ""
    align: Align = Align.LEFT
    line: float = 1.0
    before: Pt = Pt(0.0)
    after: Pt = Pt(0.0)
    margin: Emu = Emu(0)
    indent: Emu = Emu(0)
    bullet: Bullet | None = None
    spacing: Pt = Pt(0.0)


class SlotType(StrEnum):
    """A placeholder's type (ECMA-376 part 1, 19.7.10), those that matter here."""

    TITLE = "title"
    CENTRED_TITLE = "ctrTitle"
    SUBTITLE = "subTitle"
    BODY = "body"
    OBJECT = "obj"
    TABLE = "tbl"
    PICTURE = "pic"
    FOOTER = "ftr"
    NUMBER = "sldNum"
    DATE = "dt"


class DashStyle(StrEnum):
    """A line's dashes."""

    SOLID = "solid"
    DASH = "dash"
    DOT = "sysDot"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour and width."""

    colour: Rgb
    width: Pt
    dash: DashStyle = DashStyle.SOLID
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of a gradient: place from 0 to 1, colour, opacity."""

    at: float
    colour: Rgb
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Fill:
    """A solid fill (one stop) or a linear gradient (two or more, `angle` in degrees clockwise from left to right)."""

    stops: tuple[Stop, ...]
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder of a layout. `styles[0]` is the first level's style."""

    name: str
    type: SlotType
    idx: int
    rect: Rect
    styles: tuple[TextStyle, ...]
    anchor: Anchor = Anchor.TOP
    insets: Insets = Insets()
    fill: Fill | None = None
    stroke: Stroke | None = None
    shape: str = "rect"
    sound: bool = True
    """Whether words stand in it as they are set: not turned, not in columns, letters not spaced."""
    place: int | None = None
    """Its index in the file, where a user's template has another than the contract's `idx`."""
    said: tuple[TextStyle, ...] = ()
    """The file's own styles, where `styles` were made readable: what a slide must say differently from them."""


class Verb(StrEnum):
    """One step of an outline."""

    MOVE = "M"
    LINE = "L"
    CURVE = "C"
    CLOSE = "Z"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a freeform's path: its points are shares (0 to 1) of the shape's box."""

    verb: Verb
    points: tuple[tuple[float, float], ...] = ()


NUMBER_SIGN = "‹#›"
"""What stands in a shape's words for the number of the slide."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape behind the text: a preset (`preset` names it, ECMA-376 20.1.10.56) or a freeform (`steps`).

    `adjust` are the preset's adjustments (adj, adj1 …) as in the file; `text` is for shapes with words of their own, an
    entry a paragraph, NUMBER_SIGN in it for the slide's number; `wraps`: whether they are broken at its edges.
    """

    rect: Rect
    preset: str = "rect"
    adjust: tuple[tuple[str, int], ...] = ()
    steps: tuple[Step, ...] = ()
    fill: Fill | None = None
    stroke: Stroke | None = None
    rotation: float = 0.0
    flip_x: bool = False
    flip_y: bool = False
    text: tuple[str, ...] = ()
    text_style: TextStyle | None = None
    anchor: Anchor = Anchor.TOP
    insets: Insets = Insets()
    wraps: bool = True


@dataclass(frozen=True, slots=True)
class Image:
    """A picture behind the text: the file's bytes and the shares cut off left, top, right, bottom."""

    rect: Rect
    blob: bytes
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    rotation: float = 0.0
    flip_x: bool = False
    flip_y: bool = False
    alpha: float = 1.0


Backdrop = tuple[Shape | Image, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One slide layout: its name, what stands behind the text (the master's shapes first) and its placeholders."""

    name: str
    part: str
    """The part's name inside the package, as in /ppt/slideLayouts/slideLayout3.xml."""
    ground: Fill
    backdrop: Backdrop
    slots: tuple[Slot, ...]

    def slot(self, idx: int) -> Slot | None:
        """Return the placeholder with this index, or None."""
        return next((slot for slot in self.slots if slot.idx == idx), None)


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a table cell looks: text colour and weight, fill, and the line under it (and above it)."""

    colour: Rgb
    bold: bool = False
    fill: Fill | None = None
    below: Stroke | None = None
    above: Stroke | None = None


@dataclass(frozen=True, slots=True)
class TableLook:
    """A native table's style, as the template's own table style part says: head row, first column and the rest."""

    style_id: str
    head: CellLook
    first: CellLook
    body: CellLook


class Tone(StrEnum):
    """How a run stands out from its paragraph. The template says what each looks like."""

    PLAIN = "plain"
    STRONG = "strong"
    """Emphasis: one style per template."""
    ACCENT = "accent"
    """Numerals of cards and agenda: the accent colour."""
    QUIET = "quiet"
    """Labels of cover fields, numerals not lit, dots not reached: the grey of the template."""


@dataclass(frozen=True, slots=True)
class ToneLook:
    """What a tone changes: the theme colour it names (`scheme`, "" for none) with its RGB, and the weight."""

    scheme: str = ""
    colour: Rgb | None = None
    bold: bool | None = None


@dataclass(frozen=True, slots=True)
class Floors:
    """The type scale of a template in points: what a size starts from and below which a page is split instead."""

    cover: tuple[Pt, Pt] = (Pt(46), Pt(40))
    title: tuple[Pt, Pt] = (Pt(32), Pt(28))
    section: tuple[Pt, Pt] = (Pt(40), Pt(32))
    body: tuple[Pt, Pt] = (Pt(28), Pt(24))
    label: tuple[Pt, Pt] = (Pt(24), Pt(22))
    line: tuple[Pt, Pt] = (Pt(22), Pt(20))
    statement: tuple[Pt, Pt] = (Pt(36), Pt(28))
    quote: tuple[Pt, Pt] = (Pt(28), Pt(24))
    figure: tuple[Pt, Pt] = (Pt(60), Pt(48))


@dataclass(frozen=True, slots=True)
class Face:
    """The faces of a font set: title and body, Latin and East Asian, and the tallest's height as a share of size.

    `height` is (ascent + descent) / em of the tallest face declared or fallen back to; fitting holds for it.
    """

    title_latin: str
    title_asian: str
    body_latin: str
    body_asian: str
    height: float
    fallbacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A brand's slides: read once from its .pptx, with what template.toml adds.

    `layouts` by their Chinese names, as deck-design.md lists them; `kinds` says which layout a page kind uses;
    `furniture` are the fixed words (agenda, continued, frames' head words); `blob` is the file itself.
    """

    id: str
    name: str
    english: str
    aspect: str
    width: Emu
    height: Emu
    layouts: Mapping[str, Layout]
    kinds: Mapping[str, str]
    table: TableLook
    floors: Floors
    face: Face
    colours: Mapping[str, Rgb]
    """The theme's colours by scheme name: dk1, lt1, dk2, lt2, accent1 …"""
    tones: Mapping[Tone, ToneLook]
    furniture: Mapping[str, str] = field(default_factory=dict)
    blob: bytes = b""
    faces: Mapping[str, Face] = field(default_factory=dict)
    """The font sets by name; `face` is the one its theme names."""
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a brand may recolour: by role (main, second) the theme colour that is it, then those that follow its hue."""
    findings: tuple[Finding, ...] = ()
    """What a user's own template needs to be told of: what was taken out of it, what stands in for what it lacks."""
