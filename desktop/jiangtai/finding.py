"""Findings: what is wrong, or worth a look, returned as values.

The engine never prints. Each finding carries a code and the values of its sentence; the catalogue words it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiangtai.span import Spans


class Level(StrEnum):
    """How much it matters: shown as 必改, 请确认 and 提示."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause, with all its places: spans of the source and numbers of slides (from 1)."""

    code: str
    level: Level
    values: tuple[tuple[str, str], ...] = ()
    where: str = ""
    sources: Spans = ()
    slides: tuple[int, ...] = ()
