"""The Outline: what will be shown. Parts hold pages, pages hold points, and every word knows where it was cut from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, NewType

from jiangtai.lexicon.furniture import Language
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.span import Span, Spans

PageId = NewType("PageId", str)
"""A page's name for life: drafted pages are named by kind and place in the source, added ones by a counter."""


class Kind(StrEnum):
    """The closed set of page kinds; a page of each kind becomes one slide or several (续)."""

    COVER = "cover"
    AGENDA = "agenda"
    SECTION = "section"
    STATEMENT = "statement"
    QUOTE = "quote"
    BULLETS = "bullets"
    CARDS = "cards"
    PAIRS = "pairs"
    STEPS = "steps"
    COMPARE = "compare"
    FIGURES = "figures"
    TABLE = "table"
    PICTURE = "picture"
    LOCAL = "local"
    QUESTIONS = "questions"
    CLOSING = "closing"


SET = frozenset({Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.TABLE})
"""Kinds whose points follow from the speech, the brief or a table: none is put there by hand."""


class Origin(StrEnum):
    """Where a wording comes from: cut from the source, typed by a person (自拟), or a fixed word of the frame."""

    SOURCE = "source"
    OWN = "own"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words on a page. Sourced ones hold exactly the letters of `sources`, in order; punctuation at joints may differ.

    `emphasis` are spans of `text`. `corrected`: a person put other words in the source's place, with a `reason`.
    `was`: the spans a person's own words stand in the place of, so that the source can be restored.
    """

    text: str
    sources: Spans = ()
    origin: Origin = Origin.SOURCE
    corrected: bool = False
    emphasis: Spans = ()
    reason: str = ""
    was: Spans = ()


NO_WORDS = Wording("", (), Origin.FURNITURE)
"""The wording of a title or point that says nothing of its own."""


class Field(StrEnum):
    """What a point of a cover is."""

    SUBTITLE = "subtitle"
    AUTHOR = "author"
    SPEAKER = "speaker"
    UNIT = "unit"
    DATE = "date"
    OCCASION = "occasion"


@dataclass(frozen=True, slots=True)
class Point:
    """A point and the points below it (at most one level). `field` is set on covers only."""

    wording: Wording
    points: tuple[Point, ...] = ()
    field: Field | None = None

    def wordings(self) -> Iterator[Wording]:
        """Yield the point's wording and those below it."""
        yield self.wording
        for point in self.points:
            yield from point.wordings()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the user's beside points."""

    name: str
    alt: str
    blob: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One idea. Points by kind are as contracts.md lists them.

    `notes` are the source passages read while the page is shown. `heads` are the head words of a pairs table's two
    columns (furniture of its frame), or none. `source` is where the page was drafted from: it orders pages when a
    redraft meets pages a person touched.
    """

    id: PageId
    kind: Kind
    title: Wording = NO_WORDS
    points: tuple[Point, ...] = ()
    notes: Spans = ()
    notes_own: str | None = None
    minutes: float | None = None
    heads: tuple[Wording, ...] = ()
    picture: Picture | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    source: Span | None = None
    touched: bool = False
    split_of: PageId | None = None
    """The page a person parted this one from: the two share its passage."""

    def wordings(self) -> Iterator[Wording]:
        """Yield every wording of the page, title first."""
        yield self.title
        for point in self.points:
            yield from point.wordings()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the outline: one headed top-level section, or (no heading) what stands before the first.

    `number` is the source section's; `paragraphs` are the selected paragraphs' spans it was drafted from; `start` is
    where the section starts.
    """

    number: str
    heading: Wording
    pages: tuple[Page, ...]
    paragraphs: tuple[Spans, ...] = ()
    start: int = 0


class Correction(NamedTuple):
    """Other words in the place of the source's characters `span` (订正), and why."""

    span: Span
    text: str
    reason: str = ""


class Move(NamedTuple):
    """A page put right after another (or, after `part_mark`, first in its part)."""

    page: PageId
    after: PageId


class Reading(NamedTuple):
    """The passage a drafted page was given to be read."""

    page: PageId
    passage: Spans


def part_mark(number: str) -> PageId:
    """Return what stands for the start of a part in a `Move`."""
    return PageId(f"part {number}")


@dataclass(frozen=True, slots=True)
class Outline:
    """What will be shown. `parts[0]` holds cover, first agenda and the text before the first heading.

    What a person did is kept so that a redraft can do it again: `deleted` pages, `moves` in the order made (adding a
    page is one), and `order`, the numbers of the parts where they were reordered. `readings` is who reads what, as
    drafted: a page's `notes` are dealt from it. `words` are those its titles are made of, as the dictionary cut them: a
    title's lines do not break inside one. `corrections` are laid over the source's words on slides and in notes.
    `language` is the speech's, which its furniture follows.
    """

    title: Wording
    occasion: str
    parts: tuple[Part, ...]
    dropped: Spans = ()
    minutes: float | None = None
    deleted: frozenset[PageId] = frozenset()
    moves: tuple[Move, ...] = ()
    order: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    words: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    language: Language = Language.SIMPLIFIED

    def pages(self) -> Iterator[Page]:
        """Yield every page, in order."""
        for part in self.parts:
            yield from part.pages
