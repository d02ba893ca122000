"""Rewording: what a person's own words change of those they stand in the place of: numbers, names, negations, conditions.

Nobody is kept from typing; but a number that is not the source's, or a 不 that went missing, is said.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level, Restore
from jiangtai.lexicon.offices import OFFICES
from jiangtai.lexicon.surnames import SURNAMES
from jiangtai.outline.outline import Kind, Origin
from jiangtai.pattern import Pattern
from jiangtai.review.paths import worded
from jiangtai.span import letters, read_spans, union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.outline import Page, Wording
    from jiangtai.review.submission import Submission

NUMBERS, NAMES, NEGATIONS, CONDITIONS = "数字", "名称", "否定", "条件"

_NUMBER = Pattern(
    r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?|(?:百分之|第)?[一二两三四五六七八九十百千万亿〇零]{2,}|"
    "[一二两三四五六七八九十](?=[个项条类种次年月日届大])"
)
_NEGATION = Pattern(
    "(?:绝不|决不|并非|不能|不得|不许|不要|不是|没有|未能|无法|禁止|严禁|防止|避免|反对|不|未|无|非|勿|莫)"
)
_CONDITION = Pattern(
    "(?:(?:具备|符合|满足)[^，。；、]{0,6}条件的?|条件成熟(?:时|的)?|有条件的?|必要时|试点|试行|逐步|分步|分批|有序|稳妥|原则上|适当|有的|部分|少数|多数|"
    "只有|除非|如果|一般|尽可能|力争|争取|基本|不少于|不超过|至少|以上|以下|左右|约)"
)
_OFFICE = "|".join(sorted((office for office in OFFICES if len(office) > 1), key=len, reverse=True))
_SURNAME = "[" + "".join(sorted(SURNAMES)) + "]"
_NAME = Pattern(
    f"{_SURNAME}[\u4e00-\u9fff]{{1,2}}(?=同志|{_OFFICE})|"
    f"(?<=书记|会长|主席|部长|主任|省长|市长){_SURNAME}[\u4e00-\u9fff]{{1,2}}|《[^《》]+》"
)

_BESIDE = 2
"""Letters after a 不 or a 逐步 by which it is known again in other words."""


def check_words(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each page whose sourced words are not the letters they were cut from."""
    if submission.speech is None:
        return ()
    text = submission.speech.text
    found = []
    for page in submission.pages:
        changed = [(path, w) for path, w in worded(page) if _altered(w, text)]
        if changed:
            kinds = dict.fromkeys(kind for _, w in changed for kind in changes(w.text, read_spans(text, w.sources)))
            values = (("said", changed[0][1].text), ("kinds", "、".join(kinds) or "文字"))
            spans = union(span for _, w in changed for span in w.sources)
            slides = submission.slides_of.get(page.id, ())
            cures = tuple(Restore(page.id, path) for path, _ in changed)
            found.append(Finding("words-changed", Level.ERROR, values, "", spans, slides, page.id, cures))
    return tuple(found)


def check_rewording(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each page on which a person's words change what matters of the source's."""
    if submission.speech is None:
        return ()
    found = []
    for page in submission.pages:
        changed = list(_changed(page, submission.speech.text))
        if changed:
            kinds = dict.fromkeys(kind for _, _, kinds in changed for kind in kinds)
            values = (("said", changed[0][1].text), ("kinds", "、".join(kinds)))
            spans = union(span for _, w, _ in changed for span in w.was)
            slides = submission.slides_of.get(page.id, ())
            cures = tuple(Restore(page.id, path) for path, _, _ in changed)
            found.append(Finding("rewording-changes", Level.WARNING, values, "", spans, slides, page.id, cures))
    return tuple(found)


def check_own(submission: Submission) -> tuple[Finding, ...]:
    """Return one hint that names the slides with words no source stands behind, those of the frame aside."""
    slides = {
        number
        for page in submission.pages
        if page.kind not in _FRAME or (page.touched and page.kind is not Kind.COVER)
        for wording in page.wordings()
        if wording.origin is Origin.OWN and wording.text.strip()
        for number in submission.slides_of.get(page.id, ())
    }
    if not slides:
        return ()
    return (Finding("own-words", Level.HINT, (("count", str(len(slides))),), slides=tuple(sorted(slides))),)


_FRAME = frozenset({Kind.COVER, Kind.LOCAL, Kind.QUESTIONS, Kind.TABLE, Kind.PICTURE})
"""Pages that are a person's or the program's own by what they are for."""


@lru_cache(maxsize=4096)
def changes(said: str, original: str) -> tuple[str, ...]:
    """Return what a wording changes of the words it stands for: of NUMBERS, NAMES, NEGATIONS, CONDITIONS, in this order."""
    told = letters(original)
    kinds = []
    if any(letters(number) not in told for number in _NUMBER.findall(said)):
        kinds.append(NUMBERS)
    if any(letters(name) not in told for name in _NAME.findall(said)):
        kinds.append(NAMES)
    if _lost(_NEGATION, original, said) or _lost(_NEGATION, said, original):
        kinds.append(NEGATIONS)
    if _lost(_CONDITION, original, said):
        kinds.append(CONDITIONS)
    return tuple(kinds)


def _lost(pattern: Pattern, here: str, there: str) -> bool:
    """Return whether words a pattern finds `here` are gone `there`, where what they qualify still stands."""
    bare, other = letters(here), letters(there)
    for match in pattern.finditer(bare):
        beside = bare[match.end() : match.end() + _BESIDE]
        if len(beside) == _BESIDE and beside in other and match[0] not in other:
            return True
    return False


def _altered(wording: Wording, text: str) -> bool:
    sourced = bool(wording.sources) and not wording.corrected
    return sourced and letters(wording.text) != letters(read_spans(text, wording.sources))


def _changed(page: Page, text: str) -> Iterator[tuple[tuple[int, ...], Wording, tuple[str, ...]]]:
    for path, wording in worded(page):
        if wording.origin is Origin.OWN and wording.was:
            kinds = changes(wording.text, read_spans(text, wording.was))
            if kinds:
                yield path, wording, kinds
