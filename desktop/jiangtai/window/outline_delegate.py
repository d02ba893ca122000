"""How a row of the 提纲 pane is drawn and edited: numbers, words on one line, a quiet badge at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate

from jiangtai.window.colours import colours_of
from jiangtai.window.outline_rows import BADGE, HELD, LEAD, OWN, PATH, WORDS

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

    from jiangtai.window.colours import Colours

TEXT_PX, POINT_PX, SMALL_PX = 14, 13, 12
HEIGHTS = {"part": 42, "page": 29, "point": 26}
NUMBER = 34
"""Room for a page's number, right-aligned, or a part's numeral."""
GAP, EDGE = 12, 14
_Index = QModelIndex | QPersistentModelIndex


def _rank(index: _Index) -> str:
    path = index.data(PATH)
    return "part" if path is None else "point" if path else "page"


def _font(base: QFont, rank: str) -> QFont:
    font = QFont(base)
    font.setPixelSize({"point": POINT_PX, "badge": SMALL_PX}.get(rank, TEXT_PX))
    font.setWeight(QFont.Weight.DemiBold if rank == "part" else QFont.Weight.Normal)
    return font


class OutlineDelegate(QStyledItemDelegate):
    """Draws rows and edits their words. `retyped` brings the row and its new words: the session decides."""

    retyped = Signal(QModelIndex, str)

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._fonts = {rank: _font(view.font(), rank) for rank in (*HEIGHTS, "badge")}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        """Return the row's height; its width is the view's."""
        del option
        return QSize(60, HEIGHTS[_rank(index)])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row across the whole view, whatever its depth."""
        colours = colours_of(self._view.palette())
        rank = _rank(index)
        row = self._row(QRect(option.rect), rank)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row.adjusted(4, 0, -4, 0), QColor(colours.select))
            painter.fillRect(QRect(row.left() + 4, row.top(), 3, row.height()), QColor(colours.bar))
        words = self._words(row, index)
        right = self._draw_badge(painter, row, index, colours)
        self._draw_lead(painter, row, index, colours)
        painter.setFont(self._fonts[rank])
        painter.setPen(QColor(colours.faint if index.data(HELD) else colours.ink))
        words.setRight(right - 6)
        metrics = QFontMetrics(painter.font())
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:  # noqa: N802
        """Return a line editor for the row's words."""
        del option
        editor = QLineEdit(parent)
        editor.setFont(self._fonts[_rank(index)])
        editor.setAccessibleName(str(index.data(WORDS)))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802  # Qt's name
        """Put the row's own words into the editor."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(WORDS)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:  # noqa: N802
        """Hand the new words on, where they differ."""
        del model
        if isinstance(editor, QLineEdit) and editor.text().strip() != index.data(WORDS):
            self.retyped.emit(index, editor.text().strip())

    def updateEditorGeometry(  # noqa: N802  # Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Lay the editor over the words."""
        words = self._words(self._row(QRect(option.rect), _rank(index)), index)
        editor.setGeometry(words.adjusted(-5, 1, EDGE - 6, -1))

    def _row(self, rect: QRect, rank: str) -> QRect:
        row = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
        return row.adjusted(0, 13, 0, 0) if rank == "part" else row

    @staticmethod
    def _words(row: QRect, index: _Index) -> QRect:
        path = index.data(PATH)
        depth = len(path) if path else 0
        return row.adjusted(NUMBER + GAP + (depth * 18 if depth else 0), 0, -EDGE, 0)

    def _draw_lead(self, painter: QPainter, row: QRect, index: _Index, colours: Colours) -> None:
        painter.setFont(self._fonts[_rank(index)])
        painter.setPen(QColor(colours.soft))
        place = QRect(row.left(), row.top(), NUMBER, row.height())
        path = index.data(PATH)
        if path:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colours.faint))
            painter.setPen(Qt.PenStyle.NoPen)
            centre = row.top() + row.height() / 2
            painter.drawEllipse(NUMBER + GAP + len(path) * 18 - 13, round(centre) - 2, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            return
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(index.data(LEAD) or "")
        )

    def _draw_badge(self, painter: QPainter, row: QRect, index: _Index, colours: Colours) -> int:
        """Draw the badge and return where the words must end."""
        badge = str(index.data(BADGE) or "")
        if not badge:
            return row.right() - EDGE
        font = self._fonts["badge"]
        painter.setFont(font)
        painter.setPen(QColor(colours.badge if index.data(OWN) and index.data(PATH) else colours.soft))
        place = row.adjusted(0, 0, -EDGE, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), badge)
        return place.right() - QFontMetrics(font).horizontalAdvance(badge)
