"""Grids: which tables of a web page hold figures and words side by side, and which only lay the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

Rows = tuple[tuple[str, ...], ...]

_LEAST = 2
"""Rows and filled columns of a table: fewer set words apart, they do not compare them."""

_LONGEST = 120
"""Characters of a cell: a longer one holds a passage, and the table lays out a page."""

_MOST_COLUMNS = 63
"""Columns a cell may span, as in Word: a damaged page may say a million."""

_DIGITS = 3
"""Digits of such a number that are read."""

_LINKS = 0.5
"""Share of a table's characters that are links, from which it is a menu."""

_PASSAGE = Pattern("[。！？][^”’」』）)]")
"""A stop inside a cell: it holds sentences."""

_SPACE = Pattern(r"\s+")
_OTHER = ("table", "img", "script", "style", "form", "iframe")
"""What a table of words and figures does not hold."""


def read_grid(table: _Element) -> Rows | None:
    """Return the cells of a table row by row, an empty one for each further column a cell spans; None for a layout."""
    if next(table.iterdescendants(*_OTHER), None) is not None:
        return None
    rows = tuple(tuple(_cells(row)) for row in table.iterdescendants("tr"))
    words = [cell for row in rows for cell in row if cell]
    if sum(sum(map(bool, row)) >= _LEAST for row in rows) < _LEAST:
        return None
    if any(len(cell) > _LONGEST or _PASSAGE.search(cell) for cell in words):
        return None
    linked = sum(len(_said(link)) for link in table.iterdescendants("a"))
    return rows if linked < _LINKS * sum(map(len, words)) else None


def _cells(row: _Element) -> Iterator[str]:
    for cell in row.iterchildren("td", "th"):
        yield _said(cell)
        span = (cell.get("colspan") or "").strip()[:_DIGITS]
        extra = min(int(span), _MOST_COLUMNS) - 1 if span.isascii() and span.isdecimal() else 0
        yield from [""] * extra


def _said(element: _Element) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()
