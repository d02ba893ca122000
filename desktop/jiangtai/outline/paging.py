"""Paging: a planned group of passages becomes a page, of the kind the speech's own rhetoric asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import ANNOUNCING, SAYING
from jiangtai.lexicon.greetings import GREETING
from jiangtai.outline import shaping
from jiangtai.outline.bundling import TIGHTEST, headed_page
from jiangtai.outline.comparing import contrast, sides
from jiangtai.outline.figuring import LEAST, figures, since
from jiangtai.outline.groups import Form
from jiangtai.outline.limiting import limited
from jiangtai.outline.listing import announced, items_under
from jiangtai.outline.naming import held, made_page, over, titled
from jiangtai.outline.outline import NO_WORDS, Kind, PageId, Point
from jiangtai.outline.passage import Stretch
from jiangtai.outline.pointing import MOST, Room, points, word
from jiangtai.outline.reading import OVERVIEW
from jiangtai.outline.shunning import is_shunned
from jiangtai.outline.tabling import items
from jiangtai.outline.titling import LONGEST, title
from jiangtai.outline.units import unaddressed
from jiangtai.outline.wording import breadth, cut, furniture, whole
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.groups import Group
    from jiangtai.outline.naming import Titles
    from jiangtai.outline.outline import Page, Wording
    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.speech.speech import Parallel, Speech

SHARE = 0.32
"""How much of a page's passage its points may show. With tables, quotations and closings, which stand whole, about
three fifths of a speech are then seen: more would be read out, not explained."""

_FEWEST = 2
"""Points below which a page is no list."""

_RICH = 8
"""Things said under a label of its own from which on a page is filled though they are long: the label asks what they are."""

_FEW = 130
"""Characters under a label that stand on a page whole, as what little there is: five points of a line each."""

_PASSAGE = 40
"""Characters from which a sentence alone under its label is a passage, not a point."""

_SAYS = 6
"""Characters of a second sentence that says something: Perhaps not. is none."""

_SMALL = 300
"""Characters of which one sentence can speak for all, where no title of their own can be cut from them."""

_SENTENCE = 80
"""Characters of a sentence shown whole at 36 pt."""


def page(speech: Speech, group: Group, titles: Titles, tight: int = 0) -> Page:  # noqa: PLR0911  # one for each form
    """Return the page of a group, without its notes.

    `tight` asks it to say less, from 0 (all it has room for) to `TIGHTEST`.
    """
    match group.form:
        case Form.OVERVIEW if group.parallel is not None:
            return _overview(speech, group, group.parallel, titles)
        case Form.PARALLEL if group.parallel is not None:
            return _parallel(speech, group, group.parallel, titles, tight)
        case Form.HEADED:
            return headed_page(speech, group, titles, tight)
        case Form.KEY:
            return _key(group, group.units[0], tight)
        case Form.QUOTE:
            return _quote(speech, group, titles)
        case Form.COMPARE:
            return _compare(speech, group, titles, tight)
        case _:
            return _plain(speech, group, titles, tight)


def _plain(speech: Speech, group: Group, titles: Titles, tight: int) -> Page:
    units = (*group.lead, *group.units)
    before = set(titles.used)
    counted = figures(units) if tight < TIGHTEST else ()
    if counted:
        beside = [u for u in units if not any(held(u, point.wording.sources) for point in counted)]
        about = {id(u.passage) for u in units if any(held(u, point.wording.sources) for point in counted)}
        beside = [u for u in beside if id(u.passage) in about] or beside
        aim = next((u for u in beside if u.unit.leads), None)  # an aim's figures never stand as if reached
        heading = titled(speech, group, beside, titles)[0] if aim is None else cut(aim.passage, announced(aim))
        heading = (since(units) or heading) if heading is titles.part else heading
        return made_page(Kind.FIGURES, group, heading, counted)
    listed = None if group.label and not group.goes_on else _listed(group, units, titles)
    if listed is not None:
        return listed
    heading, left = titled(speech, group, units, titles)
    best = max(units, key=lambda u: (not u.unit.leaning, u.weight, -u.at))
    if heading is titles.part:
        if titles.fallen and sum(u.unit.size for u in units) <= _SMALL and not (group.label or group.lead):
            return _key(group, best, tight)
        titles.fallen = True
    fresh = _fresh(left, titles)
    least = _least(fresh) if group.label else 2
    most = max(_FEWEST, MOST - tight)
    made = points(fresh, Room(SHARE, min(least, most), most), _said(heading, units), units, speech.parallels)
    if _things(made) == 1 and group.label:
        made = points(left, Room(1.0), (), units)
        said = _sentence(max(left or units, key=lambda u: (not u.unit.leaning, u.weight)), units)
        if _things(made) == 1 and len(said.text) > _PASSAGE:
            return made_page(Kind.QUOTE, group, heading, [Point(said)])
    if _things(made) > 1 or (made and group.label):
        shown = _over_what_is_shown(speech, group, titles, made_page(Kind.BULLETS, group, heading, made))
        return shown if _things(shown.points) > 1 or group.label else _under_the_part(speech, group, titles, most)
    titles.used = before
    return _key(group, best, tight)


def _listed(group: Group, units: Sequence[Weighed], titles: Titles) -> Page | None:
    """Return the cards of the list that is most of what the units say, under what announces it; None where none is."""
    for lead in (u for u in units if u.unit.leads):
        items = items_under(lead, units)
        size = sum(u.unit.size for u in items)
        short = all(u.unit.size <= shaping.LONGEST_LABEL for u in items)
        rest = sum(u.unit.size for u in units if u is not lead and not u.unit.leaning) - size
        if not short or not LEAST <= len(items) <= shaping.CARDS_A_PAGE or size < rest:
            continue
        heading = titles.take(cut(lead.passage, announced(lead)))
        return made_page(Kind.CARDS, group, heading, [Point(word([u])) for u in items])
    return None


def _over_what_is_shown(speech: Speech, group: Group, titles: Titles, made: Page) -> Page:
    """Return a page, its title cut again where another paragraph than the one it was cut from has most of the points."""
    told = {id(u.passage): u.passage for u in (*group.lead, *group.units)}
    if group.label or made.title is titles.part or len(told) == 1:
        return made
    shown = [wording.sources[0] for point in made.points for wording in point.wordings() if wording.sources]
    count = {
        key: sum(any(span.overlaps(one) for span in passage.spans) for one in shown) for key, passage in told.items()
    }
    own = next((key for key in told if any(s.overlaps(made.title.sources[0]) for s in told[key].spans)), 0)
    most = max(count.values())
    if count.get(own) and (count[own] + 1) * 2 > most:  # the title tells of its paragraph too
        return made
    titles.used.discard(made.title.text)
    least = most if count.get(own) else 1
    title = titled(speech, group, [u for u in (*group.lead, *group.units) if count[id(u.passage)] >= least], titles)[0]
    over = [point for point in made.points if point.wording.sources == title.sources]  # what announced them heads them
    points = (below for point in made.points for below in (point.points if point in over else (point,)))
    return replace(made, title=title, points=tuple(points))


def _under_the_part(speech: Speech, group: Group, titles: Titles, most: int) -> Page:
    """Return a page of paragraphs that have no title in common: it has the part's, and a point for each at least."""
    units = _fresh((*group.lead, *group.units), titles)
    least = max(_FEWEST, len({id(unit.passage) for unit in units}))
    made = points(units, Room(SHARE, min(least, most), most), (), units, speech.parallels)
    return made_page(Kind.BULLETS, group, titles.part, made)


