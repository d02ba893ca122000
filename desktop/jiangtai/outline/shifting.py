"""Shifting: an outline whose speech is read from other files, or in another order: every place in the text moves.

What a person did to the files that stay is done to them still. Pages cut from a file that is gone go with it, unless a
person wrote on them; words of theirs that were cut from it become the person's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Correction, Move, Origin, PageId, part_mark
from jiangtai.pattern import Pattern
from jiangtai.span import Span
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jiangtai.outline.outline import Outline, Page, Part, Point, Wording
    from jiangtai.span import Spans

    Place = Callable[[Span], Span | None]

_NAMED = Pattern(r"(?!added-)([a-z]+)-(\d+)(.*)")
"""The name of a drafted page: its kind, where its source starts, and what tells it from others there."""

_LEFT = "left-"
"""How a page is named anew that a person wrote on and whose file is gone: no drafted page may take its name."""


def shifted(outline: Outline, place: Place, numbers: Mapping[str, str]) -> Outline:
    """Return the outline with every place moved. `place` tells where a span stands now, None where its file is gone.

    `numbers` are the new numbers of the parts that stay, by their old ones.
    """

    def name(page: PageId) -> PageId | None:
        return _name(page, place, numbers)

    moves = [(name(move.page), name(move.after)) for move in outline.moves]
    corrections = [(place(one.span), one) for one in outline.corrections]
    parts = (_part(part, place, numbers) for part in outline.parts)
    return replace(
        outline,
        parts=tuple(part for part in parts if part is not None),
        dropped=_spans(outline.dropped, place),
        deleted=frozenset(new for new in map(name, outline.deleted) if new is not None),
        moves=tuple(Move(page, after) for page, after in moves if page is not None and after is not None),
        order=tuple(numbers[number] for number in outline.order if number in numbers),
        readings=(),
        corrections=tuple(Correction(span, one.text, one.reason) for span, one in corrections if span is not None),
    )


def _name(page: PageId, place: Place, numbers: Mapping[str, str]) -> PageId | None:
    marks = {part_mark(old): part_mark(new) for old, new in numbers.items()}
    found = _NAMED.fullmatch(page)
    if found is None:
        return marks.get(page) if page.startswith(part_mark("")) else page
    at = int(found[2])
    moved = place(Span(at, at))
    return PageId(f"{found[1]}-{moved.start}{found[3]}") if moved is not None else None


def _part(part: Part, place: Place, numbers: Mapping[str, str]) -> Part | None:
    start = place(Span(part.start, part.start))
    pages = tuple(page for page in (_page(page, place, numbers) for page in part.pages) if page is not None)
    if part.number not in numbers or start is None:
        return replace(part, pages=pages, paragraphs=()) if pages else None
    paragraphs = tuple(_spans(spans, place) for spans in part.paragraphs)
    return replace(part, number=numbers[part.number], start=start.start, pages=pages, paragraphs=paragraphs)


def _page(page: Page, place: Place, numbers: Mapping[str, str]) -> Page | None:
    """Return the page with every place moved, None where nothing is left of it."""
    name = _name(page.id, place, numbers)
    source = place(page.source) if page.source is not None else None
    written = any(wording.origin is Origin.OWN and wording.text for wording in page.wordings())
    lost = page.source is not None and source is None
    if lost and not (page.touched and (written or page.notes_own)):
        return None
    title = _wording(page.title, place)
    return replace(
        page,
        id=name if name is not None else PageId(f"{_LEFT}{page.id}"),
        title=title if title is not None else _own(page.title),
        points=_points(page.points, place),
        notes=_spans(page.notes, place),
        source=source,
        split_of=_name(page.split_of, place, numbers) if page.split_of is not None else None,
    )


def _points(points: tuple[Point, ...], place: Place) -> tuple[Point, ...]:
    """Return the points with their places moved; one cut from a file that is gone goes, unless some below it stay."""
    kept = []
    for point in points:
        wording, below = _wording(point.wording, place), _points(point.points, place)
        if wording is not None or below:
            kept.append(replace(point, wording=wording or _own(point.wording), points=below))
    return tuple(kept)


def _wording(wording: Wording, place: Place) -> Wording | None:
    """Return a wording with its places moved, None where it was cut from a file that is gone."""
    if wording.origin is not Origin.SOURCE:
        return replace(wording, was=_spans(wording.was, place))
    moved = _spans(wording.sources, place)
    return replace(wording, sources=moved) if len(moved) == len(wording.sources) else None


def _own(wording: Wording) -> Wording:
    return replace(wording, sources=(), origin=Origin.OWN, was=(), corrected=False, reason="")


def _spans(spans: Spans, place: Place) -> Spans:
    moved = (place(span) for span in spans)
    return tuple(span for span in moved if span is not None)
