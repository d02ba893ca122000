"""Binding: which clauses of a sentence stand or fall together.

An opener is bound to its answer (只有…才能…), an adverbial or a bare subject to its predicate, an aim to what it takes,
a clause too short to say anything to its neighbour.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import (
    ADVERBIAL,
    ADVERBIAL_END,
    CLOSERS,
    COMPOUNDS,
    CONTINUING,
    OPENERS,
    OPENING_VERBS,
    SAYING,
    VERBS,
)
from jiangtai.lexicon.duties import LEADING, trails
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 5
"""A clause of fewer letters says too little alone (坚定信心 is such a one: it stays with its neighbours)."""

_ANSWER_WITHIN = 14
"""How far into a clause an answer to an opener stands: after a subject of up to a dozen characters."""

_UNFINISHED = Pattern(
    "^(?:(?!(?<![但可还总于要或])是|(?:[就都才也不将必还更]|一定|可能)会).)*[的和与及]$|(?:之?[后前际]|[年月天周]来|以来|(?:条件|前提|基础|情况|背景|形势|领导|支持|帮助|指导|推动|影响|环境)[下上中]|时候|的同时|过程中|基础上|背景下|情况下|(?<![同小及按])时)(?<!落后|先后|前后|背后|身后)$"
)
"""A clause that ends in a particle or a conjunction (not in 是…的; 但是 is no 是), or in a time."""

_ANSWERING = Pattern("[^，]就(?:无|不|会|能|可|要|难|没)|[^，]才(?:能|会|可)")
_IF = Pattern("如果|若|假如|倘若|一旦|只要")
_THEN = Pattern("就|那|则|便|都|该|必|会|只[能有好]|才|应|怎|可")
"""What answers 如果: a further 还 or 也 is only more of the condition."""

_AIM = Pattern("^要(?!求|点|素|坚持|把)|^想要?|^.{0,12}要想")
_MEANS = Pattern("^(?:就?必须|一定[要得]|就要|就得|就应|关键|离不开|首先|需要)")
_COUNTED_UP = Pattern(
    "[^，]{0,12}(?:任务|目的|目标|议题|内容|职责|打算|做法)(?:就)?是(?=.{0,4}(?:"
    + VERBS.pattern
    + "|"
    + OPENING_VERBS.pattern
    + "))"
)
"""A clause that begins to say what a task consists of: the deeds after it belong to it."""

_ROLE = Pattern("^[^把将以]{0,10}作为[^，]{2,}$")
"""A clause that only says as what somebody does what follows."""

_ASKED_BACK = Pattern("多少|什么|谁|哪里|哪儿|怎么|怎样|几分")
_ANSWERED = Pattern("^[^，]{0,8}就[^，]{0,6}(?:多少|什么|谁|哪里|哪儿|怎么|怎样|几分)")
"""Halves that answer each other word for word: 脚上有多少泥，心里就有多少底."""

_MOOD = Pattern("(?:怀着|本着|抱着|带着|怀揣)[^，]{2,16}$")
"""A clause that says in what mood the next thing is done."""

_HANDED = Pattern("(?<![一两几])把(?![握关])(?P<what>[^，]*的[^，的]{2,3})$")
"""What is taken up with 把 and given its verb in the next clause."""

_TOWARDS = Pattern("(?:对(?![外标照接])|对于|凡是?|给)[^，]*的(?P<whom>[^，的]{1,8})$")
"""Whom or what a clause is about, told at length: what is done follows (对连续两次被通报的科室，取消…)."""

_RESUMING = Pattern("(?:这|那)(?:种|些|样的|类|一切)|(?:他|她|它)们?(?:就|应|该|才|便|却|会|必|是|都|也)|对[内外]")
"""A clause that takes up the one before it, as its subject or its other half: 粗枝大叶，夸夸其谈，这种作风…."""

_LONGEST_RUN = 56
"""Characters up to which a clause takes what trails it along: two lines of a slide."""

_BALANCED = 12
"""Characters of a half of an antithesis (一个人走得快，一群人走得远)."""

_BEFORE_DE = Pattern(f"(?:{VERBS.pattern})[过了着]?的")
"""The verb of a relative clause (取得的成就, 积累的经验): it is inside the noun, not the clause's own."""


