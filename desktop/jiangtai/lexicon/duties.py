"""Duties: the clauses that say by when a thing is done, by whom, how often or how far, as data.

In a plan they trail the deed (制定方案，4月15日前印发，由办公室负责). Cut off, the deed is anybody's and at any time; alone, they
say nothing. Closed patterns of official and business Chinese.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

_NUMBER = "[0-9０-９一二两三四五六七八九十〇]+"
_YEAR = f"(?:{_NUMBER}|[今明本下当次去前每])?年"
_MONTH = f"(?:{_NUMBER}|[本下当次每])个?(?:月份?|季度|周)"
_DATE = f"{_NUMBER}[日号]"
_DAY = (
    f"(?:(?:{_YEAR})?(?:{_MONTH})?{_DATE}|本月{_DATE}|(?:{_YEAR})?{_MONTH}|{_YEAR}|[上下]半年|"
    f"{_NUMBER}个?(?:小时|分钟|天|工作日|点钟?半?)|[今明后]天[^，]{{0,6}}|汛期?|节|天黑|上班|开学)"
)
DEADLINE = Pattern(f"{_DAY}(?:[上中下]旬|[底末初])?(?:之?前|以前|之?内|以内|前后)")
"""A point in time by which: 9月底前, 本月15日前, 三个工作日内, 年底前."""

_ENGLISH = (
    r"\b[Bb]y (?:the end of |mid-|early |late )?(?:20[0-9]{2}|(?:next|this) (?:year|month|week|quarter|summer|winter)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)|"
    r"\bresponsible for\b|\bin charge of\b"
)
DUTY = Pattern(
    f"{DEADLINE.pattern}|由[^，]{{2,16}}(?:负责|牵头|带队|包案|包干)|牵头|归[^，]{{2,8}}(?:管|清|负责)|{_ENGLISH}"
)
"""What hearers are asked about afterwards: by when and by whom."""

_MARKS = frozenset("前内由牵归brc")
"""Characters of which every duty has one: few clauses do, and searching them all is dear."""

_WITHIN = 6
"""Characters into a clause in which its deadline stands, behind 须, 要, 名单于 and the like."""

_TRAILING = Pattern(
    f"(?:.{{0,{_WITHIN}}}?(?:{DEADLINE.pattern})|"
    "由[^，]{2,16}(?:负责|牵头|带队|落实|承担|组织|提供|主持|监督|把关|包案|包干|点名|验收|统筹|协调|实施|办理)|"
    "原则上(?=[不每为按由须应可一在])|最迟|最晚|最多|至少|不少于|不超过|不低于|不高于|除[^，]{2,16}[以之]?外|特殊情况除外|任期|为期|期限|每[届期次年月周][^，]{0,8}一[次届期遍])"
)
"""What a clause opens with that says when, by whom or how far the one before it is done."""

_AS_MEASURED = Pattern(
    "同比|环比|同期|比[^，]{1,8}(?:增|减|多|少|高|低|提|降|快|慢|翻)|较[^，]{1,8}(?:增|减|多|少|高|低|提|降|快|慢|翻|上|下)|"
    "占[^，]{2,16}[0-9０-９]|占[^，]{1,16}(?:[一二三四五六七八九]成|[一二三四五六七八九十]分之|一半|[大多]数)|年均(?:增长|下降)|[^，]{0,2}(?:增长|下降|提高|降低|增幅|降幅)(?:率|了|为|达)?[0-9０-９]"
)
"""What a clause opens with that only measures the figure before it."""

_MOST = 18
"""Characters of such a clause: a longer one has a deed of its own."""

_MEASURED_MOST = 24
"""Characters of a measure, which holds two figures more often than one."""

LEADING = Pattern("(?:牵头|带队|包案)(?:负责)?$")
"""A clause that ends so names who does what comes next (党建科牵头，7月15日前完成…)."""


def binds(text: str) -> bool:
    """Return whether words say by when or by whom a thing is done."""
    return not _MARKS.isdisjoint(text) and DUTY.search(text) is not None


def trails(clause: str) -> bool:
    """Return whether a clause only says when, by whom, how far or how much the one before it."""
    if len(clause) <= _MOST and _TRAILING.match(clause):
        return True
    return measures(clause)


def measures(clause: str) -> bool:
    """Return whether a clause only measures the figure before it (同比增长9%)."""
    return len(clause) <= _MEASURED_MOST and _AS_MEASURED.match(clause) is not None
