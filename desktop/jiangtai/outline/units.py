"""Units: the smallest stretches of a passage that can stand alone as a point.

A clause is a unit unless it leans on a neighbour: an opener waits for its answer (只有…才能…), an adverbial or a bare
subject for its predicate, a continuing clause for what it goes on with. Units are only ever whole clauses, so nothing a
clause says of owner, scope, time or negation can be lost between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import (
    ADVERBIAL,
    ADVERBIAL_END,
    CLOSERS,
    COMPOUNDS,
    CONTINUING,
    DEICTIC,
    JOINERS,
    OPENERS,
    OPENING_VERBS,
    SAYING,
    SPEECH_ACT,
    VERBS,
    ZEAL,
)
from jiangtai.lexicon.protected import OWNER, sensitive
from jiangtai.outline.passage import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.passage import Passage

_SHORTEST = 5
"""A clause of fewer letters says too little alone (坚定信心 is such a one: it stays with its neighbours)."""

_ANSWER_WITHIN = 14
"""How far into a clause an answer to an opener stands: after a subject of up to a dozen characters."""

_OWNER_WITHIN = 16
"""Characters of a subject that may be set before a point."""

_UNFINISHED = re.compile(
    "^(?:(?!(?<![但可还总于要或])是|会).)*[的和与及]$|(?:之?[后前际]|[年月天周]来|以来|(?:条件|前提|基础|情况|背景|形势|领导|支持|帮助|指导|推动|影响|环境)[下上中]|时候|的同时|过程中|基础上|背景下|情况下|(?<![同小及按])时)(?<!落后|先后|前后|背后|身后)$"
)
"""A clause that ends in a particle or a conjunction (not in 是…的; 但是 is no 是), or in a time."""

_ANSWERING = re.compile("[^，]就(?:无|不|会|能|可|要|难|没)|[^，]才(?:能|会|可)")
_OPEN_END = re.compile("(?<!以)[是为]$")
_ADDRESS = re.compile(
    "(?:(?:尊敬的|亲爱的|各位|同志们|朋友们|同学们|女士们|先生们|老师们|乡亲们|家长们)[^，。]{0,20}|"
    "(?!我|你|他|她|它|咱|人)[^，。]{1,4}们)[！!：:]?"
)
"""Words said to the hearers, which no slide says."""

_IF = re.compile("如果|若|假如|倘若|一旦|只要")
_THEN = re.compile("就|那|则|便|都|该|必|会|只[能有好]|才|应|怎|可")
"""What answers 如果: a further 还 or 也 is only more of the condition."""

_AIM = re.compile("^要(?!求|点|素|坚持|把)|^想要?|^.{0,12}要想")
_MEANS = re.compile("^(?:就?必须|一定[要得]|就要|就得|就应|关键|离不开|首先|需要)")
_COUNTED_UP = re.compile(
    "[^，]{0,12}(?:任务|目的|目标|议题|内容|职责|打算|做法)(?:就)?是(?=.{0,4}(?:"
    + VERBS.pattern
    + "|"
    + OPENING_VERBS.pattern
    + "))"
)
"""A clause that begins to say what a task consists of: the deeds after it belong to it."""

_POINTING = re.compile("^.{0,6}(?:这[些个一种样]|那[些个种样]|此类|上述|该[^党])")
_ASKED = re.compile("[？?][”’」』）)]*\\s*$")
_ROLE = re.compile("^[^把将以]{0,10}作为[^，]{2,}$")
"""A clause that only says as what somebody does what follows."""

_BEFORE_DE = re.compile(f"(?:{VERBS.pattern})[过了着]?的")
"""The verb of a relative clause (取得的成就, 积累的经验): it is inside the noun, not the clause's own."""

