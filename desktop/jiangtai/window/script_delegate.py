"""How a row of the 讲稿 pane is drawn: a tick box, and the whole paragraph as running text with its used parts lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QToolTip

from jiangtai.window.colours import colours_of
from jiangtai.window.script_rows import DROPPED, HEADING, JOINTS, SPANS, USED, used_stretches
from jiangtai.window.script_text import LINE, TEXT_PX, Heights, RowText, font_of, lay

if TYPE_CHECKING:
    from PySide6.QtCore import (
        QAbstractItemModel,
    )
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

    from jiangtai.span import Spans
    from jiangtai.window.colours import Colours

BOX = 15
GAP = 9
MARGIN = 10
HEAD, BODY = 10, 3
"""Pixels above the text of a heading and of a paragraph."""
NOTE, NOTE_PX = 20, 12
"""Height of the words on a paragraph passed over, and their size."""
REACH = 8
"""Pixels about a mend's mark that a click still means it: half a tick box's side."""
_Index = QModelIndex | QPersistentModelIndex


class ScriptDelegate(QStyledItemDelegate):
    """Draws rows. `toggled` asks for a row to be ticked or unticked: the session decides, not the row.

    `unmended` brings a row and the place in its text where a mend's mark was clicked, `recalled` a row passed over for
    time whose words on that (`dropped`) were clicked. `mended` is what a mark says to a pointer over it.
    """

    toggled = Signal(QModelIndex)
    unmended = Signal(QModelIndex, int)
    recalled = Signal(QModelIndex)

    def __init__(self, view: QTreeView, dropped: str = "", mended: str = "") -> None:
        super().__init__(view)
        self._dropped = dropped
        self._mended = mended
        self._view = view
        self._heights = Heights(view)
        self._marked: Spans = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        """Return the height of the whole text at the view's present width."""
        del option
        text = self._text(index)
        return QSize(text.width, self._heights.of(text) + (NOTE if index.data(DROPPED) else 0))

    def _text(self, index: _Index) -> RowText:
        return RowText(str(index.data()), self._width(index), bool(index.data(HEADING)))

    def _laid(self, index: _Index, *, strong: bool) -> QTextLayout:
        """Return a row's text broken as it stands, in the weight of a heading where `strong`."""
        text = self._text(index)
        return lay(text.words, font_of(self._view.font(), heading=strong), text.width)

    def mark(self, spans: Spans) -> None:
        """Mark these stretches of the speech, wherever they stand, and no others; given in source order."""
        if spans != self._marked:
            self._marked = spans
            self._view.viewport().update()

    def marked_in(self, index: _Index) -> tuple[tuple[int, int], ...]:
        """Return the stretches (start, length) of a row's text that are marked."""
        return used_stretches(index.data(SPANS), self._marked)

    def marked_line(self, index: _Index) -> QRect:
        """Return where the first line marked in a row stands in the view, the row where none is."""
        rect, marked = self._view.visualRect(index), self.marked_in(index)
        if not marked:
            return rect
        heading = bool(index.data(HEADING))
        layout = self._laid(index, strong=heading)
        line = layout.lineForTextPosition(marked[0][0])
        top = rect.top() + (HEAD if heading else BODY) + round(line.y())
        return QRect(rect.left(), top, rect.width(), round(TEXT_PX * LINE))

    def forget_heights(self) -> None:
        """Measure anew: the width or the speech changed."""
        self._heights.forget()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        colours = colours_of(self._view.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        rect = QRect(option.rect)
        if option.state & chosen:
            painter.fillRect(rect, QColor(colours.select))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), QColor(colours.bar))
        heading, named = bool(index.data(HEADING)), bool(index.data(SPANS))
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        _draw_box(painter, self.box(rect, heading=heading), state, colours)
        spoken = named and state is not Qt.CheckState.Unchecked and not index.data(DROPPED)
        ink = colours.ink if spoken else colours.faint
        painter.setPen(QColor(ink))
        layout = self._laid(index, strong=heading and named)
        self._heights.see(self._text(index), layout)
        used = [] if state is Qt.CheckState.Unchecked else _lit(index.data(USED) or (), _lamp(colours))
        marked = _lit(self.marked_in(index), _pointer(colours))
        top = rect.top() + (HEAD if heading else BODY)
        at = QPointF(rect.left() + BOX + GAP, top)
        layout.draw(painter, at, [*used, *marked])
        for joint in index.data(JOINTS) or ():
            _draw_joint(painter, layout, at, joint, colours)
        if not heading and state is not Qt.CheckState.Unchecked and not used:
            _draw_silent(painter, rect, colours, dropped=bool(index.data(DROPPED)))
        if index.data(DROPPED):
            self._draw_note(painter, rect, colours)
        painter.restore()

    def editorEvent(  # noqa: N802  # Qt's name
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Ask for a tick where the box is clicked or the space bar is pressed."""
        del model
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            box = self.box(QRect(option.rect), heading=bool(index.data(HEADING)))
            if box.adjusted(-5, -5, 5, 5).contains(event.position()):
                self.toggled.emit(index)
                return True
            return self._clicked(event.position(), QRect(option.rect), index)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(index)
            return True
        return False

    def _clicked(self, at: QPointF, rect: QRect, index: _Index) -> bool:
        """Tell where a mend's mark or the words on a paragraph passed over were clicked."""
        joint = self.joint_at(at, rect, index)
        if joint is not None:
            self.unmended.emit(index, joint)
        elif index.data(DROPPED) and self.note(rect).contains(at.toPoint()):
            self.recalled.emit(index)
        else:
            return False
        return True

    def helpEvent(  # noqa: N802  # Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Say what a mend's mark does."""
        if index.isValid() and self.joint_at(QPointF(event.pos()), QRect(option.rect), index) is not None:
            QToolTip.showText(event.globalPos(), self._mended, view)
            return True
        return super().helpEvent(event, view, option, index)

    def joint_at(self, at: QPointF, rect: QRect, index: _Index) -> int | None:
        """Return the place in a row's text whose mend's mark stands at a point of the view, None where none does."""
        joints = index.data(JOINTS) or ()
        if not joints:
            return None
        heading = bool(index.data(HEADING))
        layout = self._laid(index, strong=heading)
        start = QPointF(rect.left() + BOX + GAP, rect.top() + (HEAD if heading else BODY))
        marks = ((joint, _joint_place(layout, start, joint)) for joint in joints)
        return next((joint for joint, place in marks if place is not None and _near(place, at)), None)

    def _draw_note(self, painter: QPainter, rect: QRect, colours: Colours) -> None:
        font = QFont(self._view.font())
        font.setPixelSize(NOTE_PX)
        painter.setFont(font)
        painter.setPen(QColor(colours.bar))
        painter.drawText(
            self.note(rect), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._dropped
        )

    @staticmethod
    def note(rect: QRect) -> QRect:
        """Return where the words on a paragraph passed over stand."""
        return QRect(rect.left() + BOX + GAP, rect.bottom() - NOTE - 4, rect.width() - BOX - GAP, NOTE)

    @staticmethod
    def box(rect: QRect, *, heading: bool) -> QRectF:
        """Return where a row's tick box stands."""
        return QRectF(rect.left(), rect.top() + (14 if heading else 7), BOX, BOX)

    def _width(self, index: _Index) -> int:
        depth, parent = 0, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return max(60, self._view.viewport().width() - depth * self._view.indentation() - BOX - GAP - MARGIN)


def _lamp(colours: Colours) -> QTextCharFormat:
    """Return how what stands on slides is lit."""
    lamp = QTextCharFormat()
    lamp.setBackground(QColor(colours.used))
    return lamp


def _pointer(colours: Colours) -> QTextCharFormat:
    """Return how the source of the point a person is at is marked."""
    pointer = QTextCharFormat()
    pointer.setBackground(QColor(colours.select))
    pointer.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    pointer.setUnderlineColor(QColor(colours.bar))
    return pointer


def _lit(stretches: tuple[tuple[int, int], ...], look: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    for start, length in stretches:
        lit = QTextLayout.FormatRange()
        lit.start = start
        lit.length = length
        lit.format = look
        ranges.append(lit)
    return ranges


def _joint_place(layout: QTextLayout, at: QPointF, joint: int) -> QPointF | None:
    """Return the foot of the line where a broken paragraph was mended."""
    line = layout.lineForTextPosition(joint)
    if not line.isValid():
        return None
    x = float(line.cursorToX(joint)[0])  # type: ignore[index]  # PySide6 gives the pair, its stubs do not
    return QPointF(at.x() + x, at.y() + line.y() + line.height())


def _near(place: QPointF, at: QPointF) -> bool:
    return abs(place.x() - at.x()) <= REACH and abs(place.y() - at.y()) <= REACH


def _draw_joint(painter: QPainter, layout: QTextLayout, at: QPointF, joint: int, colours: Colours) -> None:
    """Draw the small mark where a broken paragraph was mended."""
    foot = _joint_place(layout, at, joint)
    if foot is not None:
        x, y = foot.x(), foot.y()
        painter.setPen(QPen(QColor(colours.bar), 1.4))
        painter.drawPolyline([QPointF(x - 3.5, y + 1.5), QPointF(x, y - 2.5), QPointF(x + 3.5, y + 1.5)])


def _draw_silent(painter: QPainter, rect: QRect, colours: Colours, *, dropped: bool) -> None:
    """Draw the bar beside a paragraph of which nothing is shown: dotted where it is only read, dashed where passed over."""
    style = Qt.PenStyle.DashLine if dropped else Qt.PenStyle.DotLine
    painter.setPen(QPen(QColor(colours.badge), 1.6, style))
    x = rect.left() + BOX / 2
    painter.drawLine(QPointF(x, rect.top() + BOX + 14), QPointF(x, rect.bottom() - 8))


def _draw_box(painter: QPainter, box: QRectF, state: Qt.CheckState, colours: Colours) -> None:
    if state is Qt.CheckState.Unchecked:
        painter.setPen(QPen(QColor(colours.faint), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ink))
    painter.drawRoundedRect(box, 3.5, 3.5)
    mark = QPainterPath()
    if state is Qt.CheckState.PartiallyChecked:
        mark.moveTo(box.left() + 4, box.center().y())
        mark.lineTo(box.right() - 4, box.center().y())
    else:
        mark.moveTo(box.left() + 3.6, box.top() + 7.8)
        mark.lineTo(box.left() + 6.4, box.top() + 10.6)
        mark.lineTo(box.left() + 11.4, box.top() + 4.8)
    painter.setPen(QPen(QColor(colours.panel), 1.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mark)
