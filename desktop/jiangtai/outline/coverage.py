"""Coverage: how much of what was selected stands on a slide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.outline.outline import Kind
from jiangtai.span import length, union, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiangtai.outline.outline import Outline, Page, Part
    from jiangtai.span import Spans


class Coverage(NamedTuple):
    """Shares from 0 to 1: of paragraphs of which something is shown, and of their characters that are."""

    paragraphs: float
    shown: float


def coverage(outline: Outline) -> Coverage:
    """Return the coverage of everything selected and not dropped."""
    return _covered([p for part in outline.parts for p in part.paragraphs], outline.pages())


def part_coverage(part: Part) -> Coverage:
    """Return the coverage of one part by its own pages."""
    return _covered(part.paragraphs, part.pages)


def shown_spans(pages: Iterable[Page]) -> Spans:
    """Return what stands on pages, the cover and the headings of section pages aside."""
    return union(
        span for page in pages if page.kind is not Kind.COVER for wording in page.wordings() for span in wording.sources
    )


def _covered(paragraphs: Sequence[Spans], pages: Iterable[Page]) -> Coverage:
    if not paragraphs:
        return Coverage(1.0, 1.0)
    shown = shown_spans(pages)
    sizes = [length(spans) for spans in paragraphs]
    seen = _seen(paragraphs, shown)
    return Coverage(sum(size > 0 for size in seen) / len(paragraphs), sum(seen) / max(1, sum(sizes)))


def _seen(paragraphs: Sequence[Spans], shown: Spans) -> list[int]:
    """Return how many characters of each paragraph are shown. Both lists are in source order."""
    seen: list[int] = []
    low = 0
    for spans in paragraphs:
        while low < len(shown) and shown[low].end <= spans[0].start:
            low += 1
        high = low
        while high < len(shown) and shown[high].start < spans[-1].end:
            high += 1
        seen.append(sum(length(within(shown[low:high], span)) for span in spans))
    return seen
