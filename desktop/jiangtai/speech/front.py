"""The front matter: title, subtitle, byline, date and salutation before the body, and what is none of the speech."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import AGENCY, CONTENTS_LABEL, KINDS, OFFICIAL_HEAD, PAGE_FURNITURE, SALUTATION, STANDING_HEADINGS
from jiangtai.span import Span, Spans
from jiangtai.speech.byline import read_byline, speaker_in
from jiangtai.speech.mending import is_closed
from jiangtai.speech.numerals import Style, read_numbering
from jiangtai.speech.speech import Byline
from jiangtai.speech.stretch import stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.mending import Block

_NUMBER = r"(?:\d{1,4}|[〇○零一二三四五六七八九十]{1,4})"
DATE = re.compile(
    rf"[（(]?[ \u3000\u00a0]*(?:{_NUMBER}[ \u00a0]*[年./．-][ \u00a0]*{_NUMBER}[ \u00a0]*(?:[月./．-][ \u00a0]*(?:{_NUMBER}[ \u00a0]*[日号]?)?)?)"
    r"(?:[ \u3000\u00a0]*\d{1,2}:\d{2}(?::\d{2})?)?(?:[^）)]{0,60}[）)]|[ \u3000\u00a0]*[）)]?)"
)
_BARE_DATE = re.compile(
    rf"(?:\d{{4}}|[〇○零一二三四五六七八九]{{4}})[ \u00a0]*[年./．-][ \u00a0]*{_NUMBER}[ \u00a0]*(?:[月./．-][ \u00a0]*{_NUMBER}[ \u00a0]*[日号]?)?"
)
_SUBTITLE = re.compile(
    rf"^(?:——|──|—|－－|--|―).+|^[（(].{{0,8}}在.{{2,40}}(?:上|时)(?:的|所作的)?(?:{KINDS})?[）)]$|^[（(].{{0,20}}(?:{KINDS})[）)]$"
)
_WHERE = re.compile(rf"^在.{{2,50}}(?:上|时|時)的?(?:{KINDS})(?:提纲|稿)?$")
_BODY_OF_PEOPLE = re.compile("(?:委|党委|党组|支部|部|局|厅|院|校|会|社|公司|集团|中心|办公室|办|学院|大学|政府|处|室|团|队|所|站)$")
_PREFIX = re.compile(
    r"^(?:(?P<name>[\u4e00-\u9fff·]{2,12})[：:]|\d{4}[-./]\d{1,2}[-./]\d{1,2}[_ ]|视频[：:]|图文[：:]|全文[：:]|\[[^\]]{1,6}\]|【[^】]{1,6}】)[ \u3000\u00a0]*"
)
_BODY = 40
_TITLE_LIMIT = 70
_UNIT_LIMIT = 24
_LINE = 40
_MOST_LINES = 24


@dataclass(slots=True)
class Front:
    """What stands before the body. `used` counts the blocks it takes; `chrome` are blocks that are not the speech."""

    title: Spans = ()
    subtitle: Spans = ()
    byline: Byline | None = None
    date: Spans = ()
    salutation: Spans = ()
    used: int = 0
    chrome: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    headed: list[int] = field(default_factory=list)
    pieces: list[Spans] = field(default_factory=list)


def read_front(text: str, blocks: Sequence[Block]) -> Front:
    """Return what stands before the body of the first source."""
    front = Front()
    titles: list[int] = []
    end = _body_start(blocks)
    for at in range(end):
        block = blocks[at]
        words = block.words
        if (PAGE_FURNITURE.match(words) or OFFICIAL_HEAD.match(words)) and not _marked(block):
            front.chrome.append(at)
        elif DATE.fullmatch(words):
            if not front.date:
                front.date = block.spans
            else:
                front.chrome.append(at)
        elif SALUTATION.match(words) and not _marked(block) and (titles or words[-1] in "：:！!，,"):
            front.salutation = block.spans
            end = at + 1
            break
        elif AGENCY.match(words) and AGENCY.match(words).end() == len(words):
            front.chrome.append(at)
        elif titles and (_SUBTITLE.match(words) or (_WHERE.match(words) and not _WHERE.match(blocks[titles[-1]].words))):
            front.subtitle += block.spans
            if at + 1 < end and _continues_subtitle(block, blocks[at + 1]):
                front.kept.append(at + 1)
                front.subtitle += blocks[at + 1].spans
        elif at in front.kept:
            continue
        elif (byline := read_byline(text, block.spans)) is not None and (titles or at > 0):
            front.byline = byline if front.byline is None else front.byline
            dated = _BARE_DATE.search(words)
            if dated and not front.date:
                front.date = stretch(text, block.spans).place(*dated.span())
        elif titles and front.byline is None and len(words) <= _UNIT_LIMIT and _BODY_OF_PEOPLE.search(words):
            front.byline = Byline(block.spans, (), block.spans)
        else:
            titles.append(at)
    front.used = end
    _choose_title(text, blocks, titles, front)
    if front.byline is None and front.subtitle:
        front.byline = speaker_in(text, front.subtitle)
    return front


def _marked(block: Block) -> bool:
    mark = block.first.mark
    return mark is not None and (bool(mark.outline) or mark.title)


def _continues_subtitle(block: Block, below: Block) -> bool:
    """Tell whether a subtitle's second line follows: it is unfinished and the next line ends as a subtitle does."""
    finished = re.search(rf"(?:{KINDS}|上|》|）)$", block.words)
    return not finished and bool(re.search(rf"(?:{KINDS}|上|》)$", below.words)) and len(below.words) <= 40


