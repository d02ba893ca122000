"""Titling: a page's title, cut from what the page says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import (
    ADVERBIAL,
    ADVERBIAL_END,
    ASKING,
    CONTINUING,
    DEFINING,
    DEICTIC,
    OPENERS,
    PURPOSE,
    SAYING,
)
from jiangtai.lexicon.protected import guarded
from jiangtai.outline.binding import bare
from jiangtai.outline.passage import Stretch
from jiangtai.outline.wording import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.outline import Wording
    from jiangtai.outline.salience import Weighed

LONGEST = 22
"""Characters: one line of a page title at 32 pt with room for （续）."""

LOOSE = 30
"""Characters of a title where there is no heading to fall back on: two balanced lines."""

SHORTEST = 5
_SHORTEST_LEAD = 4

_DEFINED = re.compile("(?P<what>[^，是]{2,14}是)(?P<aside>[^，、“《]{4,}的)(?P<is>一[次个项场种条][^，]{2,14})$")
"""X 是 … 的一次 Y: what stands between may go from a title, as the point below says it whole."""

_CALLED = re.compile("，?[^，]*?是(?P<what>[^，是]{4,22}的[^，是的]{2,8})$")
"""X 是 Y 的 Z: what it is called stands over what it consists of."""

_SUBJECT = re.compile("([^，是]{6,20})是(?!否|不是)")
_OPEN_END = re.compile("[是为有在对把将与和及的]$")
_GOING_ON = re.compile("已|曾|正在|还|也|都|没|不|从|对|向|仍|再|更|必将|主要|.{2,4}了|.{0,3}(?:认为|觉得|知道|以为)")
_LISTING = re.compile("的[有是](?:，|：)|(?:包括|例如|分别是)(?:，|：)")
_PERSONAL = re.compile("^(?:我(?!国|党|省|市|县|区|军|们)|你|咱|他|她)")
_ANYWHERE = re.compile("其(?!他|余|中)|它|这[个些一是种样]|那[个些种样]|上述|以上|（见|\\[[0-9]")


def title(
    units: Sequence[Weighed], used: set[str], longest: int = LONGEST, before: int | None = None
) -> tuple[Wording, Weighed | None] | None:
    """Return the best title the units offer and the unit it uses up (None for a bare subject), or None.

    `before` is where a parallel starts: then the title is what leads up to it.

    Only the first sentence of each paragraph is asked: it is what the paragraph is about. A clause from its middle
    would name one thing among several.
    """
    best: tuple[float, Wording, Weighed | None] | None = None
    for number, opening in enumerate(_openings(units)):
        for place, weighed in enumerate(opening):
            for stretches, spent, bonus in _offers(weighed, opening, place, leading=before is not None):
                wording = cut(weighed.passage, *stretches)
                if not SHORTEST <= len(wording.text) <= longest or wording.text in used:
                    continue
                if before is not None and wording.sources[-1].end > before:
                    continue
                score = weighed.weight + bonus - 0.2 * number
                if best is None or score > best[0]:
                    best = (score, wording, spent)
    return None if best is None else (best[1], best[2])


def overhead(units: Sequence[Weighed], used: set[str]) -> Wording | None:
    """Return the title of an overview, cut from what leads up to it: what it is called there, else its best title."""
    for weighed in units:
        text = weighed.text
        called = _CALLED.search(text)
        if called and DEFINING.search(text) and _stands(called["what"]) and not weighed.unit.leaning:
            wording = cut(weighed.passage, _at(weighed.unit.light, called.span("what")))
            if wording.text not in used:
                return wording
    found = title(units, used, LOOSE)
    return None if found is None else found[0]


def any_title(
    units: Sequence[Weighed], used: set[str], before: int | None = None
) -> tuple[Wording, Weighed | None] | None:
    """Return a title where `title` finds none: two lines long, or (no parallel leading) from a later sentence."""
    found = title(units, used, LOOSE, before)
    if found is None and before is not None:
        named = _leading(units, before)
        return None if named is None or named.text in used else (named, None)
    if before is not None or (found is not None and _is_own(found[0].text)):
        return found
    best: tuple[float, Wording, Weighed] | None = None
    for weighed in units:
        unit = weighed.unit
        if unit.leaning or unit.whole or unit.subject is not None:
            continue
        if not _stands(weighed.text) or not _is_own(weighed.text):
            continue
        wording = cut(weighed.passage, Stretch(unit.light, unit.end))
        fits = SHORTEST <= len(wording.text) <= LONGEST and wording.text not in used
        if fits and (best is None or weighed.weight > best[0]):
            best = (weighed.weight, wording, weighed)
    return None if best is None else best[1:]


def _is_own(text: str) -> bool:
    """Return whether a clause from a paragraph's midst can name a page: one thought, that goes on with no other."""
    return "，" not in text and _GOING_ON.match(text) is None


