"""Levels: how deep each heading lies, from the order in which this document uses its styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.numerals import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.headings import Head

_RANK = {str(style): rank for rank, style in enumerate((
    Style.ANNEX, Style.VOLUME, Style.PART, Style.CHAPTER, Style.LECTURE, Style.SECTION, Style.HAN, Style.HAN_BRACKET, Style.ROMAN,
    Style.ARABIC, Style.ENGLISH, Style.DECIMAL2, Style.DECIMAL3, Style.DECIMAL4, Style.ARABIC_HALF, Style.ARABIC_BRACKET, Style.CIRCLE,
    Style.LETTER, Style.ORDINAL, Style.ORDINAL_NOUN, Style.ONE_OF, Style.ADVERB, Style.HAN_IS,
))}  # fmt: skip
_SHAPES = {"standing": -1, "centred": 50, "bold": 51, "plain": 52, "numeral": 49}


def read_levels(heads: Sequence[Head]) -> tuple[int, ...]:
    """Return each heading's depth, from 1."""
    later = _next_of_style(heads)
    stack: list[int] = []
    levels: list[int] = []
    for at, head in enumerate(heads):
        keys = [heads[above].key for above in stack]
        if head.key in ("standing", "annex"):
            stack.clear()
        elif head.key in keys:
            del stack[keys.index(head.key) :]
        else:
            while stack and _rises(heads, stack[-1], at, later):
                stack.pop()
        stack.append(at)
        levels.append(len(stack))
    return tuple(levels)


def _next_of_style(heads: Sequence[Head]) -> tuple[int | None, ...]:
    """Return for each heading the index of the next one of its style."""
    seen: dict[str, int] = {}
    later: list[int | None] = [None] * len(heads)
    for at in range(len(heads) - 1, -1, -1):
        later[at] = seen.get(heads[at].key)
        seen[heads[at].key] = at
    return tuple(later)


def _rises(heads: Sequence[Head], above: int, at: int, later: Sequence[int | None]) -> bool:
    """Tell whether the heading `at` ends the section `above` instead of lying in it."""
    upper, head = heads[above], heads[at]
    if upper.outline and head.outline:
        return head.outline <= upper.outline
    if upper.key == "standing":
        return True
    if upper.key in ("annex", str(Style.ANNEX)):
        return head.key == str(Style.ANNEX)
    following = later[above]
    goes_on = following is not None and heads[following].value == upper.value + 1 and upper.value > 0
    if goes_on:
        return False
    if upper.key in _RANK and head.key in _RANK:
        return _RANK[head.key] < _RANK[upper.key]
    if upper.key in _SHAPES and head.key in _SHAPES:
        return _SHAPES[head.key] < _SHAPES[upper.key]
    if upper.key in _SHAPES and head.key in _RANK:
        return not _restarts(heads, above, at, later)
    return False


def _restarts(heads: Sequence[Head], above: int, at: int, later: Sequence[int | None]) -> bool:
    """Tell whether the numbering starts anew under the next heading of the unnumbered style, so that it lies in it."""
    following = later[above]
    if following is None:
        return False
    below = later[at]
    while below is not None and below < following:
        below = later[below]
    return below is None or heads[below].value <= 1
