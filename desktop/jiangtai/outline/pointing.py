"""Pointing: choosing a page's points among its units, and wording them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import PURPOSE, VERBS
from jiangtai.lexicon.duties import binds
from jiangtai.lexicon.protected import OWNER
from jiangtai.outline.limiting import Chain
from jiangtai.outline.listing import under_leads
from jiangtai.outline.outline import Point, Wording
from jiangtai.outline.passage import Stretch
from jiangtai.outline.salience import alike
from jiangtai.outline.subjects import same_sentence, subject
from jiangtai.outline.together import blocks
from jiangtai.outline.wording import cut, emphasised
from jiangtai.span import letters, union
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jiangtai.outline.salience import Weighed
    from jiangtai.outline.together import Block
    from jiangtai.speech.speech import Parallel

MOST = 5
"""Points a page: what a listener holds in mind while the speaker talks."""

LONGEST = 60
"""Characters: two lines at 28 pt; more is a passage, not a point."""

FULL_LINE = 28
"""Characters: neighbours of one sentence share a point up to this length."""

BREVITY = 0.02
"""What a character costs: of two units that weigh the same, the shorter leaves room for another."""

SPREAD = 0.3
"""What each further unit of the same sentence loses, so that a page speaks for all its sentences."""

_SUBJECT = 20
"""Characters in which a subject is found at a clause's start."""

_ALIKE = 0.75
"""Two units of whose shorter the longer holds three quarters of the words say the same to a listener."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a page may show: a share of its units' characters, and how many points at least (though that is spent) and at most."""

    share: float
    least: int = 2
    most: int = MOST


def points(
    units: Sequence[Weighed],
    room: Room,
    said: Sequence[frozenset[str]] = (),
    within: Sequence[Weighed] = (),
    parallels: Sequence[Parallel] = (),
) -> tuple[Point, ...]:
    """Return points from the weightiest units in source order, as far as there is room.

    `said` are the words of what the page says already: what repeats them is left out. `within` are all the page's
    units, in which a clause's subject is looked for, `parallels` those shown whole or not at all.
    """
    here = {id(unit) for unit in units}
    full = blocks(within or units, parallels)
    found = [left for block in full if (left := type(block)(u for u in block if id(u) in here))]  # one may be the title
    chosen = choose(units, room, said, found)
    whole = {id(unit): block for block in found for unit in block}
    rows = list(runs(chosen, whole))
    if len(rows) == 1 and not (
        isinstance(whole.get(id(rows[0][0])), Chain) and _needs(rows[0])
    ):  # one point is no list: its units stand apart
        rows = [[unit] for unit in rows[0]]
    made: list[tuple[Weighed, Point]] = []
    for at, run in enumerate(rows):
        before = rows[at - 1][-1] if at else None
        leads = before is not None and not same_sentence(before, run[0])
        who = subject(run[0], within) if leads else None
        made.append((run[0], Point(emphasised(word(run, who)))))
    return under_leads(made, units)


def _needs(chain: Sequence[Weighed]) -> bool:
    """Return whether what follows in a chain says little by itself: a turn (但是) is a sentence of its own."""
    return all(unit.unit.start == unit.unit.light for unit in chain[1:])


def word(run: Sequence[Weighed], who: Stretch | None = None) -> Wording:
    """Return neighbouring units as one wording, the owner their speech act needs, or `who` does it, set before it."""
    first = run[0].unit
    words = cut(run[0].passage, Stretch(first.light, run[-1].unit.end))
    named = first.subject or who
    if named is None or (first.subject is None and len(letters(words.text)) + named.end - named.start > LONGEST):
        return words
    owner = cut(run[0].passage, named)
    return Wording(owner.text + words.text, union((*owner.sources, *words.sources)))


def choose(
    units: Sequence[Weighed], room: Room, said: Sequence[frozenset[str]] = (), found: Sequence[Block] = ()
) -> list[Weighed]:
    """Return the units worth showing, in source order. `found` are blocks of units shown whole or not at all.

    What is to be done by when or by whom has its place though the share is spent: hearers are held to it.
    """
    left = room.share * sum(u.unit.size for u in units)
    told = list(said)
    chosen: list[Weighed] = []
    whole = {id(unit): block for block in reversed(found) for unit in block}
    chains = {key: block for key, block in whole.items() if isinstance(block, Chain)}
    firsts = _firsts(units)
    for unit in _ranked(units):
        if unit.unit.leaning or unit.unit.size > LONGEST or any(unit is one for one in chosen):
            continue
        things = sum(chains.get(id(one), (one,))[0] is one for one in chosen)  # a chain says one
        if chosen and left <= 0 and _waives(unit, things, room):
            continue
        block = whole.get(id(unit), ())
        if not block and any(alike(unit.tokens, words) >= _ALIKE for words in told):
            continue
        more = list(block) or [unit, *_carrier(unit, firsts[_sentence(unit)], chosen, told)]
        if chosen and _count([*chosen, *more], whole) > room.most:
            continue
        chosen.extend(more)
        told.extend(one.tokens for one in more)
        left -= sum(one.unit.size for one in more)
    return sorted(chosen, key=_place)


