"""Patterns: regular expressions that are compiled when first used.

The rules of this program are some hundreds of them, Hanzi in large classes, and compiling them all takes longer than
reading and drafting a speech. Most texts meet a part of them, and a window needs none to show itself.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Protocol

from jiangtai.compiled import Codes

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

CODES = Codes()
"""What the patterns of this process compiled to, as `re` keeps its own: a cache by value, nothing anyone decides."""

METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
"""What a pattern is asked for, as of `re.Pattern`."""


class Finder(Protocol):
    """`match`, `fullmatch` or `search`."""

    def __call__(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match between the two places, or None."""


class FinderOfAll(Protocol):
    """`finditer`."""

    def __call__(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches in order."""


class Splitter(Protocol):
    """`split`."""

    def __call__(self, string: str, maxsplit: int = 0) -> list[str | Any]:
        """Return what stands between the matches, with what their groups hold."""


class Substituter(Protocol):
    """`sub`."""

    def __call__(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        """Return the string with its matches replaced."""


class Pattern:
    """What `re.compile` gives, made when it is first asked for something; from then on asking costs nothing more."""

    match: Finder
    fullmatch: Finder
    search: Finder
    finditer: FinderOfAll
    findall: Callable[[str], list[Any]]
    split: Splitter
    sub: Substituter

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    if not TYPE_CHECKING:  # the types know the methods above, and no other

        def __getattr__(self, name: str) -> object:
            if name not in METHODS:
                raise AttributeError(name)
            compiled = CODES.compile(self.pattern, self.flags)
            for method in METHODS:
                setattr(self, method, getattr(compiled, method))
            return getattr(self, name)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r}, {self.flags!r})"
