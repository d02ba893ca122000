"""Binding: which clauses of a sentence stand or fall together.

An opener is bound to its answer (只有…才能…), an adverbial or a bare subject to its predicate, an aim to what it takes,
a clause too short to say anything to its neighbour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.clauses import CLOSERS, CONTINUING, OPENERS, OPENING_VERBS, VERBS
from jiangtai.lexicon.duties import LEADING, trails
from jiangtai.outline.limiting import ANSWER, CLAIM
from jiangtai.outline.waiting import acts, bare, waits
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHORTEST = 5
"""A clause of fewer letters says too little alone (坚定信心 is such a one: it stays with its neighbours)."""

_ANSWER_WITHIN = 14
"""How far into a clause an answer to an opener stands: after a subject of up to a dozen characters."""

_ANSWERING = Pattern("[^，]就(?:无|不|会|能|可|要|难|没)|[^，]才(?:能|会|可)")
_IF = Pattern("[^，]{0,8}?(?:如果|若|假如|倘若|一旦|只要)")
_THEN = Pattern("定[能会将]|就(?!业|医|学|近|地|餐|读|座)|那|则|便|都|该|必|会|只[能有好]|才|应|怎|可")
"""What answers 如果: a further 还 or 也 is only more of the condition."""

_AIM = Pattern("^要(?!求|点|素|坚持|把)|^想要?|^.{0,12}要想")
_MEANS = Pattern("^(?:就?必须|一定[要得]|就要|就得|就应|关键|离不开|首先|需要)")
_TAKES = Pattern("^就?必须")
"""What a deed named before it takes (打赢这场硬仗，必须依靠群众): the two are no list of deeds."""

_MATTER = Pattern("的[^，的]{1,10}$")
_SAID_OF_IT = Pattern(
    "一律|一概|概不|不[得准许予]|禁止|严禁|有权|原则上|投资再|须|均|"
    "[为给][^，]{1,16}(?:提供|奠定|创造|注入|带来|积累|打下|产生)[了着]?"
)
"""What a matter told at length is ruled to be, or does: without it, it would stand there as wished for."""

_SOME = Pattern("(?:但是?|可是?|我们|其中)?(?:个别|极?少数|有的|有些|一些|部分|某些)")
"""A clause that tells of some only: what else they do is not told of all."""

_COUNTED_UP = Pattern(
    "[^，]{0,12}(?:任务|目的|目标|议题|内容|职责|打算|做法)(?:[和与][^，]{1,6}?)?(?:就|主要)?是(?=.{0,4}(?:"
    + VERBS.pattern
    + "|"
    + OPENING_VERBS.pattern
    + "))"
)
"""A clause that begins to say what a task consists of: the deeds after it belong to it."""

_ASKED_BACK = Pattern("多少|什么|谁|哪里|哪儿|怎么|怎样|几分")
_ANSWERED = Pattern("^[^，]{0,8}就[^，]{0,6}(?:多少|什么|谁|哪里|哪儿|怎么|怎样|几分)")
"""Halves that answer each other word for word: 脚上有多少泥，心里就有多少底."""

_FORBIDDEN = Pattern("不[要准得许能可应该]|别(?![人的处])|勿|严禁|禁止|防止|避免|杜绝")
_ITS_OWN = Pattern("[^，]*[不要须应没无也都就更而才]|[我你他她它]|特别|尤其|同时")
_UNDER_IT = 6
"""Letters of a further deed that is forbidden with the one before it (不要发牢骚，说怪话): alone it would be asked for."""

_GLOSS = Pattern("“[^”]{1,8}”(?:就|即|便)?是")
"""What a word of a quoted phrase means: the words of one phrase are told together."""

_ONLY = Pattern("^[^，]{0,6}只(?![有要能是])")
_ONLY_NOT = Pattern("不(?!断|仅|但|只)|没|忘")
"""Halves of one reproach: 只懂得希腊，不懂得中国."""

_MORE = Pattern("^[^，]{0,8}多(?![么年数种样方])")
_LESS = Pattern("少(?![数年女先儿])")
"""Halves of one advice: 多看书，少看手机."""

_GUIDES = Pattern("科学发展观$")
_NEWEST = Pattern("[^，]{0,8}(?:习近平|贯彻)")
"""The guiding thoughts in the order the Party Constitution names them: none is shown without the newest."""

_ONCE = Pattern("^(?:过去|以前|从前|原来)(?!的|说|是)[^，]{2,}")
_IT_TOOK = Pattern("[要得需](?!求|点|素|到了)|只能|至少|动辄")
"""What was done once, and what it took: 过去借一本书，要登记三次."""

_WHETHER = Pattern("(.)不\\1$")
_DEPENDS = Pattern("[就还要主关]?[要键]?(?:看|取决于|在于)")
"""Whether something is so, and what it hangs on: 借得快不快，要看登记顺不顺."""

_FIRST = Pattern("首先")
_THIRD = ("再次", "再者", "最后", "第三")
"""What opens a third, with which 首先 and 其次 are steps of their own."""

_HALVES = (
    (_GUIDES, _NEWEST),
    (_ONLY, _ONLY_NOT),
    (_MORE, _LESS),
    (CLAIM, ANSWER),
    (_ONCE, _IT_TOOK),
    (_WHETHER, _DEPENDS),
    (_MATTER, _SAID_OF_IT),
)
"""How two clauses open, or the first ends, that are halves of one saying."""

_SO_ALREADY = Pattern("(?:那|这)就是|就(?:已|能|会|可|算|够)|都(?:是|让|在|有|算)")
_SUMMED_UP = Pattern("(?:这|那)(?:种|些|样的|类|一切)")
_BUT = Pattern("而(?!且)")
_ITEM = 6
"""Letters of an item that the words summing up a row (…，这种作风) take along."""

_SUCH_IT_IS = Pattern("(?:都|就)?是[^，]*的$")
"""An end that says of the whole sentence before it what it is (…，是可歌可泣的)."""

_AND = Pattern("(?:和|以及|还有)(?!谐|平|睦|解)")
"""What joins the last of several nouns to the others."""

_NOUN = 2
"""Letters by which nouns of one kind are known (…的倾向，…的倾向)."""

_NAMED = Pattern("的[^，的]{1,4}$")
"""The end of a noun phrase that a concession parts from what is said of it (…的流程，尽管…，不要改)."""

_TOO = Pattern("[^，]{1,4}也(?=[要得应该能会是有没])(?!许|是说)")
"""A clause that says of another what was said of the one before (工会要监督，家属也要叮嘱)."""

_RESUMING = Pattern(
    "(?:这|那)(?:种|些|样的|类|一切)|(?:他|她|它)们?(?:就|应|该|才|便|却|会|必|是|都|也)|对[内外]|(?:切实|认真|努力|逐步|及时|尽快)*(?:加以|予以)"
)
"""A clause that takes up the one before it, as its subject or its other half: 粗枝大叶，夸夸其谈，这种作风…."""

_LONGEST_RUN = 56
"""Characters up to which a clause takes what trails it along: two lines of a slide."""

_BALANCED = 12
"""Characters of a half of an antithesis (一个人走得快，一群人走得远)."""


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
    counted = next((at for at, clause in enumerate(words) if _COUNTED_UP.match(clause)), len(words))
    for at, clause in enumerate(words[:-1]):
        following = words[at + 1]
        bound[at] |= waits(clause) or _continues(following) or _demands(clause, following)
        bound[at] |= _ASKED_BACK.search(clause) is not None and _ANSWERED.search(following) is not None
        bound[at] |= at >= counted and acts(following)
        bound[at] |= _goes_with(words, at)
        if OPENERS.search(clause):
            answer = _answer(words, at)
            for i in range(at, answer):
                bound[i] = True
    _bind_answers(words, bound)
    _bind_sides(words, bound)
    _bind_back(words, bound)
    if len(words) > 1 and (_AND.match(words[-1]) or ("的" in words[-1] and bare(words[-1]))):
        bound[-2] = True  # a noun phrase at the end goes on with the object before it
        _bind_nouns(words, bound)
    _gather_short(words, bound)
    _bind_trailing(words, bound)
    return bound


def _goes_with(words: list[str], at: int) -> bool:
    """Return whether a clause and the next are halves of one saying."""
    clause, following = words[at], words[at + 1]
    if any(one.search(clause) and other.match(following) for one, other in _HALVES):
        return True
    if following.startswith("其次") and _FIRST.search(clause):
        return not any(other.startswith(_THIRD) for other in words)
    if OPENERS.search(following) and bare(clause) and _NAMED.search(clause):
        return True
    if {clause[0], following[0]} == {"有", "无"} and len(clause) == len(following):
        return True
    return _GLOSS.match(following) is not None and any(_GLOSS.match(earlier) for earlier in words[: at + 1])


def _bind_back(words: list[str], bound: list[bool]) -> None:
    """Bind what takes up several clauses before it to all of them, and what a 不要 forbids to the 不要."""
    forbidden = False
    for at, clause in enumerate(words[1:]):
        forbidden = _FORBIDDEN.search(words[at]) is not None or (forbidden and bound[at - 1])
        if forbidden and len(clause) <= _UNDER_IT and not _ITS_OWN.match(clause):
            bound[at] = True
        sums_up = _SO_ALREADY.match(clause) or (at + 2 == len(words) and _SUCH_IT_IS.match(clause))
        if sums_up and sum(map(len, words[: at + 2])) <= _LONGEST_RUN:
            bound[: at + 1] = [True] * (at + 1)
        if _SUMMED_UP.match(clause):
            _bind_row(words, bound, at, lambda before: len(before) <= _ITEM or before.startswith("“"))
        if _BUT.match(clause) and words[at].startswith("不"):
            _bind_row(words, bound, at, lambda before: before.startswith("不"))


def _bind_row(words: list[str], bound: list[bool], at: int, is_item: Callable[[str], bool]) -> None:
    """Bind a row of items that ends with clause `at` to one another and to the clause after it."""
    first = at
    while first and is_item(words[first - 1]):
        first -= 1
    bound[first : at + 1] = [True] * (at + 1 - first)


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
    noun = words[-1][-_NOUN:]
    while at > 0 and (bare(words[at]) or words[at].endswith(noun)):
        bound[at - 1] = True
        at -= 1


def _bind_trailing(words: list[str], bound: list[bool]) -> None:
    """Bind when, by whom and how far to the deed before it, as far as two lines hold both."""
    size, some = 0, False
    for at, clause in enumerate(words[:-1]):
        size = size + len(clause) if at and bound[at - 1] else len(clause)
        some = _SOME.match(clause) is not None or (some and at > 0 and bound[at - 1])
        owes = trails(words[at + 1]) or LEADING.search(clause) is not None or (some and acts(words[at + 1]))
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
    if _TAKES.match(following) and acts(clause) and "是" not in clause:
        return True
    return _AIM.search(clause) is not None and _MEANS.search(following) is not None


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
        if at and words[at - 1][:1] == clause[:1]:  # one of a row (问老师，问书本，问自己)
            bound[at - 1] = True
            continue
        if at + 1 < len(words):
            bound[at] = True
        elif at:
            bound[at - 1] = True


def _continues(clause: str) -> bool:
    return any(rule.match(clause) for rule in (CONTINUING, _RESUMING, _TOO))
