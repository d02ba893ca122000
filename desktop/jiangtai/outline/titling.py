"""Titling: a page's title, cut from what the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import DEFINING, DEICTIC, THESIS, VERBS
from jiangtai.lexicon.protected import TIME, guarded
from jiangtai.outline.headlines import DETAIL, MIDST, is_own, names, points_ahead, points_back, stands
from jiangtai.outline.listing import announced, items_under, lead_of
from jiangtai.outline.passage import Stretch
from jiangtai.outline.subjects import same_sentence
from jiangtai.outline.waiting import bare
from jiangtai.outline.wording import breadth, cut
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from jiangtai.outline.outline import Wording
    from jiangtai.outline.salience import Weighed

LONGEST = 22
"""Characters: one line of a page title at 32 pt with room for （续）."""

LOOSE = 30
"""Characters of a title where there is no heading to fall back on: two balanced lines."""

SHORTEST = 5
_SHORTEST_LEAD = 4

_ANNOUNCES = 1.0
"""What speaks for the words that announce a list: that is what the page says."""

_TIME = 8
"""Characters of a clause that only says when."""

_LATER = 0.1
"""What each sentence before it takes from a title: a page is about what it starts with, before what it comes to."""

_COMMON_FIRST = "要不我应"
"""Hanzi that clauses open with which are no row."""

_TOLD_OFF = Pattern(
    "(?:谈|讲|说|提出?|作|抓好?|做好?|采取了?|有|是|送给大家|就|了)(?P<what>(?:以下|如下)?[一二两三四五六七八九十几](?:个?方面的|[点个件项条句大](?!方面)的?)[^，。：；的]{1,8}?|(?:以下|如下|下列)[^，。：；的]{2,6}?)"
    "(?:(?:送给|送与|赠给|同|与|和|跟)(?:大家|你们|各位|同学们|同志们)[^，。：；]{0,4})?$"
)
"""What is told off next, at the end of the words that announce it (我想谈三点希望)."""

_TOPIC = Pattern("(?:从|就|在|关于|对于|围绕)(?P<what>[^，的]{2,12}?)(?:来?看|方面|来说|而言)，")
"""What a sentence is about, where it opens with it (从原因看，…)."""

_DEFINED = Pattern("(?P<what>[^，是]{2,14}是)(?P<aside>[^，、“《]{4,}的)(?P<is>一[次个项场种条][^，]{2,14})$")
"""X 是 … 的一次 Y: what stands between may go from a title, as the point below says it whole."""

_CALLED = Pattern("，?[^，]*?是(?P<what>[^，是]{4,22}的[^，是的]{2,8})$")
"""X 是 Y 的 Z: what it is called stands over what it consists of."""

_SUBJECT = Pattern("([^，是]{6,20})是(?!否|不是)")
_BEFORE_BE = Pattern("[都也就还正又才只便则仍乃即]$|[我你您]")
"""What is no name before 是: an adverb of it, or what the speaker says of himself (我天天思考的都是…)."""


def title(
    units: Sequence[Weighed],
    used: set[str],
    longest: int = LONGEST,
    before: int | None = None,
    among: Collection[int] = (),
) -> tuple[Wording, Weighed | None] | None:
    """Return the best title the units offer and the unit it uses up (None for a bare subject), or None.

    `before` is where a parallel starts: then the title is what leads up to it. `among` are the ids of units that are
    items of a list: one of several never heads the page of them all.

    Only the first sentence of each paragraph is asked: it is what the paragraph is about. A clause from its middle
    would name one thing among several.
    """
    best: tuple[float, Wording, Weighed | None] | None = None
    for number, opening in enumerate(_openings(units)):
        for place, weighed in enumerate(opening):
            midst = opening[0].unit.order > 0 and (DETAIL.search(weighed.text) or not is_own(weighed.text))
            if id(weighed) in among or (weighed.unit.leads and not _announces(weighed, units)):
                continue
            for stretches, spent, bonus in _offers(weighed, opening, place, leading=before is not None):
                if midst and before is None and spent is not None:
                    continue
                wording = cut(weighed.passage, *stretches)
                if not SHORTEST <= breadth(wording.text) <= longest or wording.text in used:
                    continue
                if before is not None and wording.sources[-1].end > before:
                    continue
                score = weighed.weight + bonus - 0.2 * number
                if best is None or score > best[0]:
                    best = (score, wording, spent)
    return None if best is None else (best[1], best[2])


def thesis(units: Sequence[Weighed], used: set[str]) -> tuple[Wording, Weighed] | None:
    """Return the weightiest sentence's opening that says what matters, as the title of a page that goes on with another."""
    openings = (u for at, u in enumerate(units) if not at or not same_sentence(u, units[at - 1]))
    best: tuple[Wording, Weighed] | None = None
    for weighed in openings:
        text = weighed.text
        if weighed.unit.leaning or weighed.unit.whole or weighed.unit.subject is not None or DETAIL.search(text):
            continue
        if not (DEFINING.search(text) or THESIS.search(text)) or not stands(text) or not is_own(text):
            continue
        wording = cut(weighed.passage, Stretch(weighed.unit.light, weighed.unit.end))
        fits = SHORTEST <= breadth(wording.text) <= LOOSE and wording.text not in used
        if fits and (best is None or weighed.weight > best[1].weight):
            best = wording, weighed
    return best


