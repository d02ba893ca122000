"""The rows of the 提纲 pane: parts, pages and points of the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem

from jiangtai.outline.outline import Kind, Origin

if TYPE_CHECKING:
    from PySide6.QtGui import QStandardItemModel

    from jiangtai.outline.outline import Page, Part, Point, Wording
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown

PAGE = Qt.ItemDataRole.UserRole + 1
"""The id of the page a row belongs to, None where it is a part without a page of its own."""
PATH = Qt.ItemDataRole.UserRole + 2
"""Where on its page the row's wording stands; None for a part."""
LEAD = Qt.ItemDataRole.UserRole + 3
"""What stands before the words: a page's number, a part's numeral."""
BADGE = Qt.ItemDataRole.UserRole + 4
"""What stands at the right: the page's kind, or 自拟."""
OWN = Qt.ItemDataRole.UserRole + 5
WORDS = Qt.ItemDataRole.UserRole + 6
"""The wording itself, where the row shows something else in its place (封面)."""
HELD = Qt.ItemDataRole.UserRole + 7
"""Whether the page is saved hidden."""

KINDS: dict[Kind, str] = {
    Kind.COVER: "封面",
    Kind.AGENDA: "目录",
    Kind.SECTION: "章节",
    Kind.STATEMENT: "论断",
    Kind.QUOTE: "原文",
    Kind.BULLETS: "要点",
    Kind.CARDS: "卡片",
    Kind.PAIRS: "对照",
    Kind.STEPS: "步骤",
    Kind.COMPARE: "比较",
    Kind.FIGURES: "数字",
    Kind.TABLE: "表格",
    Kind.PICTURE: "图文",
    Kind.LOCAL: "结合实际",
    Kind.QUESTIONS: "思考题",
    Kind.CLOSING: "结束",
}


def fill_outline(model: QStandardItemModel, shown: Shown, say: Say) -> None:
    """Put the outline into the model: a part's section page is the part's own row."""
    model.clear()
    numeral = 0
    for part in shown.outline.parts:
        if part.heading.text:
            numeral += 1
            model.appendRow(_part_row(part, f"{numeral:02d}"))
        for page in part.pages:
            if page.kind is not Kind.SECTION:
                model.appendRow(_page_row(page, shown, say))


def _part_row(part: Part, numeral: str) -> QStandardItem:
    row = QStandardItem(part.heading.text)
    row.setEditable(False)
    row.setData(numeral, LEAD)
    row.setData(next((page.id for page in part.pages if page.kind is Kind.SECTION), None), PAGE)
    return row


def _page_row(page: Page, shown: Shown, say: Say) -> QStandardItem:
    places = shown.slides_of(page.id)
    words = page.title.text or say(KINDS[page.kind])
    row = QStandardItem(say("封面") if page.kind is Kind.COVER else words)
    row.setData(str(places[0] + 1) if places else "", LEAD)
    row.setData(say(KINDS[page.kind]), BADGE)
    row.setData(bool(places) and shown.deck.slides[places[0]].hidden, HELD)
    _place(row, page, (), page.title, say)
    row.setEditable(page.kind not in (Kind.COVER, Kind.AGENDA, Kind.LOCAL))
    if page.kind is not Kind.COVER:
        _add_points(row, page, (), page.points, say)
    return row


def _add_points(row: QStandardItem, page: Page, path: tuple[int, ...], points: tuple[Point, ...], say: Say) -> None:
    for number, point in enumerate(points):
        below = QStandardItem(point.wording.text)
        _place(below, page, (*path, number), point.wording, say)
        _add_points(below, page, (*path, number), point.points, say)
        row.appendRow(below)


def _place(row: QStandardItem, page: Page, path: tuple[int, ...], wording: Wording, say: Say) -> None:
    row.setData(page.id, PAGE)
    row.setData(path, PATH)
    row.setData(wording.text, WORDS)
    own = wording.origin is Origin.OWN and bool(wording.text)
    row.setData(own, OWN)
    if own and path:
        row.setData(say("自拟"), BADGE)