def _things(made: Sequence[Point]) -> int:
    """Return how many things points say: one that announces a list says what stands below it."""
    return sum(len(point.points) or 1 for point in made)


def _least(units: Sequence[Weighed]) -> int:
    """Return how many points a page under a label of its own has, though they take more than its share."""
    standing = sum(not u.unit.leaning for u in units)
    if standing >= _RICH or sum(u.unit.size for u in units) <= _FEW:
        return MOST
    return 2


def _said(heading: Wording, units: Sequence[Weighed]) -> list[frozenset[str]]:
    """Return the words of the units the heading was cut from."""
    spans = heading.sources
    return [u.tokens for u in units if u.tokens and held(u, spans)]


def _fresh(units: Sequence[Weighed], titles: Titles) -> list[Weighed]:
    """Return the units without what the section page says, if points enough are left."""
    left = [u for u in units if u.at not in titles.spent]
    return left if sum(not u.unit.leaning for u in left) > 1 else list(units)


def _key(group: Group, best: Weighed, tight: int) -> Page:
    """Return a statement: a unit's sentence, with the next one whole below it where there is one (and room).

    What the next one limits never stands without it, nor the limit alone.
    """
    units = (*group.lead, *group.units)
    chain = next((chain for chain in limited(units) if any(one is best for one in chain)), ())
    best = chain[0] if chain else best
    said = _sentence(best, units)
    following = [u for u in units if u.passage is best.passage and u.unit.sentence == best.unit.sentence + 1]
    below = _sentence(following[0], units) if following and not _says_nothing(following) else NO_WORDS
    fits = not tight and breadth(below.text) >= _SAYS and len(below.text) <= _SENTENCE * 2
    fits |= any(one is chained for one in following for chained in chain)
    made = [Point(below)] if fits and following[0] in units else []
    return made_page(Kind.STATEMENT, group, said, made)


