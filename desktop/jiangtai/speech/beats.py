"""Beats: neighbouring clauses of one sentence built alike (不…，不…，不…; 既…，又…，还…; 心里装着…，肩上扛着…)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.framing import BEAT, FIGURE, NO_WORD, SEQUELS, SLOT
from jiangtai.lexicon.openings import WEAK_OPENING
from jiangtai.pattern import Pattern
from jiangtai.speech.frames import opening_word
from jiangtai.speech.items import build_parallel
from jiangtai.speech.pieces import after_subject, trimmed
from jiangtai.speech.runs import shared_opening
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.pieces import Bounds, Part
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_LEAST = 3
"""Clauses that make a beat."""
_SHORT = 14
"""Characters of a clause that is heard as one beat with others as long."""
_LONGEST = 60
"""Characters of a clause that still sounds like the one before it."""
_ENDING = "不没沒无無"
"""Openings that often end a word instead (坚定不移), so that a subject before them is unsure."""
_SUBJECT = 8
"""Characters before 既: a subject the clauses share."""
_HANZI = Pattern("[\u4e00-\u9fff]")


def beats(passage: Stretch, parts: Sequence[Part]) -> Iterator[Parallel]:
    """Yield the parallels among the clauses of each sentence of a paragraph."""
    words = passage.words
    for part in parts:
        if len(part.clauses) < _LEAST:
            continue
        clauses = [trimmed(words, clause) for clause in part.clauses]
        yield from _sequels(passage, clauses)
        taken: set[int] = set()
        for run in _runs(words, clauses):
            taken.update(start for start, _ in run)
            yield _parallel(passage, run)
        yield from _in_step(passage, clauses, taken)


def _runs(words: str, clauses: Sequence[Bounds]) -> Iterator[list[Bounds]]:
    """Yield neighbouring clauses that open with one small word, or with one Hanzi where they are equally long."""
    run: list[Bounds] = []
    for at, clause in enumerate([*clauses, (0, 0)]):
        if run and _goes_on(words, run, clause):
            run.append(clause)
            continue
        before = clauses[at - len(run) - 1] if at > len(run) else None
        run = [*_first_of(words, before, run), *run]
        if len(run) >= _LEAST and not all(FIGURE.search(words, *member) for member in run):
            yield run
        run = [clause]


def _goes_on(words: str, run: Sequence[Bounds], clause: Bounds) -> bool:
    above = run[-1]
    short, long = sorted((above[1] - above[0], clause[1] - clause[0]))
    opening = opening_word(words, *above)
    if opening:
        alike = long <= _LONGEST and long <= 3 * short
        return opening == opening_word(words, *clause) and (alike or len(run) >= _LEAST - 1)
    first = words[above[0]]
    return (
        short == long <= _SHORT and first == words[clause[0]] and bool(_HANZI.match(first)) and not NO_WORD.match(first)
    )


def _first_of(words: str, before: Bounds | None, run: Sequence[Bounds]) -> list[Bounds]:
    """Return the clause before two or more that open alike, from where it opens so itself after their common subject."""
    opening = opening_word(words, *run[0]) if run else ""
    if before is None or not opening or len(run) < _LEAST - 1:
        return []
    near = 0 if opening in _ENDING else 4
    at = after_subject(words, before, opening, run[0][1] - run[0][0], near=near)
    return [(at, before[1])] if at and opening_word(words, at, before[1]) == opening else []


def _parallel(
    passage: Stretch, run: Sequence[Bounds], labels: Sequence[Bounds] | None = None, lead: str = ""
) -> Parallel:
    lead = lead or shared_opening([passage.words[start:end] for start, end in run])
    return build_parallel(lead, Scope.CLAUSES, [(passage, *member) for member in run], labels=labels)


def _sequels(passage: Stretch, clauses: Sequence[Bounds]) -> Iterator[Parallel]:
    """Yield 既…，又…，又…: a first clause, and two or more that take up its first word with another."""
    words = passage.words
    for at, (start, end) in enumerate(clauses[: 1 - _LEAST]):
        first = next((mark for mark in SEQUELS if words.find(mark, start, min(end, start + _SUBJECT)) >= 0), "")
        if not first:
            continue
        run = [(words.find(first, start, end), end)]
        for clause in clauses[at + 1 :]:
            if words[clause[0]] not in SEQUELS[first]:
                break
            run.append(clause)
        if len(run) >= _LEAST:
            lead = f"{first}…{words[run[-1][0]]}"
            items = [(passage, *member) for member in run]
            yield build_parallel(lead, Scope.CLAUSES, items, told=[1] * len(run))


def _in_step(passage: Stretch, clauses: Sequence[Bounds], taken: set[int]) -> Iterator[Parallel]:
    """Yield neighbouring clauses equally long, or nearly, with one small word at one place (班子要团结，队伍要过硬)."""
    words = passage.words
    run: list[Bounds] = []
    places: set[int] = set()
    for clause in [*clauses, (0, 0)]:
        shared = _shared_places(words, run[-1], clause) if run and clause[0] not in taken else set()
        if run and (places & shared or (len(run) == 1 and shared)):
            places = places & shared if len(run) > 1 else shared
            run.append(clause)
            continue
        if len(run) >= _LEAST and not any(FIGURE.search(words, *member) for member in run):
            yield _stepped(passage, run, min(places))
        run, places = [clause], set()


def _shared_places(words: str, one: Bounds, other: Bounds) -> set[int]:
    """Return where in both clauses the same small word stands, "" where they are no beat."""
    first, second = words[slice(*one)], words[slice(*other)]
    if not 4 <= len(first) <= _SHORT or first == second or WEAK_OPENING.match(first[:2]):
        return set()
    slot, other_slot = SLOT.match(first), SLOT.match(second)
    if slot and other_slot and slot.span("anchor") == other_slot.span("anchor") and abs(len(first) - len(second)) <= 2:
        return {slot.start("anchor")} if slot.group("slot") != other_slot.group("slot") else set()
    if len(first) != len(second):
        return set()
    return {
        at
        for at in range(1, len(first) - 1)
        if first[at] == second[at] and BEAT.match(first[at]) and first[:at] != second[:at]
    }


def _stepped(passage: Stretch, run: Sequence[Bounds], place: int) -> Parallel:
    labels = [(start, start + place) for start, _ in run]
    return build_parallel("", Scope.CLAUSES, [(passage, *member) for member in run], labels=labels)