_SETTLED = 90
"""A sensitive stretch up to this long is one unit; a longer one is cut at clauses, each of them whole."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch that can stand alone, without the punctuation at its ends.

    `light` is where it starts once a droppable joint or adverb is left out. `sentence` counts the passage's sentences,
    `order` its units. `leaning`: it points back to what stood before. `topic`: its first clause is a bare subject that
    ends there. `whole`: nothing of it may be left out. `subject` is the owner a speech act needs (全会决定 for 提出…),
    where the clause itself does not name one.
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

    @property
    def size(self) -> int:
        """The number of characters, the light opening left out."""
        return self.end - self.light


def units(passage: Passage) -> tuple[Unit, ...]:
    """Return the passage's units in order. Together they hold all its clauses."""
    found: list[Unit] = []
    for number, sentence in enumerate(passage.sentences()):
        owner = _owner(passage, sentence)
        made = [
            _owned(passage, unit, owner)
            for run in _segments(passage, sentence)
            for unit in _joined(passage, run, number, len(found))
        ]
        if _ASKED.search(passage.text[sentence.start : sentence.end]):
            made = [replace(unit, leaning=True) for unit in made]  # a question waits for what is said to it
        found.extend(replace(unit, order=len(found) + at) for at, unit in enumerate(made))
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
    for at in range(2, min(len(clause), _OWNER_WITHIN + 1)):
        act = SPEECH_ACT.match(clause, at)
        if act and not SPEECH_ACT.match(clause, act.end()):
            return at
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
    """Yield a sentence's clauses in the runs that ； parts."""
    run: list[Stretch] = []
    for clause in passage.clauses(sentence):
        run.append(clause)
        if passage.text[clause.start : clause.end].rstrip()[-1:] in "；;":
            yield run
            run = []
    if run:
        yield run


def _joined(passage: Passage, run: list[Stretch], sentence: int, order: int) -> Iterator[Unit]:
    clauses = [passage.trim(*clause) for clause in run]
    clauses = [clause for clause in clauses if clause.end > clause.start]
    if not clauses:
        return
    words = [passage.text[clause.start : clause.end] for clause in clauses]
    settled = sensitive(passage.text[clauses[0].start : clauses[-1].end])
    groups = [(0, len(clauses))] if settled and clauses[-1].end - clauses[0].start <= _SETTLED else list(_groups(words))
    for first, last in groups:
        yield _unit(passage, clauses[first:last], sentence, order, whole=settled)
        order += 1


