"""The Document: what a reader hands over, before anything is understood.

A reader turns one file's bytes into decoded text and says, line by line, what the file itself knew about it (an
outline level, bold, centred). Understanding starts from here, and knows no file formats.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.encoding import tidy
from jiangtai.speech.speech import Role
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from jiangtai.finding import Finding
    from jiangtai.span import Span
    from jiangtai.speech.speech import Material, Mend


@dataclass(frozen=True, slots=True)
class Mark:
    """What the file knew about one stretch of `Document.text` (a line, without its line end).

    `outline` is a heading's level from 1 (a Word outline level, Markdown #), 0 for body text, None where the file
    says nothing either way. `sign` is a stretch the words leave out because it is markup: the one a line opens with
    (Markdown's "## "). A sign further on in its line has a Mark of its own, whose span and sign are the same stretch.

    A page of print says more: `indent`, the line's distance from the left edge of its column, and `slack`, the room
    it leaves at the right edge, both in widths of one Hanzi of its size; `size`, its letters' height relative to the
    body's; and `page`, from 1.
    """

    span: Span
    outline: int | None = None
    bold: bool = False
    centred: bool = False
    title: bool = False
    """The file's own title style, or an HTML article's h1."""
    sign: Span | None = None
    indent: float | None = None
    slack: float | None = None
    size: float | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. Spans count characters of `text`.

    `wrapped`: line ends are where the page ended, not where a paragraph did (PDF). `mends` are stretches the reader
    itself knows to leave out (running heads, page numbers by their place on the page).
    """

    name: str
    role: Role
    text: str
    marks: tuple[Mark, ...] = ()
    wrapped: bool = False
    mends: tuple[Mend, ...] = ()
    materials: tuple[Material, ...] = ()
    findings: tuple[Finding, ...] = ()


def pasted(text: str, role: Role = Role.SPEECH) -> Document:
    """Return pasted text as a document, its line ends made one kind."""
    return Document("", role, tidy(text))
