"""Paging: a planned group of passages becomes a page, of the kind the speech's own rhetoric asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiangtai.outline import shaping
from jiangtai.outline.figuring import figures
from jiangtai.outline.outline import NO_WORDS, Kind, Page, PageId, Point
from jiangtai.outline.passage import Stretch, passage
from jiangtai.outline.planning import Form, saying_before
from jiangtai.outline.pointing import choose, points, word
from jiangtai.outline.reading import OVERVIEW
from jiangtai.outline.titling import LONGEST, LOOSE, title
from jiangtai.outline.wording import cut, emphasised, furniture, whole
from jiangtai.span import Span, length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Wording
    from jiangtai.outline.planning import Group
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Item, Parallel, Speech

SHARE = 0.42
"""How much of a page's passage its points may show: a page that shows all of it is read out, not explained."""

_CELL = 34
"""Characters of a table cell: its verbs, in two lines of its column, so that four rows stand on a page."""

_CARD_LINE = 48
"""Characters of a card's lines: four lines of half a slide."""

_HEADED_LINES = 4
"""Lines below the headings of one page, together."""

_PARTICLES = "了着过"
"""Particles that belong to the verb of a label, not to what follows it."""

_SENTENCE = 80
"""Characters of a sentence shown whole at 36 pt."""


@dataclass
class Titles:
    """The titles given so far, so that two pages never carry the same words by chance. `part` is what to fall back on."""

    part: Wording
    headless: bool = False
    used: set[str] = field(default_factory=set)
    spent: frozenset[int] = frozenset()
    """Where the unit starts that the section page already says."""

    def take(self, wording: Wording) -> Wording:
        """Remember a title and return it."""
        self.used.add(wording.text)
        return wording


def page(speech: Speech, group: Group, titles: Titles) -> Page:
    """Return the page of a group, without its notes."""
    match group.form:
        case Form.OVERVIEW if group.parallel is not None:
            return _overview(speech, group, group.parallel, titles)
        case Form.PARALLEL if group.parallel is not None:
            return _parallel(speech, group, group.parallel, titles)
        case Form.HEADED:
            return _headed(speech, group, titles)
        case Form.KEY:
            return _key(group)
        case Form.QUOTE:
            return _quote(speech, group, titles)
        case _:
            return _plain(speech, group, titles)


def _made(
    kind: Kind, group: Group, heading: Wording, made: Sequence[Point], name: str = "", heads: tuple[Wording, ...] = ()
) -> Page:
    units = (*group.lead, *group.units)
    end = max((u.passage.sources(u.unit.start, u.unit.end)[-1].end for u in units), default=group.start)
    return Page(
        PageId(f"{name or kind.value}-{group.start}"),
        kind,
        heading,
        tuple(made),
        source=Span(group.start, end),
        heads=heads,
    )


def _titled(
    speech: Speech, group: Group, units: Sequence[Weighed], titles: Titles, before: int | None = None
) -> tuple[Wording, list[Weighed]]:
    """Return a page's title and the units left for its points. `before` is where the page's parallel starts."""
    if group.label:
        return titles.take(whole(speech.text, group.label)), [u for u in units if not _within(u, group.label)]
    found = title(units, titles.used, LOOSE if titles.headless else LONGEST, before)
    if found is None:
        return titles.part, list(units)
    wording, spent = found
    return titles.take(wording), [u for u in units if u is not spent]


def _within(unit: Weighed, label: Spans) -> bool:
    """Return whether a unit says no more than the label it stands under."""
    spans = unit.passage.sources(unit.unit.start, unit.unit.end)
    held = sum(max(0, min(s.end, t.end) - max(s.start, t.start)) for s in spans for t in label)
    return held * 10 >= length(spans) * 6


def _plain(speech: Speech, group: Group, titles: Titles) -> Page:
    units = (*group.lead, *group.units)
    before = set(titles.used)
    heading, left = _titled(speech, group, units, titles)
    counted = figures(units)
    if counted:
        return _made(Kind.FIGURES, group, heading, counted)
    made = points(_fresh(left, titles), SHARE, _said(heading, units))
    if len(made) > 1 or (made and group.label):
        return _made(Kind.BULLETS, group, heading, made)
    titles.used = before
    return _key(group)


