"""Editing pages: adding, deleting, moving, parting and joining them, and putting the parts in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.furniture import Language
from jiangtai.outline.editing import changed, find_page, flattened, recut
from jiangtai.outline.ending import PROMPTS
from jiangtai.outline.framing import worded
from jiangtai.outline.merging import arranged
from jiangtai.outline.outline import NO_WORDS, Kind, Move, Page, PageId, Point, Wording
from jiangtai.outline.wording import furniture, own
from jiangtai.pattern import Pattern
from jiangtai.span import Span
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline, Picture
    from jiangtai.span import Spans

_ADDED = Pattern(r"added-(\d+)")


def add_page(outline: Outline, after: PageId, page: Page) -> Outline:
    """Return the outline with a page of a person's put after another, or after `part_mark` first in its part.

    The page gets a name of its own; `new_page_id` tells it beforehand.
    """
    name = new_page_id(outline)
    place = next((p.source for p in outline.pages() if p.id == after), None)
    source = page.source or (Span(place.start, place.start) if place is not None else None)
    return _moved(outline, replace(page, id=name, touched=True, source=source), after)


def put_page(outline: Outline, after: PageId, page: Page) -> Outline:
    """Return the outline with the page of a material put after another, moved there where it is on a page already.

    It keeps the name it is drafted under, so that a redraft does not show it twice.
    """
    held = next((p for p in outline.pages() if p.id == page.id), page)
    if after == held.id:
        return outline
    return _moved(replace(outline, deleted=outline.deleted - {held.id}), replace(held, touched=True), after)


def new_page_id(outline: Outline) -> PageId:
    """Return the name the next added page gets: one never used in this outline."""
    names = [*(p.id for p in outline.pages()), *outline.deleted, *(m.page for m in outline.moves)]
    used = [int(found[1]) for found in map(_ADDED.fullmatch, names) if found]
    return PageId(f"added-{max(used, default=0) + 1}")


def blank_page(kind: Kind, title: str = "") -> Page:
    """Return a page of a person's, to be filled: its title own."""
    return Page(PageId(""), kind, own(title))


def local_page(language: Language = Language.SIMPLIFIED) -> Page:
    """Return a page for the unit's own work, with its prompts in the speech's language."""
    page = Page(PageId(""), Kind.LOCAL, furniture("结合实际"), tuple(Point(furniture(p)) for p in PROMPTS))
    return worded(page, language)


def questions_page(*questions: str, language: Language = Language.SIMPLIFIED) -> Page:
    """Return a page of questions to talk about, in a person's own words: three at most."""
    page = Page(PageId(""), Kind.QUESTIONS, furniture("思考题"), tuple(Point(own(q)) for q in questions[:3]))
    return worded(page, language)


def quote_page(source: str, spans: Spans, title: Wording = NO_WORDS) -> Page:
    """Return a page that quotes a stretch of the speech's text whole."""
    words = Wording(recut(source, spans), spans)
    return Page(PageId(""), Kind.QUOTE, title, (Point(words),), source=Span(spans[0].start, spans[-1].end))


def picture_page(picture: Picture, title: str = "") -> Page:
    """Return a page with a picture of the user's."""
    return Page(PageId(""), Kind.PICTURE, own(title), picture=picture)


def table_page(rows: tuple[tuple[str, ...], ...], title: str = "") -> Page:
    """Return a page with a table of the user's."""
    return Page(PageId(""), Kind.TABLE, own(title), rows=rows)


def delete_page(outline: Outline, page: PageId) -> Outline:
    """Return the outline without a page; the page before it reads its passage. A redraft does not bring it back."""
    find_page(outline, page)
    edits = replace(outline, moves=(), deleted=outline.deleted | {page})
    return replace(arranged(outline, edits, {}), moves=outline.moves)


def move_page(outline: Outline, page: PageId, after: PageId) -> Outline:
    """Return the outline with a page put after another, or after `part_mark` first in its part."""
    if page == after:
        return outline
    return _moved(outline, replace(find_page(outline, page), touched=True), after)


def part_page(outline: Outline, page: PageId, at: int) -> Outline:
    """Return the outline with a page's points from `at` on a page of their own, after it, under the same title."""
    old = find_page(outline, page)
    if not 0 < at < len(old.points):
        return outline
    kept, gone = old.points[:at], old.points[at:]
    spans = [span for point in gone for wording in point.wordings() for span in wording.sources]
    source = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
    new = Page(
        new_page_id(outline), old.kind, old.title, gone, heads=old.heads, source=source, touched=True, split_of=page
    )  # fmt: skip
    return _moved(changed(outline, page, lambda p: replace(p, points=kept)), new, page)


def join_pages(outline: Outline, page: PageId) -> Outline:
    """Return the outline with a page and the next one of its part in one; the second's title leads its points."""
    following = _following(outline, page)
    if following is None:
        return outline
    joined = changed(outline, page, lambda p: replace(p, points=(*p.points, *_led(p, following))))
    return delete_page(joined, following.id)


def move_part(outline: Outline, number: str, to: int) -> Outline:
    """Return the outline with a headed part at another place among the headed parts, counted from 0."""
    numbers = [part.number for part in outline.parts[1:]]
    if number not in numbers:
        raise KeyError(number)
    numbers.remove(number)
    numbers.insert(max(0, min(to, len(numbers))), number)
    edits = replace(outline, moves=(), order=tuple(numbers))
    return replace(arranged(outline, edits, {}), moves=outline.moves)


def _moved(outline: Outline, page: Page, after: PageId) -> Outline:
    move = Move(page.id, after)
    edits = replace(outline, moves=(move,))
    return replace(arranged(outline, edits, {page.id: page}), moves=(*outline.moves, move))


def _following(outline: Outline, page: PageId) -> Page | None:
    for part in outline.parts:
        names = [one.id for one in part.pages]
        if page in names[:-1]:
            return part.pages[names.index(page) + 1]
    return None


def _led(first: Page, second: Page) -> tuple[Point, ...]:
    if second.title in (first.title, NO_WORDS):
        return second.points
    return (Point(second.title, flattened(second.points)),)
