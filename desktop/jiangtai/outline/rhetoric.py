"""Rhetoric: a speech's parallels, found by where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.outline import shaping
from jiangtai.outline.groups import Form, Group

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jiangtai.outline.groups import Told
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Parallel, Speech

_OVERVIEW = 3
"""Items from which a listener wants to be told beforehand what is coming."""


class Parallels:
    """A speech's parallels, found by where they stand."""

    def __init__(self, speech: Speech, selected: Collection[int]) -> None:
        self.speech = speech
        self.selected = frozenset(selected)
        self._selected = sorted(selected)
        spanning = [p for p in speech.parallels if shaping.spans_paragraphs(speech, p)]
        self.over = _outermost(spanning)
        self._item = {item.spans[0].start: (p, item) for p in self.over for item in p.items}
        self._starts = sorted(self._item)
        over = set(map(id, self.over))
        self._inner = sorted((p for p in speech.parallels if id(p) not in over), key=starts_at)

    def label(self, told: Told) -> Spans:
        """Return the label of a paragraph that is an item of a parallel, or ()."""
        found = self._item.get(told.paragraph.start)
        return shaping.label(self.speech, *found) if found else ()

    def opening(self, told: Told) -> Group | None:
        """Return the overview of the parallel whose first selected item this paragraph is, if all of them have labels."""
        found = self._item.get(told.paragraph.start)
        if found is None:
            return None
        parallel = found[0]
        items = [item for item in parallel.items if item.spans[0].start in self.selected]
        if items[0] is not found[1] or len(items) < _OVERVIEW:
            return None
        if not all(shaping.label(self.speech, parallel, item) for item in items):
            return None
        shown = frozenset(item.spans[0].start for item in items)
        return Group(Form.OVERVIEW, (), told.paragraph.start, 0, parallel=parallel, shown=shown)

    def goes_on(self, told: Told) -> bool:
        """Return whether a paragraph goes on with the item before it: between two items, or as far behind the last."""
        at = bisect_right(self._starts, told.paragraph.start)
        if at == 0 or told.paragraph.start in self._item:
            return False
        parallel = self._item[self._starts[at - 1]][0]
        if at < len(self._starts) and self._item[self._starts[at]][0] is parallel:
            return True
        return told.paragraph.start in self._after(parallel)

    def _after(self, parallel: Parallel) -> list[int]:
        """Return the starts of the paragraphs that belong to the last item: as many as each other item has behind it."""
        places = [bisect_left(self._selected, item.spans[0].start) for item in parallel.items]
        each = min(second - first - 1 for first, second in pairwise(places))
        return self._selected[places[-1] + 1 : places[-1] + 1 + each]

    def inner(self, told: Told) -> list[Parallel]:
        """Return the parallels inside one paragraph that make pages, in order, none overlapping."""
        found = [p for p in self._inside(told) if shaping.bears(p, told.size) and not shaping.waits(self.speech, p)]
        kept: list[Parallel] = []
        for parallel in sorted(found, key=lambda p: (p.items[0].pair is None, starts_at(p) - ends_at(p))):
            if all(ends_at(parallel) <= starts_at(other) or ends_at(other) <= starts_at(parallel) for other in kept):
                kept.append(parallel)
        return sorted(kept, key=starts_at)

    def lists(self, unit: Weighed) -> bool:
        """Return whether a unit holds, or stands in, an item of a parallel inside its paragraph."""
        start = unit.passage.spans[0].start
        at = bisect_left(self._inner, start, key=starts_at)
        for parallel in self._inner[at:]:
            if starts_at(parallel) >= unit.end:
                break
            if any(item.span.start < unit.end and unit.at < item.span.end for item in parallel.items):
                return True
        return False

    def _inside(self, told: Told) -> Iterator[Parallel]:
        at = bisect_left(self._inner, told.paragraph.start, key=starts_at)
        for parallel in self._inner[at:]:
            if starts_at(parallel) >= told.paragraph.end:
                break
            if ends_at(parallel) <= told.paragraph.end:
                yield parallel


def _outermost(parallels: list[Parallel]) -> list[Parallel]:
    """Return the parallels that stand in no other one's stretch: the larger first, a nested one is its item's detail."""
    kept: list[Parallel] = []
    for parallel in sorted(parallels, key=lambda p: (starts_at(p) - ends_at(p), starts_at(p))):
        if all(ends_at(parallel) <= starts_at(other) or ends_at(other) <= starts_at(parallel) for other in kept):
            kept.append(parallel)
    return sorted(kept, key=starts_at)


def starts_at(parallel: Parallel) -> int:
    """Return where a parallel starts in the source."""
    return parallel.items[0].spans[0].start


def ends_at(parallel: Parallel) -> int:
    """Return where a parallel ends in the source."""
    return parallel.items[-1].spans[-1].end