def overhead(units: Sequence[Weighed], used: set[str]) -> Wording | None:
    """Return the title of an overview, cut from what leads up to it: what it is called there, else its best title."""
    for weighed in units:
        text = weighed.text
        called = _CALLED.search(text)
        if called and DEFINING.search(text) and stands(called["what"]) and not weighed.unit.leaning:
            wording = cut(weighed.passage, _at(weighed.unit.light, called.span("what")))
            if wording.text not in used:
                return wording
    found = title(units, used, LOOSE)
    return told_off(units, used) if found is None else found[0]


def told_off(units: Sequence[Weighed], used: set[str]) -> Wording | None:
    """Return what units announce or open on, where no clause of theirs can be a title: 三点希望, 原因."""
    for pattern in (_TOLD_OFF, _TOPIC):
        for weighed in units:
            found = pattern.search(weighed.text)
            if found is None or (pattern is _TOPIC and found.start()):
                continue
            wording = cut(weighed.passage, _at(weighed.unit.light, found.span("what")))
            if wording.text not in used:
                return wording
    return None


def any_title(
    units: Sequence[Weighed], used: set[str], before: int | None = None, among: Collection[int] = ()
) -> tuple[Wording, Weighed | None] | None:
    """Return a title where `title` finds none: two lines long, or (no parallel leading) from a later sentence."""
    found = title(units, used, LOOSE, before, among)
    if found is None and before is not None:
        named = _leading(units, before) or told_off([u for u in units if u.at < before], used)
        return None if named is None or named.text in used else (named, None)
    if before is not None or (found is not None and is_own(found[0].text)):
        return found
    best: tuple[float, Wording, Weighed] | None = None
    leads = [unit for unit in units if unit.unit.leads]
    for weighed in units:
        unit = weighed.unit
        if unit.leaning or unit.whole or unit.subject is not None or id(weighed) in among:
            continue
        if lead_of(weighed, leads) is not None:
            continue
        if not stands(weighed.text) or not is_own(weighed.text) or DETAIL.search(weighed.text):
            continue
        if unit.order and bare(weighed.text):
            continue
        midst = any(same_sentence(u, weighed) and u.unit.order < unit.order for u in units)
        if midst and (MIDST.match(weighed.text) or not VERBS.match(weighed.text)):
            continue  # what is said of another subject on the way is not what the sentence is about
        wording = cut(weighed.passage, Stretch(unit.light, unit.end))
        fits = SHORTEST <= breadth(wording.text) <= LONGEST and wording.text not in used
        worth = weighed.weight - _LATER * (unit.sentence - units[0].unit.sentence)
        if fits and (best is None or worth > best[0]) and not _is_one_of_a_row(weighed, units):
            best = (worth, wording, weighed)
    subject = _topic(units, used) if best is None else None
    return subject or (None if best is None else best[1:])


def _topic(units: Sequence[Weighed], used: set[str]) -> tuple[Wording, None] | None:
    """Return the subject a paragraph opens with, where nothing else of it can be a title."""
    for opening in _openings(units):
        first = opening[0]
        start, end = first.unit.light, first.unit.topic
        if not end or first.unit.leaning or not _is_topic(first):
            continue
        wording = cut(first.passage, Stretch(start, end))
        if SHORTEST <= breadth(wording.text) <= LONGEST and wording.text not in used:
            return wording, None
    return None


