"""Compiled: what patterns compile to, so that it can be kept from one start of the program to the next.

Python compiles a regular expression in Python: of a deck made in half a second, a quarter was that. What comes of it is
a list of numbers, which `re` itself hands to its engine; the engine checks them before it runs them. Lists and engine
are Python's own affair and differ between its versions, so what is kept counts for one version only, and where this
Python does not offer them, patterns are compiled as ever.
"""

from __future__ import annotations

import re
import sys
from array import array
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from jiangtai import __version__
from jiangtai.seal import sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Key = tuple[str, int]

_MAGIC = b"JTCODES1"


class Code(NamedTuple):
    """What one pattern compiles to: its flags in full, the numbers, how many groups, and their names."""

    flags: int
    numbers: Sequence[int]
    groups: int
    names: Mapping[str, int]


class Codes:
    """What the patterns of this process compiled to, by pattern and flags. One is enough: it holds nothing but values."""

    def __init__(self) -> None:
        self._known: dict[Key, Code] = {}
        self.fresh = 0
        """How many had to be compiled, and are not kept yet."""

    def compile(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """Return what `re.compile` returns; quickly where it is known what it compiles to."""
        known = self._known.get((pattern, flags))
        try:
            if known is None:
                known = self._known[pattern, flags] = _code(pattern, flags)
                self.fresh += 1
            return _pattern(pattern, known)
        except (AttributeError, ImportError, TypeError, RuntimeError):  # another Python, or numbers its engine refuses
            self._known.pop((pattern, flags), None)
            return re.compile(pattern, flags)

    def take(self, blob: bytes | memoryview) -> None:
        """Know what `kept` returned once, if it was by this Python and this version, and is whole."""
        found = unsealed(_MAGIC, blob)
        if found is None or found[0]["stamp"] != _stamp():
            return
        index, body = found
        numbers = array("I", bytes(body))
        for pattern, asked, flags, first, last, groups, names in index["codes"]:
            self._known.setdefault((pattern, asked), Code(flags, numbers[first:last], groups, names))

    def kept(self) -> bytes:
        """Return all that is known as one blob."""
        numbers, rows = array("I"), []
        for (pattern, asked), code in tuple(self._known.items()):
            start = len(numbers)
            numbers.extend(code.numbers)
            rows.append((pattern, asked, code.flags, start, len(numbers), code.groups, dict(code.names)))
        self.fresh = 0
        return sealed(_MAGIC, {"stamp": _stamp(), "codes": rows}, numbers.tobytes())


def _code(pattern: str, flags: int) -> Code:
    """Return what a pattern compiles to, as `re._compiler.compile` makes it. Raises re.error."""
    parsed: Any = import_module("re._parser").parse(pattern, flags)
    numbers = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001  # see the module's words
    state = parsed.state
    return Code(flags | state.flags, numbers, state.groups - 1, dict(state.groupdict))


def _pattern(pattern: str, code: Code) -> re.Pattern[str]:
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        names[number] = name
    made: re.Pattern[str] = import_module("_sre").compile(
        pattern, code.flags, list(code.numbers), code.groups, dict(code.names), tuple(names)
    )
    return made


def _stamp() -> str:
    """Return what the numbers depend on beside the pattern."""
    engine = import_module("_sre")
    return f"{__version__} {sys.version} {engine.MAGIC} {engine.CODESIZE} {array('I').itemsize} {sys.byteorder}"
