"""The files dialog: what the speech is read from, in which order, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from jiangtai.speech.speech import Role
from jiangtai.window.answers import Answers, column_in
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from jiangtai.project.state import SourceFile
    from jiangtai.window.actions import Say

ROLES = {Role.SPEECH: "讲稿", Role.DOCUMENT: "学习文件", Role.LOCAL: "本地材料"}
"""What a file is to the speech."""
_AT = Qt.ItemDataRole.UserRole


class SourcesDialog(QDialog):
    """Asks in which order the files stand, and which stay. `order` is the answer, by their present numbers."""

    def __init__(self, parent: QWidget, say: Say, sources: Sequence[SourceFile]) -> None:
        super().__init__(parent)
        self._say = say
        self.setWindowTitle(say("讲稿文件"))
        self.resize(480, 320)
        self.list = QListWidget()
        self.list.setAccessibleName(say("讲稿文件"))
        for at, source in enumerate(sources):
            item = QListWidgetItem(f"{source.name}　　{say(ROLES[source.role])}")
            item.setData(_AT, at)
            self.list.addItem(item)
        self.up, self.down, self.remove = (QPushButton(say(words)) for words in ("上移", "下移", "移除"))
        self.buttons = Answers(self, self.accept)
        self._assemble()
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _: self._allow())
        self.list.setCurrentRow(0)

    def _assemble(self) -> None:
        hint = plain(self._say("课件按这里的次序排。移除的文件连同从它摘出的页一起去掉，可以撤销。"), "soft")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column = column_in(self)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.buttons)

    @property
    def order(self) -> tuple[int, ...]:
        """The files that stay, by their present numbers, in the order asked for."""
        return tuple(self.list.item(row).data(_AT) for row in range(self.list.count()))

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self.list.insertItem(row + by, self.list.takeItem(row))
        self.list.setCurrentRow(row + by)

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._allow()

    def _allow(self) -> None:
        """Let files go only to where there is a place, and never the last."""
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.remove.setEnabled(count > 1)
