"""Drafting: a Speech becomes an Outline.

selection → units and their salience → a plan of pages within the occasion's ceiling → titles and points cut from the
source → notes that hold every selected sentence once.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from jiangtai.finding import Level
from jiangtai.lexicon.furniture import language_of
from jiangtai.lexicon.greetings import ADDRESS, is_farewell
from jiangtai.outline.asking import asked
from jiangtai.outline.ceiling import fullest, nominal
from jiangtai.outline.chapters import Chapters
from jiangtai.outline.cover import cover
from jiangtai.outline.ending import closing_page, tail
from jiangtai.outline.framing import Frame, asks, framed
from jiangtai.outline.groups import Told
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.outline import Kind, Outline
from jiangtai.outline.passage import passage
from jiangtai.outline.reading import read_out
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.selecting import footnotes, selected
from jiangtai.outline.shunning import shunned
from jiangtai.outline.time import outside_time, rich_from
from jiangtai.outline.units import units
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from jiangtai.outline.brief import Brief
    from jiangtai.outline.ceiling import Measure
    from jiangtai.outline.outline import Part
    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.outline.units import Unit
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Paragraph, Speech
    from jiangtai.speech.words import Words

    Cut = Callable[[str], Sequence[str]]
    """What gives the words of a text."""

_LABELLED = frozenset({Kind.CARDS, Kind.STEPS, Kind.COMPARE})
"""Pages whose points are labels, set like small titles."""


def draft(
    speech: Speech, brief: Brief, words: Words | None = None, avoid: Spans = (), measure: Measure = nominal
) -> Outline:
    """Return the outline of a speech as a brief asks for it. `words` is the dictionary; without it pairs of characters do.

    `avoid` are slips of the source: like those the speech's own error findings name, they are shown only where
    nothing else can be. `measure` tells how many slides a page takes, which the occasion's ceiling counts; without it
    they are counted by rows and cards. Raises UnknownChoice for an unknown occasion.
    """
    occasion = find_occasion(brief.occasion)
    told = _told(
        speech, selected(speech, brief), words.cut if words is not None else bigrams, (*avoid, *_slips(speech))
    )
    dropped = outside_time(list(told.values()), brief, speech.closing) | _printed(speech, told.keys() - brief.kept)
    kept = {start: one for start, one in told.items() if start not in dropped}
    found = asked(speech, kept) if asks(brief, occasion) else None
    kept = _set_aside(kept, found.starts if found is not None else frozenset())
    ends = [one for start in sorted(tail(speech) & kept.keys()) if not (one := kept[start]).aside]
    closing = next((page for page in map(closing_page, ends) if page is not None), None)
    frame = Frame(cover(speech, brief), closing, found)
    chapters = Chapters(speech, kept, occasion, measure, rich_from(list(kept.values()), brief))

    language = language_of(speech.text)

    def around(parts: list[Part]) -> tuple[Part, ...]:
        return framed(parts, frame, brief, language)

    outline = Outline(
        frame.front.title,
        occasion.id,
        fullest(lambda room: around(chapters.parts(room)), around(chapters.bare()), occasion.pages, measure),
        dropped=tuple(span for start in sorted(dropped) for span in told[start].paragraph.spans),
        minutes=brief.minutes,
        language=language,
    )
    read = read_out(outline, speech, [one.paragraph for one in kept.values()])
    return replace(read, words=_title_words(read, words)) if words is not None else read


def _set_aside(told: dict[int, Told], asked: frozenset[int]) -> dict[int, Told]:
    """Return the paragraphs, those set aside that ask the hearers or only greet and thank them, unless there are no others."""
    aside = asked | {start for start, one in told.items() if _is_farewell(one)}
    if aside == told.keys():
        return told
    return {start: replace(one, aside=True) if start in aside else one for start, one in told.items()}


def _is_farewell(one: Told) -> bool:
    """Return whether a paragraph only greets and thanks; a mere call to the hearers belongs to what it calls them to."""
    said = [one.passage.text[slice(*sentence)] for sentence in one.passage.sentences()]
    return all(map(is_farewell, said)) and any(ADDRESS.fullmatch(sentence.strip()) is None for sentence in said)


def _title_words(outline: Outline, words: Words) -> frozenset[str]:
    """Return the words of two characters and more that the outline's titles, headings and labels are made of."""
    titles = {outline.title.text, *(part.heading.text for part in outline.parts)}
    for one in outline.pages():
        titles |= {one.title.text, *(point.wording.text for point in one.points if one.kind in _LABELLED)}
    return frozenset(word for text in titles for word in words.cut(text) if len(word) > 1 and word.isalnum())


def _told(speech: Speech, selected: Sequence[Paragraph], cut_words: Cut, avoid: Spans) -> dict[int, Told]:
    passages = tuple(passage(speech.text, paragraph.spans) for paragraph in selected)
    told: dict[int, Told] = {}
    for paragraph, one, row in zip(selected, passages, _weighed(passages, cut_words), strict=True):
        kept = row[0].passage if row else one  # units are told apart by their passage
        told[paragraph.start] = Told(paragraph, kept, tuple(shunned(unit, avoid) for unit in row) if avoid else row)
    return told


# kept by value: another occasion or time asks for the same passages again, a paragraph ticked or unticked for all others


@lru_cache(maxsize=4)
def _weighed(passages: tuple[Passage, ...], cut_words: Cut) -> tuple[tuple[Weighed, ...], ...]:
    weighed = weigh([(one, _units(one)) for one in passages], partial(_words, cut_words))
    return tuple(tuple(row) for row in weighed)


@lru_cache(maxsize=4096)
def _units(one: Passage) -> tuple[Unit, ...]:
    return tuple(units(one))


@lru_cache(maxsize=8192)
def _words(cut_words: Cut, text: str) -> Sequence[str]:
    return cut_words(text)


def _printed(speech: Speech, starts: AbstractSet[int]) -> frozenset[int]:
    """Return which paragraphs are notes below the text, unless there is nothing else."""
    found = footnotes(speech) & starts
    return frozenset() if found == starts else frozenset(found)


def _slips(speech: Speech) -> Spans:
    return tuple(span for finding in speech.findings if finding.level is Level.ERROR for span in finding.sources)