def _body_start(blocks: Sequence[Block]) -> int:
    """Return the index of the first block that is body: prose, or a numbered heading, or a table of contents."""
    for at, block in enumerate(blocks[:_MOST_LINES]):
        words = block.words
        if CONTENTS_LABEL.match(words) or (at and "".join(words.split()) in STANDING_HEADINGS):
            return at
        if SALUTATION.match(words) and words[-1] in "：:！!，,":
            return at + 1
        prose = is_closed(words) and (len(words) >= _BODY or words[-1] in "。；：！") and not DATE.fullmatch(words)
        if (prose or len(words) > _TITLE_LIMIT) and not PAGE_FURNITURE.match(words) and not _marked(block):
            return at
        numbering = read_numbering(words)
        if numbering is not None and numbering.style not in (Style.DASH, Style.BULLET) and not _marked_title(block):
            return at
    return min(len(blocks), 1)


def _marked_title(block: Block) -> bool:
    return block.first.mark is not None and block.first.mark.title


def _choose_title(text: str, blocks: Sequence[Block], candidates: Sequence[int], front: Front) -> None:
    """Settle the title among the lines that are nothing else; the rest goes back to the body."""
    bare = {at: _without_prefix(blocks[at].words) for at in candidates}
    marked = [at for at in candidates if _marked(blocks[at])]
    if marked:
        chosen = [marked[0]]
    else:
        chosen = _last_group(blocks, candidates, bare)
    for at in candidates:
        if at in chosen:
            continue
        if any(_same(bare[at], bare[other]) for other in chosen):
            front.chrome.append(at)
        else:
            front.headed.append(at)
    for at in chosen:
        words, start = blocks[at].words, len(blocks[at].words) - len(bare[at])
        place = stretch(text, blocks[at].spans)
        spans = place.place(start, len(words))
        front.title += (Span(spans[0].start, spans[-1].end),) if len(spans) == 1 else spans
        if start:
            front.pieces.append(place.place(0, start))
            prefix = _PREFIX.match(words)
            if prefix and prefix.group("name") and front.byline is None:
                front.byline = read_byline(text, place.place(0, prefix.end("name")))


def _without_prefix(words: str) -> str:
    agency = AGENCY.match(words)
    if agency and agency.end() < len(words):
        return words[agency.end() :]
    prefix = _PREFIX.match(words)
    return words[prefix.end() :] if prefix and len(words) - prefix.end() >= 4 else words


def _same(one: str, other: str) -> bool:
    one, other = "".join(one.split()), "".join(other.split())
    return one == other or (len(other) >= 6 and one.endswith(other)) or (len(one) >= 6 and other.endswith(one))


def _last_group(blocks: Sequence[Block], candidates: Sequence[int], bare: dict[int, str]) -> list[int]:
    """Return the title's lines: one, or two that stand together and are not one title said twice."""
    if not candidates:
        return []
    repeated = [at for at in candidates if any(_same(bare[at], bare[other]) for other in candidates if other != at)]
    if repeated:
        plain = [at for at in repeated if bare[at] == blocks[at].words]
        return [plain[-1] if plain else repeated[-1]]
    first = candidates[0]
    if len(candidates) > 1 and candidates[1] == first + 1 and _runs_on(blocks[first], blocks[first + 1]):
        return [first, first + 1]
    return [first]


def _runs_on(upper: Block, lower: Block) -> bool:
    """Tell whether a second line is the title's other half."""
    if re.search(rf"[ \u3000\u00a0]|(?:{KINDS}|意见|决定|通知|说明|办法|方案|规划|纲要)$", upper.words):
        return False
    return len(lower.words) <= _LINE and _setting(upper) == _setting(lower)


def _setting(block: Block) -> tuple[bool, bool, int | None]:
    """Return how the file sets a line: two lines of one title are set alike."""
    mark = block.first.mark
    return (False, False, None) if mark is None else (mark.bold, mark.centred, mark.outline)
