"""Paging: a planned group of passages becomes a page, of the kind the speech's own rhetoric asks for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import SAYING
from jiangtai.outline import shaping
from jiangtai.outline.figuring import figures
from jiangtai.outline.groups import Form
from jiangtai.outline.outline import NO_WORDS, Kind, Page, PageId, Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.pointing import MOST, Room, choose, points, word
from jiangtai.outline.reading import OVERVIEW
from jiangtai.outline.tabling import CARD_LINE, items
from jiangtai.outline.titling import LONGEST, LOOSE, any_title, overhead, title
from jiangtai.outline.units import unaddressed
from jiangtai.outline.wording import cut, furniture, whole
from jiangtai.span import Span, length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.groups import Group
    from jiangtai.outline.outline import Wording
    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Parallel, Speech

SHARE = 0.36
"""How much of a page's passage its points may show. With tables, quotations and closings, which stand whole, about
three fifths of a speech are then seen: more would be read out, not explained."""

_CARD_UNITS = 2
"""Lines of a card whose text is short enough to stand whole."""

_HEADED_LINES = 4
"""Lines below the headings of one page, together."""

_RICH = 8
"""Things said under a label of its own from which on a page is filled though they are long: the label asks what they are."""

_FEW = 100
"""Characters under a label that stand on a page whole, as what little there is."""

_PASSAGE = 40
"""Characters from which a sentence alone under its label is a passage, not a point."""

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
            return _key(group, group.units[0])
        case Form.QUOTE:
            return _quote(speech, group, titles)
        case _:
            return _plain(speech, group, titles)


def _made(kind: Kind, group: Group, heading: Wording, made: Sequence[Point]) -> Page:
    end = max((unit.end for unit in (*group.lead, *group.units)), default=group.start)
    name = PageId(f"{kind.value}-{group.start}")
    return Page(name, kind, heading, tuple(made), source=Span(group.start, end))


def _titled(
    speech: Speech, group: Group, units: Sequence[Weighed], titles: Titles, before: int | None = None
) -> tuple[Wording, list[Weighed]]:
    """Return a page's title and the units left for its points. `before` is where the page's parallel starts."""
    if group.label:
        return titles.take(whole(speech.text, group.label)), [u for u in units if not _within(u, group.label)]
    found = title(units, titles.used, LOOSE if titles.headless else LONGEST, before)
    found = found or any_title(units, titles.used, before)
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
    counted = figures(units)
    if counted:
        beside = [u for u in units if not any(_held(u, point.wording.sources) for point in counted)]
        return _made(Kind.FIGURES, group, _titled(speech, group, beside, titles)[0], counted)
    heading, left = _titled(speech, group, units, titles)
    fresh = _fresh(left, titles)
    least = _least(fresh) if group.label else 2
    made = points(fresh, Room(SHARE, least), _said(heading, units), units, speech.parallels)
    if len(made) == 1 and group.label:
        made = points(left, Room(1.0), (), units)
        said = _sentence(max(left or units, key=lambda u: (not u.unit.leaning, u.weight)), units)
        if len(made) == 1 and len(said.text) > _PASSAGE:
            return _made(Kind.QUOTE, group, heading, [Point(said)])
    if len(made) > 1 or (made and group.label):
        return _made(Kind.BULLETS, group, heading, made)
    titles.used = before
    return _key(group, max(units, key=lambda u: (not u.unit.leaning, u.weight, -u.at)))


def _least(units: Sequence[Weighed]) -> int:
    """Return how many points a page under a label of its own has, though they take more than its share."""
    standing = sum(not u.unit.leaning for u in units)
    if standing >= _RICH or sum(u.unit.size for u in units) <= _FEW:
        return MOST
    return 2


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
    return left if sum(not u.unit.leaning for u in left) > 1 else list(units)


def _key(group: Group, best: Weighed) -> Page:
    """Return a statement: a unit's sentence, with the next one whole below it where there is one."""
    units = (*group.lead, *group.units)
    said = _sentence(best, units)
    following = [u for u in units if u.passage is best.passage and u.unit.sentence == best.unit.sentence + 1]
    below = _sentence(following[0], units) if following else NO_WORDS
    made = [Point(below)] if 0 < len(below.text) <= _SENTENCE * 2 and following[0] in units else []
    return _made(Kind.STATEMENT, group, said, made)


