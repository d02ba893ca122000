"""Soundness: whether a State is one that a person could have made.

A project file may come from anyone. Its data fits the types by then; this is what types do not say and what would hurt
the machine: a picture of a billion pixels, points below points without end. The bounds stand far above all that this
program makes, for what it makes it must be able to open again.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from jiangtai.deck.images import size_of
from jiangtai.outline.occasion import find_occasion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.outline import Outline, Page, Point
    from jiangtai.project.state import State
    from jiangtai.span import Span

MOST_PIXELS = 100_000_000
"""Twice what a logo may have: some 400 MB once decoded."""
MOST_PAGES, MOST_POINTS = 1000, 10_000
"""Pages and points of an outline: ten times those of the longest speech, and laid out in some seconds."""
MOST_LETTERS, LONGEST = 250_000, 50_000
"""Characters of an outline and of any one wording of it: five speeches of 50 000, shown whole."""
MOST_ON_A_PAGE = 1000
MOST_STEPS = 10_000
"""Rulings on the speech, and moves of pages: more than anyone makes in a month of days."""
MOST_MINUTES = 100_000.0
SLOWEST = 1.0
"""Characters a minute: time is worked out by dividing by it."""
DEPTH = 8
"""Points below points; a slide shows two levels."""


class Unsound(ValueError):  # noqa: N818  # the noun is what it is
    """A State that nobody could have made."""


def check_sound(state: State) -> None:
    """Raise Unsound for a State that nobody could have made, UnknownChoice for an occasion there is not."""
    brief, outline = state.brief, state.outline
    find_occasion(brief.occasion)
    _expect(len(state.sources) > 0 and all(source.blob for source in state.sources), "no source")
    _expect(0 <= (brief.minutes or 0) <= MOST_MINUTES, "minutes")
    _expect(brief.pace >= SLOWEST, "pace")
    _expect(_is_bearable(state.brand.logo), "logo")
    _expect(len(state.overrides) <= MOST_STEPS, "overrides")
    if outline is not None:
        pages = tuple(outline.pages())
        _expect(len(outline.moves) <= MOST_STEPS, "moves")
        _expect(bool(outline.parts) and len(pages) <= MOST_PAGES, "pages")
        _expect(all(span.start >= 0 and span.end >= 0 for span in _spans(outline)), "spans")
        for page in pages:
            _check_page(page)
        _expect(sum(len(page.points) for page in pages) <= MOST_POINTS, "points")
        _expect(sum(map(len, chain.from_iterable(map(_words, pages)))) <= MOST_LETTERS, "letters")


def is_remote(template: str) -> bool:
    """Return whether a template's name is a path to another computer.

    Asking whether it is there would already send that computer this person's sign-in (Windows does); so a project, which
    may come from anyone, never makes the program ask.
    """
    return template.replace("\\", "/").startswith("//")


def spans_fit(outline: Outline, length: int) -> bool:
    """Return whether all spans of the outline lie within a text of `length` characters."""
    return all(span.end <= length for span in _spans(outline))


def _check_page(page: Page) -> None:
    _expect(page.picture is None or _is_bearable(page.picture.blob), "picture")
    _expect(0 <= (page.minutes or 0) <= MOST_MINUTES, "minutes")
    _expect(all(_depth(point) <= DEPTH for point in page.points), "points")
    _expect(max(map(len, _words(page))) <= LONGEST, "a wording's length")
    _expect(sum(1 for _ in page.wordings()) + sum(map(len, page.rows)) <= MOST_ON_A_PAGE, "points of a page")


def _is_bearable(blob: bytes) -> bool:
    width, height = size_of(blob) or (0, 0)
    return width * height <= MOST_PIXELS


def _depth(point: Point) -> int:
    return 1 + max((_depth(below) for below in point.points), default=0)


def _words(page: Page) -> Iterator[str]:
    """Yield all that a page says."""
    yield from (wording.text for wording in chain(page.wordings(), page.heads))
    yield from chain.from_iterable(page.rows)
    yield page.notes_own or ""


def _spans(outline: Outline) -> Iterator[Span]:
    """Yield every span of the speech's text the outline names."""
    yield from outline.dropped
    yield from outline.title.sources
    yield from chain.from_iterable(reading.passage for reading in outline.readings)
    for part in outline.parts:
        yield from part.heading.sources
        yield from chain.from_iterable(part.paragraphs)
        for page in part.pages:
            yield from page.notes
            for wording in chain(page.wordings(), page.heads):
                yield from wording.sources
                yield from wording.was


def _expect(holds: bool, what: str) -> None:  # noqa: FBT001  # an assertion of our own
    if not holds:
        raise Unsound(what)
