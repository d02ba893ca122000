"""Levels: how deep each heading lies, from the order in which this document uses its styles."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from jiangtai.speech.numbering import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.shapes import Head

_STYLES = (
    Style.ANNEX, Style.VOLUME, Style.PART, Style.CHAPTER, Style.LECTURE, Style.SECTION, Style.HAN, Style.HAN_BRACKET, Style.ROMAN,
    Style.ARABIC, Style.ENGLISH, Style.DECIMAL2, Style.DECIMAL3, Style.DECIMAL4, Style.ARABIC_HALF, Style.ARABIC_BRACKET, Style.CIRCLE,
    Style.LETTER, Style.ORDINAL, Style.ORDINAL_NOUN, Style.ONE_OF, Style.ADVERB, Style.HAN_IS,
)  # fmt: skip
"""Styles as usage nests them; the document's own order goes before."""
_RANK = {str(style): rank for rank, style in enumerate(_STYLES)}
_SETTINGS = {"numeral": 0, "centred": 1, "bracketed": 2, "bold": 3, "plain": 4}
_TOP = frozenset({"title", "standing", "annex"})


def read_levels(heads: Sequence[Head]) -> tuple[int, ...]:
    """Return each heading's depth, from 1."""
    reading = _Reading(heads)
    return tuple(reading.level(at) for at in range(len(heads)))


class _Reading:
    """The headings read so far: the sections open, and which style this document has nested in which."""

    def __init__(self, heads: Sequence[Head]) -> None:
        self.heads = heads
        self.open: list[int] = []
        self.nested: set[tuple[str, str]] = set()
        self.places: dict[str, list[int]] = defaultdict(list)
        for at, head in enumerate(heads):
            self.places[head.key].append(at)

    def level(self, at: int) -> int:
        self._make_room(at)
        self.nested.update((self.heads[above].key, self.heads[at].key) for above in self.open)
        self.open.append(at)
        return len(self.open)

    def _make_room(self, at: int) -> None:
        """Take away the open sections that the heading `at` ends."""
        head = self.heads[at]
        keys = [self.heads[above].key for above in self.open]
        if head.key == "annex" and keys[-1:] == [str(Style.ANNEX)]:
            return  # 附件2 and, on the next line, what it is called
        if head.key in _TOP:
            del self.open[1 if keys[:1] == ["title"] and head.key != "title" else 0 :]
        elif head.outline and any(self.heads[above].outline for above in self.open):
            while self.open and not 0 < self.heads[self.open[-1]].outline < head.outline:
                self.open.pop()
        elif head.key in keys:
            del self.open[keys.index(head.key) :]
        else:
            while self.open and self._ends(self.open[-1], at):
                self.open.pop()

    def _ends(self, above: int, at: int) -> bool:
        """Tell whether the heading `at` ends the section `above` instead of lying in it."""
        upper, head = self.heads[above], self.heads[at]
        if upper.key == "title" or (upper.key, head.key) in self.nested or self._goes_on(above):
            return False
        if upper.outline and not head.outline:
            return False
        if upper.key in ("annex", str(Style.ANNEX)):
            return head.key == str(Style.ANNEX)
        if upper.key in _RANK and head.key in _RANK:
            return _RANK[head.key] < _RANK[upper.key]
        if upper.key in _SETTINGS and head.key in _SETTINGS:
            return _SETTINGS[head.key] < _SETTINGS[upper.key]
        return upper.key == "standing" or (head.key in _RANK and not self._restarts(above, at))

    def _next(self, key: str, after: int) -> int | None:
        """Return the next heading of the style `key` from `after` on."""
        found = self.places[key]
        at = bisect_left(found, after)
        return found[at] if at < len(found) else None

    def _goes_on(self, above: int) -> bool:
        """Tell whether the row of numbers `above` stands in goes on later, so that what comes between lies in it."""
        following = self._next(self.heads[above].key, above + 1)
        return following is not None and self.heads[following].value == self.heads[above].value + 1 > 1

    def _restarts(self, above: int, at: int) -> bool:
        """Tell whether the numbering of `at` starts anew under the next heading of the style of `above`."""
        following = self._next(self.heads[above].key, above + 1)
        if following is None:
            return False
        below = self._next(self.heads[at].key, following)
        return below is None or self.heads[below].value <= 1
