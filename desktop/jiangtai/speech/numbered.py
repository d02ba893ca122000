"""Numbered headings: on a line of their own, run into their paragraph, or spoken points that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.numbering import Style
from jiangtai.speech.shapes import HARD, LINE_LIMIT, SOFT, Head
from jiangtai.value import replace

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from jiangtai.speech.shapes import Shape

_RUN_IN_LIMIT = 50
"""Characters of a heading that opens its paragraph."""
_MOST = 0.75
"""Of sister blocks, those that must look like headings for the others to be taken for headings too."""
_MOST_SISTERS = 25
"""Sections of one parent. A longer row of numbers numbers paragraphs, as policy addresses do."""
_COLON_LIMIT = 30
_LEAST_HEADING = 4
"""Characters of a heading beside its number."""
_GAP = Pattern("(?<=[\u4e00-\u9fff])[ \t\u3000]+(?=[\u4e00-\u9fff“《])")


def section_headings(shapes: Sequence[Shape], taken: dict[int, Head]) -> dict[int, Head]:
    """Return the headings that a section number opens."""
    heads: dict[int, Head] = {}
    for run in _runs(shapes, HARD, frozenset()):
        own = [at for at in run if _is_own_line(shapes[at])]
        if _is_list(shapes, run) or _numbers_paragraphs(shapes, run, own):
            continue
        alike = sum(1 for at in run if at in own or _is_run_in(shapes[at], _RUN_IN_LIMIT))
        for at in run:
            if at in taken:
                continue
            gap = _gap(shapes[at])
            if gap is not None and len(own) * 2 >= len(run) > 1:
                heads[at] = replace(_head(shapes[at], at, gap.start(), confidence=0.9), text=gap.end())
            elif at in own:
                heads[at] = _head(shapes[at], at, len(shapes[at].words))
            elif len(run) > 1 and alike >= _MOST * len(run) and _is_run_in(shapes[at], 2 * _RUN_IN_LIMIT):
                heads[at] = _head(shapes[at], at, shapes[at].sentence - 1, run_in=True, confidence=0.9)
    return heads


def point_headings(shapes: Sequence[Shape], taken: dict[int, Head]) -> dict[int, Head]:
    """Return spoken points (一是, 第一，) that stand alone on their lines, each over its own text."""
    heads: dict[int, Head] = {}
    for run in _runs(shapes, SOFT, frozenset(taken)):
        if len(run) > 1 and all(_heads_text(shapes, at) for at in run):
            heads |= {at: _head(shapes[at], at, len(shapes[at].words), confidence=0.8) for at in run}
    return heads


def _head(shape: Shape, at: int, length: int, *, run_in: bool = False, confidence: float = 1.0) -> Head:
    return Head(at, length, str(shape.style), shape.value, run_in, confidence)


def _runs(shapes: Sequence[Shape], styles: frozenset[Style], ends: frozenset[int]) -> list[list[int]]:
    """Return the numbered blocks as rows: one style, numbers rising; none goes on over a block in `ends`."""
    runs: list[list[int]] = []
    open_runs: dict[Style, list[int]] = {}
    for at, shape in enumerate(shapes):
        if at in ends:
            open_runs.clear()
        if shape.style not in styles or shape.style is None or at in ends:
            continue
        run = open_runs.get(shape.style)
        if run is None or shape.value <= shapes[run[-1]].value:
            run = []
            runs.append(run)
            open_runs[shape.style] = run
        run.append(at)
    return runs


def _numbers_paragraphs(shapes: Sequence[Shape], run: Sequence[int], own: Sequence[int]) -> bool:
    """Tell whether numbers run through the paragraphs of a whole address, over the headings between them."""
    if len(run) > _MOST_SISTERS:
        return len(own) * 2 < len(run)
    if shapes[run[0]].style != Style.ARABIC:
        return False
    return any(_is_bare_line(shapes[at - 1]) for at in run[1:])


def _is_bare_line(shape: Shape) -> bool:
    """Tell whether a block is a short line without number and end, as an unnumbered heading is."""
    return shape.numbering is None and not shape.body and len(shape.words) <= LINE_LIMIT


def _is_own_line(shape: Shape) -> bool:
    words = shape.words
    if len(words) > LINE_LIMIT or not shape.alone or words[-1] in "；;，,、！":
        return False
    return not words.endswith(("：", ":")) or len(words) <= _COLON_LIMIT


def _is_run_in(shape: Shape, limit: int) -> bool:
    """Tell whether a paragraph opens with a sentence short enough to head it."""
    return not shape.alone and shape.sentence <= limit and shape.words[shape.sentence - 1] == "。"


def _gap(shape: Shape) -> re.Match[str] | None:
    """Return the gap that sets a heading off from the text on its line, as where a copy lost the break; or None."""
    number = shape.numbering.end if shape.numbering else 0
    gap = _GAP.search(shape.words, number + _LEAST_HEADING, LINE_LIMIT)
    fits = gap is not None and gap.start() < shape.sentence and len(shape.words) - gap.end() > gap.start()
    fits = fits and shape.words.endswith(("。", "！", "？", "；"))
    return gap if fits else None


def _is_list(shapes: Sequence[Shape], run: Sequence[int]) -> bool:
    """Tell whether a row is a list of single sentences, with no text under any of them but perhaps one."""
    if len(run) < 2:
        return False
    followers = [*run[1:], len(shapes)]
    bare = sum(1 for at, after in zip(run, followers, strict=True) if shapes[at].alone and after == at + 1)
    return bare >= len(run) - 1


def _heads_text(shapes: Sequence[Shape], at: int) -> bool:
    """Tell whether a short line stands over unnumbered text longer than itself."""
    shape = shapes[at]
    if not shape.alone or len(shape.words) > LINE_LIMIT or shape.words[-1] in "；;，,、！：:" or at + 1 >= len(shapes):
        return False
    below = shapes[at + 1]
    return below.numbering is None and below.body and len(below.words) > len(shape.words)
