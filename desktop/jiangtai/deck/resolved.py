"""Resolved: a template as it was read, in a form that is opened in a tenth of the time reading takes.

Reading resolves every style of every placeholder through four levels of XML, and the result is some hundred different
values said thousands of times. Each is kept once, as a row of its kind and the places of what it holds; opening goes
through the rows. Only the kinds listed here are ever made of them. What was kept counts for the very files it was read
from, as this program's present modules read them.
"""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from jiangtai import __version__
from jiangtai.deck.look import (
    Align,
    Anchor,
    Bullet,
    CellLook,
    DashStyle,
    Face,
    Fill,
    Floors,
    Image,
    Layout,
    Shape,
    Slot,
    SlotType,
    Step,
    Stop,
    Stroke,
    TableLook,
    Template,
    TextStyle,
    Tone,
    ToneLook,
    Verb,
)
from jiangtai.deck.measure import Insets, Rect
from jiangtai.finding import Finding, Level
from jiangtai.seal import sealed, unsealed
from jiangtai.value import fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MAGIC = b"JTLOOKS1"
_SCALARS = (str, int, float, bool, type(None))


def _row(*held: object) -> tuple[object, ...]:
    return held


def _table(*held: Any) -> dict[Any, Any]:  # noqa: ANN401  # keys and what they stand for, by turns
    return dict(zip(held[::2], held[1::2], strict=True))


_WORDS: tuple[type[StrEnum], ...] = (Align, Anchor, DashStyle, Level, SlotType, Tone, Verb)
_TUPLES = (Insets, Rect)
_VALUES = (
    *(Bullet, CellLook, Face, Fill, Finding, Floors, Image, Layout, Shape, Slot, Step, Stop, Stroke),
    *(TableLook, Template, TextStyle, ToneLook),
)
_MAKERS: tuple[Callable[..., object], ...] = (_row, _table, *_WORDS, *_TUPLES, *_VALUES)
"""What a row's number stands for."""
_NUMBERS: dict[object, int] = {tuple: 0, dict: 1} | {kind: at for at, kind in enumerate(_MAKERS) if at > 1}


def stamp_of(files: Iterable[Path], aspect: str) -> str:
    """Return what tells a template from what it was: where its files are, their sizes, times and contents, and their reader.

    Raises OSError.
    """
    said = (f"{file} {file.stat().st_mtime_ns} {len(blob := file.read_bytes())} {crc32(blob)}" for file in files)
    return "\n".join((__version__, *_modules(), aspect, *said))


def _modules() -> list[str]:
    """Return the modules of this room with their sizes and times: in a checkout they change between two versions."""
    try:
        with os.scandir(Path(__file__).parent) as found:
            known = [(file.name, file.stat()) for file in found if file.name.endswith(".py")]
    except OSError:  # packed into one file: its version is all that can change
        return []
    return sorted(f"{name} {told.st_mtime_ns} {told.st_size}" for name, told in known)


def keep(template: Template, stamp: str) -> bytes | None:
    """Return a template as bytes, or None where it holds what cannot be kept."""
    rows = _Rows()
    try:
        rows.place(template)
    except KeyError:  # a kind not listed
        return None
    return sealed(_MAGIC, {"stamp": stamp, "rows": rows.rows}, rows.blobs)


def recall(kept: bytes | memoryview, stamp: str) -> Template | None:
    """Return the template `keep` made bytes of, or None where these are others, damaged, or of other files."""
    found = unsealed(_MAGIC, kept)
    if found is None or found[0]["stamp"] != stamp:
        return None
    index, body = found
    makers = (*_MAKERS, lambda first, last: bytes(body[first:last]))
    held: list[Any] = []
    at = held.__getitem__
    for row in index["rows"]:
        one = makers[row[0]](*map(at, row[1:])) if row.__class__ is list else row
        held.append(one)
    template = held[-1]
    return template if isinstance(template, Template) else None


class _Rows:
    """Values as rows, each once and after all it holds: a scalar, or the number of its kind and the places of what it holds."""

    def __init__(self) -> None:
        self.rows: list[object] = []
        self.blobs = b""
        self._places: dict[tuple[object, ...], int] = {}

    def place(self, value: Any) -> int:  # noqa: ANN401  # any value of the kinds listed
        """Return where a value's row stands. Raises KeyError for a kind not listed."""
        kind = value.__class__
        if kind in _SCALARS:
            return self._at((kind, repr(value)), value)  # repr: 0.0 equals -0.0
        if kind is bytes:
            return self._blob(value)
        row = [_NUMBERS[kind], *map(self.place, _held(value))]
        return self._at((list, *row), row)

    def _at(self, key: tuple[object, ...], row: object) -> int:
        if key not in self._places:
            self._places[key] = len(self.rows)
            self.rows.append(row)
        return self._places[key]

    def _blob(self, blob: bytes) -> int:
        if (bytes, blob) not in self._places:
            first = len(self.blobs)
            self.blobs += blob
            row = [len(_MAKERS), self.place(first), self.place(len(self.blobs))]
            self._places[bytes, blob] = self._at((list, *row), row)
        return self._places[bytes, blob]


def _held(value: Any) -> Iterable[object]:  # noqa: ANN401  # the same
    """Return what is to be given to a value's maker, in order."""
    if isinstance(value, StrEnum):
        return (str(value.value),)
    if isinstance(value, dict):
        return (one for entry in value.items() for one in entry)
    if isinstance(value, tuple):
        return value
    return (getattr(value, field.name) for field in fields(value))
