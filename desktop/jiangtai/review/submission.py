"""The submission: what is handed to the review: a speech, its outline and deck, or only one of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jiangtai.deck.brand import Brand
from jiangtai.deck.deck import BoxRole
from jiangtai.outline.brief import Brief
from jiangtai.outline.outline import Origin
from jiangtai.review.manuscript import Place, manuscript
from jiangtai.review.shelf import Shelf
from jiangtai.review.terms import Terms
from jiangtai.span import letters, read_spans, union, within
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Template
    from jiangtai.outline.outline import Outline, Page
    from jiangtai.review.manuscript import Manuscript
    from jiangtai.span import Span, Spans
    from jiangtai.speech.speech import Speech

WORDED = frozenset({BoxRole.TITLE, BoxRole.SUBTITLE, BoxRole.BODY, BoxRole.LABEL, BoxRole.CELL, BoxRole.FIGURE})
"""Boxes that say something of their own; footer, part and number repeat it."""


_NO_TERMS, _EMPTY = Terms(), Shelf()


@dataclass(frozen=True, eq=False)
class Submission:
    """What is under review. A deck not made here comes alone; a speech may come without a deck.

    `added`, of a deck read back: the slides it did not have when it was made here; None if it was not made here. What
    is worked out of it all (manuscript, places) is kept as long as the submission is.
    """

    speech: Speech | None = None
    outline: Outline | None = None
    deck: Deck | None = None
    template: Template | None = None
    brief: Brief = Brief()
    brand: Brand = Brand()
    terms: Terms = _NO_TERMS
    shelf: Shelf = _EMPTY
    added: tuple[int, ...] | None = None

    @cached_property
    def manuscript(self) -> Manuscript:
        """All words: the source's, then those that only slides hold (自拟, 订正, or a deck without its speech)."""
        if self.speech is None:
            return manuscript("", (), self._on_slides())
        return manuscript(self.speech.text, source_lines(self.speech), self._own())

    @cached_property
    def source_words(self) -> str:
        """What the speech says, a paragraph a line; "" without one."""
        if self.speech is None:
            return ""
        text = self.speech.text
        return "\n".join(read_spans(text, spans) for spans in source_lines(self.speech))

    @cached_property
    def slides_of(self) -> dict[str, tuple[int, ...]]:
        """The numbers of each page's slides."""
        found: dict[str, tuple[int, ...]] = {}
        for slide in self.slides:
            found[slide.page] = (*found.get(slide.page, ()), slide.number)
        return found

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The deck's slides, if there is a deck."""
        return self.deck.slides if self.deck is not None else ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """The outline's pages, if there is an outline."""
        return tuple(self.outline.pages()) if self.outline is not None else ()

    @property
    def corrected(self) -> Spans:
        """What of the source a person has corrected everywhere."""
        return union(correction.span for correction in self.outline.corrections) if self.outline is not None else ()

    def locate(self, stretches: Iterable[tuple[int, int]]) -> Place:
        """Return where stretches of the manuscript stand, and on which slides they are seen; what is corrected aside."""
        corrected = self.corrected
        sources: list[Span] = []
        slides: set[int] = set()
        for start, end in stretches:
            place = self.manuscript.place(start, end)
            sources += (span for span in place.sources if not any(span.overlaps(other) for other in corrected))
            slides.update(place.slides)
        return Place(union(sources), tuple(sorted({*slides, *self.slides_showing(tuple(sources))})))

    def slides_showing(self, spans: Spans) -> tuple[int, ...]:
        """Return the numbers of the slides on which any of the spans stands as the source has it."""
        if self.speech is None or not spans:
            return ()
        shown: set[int] = set()
        for page in self.pages:
            for wording in page.wordings():
                held = [part for span in wording.sources for other in spans if (part := within((other,), span))]
                if held and not wording.corrected:
                    shown.update(self._holding(page, (letters(read_spans(self.speech.text, part)) for part in held)))
        return tuple(sorted(shown))

    def _holding(self, page: Page, stretches: Iterable[str]) -> Iterator[int]:
        """Yield which of a page's slides hold stretches of letters; all of them where a stretch goes on over two."""
        numbers = self.slides_of.get(page.id, ())
        for stretch in stretches:
            yield from [number for number in numbers if stretch in self.letters_of[number]] or numbers

    @cached_property
    def letters_of(self) -> dict[int, str]:
        """The letters on each slide."""
        return {
            slide.number: letters("".join(p.text for box in slide.boxes() for p in box.paragraphs))
            for slide in self.slides
        }

    def _own(self) -> Iterator[tuple[int, str]]:
        for page in self.pages:
            numbers = self.slides_of.get(page.id, (0,))
            for wording in page.wordings():
                if wording.text and (wording.corrected or wording.origin is Origin.OWN):
                    yield numbers[0], wording.text
            yield from ((numbers[0], cell) for row in page.rows for cell in row if cell)
            if page.notes_own:
                yield numbers[0], page.notes_own

    def _on_slides(self) -> Iterator[tuple[int, str]]:
        for slide in self.slides:
            for box in slide.boxes():
                if box.role in WORDED:
                    yield from ((slide.number, paragraph.text.replace("\n", "")) for paragraph in box.paragraphs)
            yield from ((slide.number, line) for line in slide.notes.split("\n") if line)


def source_lines(speech: Speech) -> Iterator[Spans]:
    """Yield the spans of what a speech says, line by line: title, subtitle, headings and paragraphs."""
    yield from (spans for spans in (speech.title, speech.subtitle) if spans)
    for section in speech.walk():
        if section.heading is not None and not section.heading.run_in:
            yield section.heading.spans
        for paragraph in section.paragraphs:
            yield paragraph.spans