def _leading(units: Sequence[Weighed], before: int) -> Wording | None:
    """Return the clause that stands before a parallel in the unit it starts in (遇有险情，首先…), or None."""
    weighed = next((u for u in units if u.at < before < u.end), None)
    if weighed is None:
        return None
    passage = weighed.passage
    stretch = passage.trim(weighed.unit.start, passage.place(before))
    text = passage.text[slice(*stretch)]
    fits = _SHORTEST_LEAD <= len(text) <= LOOSE and "，" not in text
    return cut(passage, stretch) if fits and _names(text) else None


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
    if (
        unit.topic
        and not unit.leaning
        and place == 0
        and len(opening) > 2
        and _names(passage.text[unit.light : unit.topic])
    ):
        yield (Stretch(unit.light, unit.topic),), None, near + 0.3
    if unit.leaning or unit.whole or unit.subject is not None:
        return
    text = passage.text[unit.light : unit.end]
    if _stands(text):
        yield (Stretch(unit.light, unit.end),), weighed, near + 0.5 * (len(opening) == 1) + 0.3 * (unit.clauses == 1)
    defined = _DEFINED.match(text) if place == 0 else None
    if defined and not guarded(defined["aside"]) and not DEICTIC.search(text):
        yield (_at(unit.light, defined.span("what")), _at(unit.light, defined.span("is"))), None, near
    subject = _SUBJECT.match(text) if place == 0 else None
    if subject and bare(subject[1]) and _names(subject[1]):
        yield (Stretch(unit.light, unit.light + subject.end(1)),), None, near - 1.0
    last = text.rfind("，") + 1
    if leading and last and unit.clauses > 1 and unit.light + last > unit.start and _stands(text[last:]):
        yield (Stretch(unit.light + last, unit.end),), None, near - 0.6


def _at(start: int, span: tuple[int, int]) -> Stretch:
    return Stretch(start + span[0], start + span[1])


def _names(subject: str) -> bool:
    """Return whether a bare subject is a name for what follows, not a time, a place or a pointer back."""
    return not (
        ADVERBIAL.search(subject)
        or DEICTIC.search(subject)
        or ADVERBIAL_END.search(subject)
        or SAYING.search(subject)
        or _PERSONAL.search(subject)
        or _ANYWHERE.search(subject)
    )


def _stands(text: str) -> bool:
    """Return whether words can head a page: no leaning, no question left open, nobody's aside, not only a quotation."""
    return not (
        DEICTIC.search(text)
        or CONTINUING.search(text)
        or OPENERS.search(text)
        or SAYING.search(text)
        or PURPOSE.search(text)
        or ASKING.search(text)
        or _PERSONAL.search(text)
        or _ANYWHERE.search(text)
        or (ADVERBIAL.search(text) and ADVERBIAL_END.search(text))
        or text.count("“") != text.count("”")
        or (text.startswith("“") and text.endswith("”"))
        or (bare(text) and len(text) < 8)
        or re.match("[0-9０-９]", text)
        or _OPEN_END.search(text)
        or _LISTING.search(text)
        or ("，" in text and bare(text.rpartition("，")[2]))
    )
