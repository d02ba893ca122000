"""How a row of the 提纲 pane is drawn and edited: numbers, words on one line, a quiet badge at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QToolTip, QTreeView

from jiangtai.window.colours import colours_of
from jiangtai.window.outline_rows import row_of

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

    from jiangtai.window.colours import Colours
    from jiangtai.window.outline_rows import Index, Row
    from jiangtai.window.outline_view import OutlineView

TEXT_PX, POINT_PX, SMALL_PX = 14, 13, 12
HEIGHTS = {"part": 42, "page": 29, "point": 26}
NUMBER = 34
"""Room for a page's number, right-aligned, or a part's numeral."""
GAP, EDGE = 12, 14


def _font(base: QFont, rank: str) -> QFont:
    font = QFont(base)
    font.setPixelSize({"point": POINT_PX, "badge": SMALL_PX}.get(rank, TEXT_PX))
    font.setWeight(QFont.Weight.DemiBold if rank == "part" else QFont.Weight.Normal)
    return font


class RowEditor(QLineEdit):
    """A row's words being typed. Opened by typing (`onward`), it goes on after them: a stray key replaces nothing."""

    def __init__(self, parent: QWidget, *, onward: bool) -> None:
        super().__init__(parent)
        self._onward = onward

    def event(self, event: QEvent) -> bool:
        """Go to the end before the first key or word of an input method arrives."""
        if self._onward and event.type() in (QEvent.Type.KeyPress, QEvent.Type.InputMethod):
            self._onward = False
            self.end(False)  # noqa: FBT003  # Qt's own
        return super().event(event)


class OutlineDelegate(QStyledItemDelegate):
    """Draws rows and edits their words: the session decides what becomes of them.

    `retyped` brings the row and its new words, `typing` what they are so far, `emphasised` the row and the stretch of
    its words that was selected.
    """

    retyped = Signal(object, str)
    typing = Signal(object, str)
    emphasised = Signal(object, int, int)

    def __init__(self, view: OutlineView) -> None:
        super().__init__(view)
        self._view = view
        self._fonts = {rank: _font(view.font(), rank) for rank in (*HEIGHTS, "badge")}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Return the row's height; its width is the view's."""
        del option
        return QSize(60, HEIGHTS[row_of(index).rank])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row across the whole view, whatever its depth."""
        colours = colours_of(self._view.palette())
        row = row_of(index)
        place = self._place(QRect(option.rect), row)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(place.adjusted(4, 0, -4, 0), QColor(colours.select))
            here = self._view.hasFocus() or self._view.state() is QTreeView.State.EditingState
            edge = QRect(place.left() + 4, place.top(), 3, place.height())
            painter.fillRect(edge, QColor(colours.bar if here else colours.faint))
        words = _words(place, row)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._draw_badges(painter, place, row, colours, near=chosen or over)
        self._draw_lead(painter, place, row, colours)
        painter.setFont(self._fonts[row.rank])
        painter.setPen(QColor(colours.faint if row.held else colours.ink))
        words.setRight(self._ends(place, row, near=chosen or over))
        metrics = QFontMetrics(painter.font())
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def helpEvent(  # noqa: N802  # Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say whole what the row has cut short."""
        if not index.isValid():
            return super().helpEvent(event, view, option, index)
        row = row_of(index)
        place = self._place(QRect(option.rect), row)
        room = self._ends(place, row, near=True) - _words(place, row).left()
        short = QFontMetrics(self._fonts[row.rank]).horizontalAdvance(row.text) > room
        QToolTip.showText(event.globalPos(), row.text if short else "", view)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Return a line editor for the row's words; Ctrl+B in it emphasises what is selected."""
        del option
        row = row_of(index)
        editor = RowEditor(parent, onward=self._view.typed)
        editor.setFont(self._fonts[row.rank])
        editor.setAccessibleName(row.words)
        editor.textEdited.connect(lambda words: self.typing.emit(row, words))
        bold = QShortcut(QKeySequence("Ctrl+B"), editor)
        bold.setContext(Qt.ShortcutContext.WidgetShortcut)
        bold.activated.connect(lambda: self._emphasise(editor, row))
        return editor

    def _emphasise(self, editor: QLineEdit, row: Row) -> None:
        start, size = editor.selectionStart(), len(editor.selectedText())
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if size:
            self.emphasised.emit(row, start, start + size)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  # Qt's name
        """Put the row's own words into the editor, unless a person is changing them: what comes meanwhile takes no letters."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(row_of(index).words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand the new words on, where they differ."""
        del model
        row = row_of(index)
        if isinstance(editor, QLineEdit) and editor.text().strip() != row.words:
            self.retyped.emit(row, editor.text().strip())

    def updateEditorGeometry(  # noqa: N802  # Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the editor over the words."""
        row = row_of(index)
        editor.setGeometry(_words(self._place(QRect(option.rect), row), row).adjusted(-5, 1, EDGE - 6, -1))

    def _place(self, rect: QRect, row: Row) -> QRect:
        place = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
        return place.adjusted(0, 13, 0, 0) if row.rank == "part" else place

    def _draw_lead(self, painter: QPainter, place: QRect, row: Row, colours: Colours) -> None:
        painter.setFont(self._fonts[row.rank])
        painter.setPen(QColor(colours.soft))
        if row.path:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colours.faint))
            painter.setPen(Qt.PenStyle.NoPen)
            centre = place.top() + place.height() / 2
            painter.drawEllipse(NUMBER + GAP + len(row.path) * 18 - 13, round(centre) - 2, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            return
        number = QRect(place.left(), place.top(), NUMBER, place.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), row.lead)

    def _draw_badges(self, painter: QPainter, place: QRect, row: Row, colours: Colours, *, near: bool) -> None:
        painter.setFont(self._fonts["badge"])
        tint = (colours.bar if row.corrected else colours.badge) if row.mark else colours.faint
        right = place.right() - EDGE
        for words, colour in zip(_badges(row, near=near), (colours.soft, tint), strict=True):
            painter.setPen(QColor(colour))
            room = QRect(place.left(), place.top(), right - place.left(), place.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)
            right -= self._breadth(words)

    def _breadth(self, badge: str) -> int:
        return QFontMetrics(self._fonts["badge"]).horizontalAdvance(badge) + 8 if badge else 0

    def _ends(self, place: QRect, row: Row, *, near: bool) -> int:
        """Return where a row's words must end: before its badges."""
        return place.right() - EDGE - sum(map(self._breadth, _badges(row, near=near))) - 6


def _badges(row: Row, *, near: bool) -> tuple[str, str]:
    """Return a row's kind and its mark, from the right; what is only taken from the source is marked `near` at hand."""
    return row.kind, row.mark or (row.quiet if near else "")


def _words(place: QRect, row: Row) -> QRect:
    return place.adjusted(NUMBER + GAP + 18 * len(row.path or ()), 0, -EDGE, 0)
