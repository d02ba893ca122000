"""Members: sentences and clauses of one paragraph that open alike or stand in one two-sided frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.openings import AIMING, TWO_SIDED, WEAK_ENGLISH, WEAK_OPENING
from jiangtai.pattern import Pattern
from jiangtai.speech.items import build_parallel
from jiangtai.speech.pieces import MARKS, after_subject, trimmed
from jiangtai.speech.runs import shared_opening, shared_runs, whole_words
from jiangtai.speech.sentences import clause_ends
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.speech.items import Sides
    from jiangtai.speech.pieces import Bounds, Part
    from jiangtai.speech.runs import Run
    from jiangtai.speech.speech import Parallel
    from jiangtai.speech.stretch import Stretch

_TELLING = 8
"""Characters two sentences must share, where nothing else parts their opening from a common subject."""
_QUOTED = Pattern("[“「『][^”」』]*[”」』]")


def like_members(passage: Stretch, parted: Sequence[Part]) -> Iterator[Parallel]:
    """Yield the parallels among the parts (between ；and 。) and the clauses of a paragraph."""
    parts = [(part.start, part.end) for part in parted]
    for run in _part_runs(passage.words, parts):
        yield _of_parts(passage, _with_first(passage.words, parts, run))
    for part in parted:
        if len(part.clauses) >= 3:
            yield from _of_clauses(passage, part.clauses)


def _part_runs(words: str, parts: Sequence[Bounds]) -> list[Run]:
    openings = [words[start : min(end, start + 16)] for start, end in parts]

    def is_enough(run: Run) -> bool:
        lead = openings[run.start][: run.shared]
        if _correlative(words, parts[run.start : run.end], lead):
            return True
        if _is_weak(lead):
            return False
        return run.count >= 3 or (run.shared >= 3 and lead[-1] in "“「，：") or run.shared >= _TELLING

    return shared_runs(openings, is_enough)


def _with_first(words: str, parts: Sequence[Bounds], run: Run) -> Sequence[Bounds]:
    """Return the run's parts; the one before them too, from where it opens as they do after their common subject."""
    chosen = parts[run.start : run.end]
    before = parts[run.start - 1] if run.start else (0, 0)
    if words[slice(*before)].rstrip()[-1:] not in ("；", ";"):
        return chosen
    at = after_subject(words, before, words[chosen[0][0] : chosen[0][0] + run.shared], chosen[0][1] - chosen[0][0])
    return [(at, before[1]), *chosen] if at else chosen


def _is_weak(lead: str) -> bool:
    """Tell whether any clause may open so."""
    lead = whole_words(lead)
    return len(lead) < 2 or bool(WEAK_OPENING.match(lead.rstrip("，、“")) or WEAK_ENGLISH.fullmatch(lead))


def _correlative(words: str, parts: Sequence[Bounds], lead: str) -> tuple[str, str] | None:
    """Return the correlatives all the parts are built with, or None."""
    for first, second in TWO_SIDED:
        if lead.startswith(first) and all(
            re.search(rf"[，、]?{second}", words[start + len(first) : end]) for start, end in parts
        ):
            return first, second
    return None


def _of_parts(passage: Stretch, parts: Sequence[Bounds]) -> Parallel:
    words = passage.words
    members = [trimmed(words, part) for part in parts]
    lead = whole_words(shared_opening([words[start : min(end, start + 40)] for start, end in members])).rstrip()
    scope = Scope.SENTENCES if _by_sentence(words, parts) else Scope.CLAUSES
    items = [(passage, *member) for member in members]
    pair = _correlative(words, members, lead)
    if pair is not None:
        sides = [_split_at(words, member, pair[1], len(pair[0])) for member in members]
        return build_parallel(pair[0], scope, items, frame=pair[0] + "…" + pair[1], sides=sides)
    aim = next((verb for verb in AIMING if lead.startswith(verb)), "")
    aimed = [_aim(words, member, len(aim)) for member in members] if aim else []
    if aimed and all(side is not None for side in aimed):
        sides = [side for side in aimed if side is not None]
        return build_parallel(
            lead.rstrip("“「"), scope, items, frame=aim, sides=sides, labels=[left for left, _ in sides]
        )
    return build_parallel(lead.rstrip("“「《（"), scope, items)


