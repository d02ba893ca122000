"""Enumerations: the items of a parallel stand on slides together, each for itself, in the order of the source."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level, Sort
from jiangtai.outline.coverage import shown_spans
from jiangtai.outline.outline import Kind
from jiangtai.span import Span, union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Page, Point
    from jiangtai.review.submission import Submission
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Item, Parallel

_LISTED = frozenset({Kind.CARDS, Kind.PAIRS, Kind.STEPS, Kind.COMPARE})
"""Kinds whose points are items."""

_ENOUGH = 2
"""Items of one parallel on a page for it to be a page of that parallel."""


def check_items(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each parallel shown as a list that lacks some of its selected items."""
    if submission.speech is None or submission.outline is None:
        return ()
    outline = submission.outline
    selected = union(span for part in outline.parts for spans in part.paragraphs for span in spans)
    dropped = union(outline.dropped)
    shown = shown_spans(page for page in submission.pages if page.kind is not Kind.AGENDA)
    found = []
    for parallel, pages in _listed(submission):
        missing = [
            number
            for number, item in enumerate(parallel.items, 1)
            if _touched(item, selected) and not _touched(item, dropped) and not _touched(item, shown)
        ]
        if missing:
            spans = union(span for number in missing for span in parallel.items[number - 1].spans)
            slides = tuple(sorted({n for page in pages for n in submission.slides_of.get(page.id, ())}))
            values = (
                ("lead", parallel.lead or parallel.frame),
                ("count", str(len(parallel.items))),
                ("missing", "、".join(map(str, missing))),
            )
            about = f"{parallel.items[0].spans[0].start}"
            found.append(Finding("items-dropped", Level.WARNING, values, "", spans, slides, about))
    return tuple(found)


def check_mixing(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each page on which one item's words stand with another's."""
    found = []
    for parallel, pages in _listed(submission):
        for page in pages:
            mixed = [point for point in page.points if len(_items_of(parallel, _spans(point))) > 1]
            if mixed:
                spans = union(span for point in mixed for span in _spans(point))
                slides = submission.slides_of.get(page.id, ())
                values = (("said", mixed[0].wording.text),)
                found.append(Finding("items-mixed", Level.ERROR, values, "", spans, slides, page.id))
    return tuple(found)


def check_order(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each page whose items stand in another order than the source's; the cure sorts them."""
    found = []
    for parallel, pages in _listed(submission):
        for page in pages:
            starts = [_spans(point)[0].start for point in page.points if _spans(point)]
            if any(one > other for one, other in pairwise(starts)):
                slides = submission.slides_of.get(page.id, ())
                spans = union(span for item in parallel.items for span in item.spans)
                values = (("title", page.title.text),)
                found.append(
                    Finding("order-changed", Level.WARNING, values, "", spans, slides, page.id, (Sort(page.id),))
                )
    return tuple({finding.about: finding for finding in found}.values())


def _touched(item: Item, spans: Spans) -> bool:
    """Return whether any of the spans, in source order and apart, shares a character with an item."""
    for own in item.spans:
        at = bisect_right(spans, own.start, key=lambda span: span.end)
        if at < len(spans) and spans[at].start < own.end:
            return True
    return False


def _listed(submission: Submission) -> list[tuple[Parallel, list[Page]]]:
    """Return each parallel that is shown as a list, with its pages."""
    if submission.speech is None:
        return []
    pages = [page for page in submission.pages if page.kind in _LISTED]
    reach = [_reach(page) for page in pages]
    listed = []
    for parallel in submission.speech.parallels:
        bounds = Span(parallel.items[0].span.start, parallel.items[-1].span.end)
        own = [
            page
            for page, spans in zip(pages, reach, strict=True)
            if spans.overlaps(bounds) and _is_list_of(parallel, page)
        ]
        if own:
            listed.append((parallel, own))
    return listed


def _is_list_of(parallel: Parallel, page: Page) -> bool:
    """Return whether most points of a page are items of the parallel, a point an item."""
    items = [_items_of(parallel, _spans(point)) for point in page.points]
    of_it = [numbers for numbers in items if numbers]
    return len({number for numbers in of_it for number in numbers}) >= _ENOUGH and len(of_it) * 2 > len(items)


def _items_of(parallel: Parallel, spans: Spans) -> set[int]:
    return {at for at, item in enumerate(parallel.items) if _shares(item, spans)}


def _shares(item: Item, spans: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in item.spans for other in spans)


def _reach(page: Page) -> Span:
    spans = [span for point in page.points for span in _spans(point)]
    return Span(min((s.start for s in spans), default=0), max((s.end for s in spans), default=0))


def _spans(point: Point) -> Spans:
    return tuple(span for wording in point.wordings() for span in wording.sources)
