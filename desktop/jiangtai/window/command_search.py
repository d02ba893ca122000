"""Command search: type part of a command's name, press Enter, and it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QStyledItemDelegate

from jiangtai.window.answers import column_in
from jiangtai.window.colours import colours_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QAction, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from jiangtai.window.actions import Say

_ID, _KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROOM = 10
"""Pixels between a shortcut and the right edge."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Keys(QStyledItemDelegate):
    """Draws a command's shortcut at the right of its name."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the name as any list does, then the shortcut."""
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(colours_of(option.palette).soft))
        room = QRect(option.rect).adjusted(0, 0, -ROOM, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), index.data(_KEY))
        painter.restore()


class CommandSearch(QDialog):
    """A line to type in, and the commands that can be done now whose names hold what was typed."""

    def __init__(self, parent: QWidget, say: Say, actions: Iterable[QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("查找命令"))
        self.resize(460, 420)
        self._actions = [action for action in actions if action.isEnabled()]
        self.words = QLineEdit()
        self.words.setPlaceholderText(say("输入命令名称中的几个字"))
        self.words.setAccessibleName(say("命令名称"))
        self.list = QListWidget()
        self.list.setAccessibleName(say("命令"))
        self.list.setItemDelegate(_Keys(self.list))
        column = column_in(self)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.words.textChanged.connect(self.search)
        self.words.returnPressed.connect(self._do)
        self.list.itemActivated.connect(self._do)
        self.words.installEventFilter(self)
        self.search("")

    def search(self, words: str) -> None:
        """List the commands whose names hold every word typed."""
        self.list.clear()
        wanted = words.casefold().split()
        for action in self._actions:
            name = action.text().replace("&", "")
            if all(word in name.casefold() for word in wanted):
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(name)
                item.setData(_ID, action.objectName())
                item.setData(_KEY, key)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name} {key}".strip())
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def chosen(self) -> QAction | None:
        """Return the command marked, None where nothing fits."""
        item = self.list.currentItem()
        name = item.data(_ID) if item is not None else None
        return next((action for action in self._actions if action.objectName() == name), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Let the arrow keys move in the list while the line is typed in."""
        if event.type() is QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]  # told by its type
            if key.key() in _MOVES:
                self.list.event(event)
                self.list.keyPressEvent(key)
                return True
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        action = self.chosen()
        self.accept()
        if action is not None:
            action.trigger()