def _by_sentence(words: str, parts: Sequence[Bounds]) -> bool:
    return all(words[start:end].rstrip(" \u3000”’」")[-1:] not in "；;" for start, end in parts[:-1])


def _split_at(words: str, member: Bounds, marker: str, skip: int) -> Sides:
    """Return the two sides of a correlative: up to the clause of its second half, and from there."""
    start, end = member
    at = words.find(marker, start + skip, end)
    comma = max(words.rfind("，", start, at), words.rfind("、", start, at))
    near = comma + 1 if comma > start and at - comma <= 12 else at
    return trimmed(words, (start, near)), (near, end)


def _aim(words: str, member: Bounds, skip: int) -> Sides | None:
    """Return an aim and what is done for it: X and Y of 紧扣“X”，Y; X keeps its quotation marks."""
    start, end = member
    quoted = _QUOTED.match(words, start + skip, end)
    left_end = quoted.end() if quoted else next(iter(_clause_cuts(words, start, end)), end)
    left = trimmed(words, (start + skip, left_end))
    right = left_end
    while right < end and words[right] in MARKS:
        right += 1
    return (left, (right, end)) if right > left[1] and right < end else None


def _clause_cuts(words: str, start: int, end: int) -> list[int]:
    return [start + cut for cut in clause_ends(words[start:end])[:-1]]


def _of_clauses(passage: Stretch, clauses: Sequence[Bounds]) -> Iterator[Parallel]:
    """Yield parallels among the comma clauses of one part: neighbours, or every other one."""
    words = passage.words
    openings = [words[a : min(b, a + 12)] for a, b in clauses]

    def is_enough(run: Run) -> bool:
        lead = openings[run.start][: run.shared]
        return not _is_weak(lead) and (run.count >= 3 or _first_clause(words, clauses, run, lead) > 0)

    runs = shared_runs(openings, is_enough)
    for run in runs:
        members = [trimmed(words, clause) for clause in clauses[run.start : run.end]]
        lead = whole_words(shared_opening([words[a:b] for a, b in members])).rstrip("“「《 ")
        at = _first_clause(words, clauses, run, lead)
        members = [(at, trimmed(words, clauses[run.start - 1])[1]), *members] if at else members
        yield build_parallel(lead, Scope.CLAUSES, [(passage, *member) for member in members])
    if not runs:
        yield from _alternate(passage, clauses, openings)


def _first_clause(words: str, clauses: Sequence[Bounds], run: Run, lead: str) -> int:
    """Return where the clause before a run opens as the run does, after the subject of all; 0 where it does not."""
    if not run.start:
        return 0
    start, end = trimmed(words, clauses[run.start])
    return after_subject(words, trimmed(words, clauses[run.start - 1]), lead, end - start)


def _alternate(passage: Stretch, clauses: Sequence[Bounds], openings: Sequence[str]) -> Iterator[Parallel]:
    """Yield pairs of clauses whose one half always opens alike (“一切为了人民”，始终把…)."""
    words = passage.words
    for offset in (0, 1):
        places = list(range(offset, len(clauses), 2))
        if len(places) < 2:
            continue
        for run in shared_runs([openings[at] for at in places], lambda run: run.count >= 2 and run.shared >= 2):
            chosen = places[run.start : run.end]
            lead = openings[chosen[0]][: run.shared]
            second = chosen[0] > 0
            if WEAK_OPENING.match(lead) or run.shared < 3:
                continue
            if run.count == 2 and not all(_QUOTED.search(words, *clauses[at - 1 if second else at]) for at in chosen):
                continue
            pairs = [(at - 1, at) if second else (at, at + 1) for at in chosen if second or at + 1 < len(clauses)]
            if len(pairs) >= 2:
                yield _paired(passage, clauses, pairs, lead)
                return


def _paired(passage: Stretch, clauses: Sequence[Bounds], pairs: Sequence[Bounds], lead: str) -> Parallel:
    words = passage.words
    items, sides, labels = [], [], []
    for left, right in pairs:
        whole = trimmed(words, (clauses[left][0], clauses[right][1]))
        one, other = trimmed(words, clauses[left]), trimmed(words, clauses[right])
        quoted = _QUOTED.search(words, *one)
        one = quoted.span() if quoted else one
        items.append((passage, *whole))
        sides.append((one, other))
        labels.append(one)
    return build_parallel(lead, Scope.CLAUSES, items, frame=lead, sides=sides, labels=labels)
