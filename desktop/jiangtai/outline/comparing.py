"""Comparing: two sides that a paragraph sets against each other stand side by side, both or neither."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.lexicon.contrasts import HANDS, NOT_BUT, OPENS_NOW, OPENS_THEN, THEN_AND_NOW
from jiangtai.lexicon.protected import sensitive
from jiangtai.outline.outline import Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.waiting import bare
from jiangtai.outline.wording import cut

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.pattern import Pattern

_MOST_OF = 0.6
"""The share of a paragraph its two sides must be: else they are two of its points."""

_TWO = 2
_SHARED = 4
"""Characters of a noun that can head a page."""

_NEXT = 2
"""Sentences, or parts of one, within which the second half of a contrast follows the first."""


class Contrast(NamedTuple):
    """Two sides, each with its label and its lines, and where in the passage they stand; `about` is what both are of."""

    labels: tuple[Stretch, Stretch]
    lines: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    whole: Stretch
    about: Stretch | None = None


def contrast(units: Sequence[Weighed]) -> Contrast | None:
    """Return the contrast that is most of what units of one passage say, or None. A settled matter is not taken apart."""
    passage = units[0].passage
    within = Stretch(units[0].unit.start, units[-1].unit.end)
    if passage is not units[-1].passage or sensitive(passage.text[slice(*within)]):
        return None
    for found in (_sides(passage, within, THEN_AND_NOW), _not_but(passage, within), _sides(passage, within, HANDS)):
        if found is not None and found.whole.end - found.whole.start >= _MOST_OF * (within.end - within.start):
            return found
    return None


def sides(passage: Passage, found: Contrast) -> tuple[Point, ...]:
    """Return a contrast's sides as points: the label, and its lines below it."""
    return tuple(
        Point(cut(passage, label), tuple(Point(cut(passage, line)) for line in lines))
        for label, lines in zip(found.labels, found.lines, strict=True)
    )


def contrasted(units: Sequence[Weighed]) -> Iterator[tuple[Weighed, Weighed]]:
    """Yield the units of which one says how it was and the other how it is."""
    for at, unit in enumerate(units):
        if unit.unit.leaning or not OPENS_THEN.match(unit.text):
            continue
        later = (u for u in units[at + 1 :] if u.passage is unit.passage and u.unit.order - unit.unit.order <= _NEXT)
        other = next((u for u in later if OPENS_NOW.match(u.text) and not u.unit.leaning), None)
        if other is not None:
            yield unit, other


def _sides(passage: Passage, within: Stretch, pattern: Pattern) -> Contrast | None:
    found = pattern.search(passage.text, *within)
    if found is None:
        return None
    first, second = (passage.trim(*found.span(name)) for name in ("first", "second"))
    labels = Stretch(*found.span("left")), Stretch(*found.span("right"))
    return Contrast(labels, ((first,), (second,)), Stretch(*found.span()), _shared(passage, first, second))


def _shared(passage: Passage, first: Stretch, second: Stretch) -> Stretch | None:
    """Return the longest noun that both sides name: it is what they are of."""
    one, other = passage.text[slice(*first)], passage.text[slice(*second)]
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    words = one[found.a : found.a + found.size]
    fits = found.size >= _SHARED and bare(words) and words.isalpha() and not words.startswith(("的", "了"))
    return Stretch(second.start + found.b, second.start + found.b + found.size) if fits else None


def _not_but(passage: Passage, within: Stretch) -> Contrast | None:
    """Return two or more 不是…，而是… in a row, of one subject."""
    row: list[re.Match[str]] = []
    for found in NOT_BUT.finditer(passage.text, *within):
        if row and (found["who"] or found.start() != row[-1].end()):
            break
        row.append(found)
    if len(row) < _TWO:
        return None
    firsts = tuple(Stretch(*found.span("first")) for found in row)
    seconds = tuple(Stretch(*found.span("second")) for found in row)
    no = Stretch(firsts[0].start - len("不是"), firsts[0].start)
    but = Stretch(seconds[0].start - len("而是"), seconds[0].start)
    who = passage.trim(*row[0].span("who"))
    about = who if who.end - who.start >= _TWO else None
    return Contrast((no, but), (firsts, seconds), Stretch(row[0].start(), row[-1].end()), about)
