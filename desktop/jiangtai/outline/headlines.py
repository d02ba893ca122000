"""Headlines: which words of a source can head a page. Closed classes of the language, asked of a clause."""

from __future__ import annotations

from jiangtai.lexicon.clauses import ADVERBIAL, ADVERBIAL_END, ASKING, CONTINUING, DEICTIC, OPENERS, PURPOSE, SAYING
from jiangtai.lexicon.english import PERSONAL as ENGLISH_ASIDE
from jiangtai.outline.waiting import bare
from jiangtai.pattern import Pattern

_OPEN_END = Pattern("[是为有在对把将与和及的]$")
_SPOKEN_END = Pattern("[！!？?吧呢啊嘛吗]$")
"""Ends of what is called out to hearers."""

_GOING_ON = Pattern(
    "已|曾|正在|还|也|都|没|不|从|对|向|仍|再|更|必将|主要|.{2,4}了|.{1,6}就[不会能可要]|.{0,3}(?:认为|觉得|知道|以为)"
)
_NO_HEAD = Pattern("对于|[^，]{1,6}就[不会能可要]|(?:回顾|展望)(?:过去|未来|这|[^，]{0,6}年$)|已经?(?!故)|[0-9０-９]")
"""Openings of what heads no page: what a thing is about, what follows from another, a look back, a number."""

DETAIL = Pattern(
    "(?<![0-9])[0-9０-９]+[多余]?[万亿千百]*(?![0-9０-９年月日届中])|[同均都]比|比(?:上年|去年|往年|同期|预期)"
)
"""A figure, or what is compared with the year before: from a paragraph's midst it names a detail."""

MIDST = Pattern("必须|需要|应|不|可以|能够?|对(?![标照接])|为|从|在|已|曾|将|正|主要|再|又|就|向|以|由|.{1,4}了")
"""Openings that take up a subject named before: no title from a sentence's midst."""

_LISTING = Pattern("的[有是](?:，|：)|(?:包括|例如|分别是)(?:，|：)")
_PERSONAL = Pattern("^(?:(?:最后|首先|今天|在此|借此机会)，?)?(?:我(?!国|党|省|市|县|区|军|们)|你|咱|他|她|大家)")
_ANYWHERE = Pattern(
    "[要让请由]我(?![国们党省市县区军])|其(?!他|余|中)|它|这[个些一是种样]|那[个些种样]|上述|以上|上面|(?<![不再])也[有是要会能没]|【|（见|\\[[0-9]"
)


_REPORTED = Pattern(
    "(?:[作做]了?|发表了?|主持了?|传达了?|通报了?|听取了?|宣读了?|出席了?|参加了?)[^，。]{0,12}(?:讲话|发言|报告|汇报|通报|情况|精神|会议|致辞|动员)$|"
    "(?<!必)将(?:安排|部署|传达|讲话|通报|宣读|作)"
)
"""What somebody did at a meeting: it is told on the way to what was said there, and no page is about it."""

_AHEAD = Pattern("以下(?!简称)|如下|下列|下面")


def points_ahead(words: str) -> bool:
    """Return whether words point to what follows them: they head nothing but that."""
    return _AHEAD.search(words) is not None


def is_own(text: str) -> bool:
    """Return whether a clause from a paragraph's midst can name a page: one thought, that goes on with no other."""
    return "，" not in text and _GOING_ON.match(text) is None


def points_back(words: str) -> bool:
    """Return whether words point back to what stood before, or are the speaker's own aside."""
    return any(rule.search(words) for rule in (DEICTIC, _PERSONAL, _ANYWHERE))


def names(subject: str) -> bool:
    """Return whether a bare subject is a name for what follows, not a time, a place or a pointer back."""
    return not (
        ADVERBIAL.search(subject)
        or DEICTIC.search(subject)
        or ADVERBIAL_END.search(subject)
        or SAYING.search(subject)
        or _PERSONAL.search(subject)
        or _ANYWHERE.search(subject)
        or _AHEAD.search(subject)
    )


def stands(text: str) -> bool:
    """Return whether words can head a page: no leaning, no question left open, nobody's aside, not only a quotation."""
    return not (
        DEICTIC.search(text)
        or CONTINUING.search(text)
        or _NO_HEAD.match(text)
        or OPENERS.search(text)
        or SAYING.search(text)
        or PURPOSE.search(text)
        or ASKING.search(text)
        or _PERSONAL.search(text)
        or _ANYWHERE.search(text)
        or _AHEAD.search(text)
        or _REPORTED.search(text)
        or (ADVERBIAL.search(text) and ADVERBIAL_END.search(text))
        or text.count("“") != text.count("”")
        or (text.startswith("“") and text.endswith("”"))
        or (bare(text) and len(text) < 8)
        or _OPEN_END.search(text)
        or _SPOKEN_END.search(text)
        or ENGLISH_ASIDE.match(text)
        or _LISTING.search(text)
        or ("，" in text and bare(text.rpartition("，")[2]))
    )
