"""Passages: the paragraphs as parallels are looked for in them, each with its words, its number and its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.printing import FOOTNOTE
from jiangtai.speech.ordinals import read_ordinal
from jiangtai.speech.salutation import is_salutation
from jiangtai.speech.stretch import stretch
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.speech.numbering import Numbering
    from jiangtai.speech.speech import Section, Speech
    from jiangtai.speech.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph; `section` counts the sections in order, `first` says that it is its section's first.

    `headed` says that it is no plain paragraph: a run-in heading opens it, or it only calls the hearers, or is a note.
    """

    stretch: Stretch
    section: int
    numbering: Numbering | None
    headed: bool
    first: bool

    @property
    def words(self) -> str:
        """What it says."""
        return self.stretch.words


def read_passages(speech: Speech) -> tuple[Passage, ...]:
    """Return the speech's paragraphs in order."""
    return tuple(_of(speech))


def _of(speech: Speech) -> Iterator[Passage]:
    for count, section in enumerate(speech.walk()):
        for at, paragraph in enumerate(section.paragraphs):
            words = stretch(speech.text, paragraph.spans)
            headed = (at == 0 and _runs_in(section)) or _aside(words.words)
            yield Passage(words, count, None if headed else read_ordinal(words.words), headed, at == 0)


def _aside(words: str) -> bool:
    return bool(is_salutation(words) or FOOTNOTE.match(words))


def _runs_in(section: Section) -> bool:
    return section.heading is not None and section.heading.run_in
