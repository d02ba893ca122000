"""Units: the smallest stretches of a passage that can stand alone as a point.

A clause is a unit unless it leans on a neighbour: an opener waits for its answer (只有…才能…), an adverbial or a bare
subject for its predicate, a continuing clause for what it goes on with. Units are only ever whole clauses, so nothing a
clause says of owner, scope, time or negation can be lost between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import (
    ADVERBIAL,
    ANNOUNCING,
    CONTINUING,
    DEICTIC,
    JOINERS,
    LISTING,
    SAYING,
    SPEECH_ACT,
    VERBS,
    ZEAL,
)
from jiangtai.lexicon.english import LEANING
from jiangtai.lexicon.greetings import ADDRESS, ADDRESSEE, CEREMONY, COURTESY, ENGLISH_GREETING, GREETING
from jiangtai.lexicon.protected import OWNER, TIME, sensitive
from jiangtai.outline.binding import SHORTEST, runs_of_clauses
from jiangtai.outline.limiting import ANNOUNCED, VERDICT, is_claim
from jiangtai.outline.passage import Stretch
from jiangtai.outline.waiting import bare, ends_open
from jiangtai.outline.wording import is_latin
from jiangtai.pattern import Pattern
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.passage import Passage

_OWNER_WITHIN = 16
"""Characters of a subject that may be set before a point."""

_TURNING = Pattern("但是|然而|不过|因此|所以|此外|另外")
"""What ties a sentence to the one before it and says nothing of its own, a clause of itself."""

_ADDRESSED = Pattern("各[^，。]{1,14}(?:、各?[^，。、]{1,14})*")
"""Those a document is addressed to, before ：."""

_POINTING = Pattern("^.{0,6}(?:这[些个一种样]|那[些个种样]|此类|上述|该[^党])")
_ASKED = Pattern("[？?][”’」』）)]*\\s*$")
_LISTED = 2
"""Clauses that make a list."""

_TIME = 8
"""Characters of a clause that only says when."""

_SETTLED = 90
"""A sensitive stretch up to this long is one unit; a longer one is cut at clauses, each of them whole."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch that can stand alone, without the punctuation at its ends.

    `light` is where it starts once a droppable joint or adverb is left out. `sentence` counts the passage's sentences,
    `order` its units. `leaning`: it points back to what stood before. `topic`: its first clause is a bare subject that
    ends there. `whole`: nothing of it may be left out. `subject` is the owner a speech act needs (全会决定 for 提出…),
    where the clause itself does not name one. `latin`: it is written in Latin letters.
    `leads`: it only announces the list that follows it in its sentence.
    """

    start: int
    end: int
    sentence: int
    order: int
    light: int
    leaning: bool = False
    topic: int = 0
    whole: bool = False
    clauses: int = 1
    subject: Stretch | None = None
    latin: bool = False
    leads: bool = False

    @property
    def size(self) -> int:
        """The number of characters, the light opening left out; two Latin letters count as one."""
        return (self.end - self.light) // (2 if self.latin else 1)


def units(passage: Passage) -> tuple[Unit, ...]:
    """Return the passage's units in order. Together they hold all its clauses."""
    found: list[Unit] = []
    for number, sentence in enumerate(passage.sentences()):
        owner = _owner(passage, sentence)
        said = passage.text[sentence.start : sentence.end]
        asked = any(rule.search(said) for rule in (_ASKED, CEREMONY)) or is_claim(said)
        thanked = COURTESY.search(said) is not None
        for run in _segments(passage, sentence):
            for unit in _joined(passage, run, number, len(found)):
                owned = _owned(passage, unit, owner)
                waits = asked or (thanked and ADDRESSEE.match(passage.text, unit.start) is not None)
                found.append(replace(owned, leaning=True) if waits else owned)  # for an answer, or for what is to come
    return tuple(found)


def _owner(passage: Passage, sentence: Stretch) -> Stretch | None:
    """Return the subject that opens a sentence and its first speech act, where it is somebody whose word counts."""
    text = passage.text[sentence.start : sentence.end]
    for clause in passage.clauses(sentence):
        said = passage.text[clause.start : clause.end]
        at = _act(said)
        if at and OWNER.finds(said[:at]) and not ADVERBIAL.search(said[:at]):
            return passage.trim(clause.start, clause.start + at)
        if clause.end - sentence.start > len(text) // 2:
            break
    return None


def _act(clause: str) -> int:
    """Return where a clause's speech act starts: the last of several in a row (全会决定 is who, 提出 what it did)."""
    act = SPEECH_ACT.search(clause, 2)
    while act and act.start() <= _OWNER_WITHIN:
        if not SPEECH_ACT.match(clause, act.end()):
            return act.start()
        act = SPEECH_ACT.search(clause, act.start() + 1)
    return 0


def _owned(passage: Passage, unit: Unit, owner: Stretch | None) -> Unit:
    """Return a unit with the owner its speech act needs; without one it leans on what stood before."""
    words = passage.text[unit.light : unit.end]
    if not SPEECH_ACT.match(words) or (owner is not None and unit.start <= owner.start):
        return unit
    if owner is None:
        return replace(unit, leaning=unit.leaning or unit.order > 0)
    return replace(unit, subject=owner, leaning=False)


