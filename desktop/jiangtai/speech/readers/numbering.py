"""Numbering: the characters Word shows before an automatically numbered paragraph.

The headings of a Chinese speech often are these numbers: 一、 stands nowhere in the file, only "list 3, level 0".
numbering.xml says how each level is written, from where it counts and when it starts again (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.readers.number_formats import write_number
from jiangtai.speech.readers.styles import W, value_of
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from lxml.etree import _Element

_PLACEHOLDER = Pattern("%([1-9])")
_LEVELS = 9
_MOST = 1_000_000  # a start value beyond any list: numbers are capped, not refused
_JOINED = frozenset("、）．。：】》」』)")  # after these Word's gap is no more than the sign's own width


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is written. `pattern` holds %1 … %9 for the counts of levels 1 to 9."""

    pattern: str = ""
    numeral: str = "decimal"
    start: int = 1
    gap: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """One numbered list: whose count it shares, its nine levels, and the levels it begins anew."""

    counts: str
    levels: Mapping[int, Level]
    anew: Mapping[int, int]


class Numbering:
    """The lists of a document, and how far each has counted. Ask paragraph by paragraph, in order."""

    def __init__(self, root: _Element | None) -> None:
        self._lists = _read_lists(root) if root is not None else {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def level_of_style(self, list_id: str, style: str) -> int:
        """Return the level of a list that a paragraph style stands for, 0 where none does."""
        found = self._lists.get(list_id)
        return next((depth for depth, level in found.levels.items() if level.style == style), 0) if found else 0

    def advance(self, list_id: str, depth: int) -> str:
        """Count one paragraph of a list and return its number with its gap; "" for bullets and unknown lists."""
        found = self._lists.get(list_id)
        level = found.levels.get(depth) if found else None
        if found is None or level is None:
            return ""
        counts = self._counts.setdefault(found.counts, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for at in found.anew:
                counts[at] = None
        self._count(counts, found, depth, level)
        return _written(found, depth, level, counts)

    @staticmethod
    def _count(counts: list[int | None], found: List, depth: int, level: Level) -> None:
        now = counts[depth]
        counts[depth] = found.anew.get(depth, level.start) if now is None else min(now + 1, _MOST)
        for below in range(depth + 1, _LEVELS):
            deeper = found.levels.get(below, Level())
            if deeper.restart is None or depth < deeper.restart:  # 0: never starts again
                counts[below] = None


def _written(found: List, depth: int, level: Level, counts: list[int | None]) -> str:
    if level.numeral == "bullet":
        return ""

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        other = found.levels.get(at, Level())
        count = counts[at]
        numeral = "decimal" if level.legal and at != depth else other.numeral
        return write_number(other.start if count is None else count, "decimal" if level.legal else numeral)

    words = _PLACEHOLDER.sub(number, level.pattern)
    if not words.strip() or level.gap == "nothing":
        return words
    return words if level.gap == "tab" and words[-1] in _JOINED else words.rstrip() + " "


def _read_lists(root: _Element) -> dict[str, List]:
    patterns = {a.get(W + "abstractNumId", ""): a for a in root.iterchildren(W + "abstractNum")}
    instances = {n.get(W + "numId", ""): n for n in root.iterchildren(W + "num")}
    by_style = {style: key for key, a in patterns.items() if (style := value_of(a, "styleLink"))}
    lists: dict[str, List] = {}
    for list_id, instance in instances.items():
        key = value_of(instance, "abstractNumId")
        if key in patterns and (linked := value_of(patterns[key], "numStyleLink")):
            key = by_style.get(linked, key)
        if key in patterns:
            lists[list_id] = _read_list(key, patterns[key], instance)
    return lists


def _read_list(key: str, pattern: _Element, instance: _Element) -> List:
    levels = {depth: level for element in pattern.iterchildren(W + "lvl") for depth, level in [_read_level(element)]}
    anew: dict[int, int] = {}
    for override in instance.iterchildren(W + "lvlOverride"):
        depth = _whole(override.get(W + "ilvl", "0"))
        for element in override.iterchildren(W + "lvl"):
            levels[depth] = _read_level(element)[1]
        start = value_of(override, "startOverride")
        if start:
            anew[depth] = _whole(start)
            levels[depth] = replace(levels.get(depth, Level()), start=_whole(start))
    return List(key, levels, {depth: start for depth, start in anew.items() if depth < _LEVELS})


def _read_level(element: _Element) -> tuple[int, Level]:
    restart = value_of(element, "lvlRestart")
    legal = element.find(W + "isLgl")
    level = Level(
        pattern=value_of(element, "lvlText"),
        numeral=value_of(element, "numFmt") or _custom_format(element) or "decimal",
        start=_whole(value_of(element, "start") or "0"),
        gap=value_of(element, "suff") or "tab",
        restart=_whole(restart) if restart else None,
        legal=legal is not None and legal.get(W + "val", "1") not in {"0", "false"},
        style=value_of(element, "pStyle"),
    )
    return min(_whole(element.get(W + "ilvl", "0")), _LEVELS - 1), level


def _custom_format(element: _Element) -> str:
    """Return the format newer Word writes beside an older fallback (01, 02 and the like are all it adds)."""
    found = next(element.iter(W + "numFmt"), None)
    return found.get(W + "val", "") if found is not None else ""


def _whole(digits: str) -> int:
    return min(int(digits), _MOST) if digits.isdecimal() else 0
