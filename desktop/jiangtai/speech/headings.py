"""Headings: which blocks head a section, judged by number, mark, shape and what follows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import THANKS
from jiangtai.lexicon.printing import ANNEX_HEADINGS, FOOTNOTE, PAGE_FURNITURE, STANDING_HEADINGS
from jiangtai.speech.byline import is_name
from jiangtai.speech.dates import DATE_LINE
from jiangtai.speech.mending import is_closed
from jiangtai.speech.numerals import Numbering, Style, read_bare_numeral, read_numbering
from jiangtai.speech.salutation import is_salutation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.mending import Block

HARD = frozenset({
    Style.VOLUME, Style.PART, Style.CHAPTER, Style.LECTURE, Style.SECTION, Style.HAN, Style.HAN_BRACKET, Style.ARABIC,
    Style.ARABIC_BRACKET, Style.ARABIC_HALF, Style.CIRCLE, Style.ROMAN, Style.LETTER, Style.DECIMAL2, Style.DECIMAL3,
    Style.DECIMAL4, Style.ENGLISH, Style.ANNEX,
})  # fmt: skip
"""Styles that number sections; the others number what is said within one (一是, 第一，, ——)."""
SOFT = frozenset({Style.ORDINAL, Style.ORDINAL_NOUN, Style.HAN_IS, Style.ADVERB, Style.ONE_OF})
"""Styles that number spoken points, and head sections only where each stands alone over its text."""

LINE_LIMIT = 60
"""Characters of a heading on its own line; GB/T 9704 headings keep to two lines of 28."""
PLAIN_LIMIT = 42
"""Characters of a heading that only its shape shows: one line and a half of a printed page."""
RUN_IN_LIMIT = 50
"""Characters of a heading that opens its paragraph."""
_MOST_SISTERS = 25
"""Sections of one parent. A longer row of numbers numbers paragraphs, as policy addresses do."""

_STOP = re.compile("[。！？；]")
_INNER_STOP = re.compile("[。！？；](?=.)")
_OPEN_TAIL = re.compile("[，、：:；;,。！!]$")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading found: `length` characters of its block's words, its `key` of style and how sure it is.

    `key` names the style: a Style, "outline 2", "bold", "centred", "plain" or "standing".
    """

    at: int
    length: int
    key: str
    value: int = 0
    run_in: bool = False
    confidence: float = 1.0
    outline: int = 0


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is asked of a block again and again, found once."""

    words: str
    numbering: Numbering | None
    sentence: int
    body: bool

    @property
    def alone(self) -> bool:
        """Whether the block is one sentence or less."""
        return self.sentence >= len(self.words)


def find_headings(blocks: Sequence[Block]) -> tuple[Head, ...]:
    """Return the headings among the body's blocks, in order."""
    shapes = [_shape(block) for block in blocks]
    bold_says_nothing = _share(blocks, bold=True) > 0.5
    centred_says_nothing = _share(blocks, bold=False) > 0.5
    heads: dict[int, Head] = {}
    for at, block in enumerate(blocks):
        head = _marked(block, shapes[at], at)
        if head is not None:
            heads[at] = head
    heads |= _numbered(shapes, heads)
    heads |= _soft(shapes, heads)
    heads |= _unnumbered(blocks, shapes, heads, bold=not bold_says_nothing, centred=not centred_says_nothing)
    return tuple(heads[at] for at in sorted(heads))


def _shape(block: Block) -> _Shape:
    words = block.words
    stop = _STOP.search(words)
    sentence = stop.end() if stop else len(words)
    return _Shape(words, read_numbering(words), sentence, body=is_closed(words) or len(words) > LINE_LIMIT)


def _share(blocks: Sequence[Block], *, bold: bool) -> float:
    marked = sum(
        1 for b in blocks if b.first.mark is not None and (b.first.mark.bold if bold else b.first.mark.centred)
    )
    return marked / len(blocks) if blocks else 0.0


