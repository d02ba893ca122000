"""One size in one process: `python sizes.py read|draft|slides SIZE SAMPLE CACHE` prints the seconds as JSON.

The speech is the sample said again and again; the slides are the sample's, each with words of its own, so that nothing
is known from the slide before.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.deck.laying import lay_out
from jiangtai.deck.writing import write
from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind, Origin, PageId, Wording
from jiangtai.project.shelf import Shelf
from jiangtai.project.sources import understand_sources
from jiangtai.project.state import SourceFile, State
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.speech.speech import Role
from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline, Page, Point
    from jiangtai.speech.speech import Speech

SHOWN = (Kind.BULLETS, Kind.CARDS, Kind.STATEMENT, Kind.PAIRS)


def main() -> None:
    """Print the seconds of one kind of work at one size."""
    kind, size, sample, cache = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
    text = sample.read_text("utf-8")
    seconds = {
        "read": lambda: read_long(text, size),
        "draft": lambda: draft_long(text, size, cache),
        "slides": lambda: make_many(text, size),
    }[kind]()
    print(json.dumps(seconds))


def read_long(text: str, size: int) -> dict[str, float]:
    """Return the seconds of reading `size` characters."""
    start = time.perf_counter()
    _said_again(text, size)
    return {"read": time.perf_counter() - start}


def draft_long(text: str, size: int, cache: Path) -> dict[str, float]:
    """Return the seconds of drafting `size` characters once they are read."""
    words = load_words(Shelf(cache))
    speech = _said_again(text, size)
    start = time.perf_counter()
    draft(speech, Brief(), words)
    return {"draft": time.perf_counter() - start}


def _said_again(text: str, size: int) -> Speech:
    blob = (text * (size // len(text) + 1))[:size].encode()
    return understand_sources(State((SourceFile("long.txt", Role.SPEECH, blob),)))


def make_many(text: str, count: int) -> dict[str, float]:
    """Return the seconds of laying out and of writing about `count` slides, and how many there are."""
    state = State((SourceFile("speech.txt", Role.SPEECH, text.encode()),))
    speech = understand_sources(state)
    template = Session((shipped("templates"),)).find_template(state.template, state.aspect)
    outline = grown(draft(speech, Brief()), count)
    start = time.perf_counter()
    deck = lay_out(outline, speech.text, template, state.brand)
    laid = time.perf_counter()
    write(deck, template)
    return {"slides": len(deck.slides), "lay out": laid - start, "write": time.perf_counter() - laid}


def grown(outline: Outline, count: int) -> Outline:
    """Return the outline with its pages again and again, in other words each time, until there are `count`."""
    pages = [page for part in outline.parts for page in part.pages if page.kind in SHOWN]
    more = count - sum(len(part.pages) for part in outline.parts)
    added = tuple(_again(pages[number % len(pages)], number) for number in range(more))
    *parts, last = outline.parts
    return replace(outline, parts=(*parts, replace(last, pages=(*last.pages, *added))))


def _again(page: Page, number: int) -> Page:
    points = tuple(_pointed(point, number) for point in page.points)
    return replace(page, id=PageId(f"again {number}"), title=_typed(page.title, number), points=points)


def _pointed(point: Point, number: int) -> Point:
    below = tuple(_pointed(one, number) for one in point.points)
    return replace(point, wording=_typed(point.wording, number), points=below)


def _typed(wording: Wording, number: int) -> Wording:
    """Return other words as long as these, as a person might have typed them."""
    return Wording(f"{number}{wording.text[len(str(number)) :]}", origin=Origin.OWN) if wording.text else wording


if __name__ == "__main__":
    main()
