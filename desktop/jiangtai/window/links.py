"""Links between the panes: from the source to the page that shows it and back. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.outline.outline import Kind
from jiangtai.span import union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.outline import Outline, Page, PageId, Point, Wording
    from jiangtai.span import Span, Spans

Path = tuple[int, ...]
"""Where a wording stands on its page: () the title, (2,) the third point, (2, 0) the first below it."""


class Place(NamedTuple):
    """Where a person is: a page, and a wording on it (() its title)."""

    page: PageId
    path: Path = ()


def shown_spans(outline: Outline) -> Spans:
    """Return every span of the source of which something stands on a slide, the cover's title aside."""
    return union(
        span
        for page in outline.pages()
        if page.kind is not Kind.COVER
        for wording in page.wordings()
        for span in wording.sources
    )


def paths(page: Page) -> Iterator[tuple[Path, Wording]]:
    """Yield every wording of a page with its path, in reading order."""
    yield (), page.title
    yield from _below((), page.points)


def _below(path: Path, points: tuple[Point, ...]) -> Iterator[tuple[Path, Wording]]:
    for number, point in enumerate(points):
        yield (*path, number), point.wording
        yield from _below((*path, number), point.points)


def page_with(outline: Outline, page_id: PageId) -> Page | None:
    """Return the page of this id, None where the outline has it no longer."""
    return next((page for page in outline.pages() if page.id == page_id), None)


def page_showing(outline: Outline, span: Span) -> PageId | None:
    """Return the page that shows this stretch of the source, or else the one it is read at, or None.

    Where several show it, the one that shows most of it: an overview names what its pages say.
    """
    best, most = None, 0
    for page in outline.pages():
        if page.kind in (Kind.COVER, Kind.AGENDA):
            continue
        shared = sum(_shared(span, one) for wording in page.wordings() for one in wording.sources)
        if shared > most:
            best, most = page.id, shared
    if best is not None:
        return best
    return next((page.id for page in outline.pages() if any(note.overlaps(span) for note in page.notes)), None)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