def _said(heading: Wording, units: Sequence[Weighed]) -> list[frozenset[str]]:
    """Return the words of the units the heading was cut from."""
    spans = heading.sources
    return [u.tokens for u in units if u.tokens and _held(u, spans)]


def _held(unit: Weighed, spans: Spans) -> bool:
    own = unit.passage.sources(unit.unit.start, unit.unit.end)
    return any(one.overlaps(other) for one in own for other in spans)


def _fresh(units: Sequence[Weighed], titles: Titles) -> list[Weighed]:
    """Return the units without what the section page says, if points enough are left."""
    left = [u for u in units if u.at not in titles.spent]
    return left if sum(not u.unit.leaning for u in left) > 2 else list(units)


def _key(group: Group) -> Page:
    """Return a statement: the weightiest sentence of the group, with the next one whole below it where there is one."""
    units = (*group.lead, *group.units)
    best = max(units, key=lambda u: (not u.unit.leaning, u.weight, -u.at))
    said = _sentence(best, units)
    following = [u for u in units if u.passage is best.passage and u.unit.sentence == best.unit.sentence + 1]
    below = _sentence(following[0], units) if following else NO_WORDS
    made = [Point(below)] if 0 < len(below.text) <= _SENTENCE * 2 and following[0] in units else []
    return _made(Kind.STATEMENT, group, said, made)


def _sentence(unit: Weighed, units: Sequence[Weighed]) -> Wording:
    """Return the whole sentence a unit stands in, as far as it is the group's; the unit alone where that is too long."""
    same = [u for u in units if u.passage is unit.passage and u.unit.sentence == unit.unit.sentence]
    words = cut(unit.passage, Stretch(same[0].unit.start, same[-1].unit.end))
    return words if len(words.text) <= _SENTENCE * 2 else word([unit])


def _quote(speech: Speech, group: Group, titles: Titles) -> Page:
    """Return a quotation whole; its title says whose it is."""
    told = group.units[0].passage
    quoted = told.stretch(group.quoted)
    saying = saying_before(told, quoted.start)
    heading = titles.part
    if group.label:
        heading = whole(speech.text, group.label)
    elif saying is not None and saying.end - saying.start <= LONGEST:
        heading = cut(told, Stretch(saying.start, saying.end))
    return _made(Kind.QUOTE, group, heading, [Point(cut(told, quoted))])


def _overview(speech: Speech, group: Group, parallel: Parallel, titles: Titles) -> Page:
    labels = [shaping.label(speech, parallel, item) for item in parallel.items if item.spans[0].start in group.shown]
    cards = [Point(whole(speech.text, label)) for label in labels]
    return _made(Kind.CARDS, group, titles.part, cards, OVERVIEW)


def _headed(speech: Speech, group: Group, titles: Titles) -> Page:
    """Return a page of neighbouring subsections: their headings whole, each with the weightiest thing it says."""
    made: list[Point] = []
    lines = max(1, _HEADED_LINES // len(group.headed))
    for heading, units in group.headed:
        rest = [u for u in units if not _within(u, heading)]
        chosen = choose(rest, 0.0 if lines == 1 else 1.0, (), lines)[:lines]
        made.append(Point(whole(speech.text, heading), tuple(Point(word([u])) for u in chosen)))
    short = all(len(point.wording.text) <= shaping.LONGEST_LABEL for point in made)
    heading = whole(speech.text, group.label) if group.label else titles.part
    return _made(Kind.CARDS if short and len(made) > 1 else Kind.BULLETS, group, heading, made)


def _parallel(speech: Speech, group: Group, parallel: Parallel, titles: Titles) -> Page:
    start = parallel.items[0].spans[0].start
    heading = _titled(speech, group, (*group.lead, *group.units), titles, start)[0]
    kind = shaping.kind_of(parallel)
    if kind is Kind.PAIRS:
        rows = [_row(speech, item, group.units) for item in parallel.items]
        heads = tuple(furniture(words) for words in shaping.heads(parallel))
        return _made(kind, group, heading, rows, heads=heads)
    if kind is Kind.BULLETS:
        return _made(kind, group, heading, [_item(speech, item, group.units) for item in parallel.items])
    return _made(kind, group, heading, [_card(speech, item, group.units) for item in parallel.items])


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
