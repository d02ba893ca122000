"""Tabling: a parallel's items as rows of a table, cards, steps or points, none left out and none mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import NO_WORDS, Kind, Point
from jiangtai.outline.passage import Stretch, passage
from jiangtai.outline.wording import cut, emphasised, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Wording
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Item, Parallel, Speech

_CELL = 34
"""Characters of a table cell: its verbs, in two lines of its column, so that four rows stand on a page."""

_CARD_LINE = 48
"""Characters of a card's lines: four lines of half a slide."""

_PARTICLES = "了着过"
"""Particles that belong to the verb of a label, not to what follows it."""


def items(speech: Speech, parallel: Parallel, kind: Kind, units: Sequence[Weighed]) -> tuple[Point, ...]:
    """Return a point for every item, as its kind of page holds it. `units` are those of the parallel's stretch."""
    make = {Kind.PAIRS: _row, Kind.BULLETS: _item}.get(kind, _card)
    return tuple(make(speech, item, units) for item in parallel.items)


def _row(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return a row: the left side whole, the right cut to its weightiest clauses, or whole where it may not be cut."""
    left, right = item.pair or ((), ())
    return Point(whole(speech.text, left), (Point(_cut_to(speech, right, _inside(units, item.spans), _CELL)),))


def _card(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return a card: the item's own label, and what it says beside it."""
    rest = _rest(speech, item)
    line = _cut_to(speech, rest, _inside(units, rest), _CARD_LINE) if rest else NO_WORDS
    return Point(whole(speech.text, item.label), (Point(line),) if line.text else ())


def _rest(speech: Speech, item: Item) -> Spans:
    """Return what an item says beside its label: the other side of a pair, or the longer of before and after."""
    if item.pair is not None and item.label in item.pair:
        return item.pair[1] if item.pair[0] == item.label else item.pair[0]
    told = passage(speech.text, item.spans)
    label = told.stretch(item.label)
    after = told.trim(label.end, len(told.text))
    before = told.trim(0, label.start)
    start, end = after if after.end - after.start >= before.end - before.start else before
    if told.text[start : start + 1] in _PARTICLES and start >= label.end:
        start += 1
    return told.sources(*told.trim(start, end))


def _item(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return an unlabelled item as a point."""
    return Point(emphasised(_cut_to(speech, item.spans, _inside(units, item.spans), _CARD_LINE)))


def _inside(units: Sequence[Weighed], spans: Spans) -> list[Weighed]:
    return [u for u in units if any(span.start <= u.at < span.end for span in spans)]


def _cut_to(speech: Speech, spans: Spans, units: Sequence[Weighed], most: int) -> Wording:
    """Return a stretch whole where it is short or may not be cut, else its first and weightiest units."""
    told = passage(speech.text, spans)
    words = cut(told, Stretch(0, len(told.text)))
    within = [u for u in units if u.unit.end - u.unit.start <= len(told.text)]
    inside = [
        u for u in within if all(any(s.holds(o) for s in spans) for o in u.passage.sources(u.unit.start, u.unit.end))
    ]
    if len(words.text) <= most or not inside or any(u.unit.whole for u in units) or inside[0].at > spans[0].start + 1:
        return words
    kept: list[Weighed] = []
    room = most
    for unit in sorted(inside, key=lambda u: (u is not inside[0], -u.weight, u.at)):
        if not kept or unit.unit.size <= room:
            kept.append(unit)
            room -= unit.unit.size
    kept.sort(key=lambda u: u.at)
    return cut(kept[0].passage, *(Stretch(u.unit.light, u.unit.end) for u in kept))