def _waives(unit: Weighed, chosen: int, room: Room) -> bool:
    """Return whether a unit gives up its place when the share is spent and so many are `chosen`."""
    enough = chosen >= room.least or (chosen > 1 and PURPOSE.match(unit.text) is not None)
    return enough and not binds(unit.text)


def _sentence(unit: Weighed) -> tuple[int, int]:
    return (id(unit.passage), unit.unit.sentence)


def _firsts(units: Sequence[Weighed]) -> dict[tuple[int, int], Weighed]:
    """Return the first unit of each sentence."""
    return {_sentence(unit): unit for unit in reversed(units)}


def _ranked(units: Sequence[Weighed]) -> list[Weighed]:
    """Return the units by what they bring for their room; of one sentence each next one brings less than the last."""
    worth = {id(u): u.weight - BREVITY * u.unit.size for u in units}
    seen: dict[tuple[int, int], int] = {}
    scored: list[tuple[float, int, Weighed]] = []
    for unit in sorted(units, key=lambda u: -worth[id(u)]):
        sentence = _sentence(unit)
        seen[sentence] = seen.get(sentence, -1) + 1
        scored.append((SPREAD * seen[sentence] - worth[id(unit)], unit.at, unit))
    return [unit for _, _, unit in sorted(scored, key=lambda one: one[:2])]


def carrier(unit: Weighed, units: Sequence[Weighed]) -> list[Weighed]:
    """Return the unit that says whose deed this is: the first of its sentence, if it names an owner.

    总会党组召开会议，认真学习…: without the first clause the second is anybody's.
    """
    return _carrier(unit, _firsts(units)[_sentence(unit)])


def _carrier(
    unit: Weighed, first: Weighed, chosen: Sequence[Weighed] = (), told: Sequence[frozenset[str]] = ()
) -> list[Weighed]:
    """Return the first unit of a sentence where it carries this one, and is not shown yet."""
    if first is unit or unit.unit.subject is not None or first.unit.leaning or first.unit.size > LONGEST:
        return []
    if any(first is one for one in chosen) or first.tokens in told:
        return []
    names = OWNER.finds(first.text[:_SUBJECT]) and not VERBS.match(first.text)
    return [first] if names else []


def _count(chosen: Sequence[Weighed], whole: Mapping[int, Block]) -> int:
    return len(list(runs(sorted(chosen, key=_place), whole)))


def _place(weighed: Weighed) -> tuple[int, int]:
    return (weighed.at, weighed.unit.order)


_NONE: Mapping[int, Block] = MappingProxyType({})
_ALONE: Block = ()


def runs(chosen: Sequence[Weighed], whole: Mapping[int, Block] = _NONE) -> Iterable[list[Weighed]]:
    """Yield the units that share a point: neighbours in one sentence that are short together.

    `whole` gives the block of a unit's id: its units stand each for itself, unless they are more than a page's points,
    or a chain.
    """
    run: list[Weighed] = []
    for unit in chosen:
        block = whole.get(id(unit), _ALONE)
        apart = 0 < len(block) <= MOST
        same = bool(run) and block is whole.get(id(run[-1]), _ALONE)
        if same and (_fits(run, unit) if isinstance(block, Chain) else not apart and _joins(run, unit)):
            run.append(unit)
            continue
        if run:
            yield run
        run = [unit]
    if run:
        yield run


def _fits(run: list[Weighed], unit: Weighed) -> bool:
    """Return whether two lines hold a unit with those before it."""
    return run[-1].unit.order + 1 == unit.unit.order and unit.unit.end - run[0].unit.light <= LONGEST


def _joins(run: list[Weighed], unit: Weighed) -> bool:
    last = run[-1]
    return (
        last.passage is unit.passage
        and last.unit.sentence == unit.unit.sentence
        and last.unit.order + 1 == unit.unit.order
        and unit.unit.end - run[0].unit.light <= FULL_LINE
    )
