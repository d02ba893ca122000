"""Shapes: what is asked of every block when headings are looked for, found once; and the head that may come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.speech.joints import is_closed
from jiangtai.speech.numbering import Style, read_numbering
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from jiangtai.speech.document import Mark
    from jiangtai.speech.mending import Block
    from jiangtai.speech.numbering import Numbering

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

_STOP = Pattern("[。！？；]")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading found: block `at`, `length` characters of its words, its style and how sure it is.

    `key` names the style: a Style, "outline 2", "bold", "centred", "bracketed", "numeral", "plain", "standing",
    "annex" or "title".
    """

    at: int
    length: int
    key: str
    value: int = 0
    run_in: bool = False
    confidence: float = 1.0
    outline: int = 0
    text: int = 0
    """Where its block's own text starts, which a gap sets off from the heading; 0 where it has none."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One block: its words, its number, where its first sentence ends, whether it reads as body, its file's mark."""

    words: str
    numbering: Numbering | None
    sentence: int
    body: bool
    mark: Mark | None

    @property
    def alone(self) -> bool:
        """Whether the block is one sentence or less."""
        return self.sentence >= len(self.words)

    @property
    def style(self) -> Style | None:
        """The style of its number."""
        return self.numbering.style if self.numbering else None

    @property
    def value(self) -> int:
        """The number it says, 0 where there is none."""
        return self.numbering.value if self.numbering else 0


def read_shape(block: Block) -> Shape:
    """Return the block's shape."""
    words = block.words
    stop = _STOP.search(words)
    body = is_closed(words) or len(words) > LINE_LIMIT
    return Shape(words, read_numbering(words), stop.end() if stop else len(words), body, block.first.mark)