def runs_of_clauses(words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs (first, after last) of a sentence's clauses that stand or fall together; they cover it."""
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
        bound[at] |= _ASKED_BACK.search(clause) is not None and _ANSWERED.search(following) is not None
        bound[at] |= _acts(following) and any(_COUNTED_UP.match(earlier) for earlier in words[: at + 1])
        if OPENERS.search(clause):
            answer = _answer(words, at)
            for i in range(at, answer):
                bound[i] = True
    _bind_answers(words, bound)
    _bind_sides(words, bound)
    if (
        len(words) > 1 and "的" in words[-1] and bare(words[-1])
    ):  # a noun phrase at the end goes on with the object before it
        bound[-2] = True
        _bind_nouns(words, bound)
    _gather_short(words, bound)
    _bind_trailing(words, bound)
    return bound


def _bind_sides(words: list[str], bound: list[bool]) -> None:
    """Bind what is said on the one hand to what is said on the other, and the halves of an antithesis."""
    for at, clause in enumerate(words[:-1]):
        if "一方面" in clause:
            other = next((i for i in range(at + 1, len(words)) if "一方面" in words[i]), at)
            bound[at:other] = [True] * (other - at)
    if len(words) == 2 and balanced(words[0], words[1]):  # two halves: a row of three is a list
        bound[0] = True


def balanced(first: str, second: str) -> bool:
    """Return whether two clauses are built alike, word for word: of one length, half of their characters the same."""
    same = sum(a == b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) <= _BALANCED and same * 2 >= len(first)


def _bind_nouns(words: list[str], bound: list[bool]) -> None:
    """Bind noun phrases at a sentence's end to one another as far as they go: they are one object (主要是甲，乙，和丙)."""
    at = len(words) - 2
    while at > 0 and bare(words[at]):
        bound[at - 1] = True
        at -= 1


def _bind_trailing(words: list[str], bound: list[bool]) -> None:
    """Bind when, by whom and how far to the deed before it, as far as two lines hold both."""
    size = 0
    for at, clause in enumerate(words[:-1]):
        size = size + len(clause) if at and bound[at - 1] else len(clause)
        owes = trails(words[at + 1]) or LEADING.search(clause) is not None
        if owes and size + len(words[at + 1]) <= _LONGEST_RUN:
            bound[at] = True


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
        if len(clause) >= SHORTEST or (at and bound[at - 1]):
            continue
        if at + 1 < len(words):
            bound[at] = True
        elif at:
            bound[at - 1] = True


def _waits(clause: str) -> bool:
    if any(rule.search(clause) for rule in (SAYING, _UNFINISHED, _ROLE, _MOOD)) or ends_open(clause):
        return True
    if ADVERBIAL.search(clause) and (ADVERBIAL_END.search(clause) or not VERBS.search(_masked(clause)[2:])):
        return True
    if re.match("对于|由于|随着|作为", clause) or (
        len(clause) <= 14 and re.match("为|通过|按照|根据|面对|关于|针对", clause)
    ):
        return True
    towards = _TOWARDS.match(clause)
    if towards and bare(towards["whom"]):
        return True
    handed = _HANDED.search(clause)
    if handed and bare(handed["what"]):
        return True
    return bare(clause) or (ADVERBIAL_END.search(clause) is not None and len(clause) <= 8 and not _acts(clause))


def _continues(clause: str) -> bool:
    return CONTINUING.search(clause) is not None or _RESUMING.match(clause) is not None


def ends_open(clause: str) -> bool:
    """Return whether a clause ends in its copula."""
    return clause.endswith(("是", "为")) and not clause.endswith(("以是", "以为"))


def bare(clause: str) -> bool:
    """Return whether a clause is, as far as its words tell, a noun phrase without a predicate."""
    if OPENING_VERBS.match(clause) or VERBS.match(clause):
        return False
    clause = _masked(clause)
    if "的" in clause:
        clause = _BEFORE_DE.sub("的", clause)
        head, _, tail = clause.rpartition("的")
        clause = head if len(tail) <= 12 else clause
    return not VERBS.search(clause)


def _masked(clause: str) -> str:
    return COMPOUNDS.sub("〇", re.sub("“[^”]*”|《[^》]*》", "〇", clause))