def _segments(passage: Passage, sentence: Stretch) -> Iterator[list[Stretch]]:
    """Yield a sentence's clauses in the runs that ； parts, what announces a list alone."""
    run: list[Stretch] = []
    clauses = list(passage.clauses(sentence))
    for at, clause in enumerate(clauses):
        if len(clauses) - at > _LISTED and _leads(passage, clause):
            when = run[-1:] if run and _is_time(passage, run[-1]) else []
            if run[: len(run) - len(when)]:
                yield run[: len(run) - len(when)]
            yield [*when, clause]
            run = []
            continue
        run.append(clause)
        if passage.text[clause.start : clause.end].rstrip()[-1:] in "；;":
            yield run
            run = []
    if run:
        yield run


def _is_time(passage: Passage, clause: Stretch) -> bool:
    """Return whether a clause only says when: what it opens keeps it (未来一年，我们有三个打算)."""
    words = passage.text[slice(*passage.trim(*clause))]
    return len(words) <= _TIME and TIME.finds(words) and bare(words)


def _leads(passage: Passage, clause: Stretch) -> bool:
    """Return whether a clause only announces a list: it ends in 目标是： and the like."""
    text = passage.text[slice(*clause)].rstrip()
    return _announces(text.rstrip("：:，"), text[-1:])


def _announces(clause: str, mark: str) -> bool:
    return ANNOUNCING.search(clause) is not None or (mark in {"：", ":"} and LISTING.search(clause) is not None)


def _joined(passage: Passage, run: list[Stretch], sentence: int, order: int) -> Iterator[Unit]:
    clauses = [passage.trim(*clause) for clause in run]
    clauses = [clause for clause in clauses if clause.end > clause.start]
    if not clauses:
        return
    words = [passage.text[clause.start : clause.end] for clause in clauses]
    settled = sensitive(passage.text[clauses[0].start : clauses[-1].end])
    groups = (
        [(0, len(clauses))]
        if settled and clauses[-1].end - clauses[0].start <= _SETTLED
        else list(runs_of_clauses(words))
    )
    for first, last in groups:
        yield _unit(passage, clauses[first:last], sentence, order, whole=settled)
        order += 1


def _unit(passage: Passage, clauses: list[Stretch], sentence: int, order: int, *, whole: bool) -> Unit:
    start, end = clauses[0].start, clauses[-1].end
    while len(clauses) > 1 and not whole and ADDRESS.fullmatch(passage.text[slice(*clauses[0])]):
        clauses = clauses[1:]  # 同志们， is spoken, not shown
    if len(clauses) > 1 and not whole and _TURNING.fullmatch(passage.text[slice(*clauses[0])]):
        clauses = clauses[1:]  # nor what only ties a sentence to the one before it
    spoken = clauses[0].start
    first = passage.text[spoken : clauses[0].end]
    last = passage.text[clauses[-1].start : end]
    leaning = any(rule.search(first) for rule in (DEICTIC, CONTINUING, _POINTING)) or SAYING.search(last) is not None
    leaning |= ADDRESS.fullmatch(first) is not None or ends_open(last)
    latin = is_latin(passage.text[spoken:end])
    alone = len(clauses) == 1 or (len(clauses) == _LISTED and _is_time(passage, clauses[0]))
    leads = alone and _announces(last, passage.text[end : end + 1])
    leaning |= leads or (_ADDRESSED.fullmatch(first) is not None and passage.text[end : end + 1] in "：:")
    leaning |= VERDICT.search(passage.text[spoken:end]) is not None or _announced(passage.text[spoken:end])
    leaning |= _courteous(passage.text[spoken:end], latin=latin)
    joint = JOINERS.match(first)
    light = spoken
    if joint and not whole and len(first) - joint.end() >= SHORTEST:
        light, leaning = spoken + joint.end(), False
    topic = clauses[0].end if len(clauses) > 1 and bare(first) else 0
    if not whole:
        light = lightened(passage.text, light, clauses[0].end)
    return Unit(start, end, sentence, order, light, leaning, topic, whole, len(clauses), latin=latin, leads=leads)


def _announced(text: str) -> bool:
    """Return whether words end in announcing a saying, which they do not bring."""
    found = ANNOUNCED.search(text)
    return found is not None and found.end() == len(text)


def _courteous(text: str, *, latin: bool) -> bool:
    """Return whether words only greet, thank or pay a courtesy; of English ones, whether they lean on those before too."""
    if latin:
        return ENGLISH_GREETING.match(text) is not None or LEANING.match(text) is not None
    return GREETING.fullmatch(text) is not None or COURTESY.search(text) is not None


def unaddressed(passage: Passage, sentence: Stretch) -> Stretch:
    """Return a sentence without the form of address that opens it (同志们，…)."""
    clauses = [passage.trim(*clause) for clause in passage.clauses(sentence)]
    while len(clauses) > 1 and ADDRESS.fullmatch(passage.text[slice(*clauses[0])]):
        clauses = clauses[1:]
    return Stretch(clauses[0].start, sentence.end) if clauses else sentence


def lightened(text: str, start: int, end: int) -> int:
    """Return where a clause starts without the adverbs of zeal that open it, if a verb follows them."""
    zeal = ZEAL.match(text, start, end)
    if zeal is None or end - zeal.end() < SHORTEST or not VERBS.match(text, zeal.end(), end):
        return start
    return zeal.end()