def _says_nothing(following: Sequence[Weighed]) -> bool:
    """Return whether a sentence only announces what follows it, or pays a courtesy."""
    last = following[-1].text
    return any(rule.search(last) for rule in (SAYING, ANNOUNCING)) or GREETING.fullmatch(following[0].text) is not None


def _sentence(unit: Weighed, units: Sequence[Weighed]) -> Wording:
    """Return the whole sentence a unit stands in, as far as it is the group's; the unit alone where that is too long.

    A sentence with a slip in it is not shown whole either.
    """
    same = [u for u in units if u.passage is unit.passage and u.unit.sentence == unit.unit.sentence]
    if any(is_shunned(u) for u in same):
        return word([unit])
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
    return made_page(Kind.QUOTE, group, heading, [Point(cut(told, quoted))])


def _compare(speech: Speech, group: Group, titles: Titles, tight: int) -> Page:
    """Return two sides beside each other, titled by what they are of or by what stands before them."""
    told = group.units[0].passage
    found = contrast(group.units)
    if found is None:
        return _plain(speech, group, titles, tight)
    place = found.whole
    outside = [u for u in group.units if u.unit.end <= place.start or u.unit.start >= place.end]
    heading = titled(speech, group, outside, titles)[0]
    if heading is titles.part and found.about is not None:
        heading = titles.take(cut(told, found.about))
    return made_page(Kind.COMPARE, group, heading, sides(told, found))


def _overview(speech: Speech, group: Group, parallel: Parallel, titles: Titles) -> Page:
    labels = [shaping.label(speech, parallel, item) for item in parallel.items if item.spans[0].start in group.shown]
    cards = [Point(whole(speech.text, label)) for label in labels]
    made = made_page(Kind.CARDS, group, over(speech, group, titles), cards)
    return made if group.lead else replace(made, id=PageId(f"{OVERVIEW}-{group.start}"))


def _parallel(speech: Speech, group: Group, parallel: Parallel, titles: Titles, tight: int) -> Page:
    start = parallel.items[0].spans[0].start
    heading = titled(speech, group, (*group.lead, *group.units), titles, start)[0]
    kind = shaping.kind_of(parallel)
    told = items(speech, parallel, kind, group.units)
    if tight and kind is Kind.CARDS:  # all of them stay, by their labels
        told = tuple(replace(item, points=()) for item in told)
    bare = kind is Kind.BULLETS or shaping.terse(parallel)
    found = title(group.lead, titles.used, LONGEST, start) if group.label and bare else None
    if found is not None:  # the label heads the page, so what the items are stands over them
        kind, told = Kind.BULLETS, (Point(found[0], told),)
    made = made_page(kind, group, heading, told)
    if kind is not Kind.PAIRS:
        return made
    return replace(made, heads=tuple(furniture(words) for words in shaping.heads(parallel)))


def _saying_before(told: Passage, at: int) -> Stretch | None:
    """Return the clause before `at` that says whose words follow, or None."""
    head = told.text[:at].rstrip("：:， ")
    start = max(head.rfind(mark) for mark in "。！？；，") + 1
    return Stretch(start, len(head)) if SAYING.search(head) and len(head) > start else None
