"""Tabling: a parallel's items as rows of a table, cards, steps or points, none left out and none mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.openings import MODALS
from jiangtai.lexicon.traditional import folded
from jiangtai.outline.outline import NO_WORDS, Kind, Point
from jiangtai.outline.passage import Stretch, passage
from jiangtai.outline.shaping import terse
from jiangtai.outline.wording import breadth, cut, emphasised, whole
from jiangtai.pattern import Pattern
from jiangtai.span import read_spans
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Wording
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Item, Parallel, Speech

_CELL = 24
"""Characters of a table cell: its first verbs, in two short lines of its column, so that four rows stand on a page."""

CARD_LINE = 48
"""Characters of a card's lines: four lines of half a slide."""

_MARK = 4
"""Characters of the word that says which step it is: 首先, 第一步."""

_HANGING = Pattern("(?:[的之地得]|[在于对向从以把将与和及为])$")
"""Ends of a line whose head is the label it was taken from (制度上存在的 ← 堵点)."""

_OF_THE_HEAD = Pattern("(?:[所]?(?:存在|面临|出现|产生|反映|遇到))?的$")
"""The end of such a line that only ties it to its head: under the head it may go (影响公平正义的 ← 热点)."""

_ABOUT = Pattern("对(?![策外内话])|就(?![业医学近地餐是])")
"""The preposition that only ties a line to its verb, where the verb stands over it (对落实 ← 提出要求)."""

_LEAST = 4
"""Characters that are left of a line freed of what tied it to its label: fewer stand with it, whole."""

_WAITING = Pattern("(?:对(?![策外内话])|就|为(?!民)|向|把|将(?!来|军)|以|在|从|由|被)")
"""Openings of a line that waits for its verb where that is the label (对落实 ← 提出要求)."""

_COUNTED = Pattern(
    "(?:第?[一二三四五六七八九十]+(?:[是要]|点|个)?|其[一二三四五六]|首先|其次|再次|最后|[0-9０-９]+[.．、]?|[①-⒛]|"
    "[（(〔][一二三四五六七八九十0-9０-９]+[)）〕]|[0-9０-９]+[)）])"
)
"""What only counts an item, and is no line of its card."""

_TOLD = 2
"""Sentences of an item from which on they are its name and what is told of it."""

_STOP = 1
"""The full stop of an English sentence, which an item leaves out."""

_PARTICLES = "了着过"
"""Particles that belong to the verb of a label, not to what follows it."""


def items(speech: Speech, parallel: Parallel, kind: Kind, units: Sequence[Weighed]) -> tuple[Point, ...]:
    """Return a point for every item, as its kind of page holds it. `units` are those of the parallel's stretch."""
    make = {Kind.PAIRS: _row, Kind.BULLETS: _item, Kind.STEPS: _step}.get(kind, _item if terse(parallel) else _card)
    return tuple(make(speech, item, units) for item in (*parallel.items[:-1], _ended(speech, parallel)))


def _ended(speech: Speech, parallel: Parallel) -> Item:
    """Return the last item, as many sentences of it as the others have: what follows speaks of them all."""
    *others, last = parallel.items
    if last.pair is not None or not others:
        return last
    each = max(sum(1 for _ in passage(speech.text, item.spans).sentences()) for item in others)
    told = passage(speech.text, last.spans)
    ends = [sentence.end for sentence in told.sentences()]
    if len(ends) <= each or each < _TOLD:
        return last
    return replace(last, spans=told.sources(*told.trim(0, ends[each - 1])))


