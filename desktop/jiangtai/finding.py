"""Findings: what is wrong, or worth a look, returned as values.

The engine never prints. Each finding carries a code and the values of its sentence; the catalogue words it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from jiangtai.span import Span, Spans


class Level(StrEnum):
    """How much it matters: shown as 必改, 请确认 and 提示."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Correct(NamedTuple):
    """A cure: the source's characters `span` read as `text`, on slides and in notes (订正)."""

    span: Span
    text: str


class Restore(NamedTuple):
    """A cure: the words at a page's path are the source's again."""

    page: str
    path: tuple[int, ...]


class Sort(NamedTuple):
    """A cure: the points of a page stand in the order of the source again."""

    page: str


Cure = Correct | Restore | Sort
"""A safe edit that ends a finding, as plain data; `review.curing` makes it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause, with all its places: spans of the source and numbers of slides (from 1).

    `about` tells it from other findings of its code (the wrong wording, the page), whatever its places are now: a
    finding is accepted by code and `about`. `cures` together are one undoable step; empty where none is safe.
    """

    code: str
    level: Level
    values: tuple[tuple[str, str], ...] = ()
    where: str = ""
    sources: Spans = ()
    slides: tuple[int, ...] = ()
    about: str = ""
    cures: tuple[Cure, ...] = ()
