"""The front matter: title, subtitle, byline, date and salutation before the body, and what is none of the speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import KINDS
from jiangtai.lexicon.offices import OFFICE_END, SPEAKER_LABELS
from jiangtai.lexicon.printing import AGENCY, CONTENTS_LABEL, OFFICIAL_HEAD, PAGE_FURNITURE, STANDING_HEADINGS
from jiangtai.pattern import Pattern
from jiangtai.speech.billing import is_billed_subtitle, is_english, read_billing, with_post
from jiangtai.speech.byline import is_name, is_unit, joined_byline, read_byline, speaker_in
from jiangtai.speech.dates import DATE_LINE, DATE_TAIL
from jiangtai.speech.joints import is_closed
from jiangtai.speech.numbering import Style, read_numbering
from jiangtai.speech.salutation import is_salutation
from jiangtai.speech.speech import Byline
from jiangtai.speech.standing import is_bracketed
from jiangtai.speech.stretch import stretch
from jiangtai.speech.title import choose_title
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.span import Spans
    from jiangtai.speech.mending import Block

_DASHED = Pattern("(?:——|──|—|－－|--|―|⸺|⸻).+")
_BRACKETED = Pattern(
    r"[（(](?:讲话稿|发言稿|摘要|节选|全文|草案|初稿|征求意见稿|送审稿|审议稿)[）)]|"
    rf"[（(].{{0,8}}在.{{2,40}}(?:上|时)(?:的|所作的)?(?:{KINDS})?[）)]|[（(].{{0,20}}(?:{KINDS})[）)]"
)
_WHERE = Pattern(rf"在.{{2,50}}(?:上|时|時)的?(?:{KINDS})(?:提纲|稿)?")
_FINISHED = Pattern(f"(?:{KINDS}|上|》|）)$")
_SUBTITLE_LIMIT = 40
_TITLE_LIMIT = 70
_PROSE = 40
"""Characters. A finished line as long is prose, not front matter."""
_MOST_LINES = 24


@dataclass(slots=True)
class Front:
    """What stands before the body. `used` counts the blocks it takes.

    Of those, `chrome` are not the speech's, and `headed` belong to the body after all; `pieces` are stretches left out
    of a title's line (a dateline, a speaker's name).
    """

    title: Spans = ()
    subtitle: Spans = ()
    byline: Byline | None = None
    date: Spans = ()
    salutation: Spans = ()
    used: int = 0
    chrome: list[int] = field(default_factory=list)
    headed: list[int] = field(default_factory=list)
    pieces: list[Spans] = field(default_factory=list)


def read_front(text: str, blocks: Sequence[Block]) -> Front:
    """Return what stands before the body of the first source."""
    front = Front(used=_body_start(blocks))
    titles: list[int] = []
    at = 0
    while at < front.used:
        taken = _take(text, blocks, at, titles, front)
        if not taken:
            titles.append(at)
        at += taken or 1
    choice = choose_title(text, blocks, titles)
    front.title, front.pieces = choice.title, list(choice.pieces)
    front.chrome += choice.repeated
    front.headed += choice.left
    if front.byline is None:
        front.byline = choice.speaker or (speaker_in(text, front.subtitle) if front.subtitle else None)
    return front


def _take(text: str, blocks: Sequence[Block], at: int, titles: Sequence[int], front: Front) -> int:
    """Find what the block is, other than a title; return how many blocks that takes, 0 where it is nothing else."""
    block, words = blocks[at], blocks[at].words
    if _is_marked(block):
        return 0
    if PAGE_FURNITURE.match(words) or OFFICIAL_HEAD.match(words) or _is_dateline(words):
        front.chrome.append(at)
    elif DATE_LINE.fullmatch(words):
        if front.date:
            front.chrome.append(at)
        front.date = front.date or block.spans
    elif is_salutation(words) and (titles or words[-1] in "：:！!，,"):
        front.salutation, front.used = block.spans, at + 1
    elif titles and is_english(words) and _take_billing(text, blocks, at, titles, front):
        return 1
    elif titles and _is_subtitle(words, blocks[titles[-1]].words):
        return _take_subtitle(blocks, at, front)
    elif titles and _is_office_above_name(blocks, at, front):
        front.byline = Byline((*block.spans, *blocks[at + 1].spans), blocks[at + 1].spans, block.spans)
        return 2
    else:
        return _take_byline(text, block, front, first=at == 0 and not _may_open(blocks, front), titled=bool(titles))
    return 1


def _take_billing(text: str, blocks: Sequence[Block], at: int, titles: Sequence[int], front: Front) -> bool:
    """Take a line of an English title page: who speaks, the post under the name, or the subtitle."""
    block = blocks[at]
    posted = with_post(text, front.byline, block.spans) if front.byline else None
    billed = read_billing(text, block.spans) if not front.byline else None
    if posted or billed:
        front.byline = posted or billed
        return True
    close = at == titles[-1] + 1 and block.first.gap == 0 and not is_name(block.words)
    if front.subtitle or not is_english(blocks[titles[-1]].words) or not is_billed_subtitle(block.words, close=close):
        return False
    front.subtitle = block.spans
    return True


def _is_marked(block: Block) -> bool:
    mark = block.first.mark
    return mark is not None and (bool(mark.outline) or mark.title)


def _is_dateline(words: str) -> bool:
    match = AGENCY.match(words)
    return match is not None and match.end() == len(words)


def _is_subtitle(words: str, title: str) -> bool:
    if _DASHED.fullmatch(words) or _BRACKETED.fullmatch(words):
        return True
    return bool(_WHERE.fullmatch(words)) and not _WHERE.fullmatch(title)


def _take_subtitle(blocks: Sequence[Block], at: int, front: Front) -> int:
    """Take a subtitle, and its second line where the first is unfinished and the next ends as a subtitle does."""
    front.subtitle += blocks[at].spans
    below = blocks[at + 1] if at + 1 < front.used else None
    if below is None or _FINISHED.search(blocks[at].words):
        return 1
    if len(below.words) > _SUBTITLE_LIMIT or not _FINISHED.search(below.words):
        return 1
    front.subtitle += below.spans
    return 2


def _is_office_above_name(blocks: Sequence[Block], at: int, front: Front) -> bool:
    words = blocks[at].words
    if front.byline is not None or at + 1 >= front.used or not (OFFICE_END.search(words) or is_unit(words)):
        return False
    return is_name(blocks[at + 1].words)


def _may_open(blocks: Sequence[Block], front: Front) -> bool:
    """Tell whether a byline may stand first: it is a name or is labelled, and a title comes after it."""
    words = blocks[0].words
    if is_english(words) and not SPEAKER_LABELS.match(words):
        return False  # Safety Every Day is a title; it reads like a name
    if not (is_name(words) or SPEAKER_LABELS.match(words)):
        return False
    return any(
        len(block.words) > len(words) and not DATE_LINE.fullmatch(block.words) for block in blocks[1 : front.used]
    )


def _take_byline(text: str, block: Block, front: Front, *, first: bool, titled: bool) -> int:
    """Take a line that names a speaker, with the date it may end in, or the body of people that signs."""
    byline = None if first else read_byline(text, block.spans)
    if byline is None and titled and is_unit(block.words):
        byline = joined_byline([block.spans], None)
    if byline is None or front.byline is not None:
        return 0
    front.byline = byline
    dated = DATE_TAIL.search(block.words)
    if dated:
        start = len(block.words) - len(dated.group().lstrip(" \u3000\u00a0"))
        place = stretch(text, block.spans).place(start, len(block.words))
        front.date, front.pieces = (place, front.pieces) if not front.date else (front.date, [*front.pieces, place])
    return 1


def _body_start(blocks: Sequence[Block]) -> int:
    """Return the index of the first block that is body: prose, a heading, or a table of contents."""
    for at, block in enumerate(blocks[:_MOST_LINES]):
        words = block.words
        if is_salutation(words) and words[-1] in "：:！!，,":
            return at + 1
        if CONTENTS_LABEL.match(words) or (at and (is_bracketed(words) or "".join(words.split()) in STANDING_HEADINGS)):
            return at
        if DATE_LINE.fullmatch(words):
            continue  # 5 March 2024 reads like a number and its heading
        if _is_prose(block) or (_is_numbered(words) and not (block.first.mark and block.first.mark.title)):
            return at
    return min(len(blocks), 1)


def _is_prose(block: Block) -> bool:
    words = block.words
    if _is_marked(block) or PAGE_FURNITURE.match(words) or DATE_LINE.fullmatch(words):
        return False
    return len(words) > _TITLE_LIMIT or (is_closed(words) and (len(words) >= _PROSE or words[-1] in "。；：！"))


def _is_numbered(words: str) -> bool:
    numbering = read_numbering(words)
    return numbering is not None and numbering.style not in (Style.DASH, Style.BULLET)