def _marked(block: Block, shape: _Shape, at: int) -> Head | None:
    """Return the heading the file itself says the block is."""
    mark = block.first.mark
    if mark is None or not mark.outline or (len(shape.words) > 2 * LINE_LIMIT and not shape.alone):
        return None
    numbering = shape.numbering
    numbered = numbering is not None and numbering.style in HARD
    value = numbering.value if numbered and numbering else read_bare_numeral(shape.words)
    key = str(numbering.style) if numbered and numbering else f"outline {mark.outline}"
    return Head(at, len(shape.words), key, value, outline=mark.outline)


def _numbered(shapes: Sequence[_Shape], taken: dict[int, Head]) -> dict[int, Head]:
    """Return the headings that a section number opens, on their own line or run in."""
    heads: dict[int, Head] = {}
    for run in _runs(shapes):
        own = [at for at in run if _is_own_line(shapes[at])]
        if len(run) > _MOST_SISTERS and len(own) * 2 < len(run):
            continue
        inner = [at for at in run if _is_run_in(shapes[at])]
        listed = _is_list(shapes, run)
        for at in run:
            numbering = shapes[at].numbering
            if at in taken or numbering is None:
                continue
            if at in own and not listed:
                heads[at] = Head(at, len(shapes[at].words), str(numbering.style), numbering.value)
            elif len(run) > 1 and len(inner) + len(own) >= 0.75 * len(run) and not listed and _may_run_in(shapes[at]):
                length = shapes[at].sentence - 1
                heads[at] = Head(at, length, str(numbering.style), numbering.value, run_in=True, confidence=0.9)
    return heads


def _runs(shapes: Sequence[_Shape]) -> list[list[int]]:
    """Return the numbered blocks as sequences: one style, numbers rising by one, none left open by a higher style."""
    runs: list[list[int]] = []
    open_runs: dict[Style, list[int]] = {}
    for at, shape in enumerate(shapes):
        numbering = shape.numbering
        if numbering is None or numbering.style not in HARD:
            continue
        run = open_runs.get(numbering.style)
        last = shapes[run[-1]].numbering if run else None
        if run is None or last is None or numbering.value <= last.value:
            run = []
            runs.append(run)
            open_runs[numbering.style] = run
        run.append(at)
    return runs


def _is_own_line(shape: _Shape) -> bool:
    words = shape.words
    if len(words) > LINE_LIMIT or not shape.alone or words[-1] in "；;，,、！":
        return False
    return not words.endswith(("：", ":")) or len(words) <= 30


def _is_run_in(shape: _Shape) -> bool:
    return not shape.alone and shape.sentence <= RUN_IN_LIMIT and shape.words[shape.sentence - 1] == "。"


def _may_run_in(shape: _Shape) -> bool:
    """Tell whether a block could be headed by its first sentence, a long one too, as those beside it are."""
    return not shape.alone and shape.sentence <= 2 * RUN_IN_LIMIT and shape.words[shape.sentence - 1] == "。"


def _is_list(shapes: Sequence[_Shape], run: Sequence[int]) -> bool:
    """Tell whether a run is a list of short lines, with no text under any of them."""
    if len(run) < 2:
        return False
    bare = 0
    for at, after in zip(run, [*run[1:], len(shapes)], strict=True):
        own = shapes[at].alone
        bare += own and (after == at + 1 or (at == run[-1] and at + 1 == len(shapes)))
    return bare >= len(run) - 1


def _soft(shapes: Sequence[_Shape], taken: dict[int, Head]) -> dict[int, Head]:
    """Return spoken points (一是, 第一，) that stand alone on their lines, each over its own text."""
    groups: list[list[int]] = []
    open_groups: dict[Style, list[int]] = {}
    for at, shape in enumerate(shapes):
        if at in taken:
            open_groups.clear()
        numbering = shape.numbering
        if numbering is None or numbering.style not in SOFT:
            continue
        group = open_groups.get(numbering.style)
        last = shapes[group[-1]].numbering if group else None
        if group is None or last is None or numbering.value <= last.value:
            group = []
            groups.append(group)
            open_groups[numbering.style] = group
        group.append(at)
    heads: dict[int, Head] = {}
    for group in groups:
        alone = [at for at in group if _heads_text(shapes, at)]
        if len(group) >= 2 and len(alone) == len(group):
            for at in group:
                numbering = shapes[at].numbering
                if numbering is not None and at not in taken:
                    heads[at] = Head(at, len(shapes[at].words), str(numbering.style), numbering.value, confidence=0.8)
    return heads