def _sentence(unit: Weighed, units: Sequence[Weighed]) -> Wording:
    """Return the whole sentence a unit stands in, as far as it is the group's; the unit alone where that is too long."""
    same = [u for u in units if u.passage is unit.passage and u.unit.sentence == unit.unit.sentence]
    words = cut(unit.passage, unaddressed(unit.passage, Stretch(same[0].unit.start, same[-1].unit.end)))
    return words if len(words.text) <= _SENTENCE * 2 else word([unit])


def _quote(speech: Speech, group: Group, titles: Titles) -> Page:
    """Return a quotation whole; its title says whose it is."""
    told = group.units[0].passage
    quoted = told.stretch(group.quoted)
    saying = _saying_before(told, quoted.start)
    heading = titles.part
    if group.label:
        heading = whole(speech.text, group.label)
    elif saying is not None and saying.end - saying.start <= LONGEST:
        heading = cut(told, saying)
    return _made(Kind.QUOTE, group, heading, [Point(cut(told, quoted))])


def _overview(speech: Speech, group: Group, parallel: Parallel, titles: Titles) -> Page:
    labels = [shaping.label(speech, parallel, item) for item in parallel.items if item.spans[0].start in group.shown]
    cards = [Point(whole(speech.text, label)) for label in labels]
    made = _made(Kind.CARDS, group, _over(speech, group, titles), cards)
    return made if group.lead else replace(made, id=PageId(f"{OVERVIEW}-{group.start}"))


def _over(speech: Speech, group: Group, titles: Titles) -> Wording:
    """Return what stands over several labels: the group's own, or what leads up to them, or the part's heading."""
    if group.label:
        return whole(speech.text, group.label)
    found = overhead(group.lead, titles.used) if group.lead else None
    return titles.part if found is None else titles.take(found)


def _headed(speech: Speech, group: Group, titles: Titles) -> Page:
    """Return a page of neighbouring subsections: their headings whole, each with the weightiest thing it says."""
    made: list[Point] = []
    lines = max(1, _HEADED_LINES // len(group.headed))
    heading = _over(speech, group, titles)
    for label, units in group.headed:
        rest = [u for u in units if not _held(u, label)]
        few = [u for u in rest if not u.unit.leaning]
        chosen = choose(rest, Room(0.0 if lines == 1 else 1.0, most=lines))[:lines] or _shortest(rest)
        if len(few) <= _CARD_UNITS and sum(u.unit.size for u in few) <= CARD_LINE:
            chosen = few
        made.append(Point(whole(speech.text, label), tuple(Point(word([u])) for u in chosen)))
    short = all(len(point.wording.text) <= shaping.LONGEST_LABEL for point in made)
    return _made(Kind.CARDS if short and len(made) > 1 else Kind.BULLETS, group, heading, made)


def _shortest(units: Sequence[Weighed]) -> list[Weighed]:
    """Return the shortest unit that stands alone, where none is as short as a point should be."""
    fits = [u for u in units if not u.unit.leaning and u.unit.size <= _SENTENCE]
    return [min(fits, key=lambda u: u.unit.size)] if fits else []


def _parallel(speech: Speech, group: Group, parallel: Parallel, titles: Titles) -> Page:
    start = parallel.items[0].spans[0].start
    heading = _titled(speech, group, (*group.lead, *group.units), titles, start)[0]
    kind = shaping.kind_of(parallel)
    told = items(speech, parallel, kind, group.units)
    found = title(group.lead, titles.used, LONGEST, start) if group.label and kind is Kind.BULLETS else None
    if found is not None:  # the label heads the page, so what the items are stands over them
        told = (Point(found[0], told),)
    made = _made(kind, group, heading, told)
    if kind is not Kind.PAIRS:
        return made
    return replace(made, heads=tuple(furniture(words) for words in shaping.heads(parallel)))


def _saying_before(told: Passage, at: int) -> Stretch | None:
    """Return the clause before `at` that says whose words follow, or None."""
    head = told.text[:at].rstrip("：:， ")
    start = max(head.rfind(mark) for mark in "。！？；，") + 1
    return Stretch(start, len(head)) if SAYING.search(head) and len(head) > start else None
