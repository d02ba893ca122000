"""A brand: a palette, faces, the look of its text, and the ornaments that make it itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from drawing.sheet import Ground
from drawing.text import Glyph

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from drawing.canvas import Area, Canvas
    from drawing.shape import Ornament
    from drawing.sheet import Sheet
    from drawing.text import Align, Role


class Faces(NamedTuple):
    """A Latin and an East Asian face, named in the theme and nowhere else."""

    latin: str
    asian: str


class TableInk(NamedTuple):
    """A native table's look: theme colours of the head's words, the rule under it (with its points) and the hairlines."""

    head: str = "tx1"
    rule: str = "accent1"
    rule_points: float = 2.25
    hairline: str = "accent3"


class CardForm(NamedTuple):
    """Inside a card: its margins, the label's height and room below it, a numeral's room; between cards: the gap (inches)."""

    side: float = 0.2
    top: float = 0.16
    bottom: float = 0.2
    label: float = 0.54
    numeral: float = 0.3
    below: float = 0.0
    gap: float = 0.25


class StepPlaces(NamedTuple):
    """Where a page of steps has what: all of it, the labels' column, and the x between labels and words."""

    area: Area
    labels: Area
    between: float


class SidePlaces(NamedTuple):
    """Where the two sides of a comparison stand, each with the y of a rule under its label."""

    left: Area
    right: Area
    under_label: float


@dataclass(frozen=True, slots=True)
class Brand:
    """Everything that differs between brands.

    `colours` are the twelve of the theme, in the schema's order. `frame` draws what every page with a title band
    shows (on the master); `card` one card's ground; `steps`, `sides` and `figures` what stands behind those pages;
    `openings` are whole layouts of the brand's own.
    """

    id: str
    name: str
    colours: Mapping[str, str]
    titles: Faces
    texts: Faces
    frame: Callable[[Canvas], tuple[Ornament, ...]]
    card: Callable[[Area, CardForm], tuple[Ornament, ...]]
    steps: Callable[[StepPlaces], tuple[Ornament, ...]]
    sides: Callable[[SidePlaces], tuple[Ornament, ...]]
    figures: Callable[[Area], tuple[Ornament, ...]]
    openings: Callable[[Canvas], tuple[Sheet, ...]]
    """封面, 目录, 章节, 论断, 原文 and 结束: where a brand has its own compositions."""
    title_left: float = 0.0
    title_colour: str = "tx1"
    title_bold: bool = True
    title_align: Align = "l"
    label_colour: str = "tx1"
    line_colour: str = "tx2"
    label_face: Role = "mn"
    figure_colour: str = "accent1"
    figure_face: Role = "mn"
    figure_align: Align = "l"
    cards: CardForm = field(default_factory=CardForm)
    bullet: Glyph = field(default_factory=lambda: Glyph("▪", "accent1"))
    lower_bullet: Glyph = field(default_factory=lambda: Glyph("–", "tx2"))
    step_bullet: Glyph = field(default_factory=lambda: Glyph("●", "accent1", 0.6))
    table: TableInk = field(default_factory=TableInk)
    ground: Ground = field(default_factory=Ground)
