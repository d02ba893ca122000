"""The dialogs of the past: unsaved work found at the start, and the versions kept of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton

from jiangtai.window.answers import Answers, column_in
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from jiangtai.window.actions import Say


class PastDialog(QDialog):
    """A list to choose from, with up to two things that can be done. `taken` and `dropped` bring the row chosen."""

    taken = Signal(int)
    dropped = Signal(int)

    def __init__(self, parent: QWidget, say: Say, words: tuple[str, str, str, str], rows: Sequence[str]) -> None:
        """`words`: the title, the hint, what to do with the row chosen, and how to let it go ("" for no such button)."""
        super().__init__(parent)
        title, hint, take, drop = words
        self.setWindowTitle(title)
        self.resize(520, 380 if rows else 0)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.addItems(list(rows))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(rows))
        answers = Answers(self, self._take, take)
        self.take = answers.go
        self.take.setEnabled(bool(rows))
        if drop:
            answers.cancel.setText(say("以后再说"))
        self.drop = QPushButton(drop)
        self.drop.setVisible(bool(drop))
        row = QHBoxLayout()
        row.addWidget(self.drop)
        row.addStretch(1)
        row.addWidget(answers)
        column = column_in(self)
        label = plain(hint, "soft")
        label.setWordWrap(True)
        column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.itemActivated.connect(self._take)
        self.drop.clicked.connect(self._drop)

    def _take(self) -> None:
        self.accept()
        if self.list.currentRow() >= 0:
            self.taken.emit(self.list.currentRow())

    def _drop(self) -> None:
        row = self.list.currentRow()
        self.list.takeItem(row)
        self.dropped.emit(row)
        if not self.list.count():
            self.reject()
