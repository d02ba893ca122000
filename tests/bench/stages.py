"""One process of ours, stage by stage: `python stages.py SAMPLE CACHE` prints the seconds of each as JSON.

Every stage is done once, with nothing remembered from an earlier one, as it is for someone who opens a speech. Another
speech is drafted, laid out and written before it: that loads the engine, and is timed apart. As in the program, what the
rules compile to is kept from one process to the next, and no cycles are looked for in the middle of a stage.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from jiangtai.deck.laying import lay_out
from jiangtai.deck.writing import write
from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.editing import retype
from jiangtai.outline.outline import Kind
from jiangtai.paint.screenless import make_painting_application
from jiangtai.paint.slide import slide_image
from jiangtai.paint.typecase import Typecase
from jiangtai.project.patterns import keep_patterns, recall_patterns
from jiangtai.project.shelf import Shelf
from jiangtai.project.sources import source_file, understand_sources
from jiangtai.project.state import State
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.deck.look import Template
    from jiangtai.paint.letters import Letters
    from jiangtai.speech.words import Words

EDITS = 500
OTHER = "azure"
WIDTH = 1280
FIRST = Path(__file__).parents[1] / "cases" / "hospital-safety" / "speech.txt"
"""Another speech than the one that is timed."""

Made = TypeVar("Made")


class Clock:
    """The seconds of each stage, by its name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, make: Callable[[], Made]) -> Made:
        """Return what `make` makes, its time noted."""
        start = time.perf_counter()
        made = make()
        self.seconds[stage] = time.perf_counter() - start
        return made


def paint(slides: tuple[Slide, ...], letters: Letters) -> None:
    """Paint slides as large as the preview shows them."""
    for slide in slides:
        slide_image(slide, letters, WIDTH)


def edits(session: Session, typecase: Typecase) -> list[float]:
    """Return the seconds from each of many edits of a title to its slide painted, the shortest first."""
    page = next(page for part in session.outline.parts for page in part.pages if page.kind is Kind.BULLETS)
    taken = []
    for number in range(EDITS):
        start = time.perf_counter()
        words = f"第{number}次改过的题目"
        session.edit("改", partial(retype, page=page.id, path=(), text=words, source=session.speech.text))
        deck = session.deck
        slide = next(slide for slide in deck.slides if slide.page == page.id)
        paint((slide,), typecase.letters(deck, session.template))
        taken.append(time.perf_counter() - start)
    return sorted(taken)


def switch(session: Session) -> Deck:
    """Return the deck on another template."""
    session.dress(template=OTHER)
    return session.deck


def made(clock: Clock, state: State, words: Words, template: Template, named: str = "") -> Deck:
    """Return the deck a State's speech makes, each stage timed, its name ending in `named`."""
    speech = clock.time("read and understand" + named, lambda: understand_sources(state))
    outline = clock.time("draft" + named, lambda: draft(speech, Brief(), words))
    brand, notes = state.brand, Brief().notes
    deck = clock.time("lay out" + named, lambda: lay_out(outline, speech.text, template, brand, notes=notes))
    clock.time("write, with notes" + named, lambda: write(deck, template))
    return deck


def main() -> None:
    """Print the seconds of every stage."""
    sample, cache = map(Path, sys.argv[1:])
    gc.disable()
    clock, shelf = Clock(), Shelf(cache)
    application = make_painting_application()
    clock.time("recall the rules", lambda: recall_patterns(shelf))
    words = clock.time("open the dictionary", lambda: load_words(shelf))
    state = State((source_file(sample),))
    unkept, session = (Session((shipped("templates"),), lambda: words, kept) for kept in (None, shelf))
    clock.time("read the template", lambda: unkept.find_template(state.template, state.aspect))
    template = clock.time("open it as kept", lambda: session.find_template(state.template, state.aspect))
    made(clock, State((source_file(FIRST),)), words, template, ", loading")
    deck = made(clock, state, words, template)
    typecase = Typecase()
    letters = clock.time("faces for painting", lambda: typecase.letters(deck, template))
    clock.time("paint all slides", lambda: paint(deck.slides, letters))
    session.open(sample)
    clock.time("review", lambda: session.findings)
    taken = edits(session, typecase)
    clock.seconds["edit to paint, median"] = taken[len(taken) // 2]
    clock.seconds["edit to paint, 95th percentile"] = taken[round(len(taken) * 0.95) - 1]
    clock.time("switch the template", lambda: switch(session))
    keep_patterns(shelf)
    print(json.dumps({"slides": len(deck.slides), "seconds": clock.seconds}))
    del application


if __name__ == "__main__":
    main()
