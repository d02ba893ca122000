"""Resuming: a page that stands under the same words as the page before it goes on with it, and says so（续）.

The mark is furniture of the slide, not of the title, whose words stay the source's: it follows from what stands next to
what, like a repeated agenda, so pages moved apart lose it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.lexicon.furniture import furnished
from jiangtai.outline.outline import Kind
from jiangtai.span import letters
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Outline, Page, PageId, Part

_MARK = "（续）"

_SAYING = frozenset({Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.STATEMENT, Kind.CLOSING})
"""Kinds whose title is what the page says, not what it goes on under."""


def resumed(pages: Sequence[Page]) -> frozenset[PageId]:
    """Return which of a part's pages go on under the title of the page before them."""
    return frozenset(page.id for before, page in pairwise(pages) if _goes_on(before, page))


def as_shown(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return a part's pages with titles as long as they stand on slides, to be measured."""
    again = resumed(pages)
    return tuple(
        replace(page, title=replace(page.title, text=page.title.text + _MARK)) if page.id in again else page
        for page in pages
    )


def resumed_in(parts: Sequence[Part]) -> frozenset[PageId]:
    """Return which pages of all parts go on under the title of the page before them."""
    return frozenset(page for part in parts for page in resumed(part.pages))


def titles_of(outline: Outline) -> dict[PageId, str]:
    """Return what stands over each page where it is read as text: its title, with （续） where it goes on."""
    mark = furnished(_MARK, outline.language)
    again = resumed_in(outline.parts)
    return {page.id: page.title.text + (mark if page.id in again else "") for page in outline.pages()}


def _goes_on(before: Page, page: Page) -> bool:
    heads = before.kind not in _SAYING and page.kind not in _SAYING
    said = letters(page.title.text)
    return heads and said != "" and said == letters(before.title.text)