def _leading(units: Sequence[Weighed], before: int) -> Wording | None:
    """Return the clause that stands before a parallel in the unit it starts in (遇有险情，首先…), or None."""
    weighed = next((u for u in units if u.at < before < u.end), None)
    if weighed is None:
        return None
    passage = weighed.passage
    stretch = passage.trim(weighed.unit.start, passage.place(before))
    text = passage.text[slice(*stretch)]
    fits = _SHORTEST_LEAD <= len(text) <= LOOSE and "，" not in text
    return cut(passage, stretch) if fits and names(text) else None


def _openings(units: Sequence[Weighed]) -> Iterator[list[Weighed]]:
    """Yield the units of the first sentence of each passage; of its second too where the first is only an opening."""
    for at, weighed in enumerate(units):
        if at and units[at - 1].passage is weighed.passage:
            continue
        same = [u for u in units[at : at + 16] if u.passage is weighed.passage]
        first = [u for u in same if u.unit.sentence == same[0].unit.sentence]
        if all(u.unit.leaning for u in first):
            second = [u for u in same if u.unit.sentence == same[0].unit.sentence + 1]
            yield first + second
        else:
            yield first


def _offers(
    weighed: Weighed, opening: Sequence[Weighed], place: int, *, leading: bool
) -> Iterator[tuple[tuple[Stretch, ...], Weighed | None, float]]:
    """Yield the stretches of a unit that could be a title, what each uses up, and what speaks for it."""
    unit, passage = weighed.unit, weighed.passage
    near = 1.0 - 0.25 * min(place, 4)
    if unit.leads:
        yield (announced(weighed),), weighed, near + _ANNOUNCES
    if unit.topic and not unit.leaning and place == 0 and len(opening) > 2 and _is_topic(weighed):
        yield (Stretch(unit.light, unit.topic),), None, near + 0.3
    if unit.leaning or unit.whole or unit.subject is not None:
        return
    text = passage.text[unit.light : unit.end]
    if stands(text) and not (place and MIDST.match(text)) and not DETAIL.search(text):
        yield (Stretch(unit.light, unit.end),), weighed, near + 0.5 * (len(opening) == 1) + 0.3 * (unit.clauses == 1)
    defined = _DEFINED.match(text) if place == 0 else None
    if defined and not guarded(defined["aside"]) and not DEICTIC.search(text):
        yield (_at(unit.light, defined.span("what")), _at(unit.light, defined.span("is"))), None, near
    subject = _SUBJECT.match(text) if place == 0 else None
    if subject and bare(subject[1]) and names(subject[1]) and not _BEFORE_BE.search(subject[1]):
        yield (Stretch(unit.light, unit.light + subject.end(1)),), None, near - 1.0
    last = text.rfind("，") + 1
    cuts = leading and last and unit.clauses > 1 and unit.light + last > unit.start
    if cuts and stands(text[last:]) and not _says_when(text[: last - 1].rpartition("，")[2]):
        yield (Stretch(unit.light + last, unit.end),), None, near - 0.6


def _is_topic(weighed: Weighed) -> bool:
    """Return whether the bare words a unit opens with name what it is about, and not only when."""
    words = weighed.passage.text[weighed.unit.light : weighed.unit.topic]
    return names(words) and not _says_when(words)


def _says_when(clause: str) -> bool:
    """Return whether a clause only says when: no title loses it."""
    return len(clause) <= _TIME and TIME.finds(clause)


def _announces(lead: Weighed, units: Sequence[Weighed]) -> bool:
    """Return whether what announces a list can head a page of units: its list stands there whole, or is most of them.

    以下 points to the list, so it must stand there.
    """
    words = lead.passage.text[slice(*announced(lead))]
    if points_back(words):
        return False
    if items_under(lead, units):
        return True
    items = sum(u.unit.size for u in units if same_sentence(u, lead) and u is not lead)
    return not points_ahead(words) and items * 2 >= sum(u.unit.size for u in units)


def _is_one_of_a_row(weighed: Weighed, units: Sequence[Weighed]) -> bool:
    """Return whether a neighbour in its sentence opens with the same Hanzi, no 要 or 不: then it is one of several."""
    first = weighed.text[:1]
    near = (u for u in units if same_sentence(u, weighed) and abs(u.unit.order - weighed.unit.order) == 1)
    return first not in _COMMON_FIRST and any(u.text[:1] == first for u in near)


def _at(start: int, span: tuple[int, int]) -> Stretch:
    return Stretch(start + span[0], start + span[1])
