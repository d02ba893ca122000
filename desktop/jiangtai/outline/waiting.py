"""Waiting: which clauses say nothing without the next one."""

from __future__ import annotations

import re

from jiangtai.lexicon.clauses import ADVERBIAL, ADVERBIAL_END, COMPOUNDS, OPENING_VERBS, SAYING, VERBS
from jiangtai.pattern import Pattern

_UNFINISHED = Pattern(
    "^(?:(?!(?<![但可还总于要或])是|(?:[就都才也不将必还更]|一定|可能)会).)*[的和与及]$|(?:之?[后前际]|[年月天周]来|以来|(?:条件|前提|基础|情况|背景|形势|领导|支持|帮助|指导|推动|影响|环境|努力|关怀|关心|带动|引领|配合|协助|见证)[下上中]|时候|的同时|过程中|基础上|背景下|情况下|(?<![同小及按])时|在[^，]{1,12}(?:学期|日子|岁月|时光|年头|时代|征程|道路|旅程|生涯)[里中上])(?<!落后|先后|前后|背后|身后)$"
)
"""A clause that ends in a particle or a conjunction (not in 是…的; 但是 is no 是), or in a time."""

_ROLE = Pattern("^[^把将以]{0,10}作为[^，]{2,}$")
"""A clause that only says as what somebody does what follows."""

_MOOD = Pattern("(?:怀着|本着|抱着|带着|怀揣)[^，]{2,16}$")
"""A clause that says in what mood the next thing is done."""

_UNRULED = Pattern(
    "^(?:凡?[未没无](?![来数限论私锡])有?|不(?![断仅但只要能会是同少光]))[^，]{1,12}的[^，的]{2,10}$|^未[^，的]{1,8}的[^，的]{2,12}$"
)
"""What has not been done, or lacks something, and is ruled on in the next clause (未经论证的项目，一律不得上马)."""

_WHOEVER = Pattern("^谁[^，？?]{2,}(?<![吗呢])$")
"""Whoever does or has something: what comes of it follows (谁家有喜事，大家去帮忙)."""

_SESSION = Pattern("(?:召开|举行|举办)(?:这次|这场|今天的?|本次|此次)[^，]{0,12}会议?$")
"""A meeting that is held: the next clause says what for."""

_HANDED = Pattern("(?<![一两几])把(?![握关])(?P<what>[^，]*的[^，的]{2,3})$")
"""What is taken up with 把 and given its verb in the next clause."""

_TOWARDS = Pattern("^(?:对(?![外标照接])|对于|凡是?|给)[^，]*的(?P<what>[^，的]{1,8})$")
"""Whom or what a clause is about, told at length: what is done follows (对连续两次被通报的科室，取消…)."""

_MUST = Pattern(
    "^[^，]{0,12}?(?:必须|应当?|须|可以|能够|(?<![重主需首])要(?![求素点害塞件闻]))(?=通过|按照|根据|围绕|依托|立足|着眼|本着|带着|以(?![^，]*为)|从[^，]*出发$)"
)
"""A duty that only says so far by what it is done (要通过各种方式, 必须以…的韧劲, 可以从实际出发)."""

_LOOKING_BACK = Pattern("(?:回顾|展望|回首)[^，]{0,8}(?:年|月|来|去|历程)$")

_HOWEVER = Pattern("再[好多大高难苦忙累小少强快远深长]$")
"""However good: what is said against it follows (书再好，不读也没用)."""

_TO_WHOM = Pattern("向[^，]*(?:人民|群众|同志|同胞|朋友|志愿者|组织|团体|人士|[^我他她它]们|会员|人员|官兵)$")
"""To whom thanks or a report go: the next clause says what."""

_BEFORE_DE = Pattern(f"(?:{VERBS.pattern})[过了着]?的")
"""The verb of a relative clause (取得的成就, 积累的经验): it is inside the noun, not the clause's own."""

_FRAME = Pattern("对于|由于|随着|作为|自从")
_BRIEF_FRAME = Pattern("为|通过|按照|根据|面对|关于|针对")
_BRIEF = 14
"""Characters of a clause that has no room for a deed beside its preposition."""

_TIME = 8
"""Characters of a clause that is only a time or an occasion."""


def waits(clause: str) -> bool:
    """Return whether a clause needs the next one: it only says when, how, of whom or as what something is done."""
    if any(
        rule.search(clause) for rule in (SAYING, _UNFINISHED, _ROLE, _MOOD, _UNRULED, _SESSION, _WHOEVER)
    ) or ends_open(clause):
        return True
    if _LOOKING_BACK.fullmatch(clause) or _TO_WHOM.fullmatch(clause) or _HOWEVER.search(clause):
        return True
    if _is_adverbial(clause):
        return True
    for pattern in (_TOWARDS, _HANDED):
        found = pattern.search(clause)
        if found and bare(found["what"]):
            return True
    return bare(clause) or (
        ADVERBIAL_END.search(clause) is not None and len(clause) <= _TIME and not acts(_masked(clause))
    )


def _is_adverbial(clause: str) -> bool:
    """Return whether a clause is an adverbial without what is done, with or without the 必须 before it."""
    must = _MUST.match(clause)
    if must and not VERBS.search(_masked(clause[must.end() :])[2:]):
        return True
    if ADVERBIAL.search(clause) and (ADVERBIAL_END.search(clause) or not VERBS.search(_masked(clause)[2:])):
        return True
    return _FRAME.match(clause) is not None or (len(clause) <= _BRIEF and _BRIEF_FRAME.match(clause) is not None)


def acts(clause: str) -> bool:
    """Return whether a clause opens with a verb."""
    return OPENING_VERBS.match(clause) is not None or VERBS.match(clause) is not None


def ends_open(clause: str) -> bool:
    """Return whether a clause ends in its copula."""
    return clause.endswith(("是", "为")) and not clause.endswith(("以是", "以为"))


def bare(clause: str) -> bool:
    """Return whether a clause is, as far as its words tell, a noun phrase without a predicate."""
    if OPENING_VERBS.match(clause):
        return False
    clause = _masked(clause)
    if VERBS.match(clause):
        return False
    if "的" in clause:
        clause = _BEFORE_DE.sub("的", clause)
        head, _, tail = clause.rpartition("的")
        clause = head if len(tail) <= 12 else clause
    return not VERBS.search(clause)


def _masked(clause: str) -> str:
    return COMPOUNDS.sub("〇", re.sub("“[^”]*”|《[^》]*》", "〇", clause))
