"""Limiting: sentences that say nothing true without one another stand on a page together, or neither does.

What others say and how the speaker answers it (有人说…。我不这么看。), a question and its answer, a rule and its exception
or the stage it has come to (…只是三个厂区中的一个。其余两个仍在试点。), words that announce a saying and the saying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.outline.subjects import same_sentence
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.salience import Weighed

_OTHERS = (
    "有人|有的[^，。：]{0,8}|有些[^，。：]{0,6}|一些[^，。：]{0,6}|个别[^，。：]{0,6}|少数[^，。：]{0,6}|[很不]少人|许多人|很多人|"
    "有?[^，。：]{0,6}媒体[^，。：]{0,2}|网上|有[^，。：]{0,2}(?:同志|朋友|同学|家长|群众|市民|居民|村民|职工|员工|网友|企业)"
)

CLAIM = Pattern(
    f"^(?:但是?|可是?|现在|最近|也)?(?:{_OTHERS})(?:总|常|就|都|也|可能会?|会|还在?|曾|报道)*"
    "(?:说(?!明)|反映|认为|觉得|以为|问|讲|提出|主张|担心|抱怨|传|称|报道)"
)
"""What others say, which the speaker answers: it is no word of his."""

VERDICT = Pattern(
    "^(?:对此，?)?我们?[^，。]{0,4}(?:不|并不|很不|绝不|完全)?(?:同意|赞成|赞同|认同|认可|这么看|这样看|这么想|这样想|以为然)[^，。]{0,2}$|"
    "^我的(?:回答|看法|态度|意见|答案)(?:是|：)[^，。]{0,8}$|^(?:这|那)(?:种[^，。]{0,6})?[^，。]{0,3}(?:不|没|错|假|虚|违|懒|误|谎|糊涂)[^，。]{0,8}$|"
    "^这不是[^，。]{1,10}，(?:这|而)?是[^，。]{1,10}$"
)
"""How a speaker judges what was just said, in words that say nothing by themselves."""

_LIMIT = Pattern(
    "但(?![愿凡是])|但是|不过(?!是)|只是|除非|其余|剩下的|剩余|确需|确有[^，。]{0,8}的，|确因|特殊情况|遇有特殊|因特殊|"
    "试行|试点(?:期|后|成熟|结束|成功)|而且只是|(?:这|上述|以上)(?:个|些|组)?(?:数字|数据|比例)|"
    "[^，。]{2,24}(?:除外|不在此列|例外|可以(?:暂缓|豁免|免除|缓办|不办))$"
)
"""What opens a sentence that takes back, for some, what the one before it said of all."""

ANSWER = Pattern("但|其实|我(?!们?家)|可(?!以|能)|却|殊不知|实际上|事实上|这")
"""What opens a clause that answers what others say, in the sentence that tells it."""

_ANSWERED = Pattern(f"，(?:{ANSWER.pattern})")

ANNOUNCED = Pattern(
    "(?:说|讲|有|用|是|送|写|引用|记住|送给[^，。：]{1,4})[^，。：]{0,8}?(?:一句(?:很?[老俗古名]|心里|大实|实在|肺腑|朴素的|家乡|这样的)?话|(?<![二两三四五六七八九十几0-9])句(?:老话|俗话|名言|古话|话)|这样的?话|这么句话)"
    "(?:[与跟和送给]{1,2}[^，。：]{0,4}(?:共勉)?)?(?=[：:]|$)"
)
"""What announces a saying (王老师常说一句话；用一句话与大家共勉)."""

_ONE_SIDED = Pattern("只(?![有要能是])[^，]{1,8}不")
"""Halves of a warning against either excess (只讲支持不讲监管…；只讲监管不讲支持…): one alone takes a side."""

_LONGEST = 4
"""Units of a chain: more are a passage, of which a page shows what it can."""


class Chain(tuple["Weighed", ...]):
    """Neighbours that are shown together, in one point where two lines hold them."""

    __slots__ = ()


def is_claim(sentence: str) -> bool:
    """Return whether a sentence only tells what others say."""
    return CLAIM.search(sentence) is not None and _ANSWERED.search(sentence) is None


def limits(words: str) -> bool:
    """Return whether words take back, for some, what those before them said of all."""
    return _LIMIT.match(words) is not None


def limited(units: Sequence[Weighed]) -> Iterator[Chain]:
    """Yield the neighbours of one passage that are shown together or not at all, as chains in source order."""
    chain: list[Weighed] = []
    waits = _Waits()
    for unit in units:
        if chain and _follows(chain[-1], unit) and waits.ties(chain[-1], unit):
            chain.append(unit)
        else:
            if 1 < len(chain) <= _LONGEST:
                yield Chain(chain)
            chain = [unit]
        waits = waits.after(unit)
    if 1 < len(chain) <= _LONGEST:
        yield Chain(chain)


def _follows(before: Weighed, unit: Weighed) -> bool:
    return before.passage is unit.passage and before.unit.order + 1 == unit.unit.order


class _Waits(NamedTuple):
    """What a sentence, as far as it was gone through, still waits for."""

    sentence: tuple[int, int] = (0, 0)
    claim: bool = False
    """It tells what others say, and nobody answered."""
    saying: bool = False
    """It announced a saying."""
    last: bool = False
    """Its last words did."""

    def ties(self, before: Weighed, unit: Weighed) -> bool:
        """Return whether a unit limits or answers the one before it, or is what was announced."""
        same = same_sentence(before, unit)
        if (self.saying if same else self.last) or self.claim:
            return True
        if same and _ONE_SIDED.match(before.text) and _ONE_SIDED.match(unit.text):
            return True
        return VERDICT.search(unit.text) is not None or limits(_spoken(unit))

    def after(self, unit: Weighed) -> _Waits:
        """Return what is waited for once a unit is told too."""
        sentence = (id(unit.passage), unit.unit.sentence)
        goes_on = sentence == self.sentence
        claim = self.claim and ANSWER.match(unit.text) is None if goes_on else is_claim(unit.text)
        announced = ANNOUNCED.search(unit.text)
        last = announced is not None and announced.end() == len(unit.text)
        return _Waits(sentence, claim, announced is not None or (goes_on and self.saying), last)


def _spoken(unit: Weighed) -> str:
    """Return a unit's words with what joins it to those before it (但是), which a point leaves out."""
    return unit.passage.text[unit.unit.start : unit.unit.end]
