"""Shape: values as plain data, such as JSON holds, and back, typed by the values' own annotations.

A field added to a value is kept in project files without a word here. Bytes are not put into the data: they go to a
table by their SHA-256, each once. What does not fit the annotations is refused with its place (`$.outline.parts[2]`).
"""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, NewType, Union, get_args, get_origin, get_type_hints

from jiangtai import span
from jiangtai.deck import brand
from jiangtai.outline import brief, outline
from jiangtai.project import state
from jiangtai.project.digest import digest_of
from jiangtai.speech import speech
from jiangtai.value import MISSING, dataclass, fields, is_dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiangtai.value import Field

_NOUNS = {
    name: value for module in (span, brand, brief, outline, speech, state) for name, value in vars(module).items()
}
"""What the annotations name; the value modules import it for type checkers only."""


class Misshapen(ValueError):  # noqa: N818  # the noun is what it is
    """Data that is not what the annotations say. `where` is its place."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where


class Unheard(Misshapen):
    """A field, or a word of a closed set, that this version has not heard of."""


@dataclass(frozen=True, slots=True)
class Blobs:
    """Where bytes go when values become data, and come from when data becomes values."""

    by_digest: dict[str, bytes]

    def put(self, blob: bytes) -> str:
        """Keep bytes and return what stands for them ("" for none)."""
        if not blob:
            return ""
        digest = digest_of(blob)
        self.by_digest[digest] = blob
        return digest


def to_plain(value: object, blobs: Blobs) -> Any:  # noqa: ANN401  # JSON
    """Return a value as lists, dictionaries, strings and numbers. The same value gives the same data."""
    if isinstance(value, bytes):
        return blobs.put(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(to_plain(one, blobs) for one in value)
    if isinstance(value, tuple):
        return [to_plain(one, blobs) for one in value]
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name), blobs) for field in fields(value)}
    return value


def from_plain(hint: Any, data: Any, blobs: Mapping[str, bytes], where: str = "$") -> Any:  # noqa: ANN401, PLR0911  # JSON; one way a type
    """Return the value of type `hint` that the data stands for. Raises Misshapen, or Unheard for an unknown field or word."""
    if isinstance(hint, NewType):
        hint = hint.__supertype__
    origin, inside = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return None if data is None else from_plain(_some(inside), data, blobs, where)
    if origin is tuple:
        return _row(inside, data, blobs, where)
    if origin is frozenset:
        return frozenset(_row((inside[0], ...), data, blobs, where))
    if hint is bytes:
        return _bytes(data, blobs, where)
    if is_dataclass(hint):
        return _record(hint, data, blobs, where)
    if issubclass(hint, tuple):  # a NamedTuple: in data a row
        return hint(*_row(tuple(_hints(hint).values()), data, blobs, where))
    if issubclass(hint, StrEnum):
        return _member(hint, data, where)
    return _scalar(hint, data, where)


def _some(inside: tuple[Any, ...]) -> Any:  # noqa: ANN401  # a type
    """Return what `X | None` is where it is not None."""
    (some,) = (one for one in inside if one is not NoneType)
    return some


def _record(kind: Any, data: Any, blobs: Mapping[str, bytes], where: str) -> Any:  # noqa: ANN401  # JSON
    _expect(data, dict, where)
    known = {field.name: field for field in fields(kind)}
    unheard = next((name for name in data if name not in known), None)
    if unheard is not None:
        raise Unheard(f"{where}.{unheard}", "unknown field")
    lacking = next((name for name, field in known.items() if name not in data and _needed(field)), None)
    if lacking is not None:
        raise Misshapen(f"{where}.{lacking}", "missing")
    hints = _hints(kind)
    return kind(**{name: from_plain(hints[name], one, blobs, f"{where}.{name}") for name, one in data.items()})


def _needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _row(inside: tuple[Any, ...], data: Any, blobs: Mapping[str, bytes], where: str) -> tuple[Any, ...]:  # noqa: ANN401  # JSON
    _expect(data, list, where)
    kinds = inside[:1] * len(data) if inside[-1:] == (...,) else inside
    if len(kinds) != len(data):
        raise Misshapen(where, f"{len(data)} instead of {len(kinds)}")
    return tuple(from_plain(kind, one, blobs, f"{where}[{at}]") for at, (kind, one) in enumerate(zip(kinds, data)))  # noqa: B905  # just counted


def _bytes(data: Any, blobs: Mapping[str, bytes], where: str) -> bytes:  # noqa: ANN401  # JSON
    _expect(data, str, where)
    if data and data not in blobs:
        raise Misshapen(where, "its bytes are missing")
    return blobs[data] if data else b""


def _member(kind: type[StrEnum], data: Any, where: str) -> StrEnum:  # noqa: ANN401  # JSON
    _expect(data, str, where)
    try:
        return kind(data)
    except ValueError as unknown:
        raise Unheard(where, "unknown word") from unknown


def _scalar(hint: type, data: Any, where: str) -> Any:  # noqa: ANN401  # JSON
    if not (hint is float and type(data) is int):
        _expect(data, hint, where)
    if isinstance(data, int | float) and not -sys.maxsize <= data <= sys.maxsize:  # neither a NaN nor infinity is
        raise Misshapen(where, "no such number")
    return data


def _expect(data: Any, kind: type, where: str) -> None:  # noqa: ANN401  # JSON
    # not isinstance: True is no number of anything
    if type(data) is not kind:
        raise Misshapen(where, f"{type(data).__name__} instead of {kind.__name__}")


@cache
def _hints(kind: type) -> dict[str, Any]:
    own = vars(sys.modules[kind.__module__])
    return get_type_hints(kind, localns=_NOUNS | own)
