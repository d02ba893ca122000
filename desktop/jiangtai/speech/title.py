"""The title: which of the lines before the body it is, without what a page prints before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import KINDS
from jiangtai.lexicon.printing import AGENCY
from jiangtai.pattern import Pattern
from jiangtai.speech.byline import is_name, read_byline
from jiangtai.speech.stretch import stretch
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.span import Span, Spans
    from jiangtai.speech.mending import Block
    from jiangtai.speech.speech import Byline

_PREFIX = Pattern(
    r"^(?:(?:视频|視頻|图文|全文|实录)[：:]|(?P<name>[\u4e00-\u9fff·]{2,12})[：:]|\d{4}[-./]\d{1,2}[-./]\d{1,2}[_ ]|"
    r"\[[^\]]{1,6}\]|【[^】]{1,6}】)[ \u3000]*"
)
"""What a page prints before a title: the speaker's name, a date, a label."""
_WHOLE = Pattern(rf"[ \u3000]|(?:{KINDS}|意见|意見|决定|決定|通知|办法|辦法|方案|规划|規劃|纲要|綱要|条例|總結|总结)$")
"""A line that is a title by itself: its two halves stand beside each other, or it ends in what it is."""
_LINE = 40
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """The title, a stretch a line; `repeated` are lines that say it once more, `left` those that are no title."""

    title: Spans = ()
    pieces: tuple[Spans, ...] = ()
    repeated: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    speaker: Byline | None = None


def choose_title(text: str, blocks: Sequence[Block], candidates: Sequence[int]) -> Choice:
    """Return which of the candidates are the title: what the file marks so, else the first line, or two that run on."""
    bare = {at: _without_prefix(blocks[at].words) for at in candidates}
    marked = [at for at in candidates if _is_marked(blocks[at])]
    chosen = marked[:1] or _lines(blocks, candidates, bare)
    others = [at for at in candidates if at not in chosen]
    repeated = tuple(at for at in others if any(_same(bare[at], bare[title]) for title in chosen))
    title: list[Span] = []
    pieces: list[Spans] = []
    speaker: Byline | None = None
    for at in chosen:
        place = stretch(text, blocks[at].spans)
        start = len(place.words) - len(bare[at])
        title += place.place(start, len(place.words))
        if start:
            pieces.append(place.place(0, start))
            speaker = speaker or _speaker(text, blocks[at])
    left = tuple(at for at in others if at not in repeated)
    return Choice(tuple(title), tuple(pieces), repeated, left, speaker)


def _is_marked(block: Block) -> bool:
    mark = block.first.mark
    return mark is not None and (bool(mark.outline) or mark.title)


def _speaker(text: str, block: Block) -> Byline | None:
    prefix = _PREFIX.match(block.words)
    if prefix is None or not prefix.group("name"):
        return None
    return read_byline(text, stretch(text, block.spans).place(0, prefix.end("name")))


def _without_prefix(words: str) -> str:
    """Return a line without the dateline or the label it opens with."""
    for pattern in (AGENCY, _PREFIX):
        match = pattern.match(words)
        if match is None or len(words) - match.end() < _SHORTEST:
            continue
        speaker = match.groupdict().get("name")
        if speaker is None or is_name(speaker):  # 致青春：在毕业典礼上的讲话 is a title whole
            return words[match.end() :]
    return words


def _same(one: str, other: str) -> bool:
    one, other = "".join(one.split()), "".join(other.split())
    return (
        one == other
        or (len(other) > _SHORTEST and one.endswith(other))
        or (len(one) > _SHORTEST and other.endswith(one))
    )


def _lines(blocks: Sequence[Block], candidates: Sequence[int], bare: dict[int, str]) -> list[int]:
    """Return the title's lines: where one title is said again and again, the barest and last; else one, or two."""
    if not candidates:
        return []
    repeated = [at for at in candidates if any(_same(bare[at], bare[other]) for other in candidates if other != at)]
    if repeated:
        plain = [at for at in repeated if bare[at] == blocks[at].words]
        return [plain[-1] if plain else repeated[-1]]
    first = candidates[0]
    if first + 1 in candidates and _runs_on(blocks[first], blocks[first + 1]):
        return [first, first + 1]
    return [first]


def _runs_on(upper: Block, lower: Block) -> bool:
    """Tell whether a second line is the title's other half."""
    if lower.words.startswith(("关于", "關於")) and not upper.words.startswith(("关于", "關於")):
        return True  # who issued it, and on what
    return not _WHOLE.search(upper.words) and len(lower.words) <= _LINE and _setting(upper) == _setting(lower)


def _setting(block: Block) -> tuple[bool, bool, int | None]:
    """Return how the file sets a line: two lines of one title are set alike."""
    mark = block.first.mark
    return (False, False, None) if mark is None else (mark.bold, mark.centred, mark.outline)