def _heads_text(shapes: Sequence[_Shape], at: int) -> bool:
    """Tell whether a short line stands over unnumbered text longer than itself."""
    shape = shapes[at]
    below = shapes[at + 1] if at + 1 < len(shapes) else None
    if not shape.alone or len(shape.words) > LINE_LIMIT or shape.words[-1] in "；;，,、！：:":
        return False
    return below is not None and below.numbering is None and below.body and len(below.words) > len(shape.words)


def _unnumbered(
    blocks: Sequence[Block], shapes: Sequence[_Shape], taken: dict[int, Head], *, bold: bool, centred: bool
) -> dict[int, Head]:
    """Return the headings that only a standing word, their setting or their shape shows."""
    heads: dict[int, Head] = {}
    plain: list[int] = []
    repeated = Counter(shape.words for shape in shapes)
    for at, block in enumerate(blocks):
        if at in taken or shapes[at].numbering is not None and shapes[at].numbering.style in (HARD | SOFT):  # type: ignore[union-attr]
            continue
        key = _key(block, shapes, at, bold=bold, centred=centred)
        if key == "plain":
            if repeated[shapes[at].words] == 1:
                plain.append(at)
        elif key:
            heads[at] = Head(at, len(shapes[at].words), key, read_bare_numeral(shapes[at].words), confidence=0.9)
    found = [at for at in plain if _stands_over_text(shapes, at, taken | heads)]
    if len(found) >= 2 or (found and taken):
        heads |= {at: Head(at, len(shapes[at].words), "plain", confidence=0.8) for at in found}
    return heads


def _key(block: Block, shapes: Sequence[_Shape], at: int, *, bold: bool, centred: bool) -> str:
    """Return the style an unnumbered line would be a heading of, "" where it can be none."""
    words, mark = shapes[at].words, block.first.mark
    plain_words = "".join(words.split())
    if at + 1 < len(shapes) and plain_words in STANDING_HEADINGS:
        return "annex" if plain_words in ANNEX_HEADINGS else "standing"
    if len(words) > LINE_LIMIT or _INNER_STOP.search(words) or not any(c.isalpha() for c in words):
        return "numeral" if read_bare_numeral(words) and mark is not None and mark.centred else ""
    if is_never_heading(words) or at + 1 >= len(shapes):
        return ""
    if mark is not None and mark.bold and bold and not _OPEN_TAIL.search(words):
        return "bold"
    if mark is not None and mark.centred and centred and not _OPEN_TAIL.search(words):
        return "centred"
    if mark is not None and mark.outline == 0 and mark.bold:
        return ""
    if (
        len(words) < 2
        or len(words) > PLAIN_LIMIT
        or _STOP.search(words)
        or _OPEN_TAIL.search(words)
        or words[-1] in "?…~～"
    ):
        return ""
    return "plain"


def is_never_heading(words: str) -> bool:
    """Tell whether a short line is something else: a call to the hearers, thanks, a date, a name, a note, a source."""
    if is_salutation(words) or THANKS.match(words) or DATE_LINE.fullmatch(words) or PAGE_FURNITURE.match(words):
        return True
    if FOOTNOTE.match(words) or is_name(words):
        return True
    wrapped = words[0] in "“（(「《『【[" and words[-1] in "”）)」》』】]"
    return wrapped and words[1:-1].find(words[0]) < 0


def _stands_over_text(shapes: Sequence[_Shape], at: int, heads: dict[int, Head]) -> bool:
    """Tell whether a short line stands between finished text and text of its own."""
    above = shapes[at - 1] if at else None
    below = shapes[at + 1] if at + 1 < len(shapes) else None
    if above is not None and at - 1 not in heads and not is_closed(above.words):
        return False
    if below is None:
        return False
    if at + 1 in heads:
        return True
    return below.body and len(below.words) > len(shapes[at].words)
