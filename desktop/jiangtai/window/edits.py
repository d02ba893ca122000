"""The edits a lecturer makes, by name: each is one undoable step of the desk's session, and tells where it leads.

A place is a page's id and a path on it. Each edit returns the place a person is at afterwards; the engine's own
functions do the work. This module is loaded once a speech is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline import editing, itemising, reordering
from jiangtai.outline.outline import SET, Kind, part_mark
from jiangtai.span import Span
from jiangtai.window.links import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.outline import Outline, Page, PageId, Part, Picture
    from jiangtai.span import Spans
    from jiangtai.window.desk import Desk
    from jiangtai.window.links import Path


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

    def delete_point(self, at: Place) -> Place:
        """Take a point out, with those below it."""
        self._desk.edit("删除要点", lambda outline, _: itemising.delete_point(outline, *at))
        return Place(at.page, (*at.path[:-1], at.path[-1] - 1) if at.path[-1] else at.path[:-1])

    def move_point(self, at: Place, to: Path) -> Place:
        """Put a point at another place of its page; `to` counts without it."""
        self._desk.edit("移动要点", lambda outline, _: itemising.move_point(outline, *at, to))
        return Place(at.page, to)

    def carry_point(self, at: Place, to: Place) -> Place:
        """Put a point at a place of another page."""
        self._desk.edit("移动要点", lambda outline, _: itemising.carry_point(outline, *at, *to))
        return to

    def demote(self, at: Place) -> Place:
        """Put a point below the one before it."""
        if len(at.path) != 1 or not at.path[0]:
            return at
        above = self._page(at.page).points[at.path[0] - 1]
        self._desk.edit("降级", lambda outline, _: itemising.demote(outline, *at))
        return Place(at.page, (at.path[0] - 1, len(above.points)))

    def promote(self, at: Place) -> Place:
        """Put a point of the second level after the one it stood below."""
        if len(at.path) != 2:  # a path of two steps is a point below a point
            return at
        self._desk.edit("升级", lambda outline, _: itemising.promote(outline, *at))
        return Place(at.page, (at.path[0] + 1,))

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

    def delete_page(self, page: PageId) -> Place:
        """Take a page out."""
        before = self._beside(page, -1) or page
        self._desk.edit("删除这一页", lambda outline, _: reordering.delete_page(outline, page))
        return Place(before)

    def move_page(self, page: PageId, after: PageId) -> Place:
        """Put a page after another, or after `part_mark` first in its part."""
        self._desk.edit("移动这一页", lambda outline, _: reordering.move_page(outline, page, after))
        return Place(page)

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

    # one step up or down, as Alt+Shift and an arrow key move

    def shift(self, at: Place, by: int) -> Place:
        """Move a point among its neighbours and on to the next page, or a page among those of its part."""
        if not at.path:
            return self._shift_page(at.page, by)
        step = at.path[-1] + by
        level = self._page(at.page).points
        if len(at.path) > 1:
            level = level[at.path[0]].points
        if 0 <= step < len(level):
            return self.move_point(at, (*at.path[:-1], step))
        return self._shift_beyond(at, by)

    def _shift_beyond(self, at: Place, by: int) -> Place:
        """Move the first or last point of its level on: below the next point, or to the nearest page that takes points."""
        if len(at.path) > 1:
            points, above = self._page(at.page).points, at.path[0] + by
            if not 0 <= above < len(points):
                return at
            return self.move_point(at, (above, 0 if by > 0 else len(points[above].points)))
        pages = list(self._outline().pages())
        here = next(n for n, page in enumerate(pages) if page.id == at.page)
        ahead = pages[here + 1 :] if by > 0 else pages[:here][::-1]
        taker = next((page for page in ahead if page.kind not in SET), None)
        if taker is None:
            return at
        return self.carry_point(at, Place(taker.id, (0 if by > 0 else len(taker.points),)))

    def _shift_page(self, page: PageId, by: int) -> Place:
        part = self._part(page)
        names = [one.id for one in part.pages]
        at = names.index(page) + by
        if not 0 <= at < len(names):
            return Place(page)
        names.remove(page)
        return self.move_page(page, names[at - 1] if at else part_mark(part.number))

    def _outline(self) -> Outline:
        return self._desk.session.outline

    def _page(self, name: PageId) -> Page:
        return editing.find_page(self._outline(), name)

    def _part(self, page: PageId) -> Part:
        return next(part for part in self._outline().parts if any(one.id == page for one in part.pages))

    def _beside(self, page: PageId, by: int) -> PageId | None:
        names = [one.id for one in self._outline().pages()]
        at = names.index(page) + by
        return names[at] if 0 <= at < len(names) else None
