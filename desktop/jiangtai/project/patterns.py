"""Patterns: what the program's rules compile to, kept on the shelf from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import CODES

if TYPE_CHECKING:
    from jiangtai.project.shelf import Shelf

_NAME = "patterns"
_WORTH = 16
"""New ones from which the file is written again: fewer are compiled sooner than it is."""


def recall_patterns(shelf: Shelf) -> None:
    """Have what was kept ready for the patterns that are to be used."""
    blob = shelf.take(_NAME)
    if blob is not None:
        CODES.take(blob)


def keep_patterns(shelf: Shelf) -> None:
    """Keep what patterns compiled to since the start, if it is worth a file."""
    if CODES.fresh >= _WORTH:
        shelf.put(_NAME, CODES.kept())
