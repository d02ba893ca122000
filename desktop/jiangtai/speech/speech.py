"""The Speech: what was said, and where in the source it stands.

`Speech.text` is the decoded source, whole, and never changes. Everything else is spans into it, so a mend (a page
break not honoured, a running head left out) moves no offset and can be undone alone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.span import Span, read_spans
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.finding import Finding
    from jiangtai.span import Spans


class Role(StrEnum):
    """What a source file is to the speech."""

    SPEECH = "speech"
    DOCUMENT = "document"
    LOCAL = "local"


class Cause(StrEnum):
    """Why a break or a stretch of the source is not honoured."""

    PAGE_BREAK = "page break"
    HARD_WRAP = "hard wrap"
    RUNNING_HEAD = "running head"
    PAGE_NUMBER = "page number"
    SPACE = "space"
    CONTENTS = "table of contents"
    PAGE_FURNITURE = "page furniture"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name, its role and the stretch of `Speech.text` it fills."""

    name: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Mend:
    """One stretch of the source not honoured: `gap` holds the characters a paragraph leaves out."""

    gap: Span
    cause: Cause
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A whole paragraph as it was spoken: the spans that make it up, in order (more than one where mended)."""

    spans: Spans

    @property
    def start(self) -> int:
        """The first character's offset."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.spans[-1].end

    def read(self, text: str) -> str:
        """Return the paragraph's words, without what its mends leave out; a line end between Latin words is a space."""
        return read_spans(text, self.spans).replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's own characters, its number included.

    `run_in`: it opens its section's first paragraph and is part of it, up to its first 。; it is then read from the
    notes with that paragraph, which other headings are not. A heading nothing stands below is such a paragraph itself.
    """

    spans: Spans
    run_in: bool = False
    confidence: float = 1.0

    def read(self, text: str) -> str:
        """Return the heading's words."""
        return read_spans(text, self.spans).replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Section:
    """A headed stretch, or (number "0", no heading) the text before the first heading.

    `number` counts headed sections in order: "2.1" is the first subsection of the second. `level` is the depth in
    this document, from 1. `paragraphs` are the section's own, before its first subsection.
    """

    number: str
    level: int
    heading: Heading | None
    span: Span
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Yield the section and all below it, in source order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Item:
    """One of several parallel things, its shared opening or ordinal included.

    `pair` holds the two sides of a two-sided frame (X and Y of 紧扣“X”，Y; X keeps its quotation marks); `label` the words
    that name the item (坚持人民至上), where they can be told from what it says.
    """

    spans: Spans
    pair: tuple[Spans, Spans] | None = None
    label: Spans = ()

    @property
    def span(self) -> Span:
        """From the item's first character to its last."""
        return Span(self.spans[0].start, self.spans[-1].end)


class Scope(StrEnum):
    """What a parallel's items are."""

    PARAGRAPHS = "paragraphs"
    SENTENCES = "sentences"
    CLAUSES = "clauses"


@dataclass(frozen=True, slots=True)
class Parallel:
    """A run of items that share an opening, an ordinal or a frame.

    `lead` is the shared opening (必须坚持), the ordinals (一是…三是) or, where the items share neither, the first and the
    last label (系统总结…全面部署). `frame` names a two-sided frame (紧扣, 只有…才能), else "". `ordered`: the items are told
    in order of time or of a procedure (先…，再…，然后…), not merely counted.
    """

    lead: str
    scope: Scope
    items: tuple[Item, ...]
    frame: str = ""
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Byline:
    """Who spoke or wrote: the line whole, and the name and office in it where they can be told apart."""

    spans: Spans
    name: Spans = ()
    office: Spans = ()


class MaterialKind(StrEnum):
    """What a material is."""

    PICTURE = "picture"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Material:
    """A picture or table of the source file, kept with the offset of its nearest paragraph."""

    kind: MaterialKind
    name: str
    near: int
    blob: bytes = b""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """What was said. `sections` starts with section "0" where text stands before the first heading."""

    text: str
    sources: tuple[Source, ...]
    title: Spans = ()
    subtitle: Spans = ()
    byline: Byline | None = None
    date: Spans = ()
    salutation: Spans = ()
    sections: tuple[Section, ...] = ()
    mends: tuple[Mend, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    closing: Paragraph | None = None
    materials: tuple[Material, ...] = ()
    findings: tuple[Finding, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Yield every section, in source order."""
        for section in self.sections:
            yield from section.walk()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph of every section, in source order."""
        for section in self.walk():
            yield from section.paragraphs


class Ruling(StrEnum):
    """What a person decided about a stretch the program judged otherwise."""

    PROMOTE = "promote"
    DEMOTE = "demote"
    HEADING = "heading"
    NOT_HEADING = "not a heading"
    HONOUR_BREAK = "honour break"


@dataclass(frozen=True, slots=True)
class Override:
    """One ruling on what starts at `at` (a heading, a line, or a mend's gap)."""

    at: int
    ruling: Ruling