def _groups(words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of clauses that stand or fall together."""
    first = 0
    bound = _bound(words)
    for at in range(len(words)):
        if at == len(words) - 1 or not bound[at]:
            yield first, at + 1
            first = at + 1


def _bound(words: list[str]) -> list[bool]:
    """Return for each clause whether it is bound to the next one."""
    bound = [False] * len(words)
    for at, clause in enumerate(words[:-1]):
        following = words[at + 1]
        bound[at] |= _waits(clause) or _continues(following) or _demands(clause, following)
        bound[at] |= _acts(following) and any(_COUNTED_UP.match(earlier) for earlier in words[: at + 1])
        if OPENERS.search(clause):
            answer = _answer(words, at)
            for i in range(at, answer):
                bound[i] = True
    _bind_answers(words, bound)
    if (
        len(words) > 1 and "的" in words[-1] and bare(words[-1])
    ):  # a noun phrase at the end goes on with the object before it
        bound[-2] = True
    _gather_short(words, bound)
    return bound


def _bind_answers(words: list[str], bound: list[bool]) -> None:
    """Bind every later clause that answers an opener too (没有…, 甲就无法…, 乙就无法…) to the one before it."""
    opened = next((at for at, clause in enumerate(words) if OPENERS.search(clause)), None)
    if opened is None:
        return
    for at in range(opened + 1, len(words)):
        if _ANSWERING.search(words[at][:_ANSWER_WITHIN]):
            bound[at - 1] = True


def _demands(clause: str, following: str) -> bool:
    """Return whether a clause names an aim (要…) and the next what that takes (必须…, 就要…)."""
    return _AIM.search(clause) is not None and _MEANS.search(following) is not None


def _acts(clause: str) -> bool:
    """Return whether a clause opens with a verb."""
    return OPENING_VERBS.match(clause) is not None or VERBS.match(clause) is not None


def _answer(words: list[str], opener: int) -> int:
    """Return the clause that completes an opener: the last 才 after 只有, else the first closing word, else the next."""
    later = range(opener + 1, len(words))
    if words[opener].startswith("只有"):
        return max((i for i in later if "才" in words[i][:_ANSWER_WITHIN]), default=opener + 1)
    closing = _THEN if _IF.match(words[opener]) else CLOSERS
    return next((i for i in later if closing.search(words[i][:_ANSWER_WITHIN])), opener + 1)


def _gather_short(words: list[str], bound: list[bool]) -> None:
    """Bind clauses too short to say anything to the one after, or to the one before at a sentence's end."""
    for at, clause in enumerate(words):
        if len(clause) >= _SHORTEST or (at and bound[at - 1]):
            continue
        if at + 1 < len(words):
            bound[at] = True
        elif at:
            bound[at - 1] = True


def _waits(clause: str) -> bool:
    if any(rule.search(clause) for rule in (SAYING, _UNFINISHED, _ROLE, _OPEN_END)):
        return True
    if ADVERBIAL.search(clause) and (ADVERBIAL_END.search(clause) or not VERBS.search(_masked(clause)[2:])):
        return True
    if re.match("对于|由于|随着|作为", clause) or (
        len(clause) <= 14 and re.match("为|通过|按照|根据|面对|关于|针对", clause)
    ):
        return True
    return bare(clause) or (ADVERBIAL_END.search(clause) is not None and len(clause) <= 8)


def _continues(clause: str) -> bool:
    return CONTINUING.search(clause) is not None


def bare(clause: str) -> bool:
    """Return whether a clause is, as far as its words tell, a noun phrase without a predicate."""
    if OPENING_VERBS.match(clause) or VERBS.match(clause):
        return False
    clause = _BEFORE_DE.sub("的", _masked(clause))
    head, particle, tail = clause.rpartition("的")
    said = head if particle and len(tail) <= 12 else clause
    return not VERBS.search(said)


def _masked(clause: str) -> str:
    return COMPOUNDS.sub("〇", re.sub("“[^”]*”|《[^》]*》", "〇", clause))


def _unit(passage: Passage, clauses: list[Stretch], sentence: int, order: int, *, whole: bool) -> Unit:
    start, end = clauses[0].start, clauses[-1].end
    while len(clauses) > 1 and not whole and _ADDRESS.fullmatch(passage.text[slice(*clauses[0])]):
        clauses = clauses[1:]  # 同志们， is spoken, not shown
    spoken = clauses[0].start
    first = passage.text[spoken : clauses[0].end]
    last = passage.text[clauses[-1].start : end]
    leaning = any(rule.search(first) for rule in (DEICTIC, CONTINUING, _POINTING)) or SAYING.search(last) is not None
    leaning |= _ADDRESS.fullmatch(first) is not None or _OPEN_END.search(last) is not None
    joint = JOINERS.match(first)
    light = spoken
    if joint and not whole and len(first) - joint.end() >= _SHORTEST:
        light, leaning = spoken + joint.end(), False
    topic = clauses[0].end if len(clauses) > 1 and bare(first) else 0
    if not whole:
        light = lightened(passage.text, light, clauses[0].end)
    return Unit(start, end, sentence, order, light, leaning, topic, whole, len(clauses))


def unaddressed(passage: Passage, sentence: Stretch) -> Stretch:
    """Return a sentence without the form of address that opens it (同志们，…)."""
    clauses = [passage.trim(*clause) for clause in passage.clauses(sentence)]
    while len(clauses) > 1 and _ADDRESS.fullmatch(passage.text[slice(*clauses[0])]):
        clauses = clauses[1:]
    return Stretch(clauses[0].start, sentence.end) if clauses else sentence


def lightened(text: str, start: int, end: int) -> int:
    """Return where a clause starts without the adverbs of zeal that open it, if a verb follows them."""
    zeal = ZEAL.match(text, start, end)
    if zeal is None or end - zeal.end() < _SHORTEST or not VERBS.match(text, zeal.end(), end):
        return start
    return zeal.end()
