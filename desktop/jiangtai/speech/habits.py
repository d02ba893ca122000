"""Habits: which characters this text always sets side by side, so that a word cut in two is known by its halves.

A heading's last character and the next paragraph's first seldom meet elsewhere in the text; the two halves of a broken
word (工 and 作) meet all the time.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.lines import Line

_OFTEN = 3
_MOSTLY = 0.4
"""Of a character's places in the text, those where the other one follows it."""
_PHRASE = 0.2
"""The same for two characters followed by two."""


@dataclass(slots=True)
class Habits:
    """What the lines of one source set side by side; counted when first asked, for most sources never."""

    lines: Sequence[Line]
    _counts: Counter[str] = field(default_factory=Counter)

    def binds(self, upper: str, lower: str) -> bool:
        """Tell whether the text elsewhere runs from the end of `upper` to the start of `lower`."""
        if not self._counts:
            self._count()
        one, two = upper[-1:] + lower[:1], upper[-2:] + lower[:2]
        if self._counts[one] >= max(_OFTEN, _MOSTLY * self._counts[one[0]]):
            return True
        return len(two) == 4 and self._counts[two] >= max(2, _PHRASE * self._counts[two[:2]])

    def _count(self) -> None:
        for line in self.lines:
            words = line.words
            self._counts.update(words)
            self._counts.update(map("".join, itertools.pairwise(words)))
            self._counts.update(map("".join, zip(words, words[1:], words[2:], words[3:], strict=False)))
