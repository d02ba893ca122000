"""The edits a lecturer makes, by name: each is one undoable step of the desk's session, and tells where it leads.

A place is a page's id and a path on it. Each edit returns the place a person is at afterwards; the engine's own
functions do the work. This module is loaded once a speech is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline import editing, handful, itemising, reordering
from jiangtai.outline.outline import Kind
from jiangtai.span import Span
from jiangtai.value import replace
from jiangtai.window.links import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiangtai.outline.handful import Handful
    from jiangtai.outline.outline import Outline, Page, PageId, Picture, Point
    from jiangtai.span import Spans
    from jiangtai.window.desk import Desk


class Edits:
    """What can be done to the outline on a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # words

    def retype(self, at: Place, text: str) -> Place:
        """Put other words at a place."""
        self._desk.edit("修改文字", lambda outline, source: editing.retype(outline, *at, text, source))
        return at

    def try_words(self, at: Place, text: str, *, fresh: bool) -> None:
        """Show what is being typed at a place, in a `fresh` point or in the place of other words."""
        if fresh and not text.strip():
            return
        change = itemising.add_point if fresh else editing.retype
        self._desk.try_out(lambda outline, source: change(outline, *at, text, source))

    def restore(self, at: Place) -> Place:
        """Put the source's wording back."""
        self._desk.edit("恢复原文", lambda outline, source: editing.restore(outline, *at, source))
        return at

    def correct(self, at: Place, text: str, reason: str) -> Place:
        """Correct the source's words (订正), for a reason."""
        self._desk.edit("订正", lambda outline, _: editing.correct(outline, *at, text, reason))
        return at

    def emphasise(self, at: Place, start: int, end: int) -> Place:
        """Emphasise a stretch of the words, or make it plain again."""
        self._desk.edit("突出", lambda outline, _: editing.emphasise(outline, *at, Span(start, end)))
        return at

    def write_notes(self, page: PageId, text: str) -> None:
        """Put a person's own notes on a page, the passage back where there are none."""
        self._desk.edit("修改备注", lambda outline, _: editing.write_notes(outline, page, text or None))

    # points

    def add_point(self, at: Place, text: str) -> Place:
        """Put a point at a place; what stood there moves down."""
        self._desk.edit("添加要点", lambda outline, source: itemising.add_point(outline, *at, text, source))
        return at

    # several points or pages at once

    def delete(self, places: Sequence[Place]) -> tuple[Place, ...]:
        """Take points and pages out, with what stands below them."""
        name = _named(places, "删除要点", "删除这一页", "删除")
        beside = self._before(places[0])
        self._desk.edit(name, lambda outline, _: handful.delete(outline, places))
        return (beside,)

    def demote(self, places: Sequence[Place]) -> tuple[Place, ...]:
        """Put points below the one before them."""
        return self._move("降级", places, lambda outline: handful.demote(outline, places))

    def promote(self, places: Sequence[Place]) -> tuple[Place, ...]:
        """Put points of the second level after the one they stood below."""
        return self._move("升级", places, lambda outline: handful.promote(outline, places))

    def shift(self, places: Sequence[Place], by: int) -> tuple[Place, ...]:
        """Move points or pages one step up or down, as Alt+Shift and an arrow key move."""
        name = _named(places, "移动要点", "移动这一页", "移动这一页")
        return self._move(name, places, lambda outline: handful.shift(outline, places, by))

    def carry(self, places: Sequence[Place], to: Place) -> tuple[Place, ...]:
        """Put points at a place, counted without them."""
        return self._move("移动要点", places, lambda outline: handful.carry(outline, places, to))

    def paste_points(self, at: Place, points: Sequence[Point]) -> tuple[Place, ...]:
        """Put points after the one a person is at, or first on the page."""
        to = (*at.path[:-1], at.path[-1] + 1) if at.path else (0,)
        self._desk.edit("粘贴要点", lambda outline, _: itemising.put_points(outline, at.page, to, tuple(points)))
        return (Place(at.page, to),)

    def paste_pages(self, at: Place, pages: Sequence[Page]) -> tuple[Place, ...]:
        """Put pages after the present one, under names of their own."""
        placed = [at]

        def put(outline: Outline, _: str) -> Outline:
            for page in pages:
                name = reordering.new_page_id(outline)
                outline = reordering.add_page(
                    outline, placed[-1].page, replace(page, minutes=None, notes_own=None, split_of=None)
                )
                placed.append(Place(name))
            return outline

        self._desk.edit("粘贴页面", put)
        return tuple(placed[1:]) or (at,)

    def _move(self, name: str, places: Sequence[Place], act: Callable[[Outline], Handful]) -> tuple[Place, ...]:
        """Move what stands at these places, in one step; return where it stands then."""
        found = list(places)

        def change(outline: Outline, _: str) -> Outline:
            held = act(outline)
            found[:] = [Place(*place) for place in held.places]
            return held.outline

        self._desk.edit(name, change)
        return tuple(found)

    def _before(self, at: Place) -> Place:
        """Return the place before one that goes: the point above it, or the page before."""
        if at.path:
            return Place(at.page, (*at.path[:-1], at.path[-1] - 1) if at.path[-1] else at.path[:-1])
        return Place(self._beside(at.page, -1) or at.page)

    # pages

    def add_blank(self, at: Place, title: str) -> Place:
        """Put an empty page of points after the present one."""
        return self._add(at, reordering.blank_page(Kind.BULLETS, title))

    def add_local(self, at: Place) -> Place:
        """Put a page for the unit's own work after the present one."""
        return self._add(at, reordering.local_page(self._outline().language))

    def add_questions(self, at: Place, questions: Sequence[str]) -> Place:
        """Put a page of questions after the present one."""
        return self._add(at, reordering.questions_page(*questions, language=self._outline().language))

    def add_quote(self, at: Place, spans: Spans) -> Place:
        """Put a page that quotes a stretch of the speech whole after the present one."""
        return self._add(at, reordering.quote_page(self._desk.session.speech.text, spans))

    def add_picture(self, at: Place, picture: Picture) -> Place:
        """Put a page with a picture after the present one, titled by what the picture shows."""
        return self._add(at, reordering.picture_page(picture, picture.alt))

    def add_table(self, at: Place, rows: Sequence[Sequence[str]], title: str) -> Place:
        """Put a page with a table after the present one."""
        return self._add(at, reordering.table_page(tuple(tuple(row) for row in rows), title))

    def put_material(self, after: PageId, page: Page) -> Place:
        """Put the page of a picture or table of the speech's files after another, or after `part_mark`."""
        self._desk.edit("放入素材", lambda outline, _: reordering.put_page(outline, after, page))
        return Place(page.id)

    def _add(self, after: Place, page: Page) -> Place:
        name = reordering.new_page_id(self._outline())
        self._desk.edit("添加一页", lambda outline, _: reordering.add_page(outline, after.page, page))
        return Place(name)

    def move_pages(self, pages: Sequence[PageId], after: PageId) -> tuple[Place, ...]:
        """Put pages one after another after a page, or after `part_mark` first in its part."""

        def change(outline: Outline, _: str) -> Outline:
            for page, before in zip(pages, (after, *pages), strict=False):
                outline = reordering.move_page(outline, page, before)
            return outline

        self._desk.edit("移动这一页", change)
        return tuple(Place(page) for page in pages)

    def move_part(self, number: str, to: int) -> None:
        """Put a part at another place among the parts, counted from 0."""
        self._desk.edit("移动这一部分", lambda outline, _: reordering.move_part(outline, number, to))

    def split(self, at: Place) -> Place:
        """Put the points from this one on on a page of their own."""
        if not at.path or not at.path[0]:
            return at
        name = reordering.new_page_id(self._outline())
        self._desk.edit("拆成两页", lambda outline, _: reordering.part_page(outline, at.page, at.path[0]))
        return Place(name, (0,))

    def merge(self, page: PageId) -> Place:
        """Join a page with the next of its part."""
        self._desk.edit("与下一页合并", lambda outline, _: reordering.join_pages(outline, page))
        return Place(page)

    def change_kind(self, page: PageId, kind: Kind) -> Place:
        """Show a page as another kind."""
        self._desk.edit("更换版式", lambda outline, _: editing.change_kind(outline, page, kind))
        return Place(page)

    def plan_minutes(self, page: PageId, minutes: float | None) -> Place:
        """Plan minutes for a page, or count its characters again."""
        self._desk.edit("安排时间", lambda outline, _: editing.plan_minutes(outline, page, minutes))
        return Place(page)

    def _outline(self) -> Outline:
        return self._desk.session.outline

    def _beside(self, page: PageId, by: int) -> PageId | None:
        names = [one.id for one in self._outline().pages()]
        at = names.index(page) + by
        return names[at] if 0 <= at < len(names) else None


def _named(places: Sequence[Place], points: str, pages: str, both: str) -> str:
    """Return the name of a step that is done to points, to pages, or to both."""
    kinds = {bool(place.path) for place in places}
    return both if len(kinds) > 1 else points if kinds == {True} else pages