def _row(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return a row: the left side whole, the right cut to its weightiest clauses, or whole where it may not be cut."""
    left, right = item.pair or ((), ())
    return Point(whole(speech.text, left), (Point(_cut_to(speech, right, _inside(units, right), _CELL)),))


def _card(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return a card: the item's own label, and what it says beside it."""
    rest = _rest(speech, item)
    if rest and rest[-1].end <= item.label[0].start and _hangs(read_spans(speech.text, rest)):
        rest = _freed(speech, rest) or item.spans
    line = _cut_to(speech, rest, _inside(units, rest), CARD_LINE) if rest else NO_WORDS
    return Point(whole(speech.text, item.label), (Point(line),) if line.text else ())


def _freed(speech: Speech, rest: Spans) -> Spans:
    """Return a line without the particle that only ties it to its label, or () where little or nothing would stand."""
    told = passage(speech.text, rest)
    start = found.end() if (found := _ABOUT.match(told.text)) else 0
    end = found.start() if (found := _OF_THE_HEAD.search(told.text)) else len(told.text)
    freed = told.trim(start, end)
    words = told.text[slice(*freed)]
    return told.sources(*freed) if len(words) >= _LEAST and not _hangs(words) else ()


def _hangs(line: str) -> bool:
    """Return whether what stands before a label does not read without it."""
    words = folded(line)
    return _HANGING.search(words) is not None or _WAITING.match(words) is not None


def _step(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return a step: the word that says which it is, and what is done; as a point or card where there is none."""
    told = passage(speech.text, item.spans)
    start = told.stretch(item.label).start if item.label else 0
    mark = told.trim(0, start)
    if not 0 < mark.end - mark.start <= _MARK:
        return _card(speech, item, units) if item.label else _item(speech, item, units)
    rest = told.sources(*told.trim(mark.end, len(told.text)))
    line = _cut_to(speech, rest, _inside(units, rest), CARD_LINE)
    return Point(cut(told, mark), (Point(line),))


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
    rest = told.trim(start, end)
    if rest.end <= label.start and _only_opens(told.text, rest.start, label.start):
        return ()
    return () if _COUNTED.fullmatch(told.text[slice(*rest)]) else told.sources(*rest)


def _only_opens(words: str, start: int, end: int) -> bool:
    """Return whether what stands before a label only counts it or says that it must be (要, 一是要): it is no line."""
    counted = _COUNTED.match(words, start, end)
    start = counted.end() if counted else start
    modal = MODALS.match(words[start:])
    return modal is not None and start + modal.end() == end


def _item(speech: Speech, item: Item, units: Sequence[Weighed]) -> Point:
    """Return an unlabelled item as a point."""
    return Point(emphasised(_cut_to(speech, item.spans, _inside(units, item.spans), CARD_LINE)))


def _inside(units: Sequence[Weighed], spans: Spans) -> list[Weighed]:
    """Return the units that reach into the spans."""
    return [u for u in units if u.end > spans[0].start and u.at < spans[-1].end]


def _cut_to(speech: Speech, spans: Spans, units: Sequence[Weighed], most: int) -> Wording:
    """Return a stretch whole where it is short or may not be cut, else its opening and its weightiest units.

    The opening is the unit it starts in, as far as it stands in the stretch: after 只有… that is the whole of 才能….
    """
    told = passage(speech.text, spans)
    words = cut(told, Stretch(0, len(told.text)))
    if breadth(words.text) <= most or not units or any(u.unit.whole for u in units):
        return words
    start, end = told.sources(0, 1)[0].start, told.sources(len(told.text) - 1, len(told.text))[0].end
    first, *later = [u for u in units if u.end > start and u.at < end]
    if first.end > end + _STOP or any(u.end > end + _STOP for u in later):
        return words
    passed = first.passage
    opening = Stretch(max(passed.place(start), first.unit.start), first.unit.end)
    if opening.start == first.unit.start:
        opening = Stretch(first.unit.light, first.unit.end)
    kept = [opening]
    room = most - (opening.end - opening.start)
    for unit in sorted(later, key=lambda u: (-u.weight, u.at)):
        if unit.unit.size <= room:
            kept.append(Stretch(unit.unit.light, unit.unit.end))
            room -= unit.unit.size
    return cut(passed, *sorted(kept))
