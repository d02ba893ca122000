"""Litter: lines a printed page adds to the speech: page numbers and running heads."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.joints import is_closed
from jiangtai.speech.speech import Cause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.lines import Line

_RULE = r"[-—–－─·•~]+"
_DRESSED_NUMBER = Pattern(
    rf"{_RULE}[ \u3000]*\d{{1,4}}[ \u3000]*{_RULE}|第[ ]*\d{{1,4}}[ ]*[页頁](?:[ ,，/／]*共[ ]*\d{{1,4}}[ ]*[页頁])?|"
    r"(?:Page|P\.?)[ ]*\d{1,4}(?:[ ]*(?:of|/)[ ]*\d{1,4})?|\d{1,4}[ ]*/[ ]*\d{1,4}",
    re.IGNORECASE,
)
_BARE_NUMBER = Pattern(r"\d{1,4}")
_PROSE = Pattern("[，。；！？]")
_FRONT = 8
_HEAD_LIMIT = 40
_LEAST_REPEATS = 3


def find_litter(lines: Sequence[Line]) -> dict[int, Cause]:
    """Return the indices of lines that are page numbers or running heads."""
    litter = {at: Cause.PAGE_NUMBER for at, line in enumerate(lines) if _DRESSED_NUMBER.fullmatch(line.words)}
    litter |= dict.fromkeys(_bare_numbers(lines), Cause.PAGE_NUMBER)
    litter |= dict.fromkeys(_running_heads(lines, litter), Cause.RUNNING_HEAD)
    return litter


def _bare_numbers(lines: Sequence[Line]) -> list[int]:
    """Return the lines that are a number and nothing else, if the numbers rise as pages do and cut a text, or end it."""
    found = [at for at, line in enumerate(lines) if _BARE_NUMBER.fullmatch(line.words)]
    values = [int(lines[at].words) for at in found]
    if any(later <= earlier for earlier, later in itertools.pairwise(values)):
        return []
    cuts = any(
        0 < at < len(lines) - 1 and len(lines[at - 1].words) > 10 and not is_closed(lines[at - 1].words) for at in found
    )
    steady = len(found) > 1 and values[-1] - values[0] == len(found) - 1
    ends = steady and found[-1] == len(lines) - 1  # no mark of a section ends a text
    return found if (cuts and (steady or len(found) == 1)) or ends else []


def _running_heads(lines: Sequence[Line], numbers: dict[int, Cause]) -> list[int]:
    """Return the lines that come again on page after page: the same words but for a number, cutting a text."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if (
            at not in numbers
            and len(line.words) <= _HEAD_LIMIT
            and not _PROSE.search(line.words)
            and not is_closed(line.words)
        ):
            places[re.sub(r"\d+", "#", line.words)].append(at)
    heads: list[int] = []
    for key, found in places.items():
        if key.strip("#%.,， ") and len(found) >= _LEAST_REPEATS and _cuts(lines, found, numbers):
            heads += found[1:] if _is_title(lines, found[0]) else found
    return heads


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the first of the repeated lines stands where a title does, before any prose."""
    return at < _FRONT and not any(is_closed(line.words) and len(line.words) > _HEAD_LIMIT for line in lines[:at])


def _cuts(lines: Sequence[Line], found: Sequence[int], numbers: dict[int, Cause]) -> bool:
    """Tell whether a repeated line stands inside a broken paragraph or beside a page number, at least once in two."""
    count = 0
    for at in found:
        above = lines[at - 1] if at else None
        beside = at - 1 in numbers or at + 1 in numbers
        count += beside or (above is not None and len(above.words) > 10 and not is_closed(above.words))
    return count * 2 >= len(found)
