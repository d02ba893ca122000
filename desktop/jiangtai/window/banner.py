"""The banner: one sentence above the panes, when something was done or could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
)

from jiangtai.window.answers import column_in
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.window.actions import Say


class Banner(QFrame):
    """A sentence with what can be done next. Hidden until there is one."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._say = say
        self._file: Path | None = None
        self._details = ""
        self.words = plain()
        self.words.setWordWrap(True)
        self.open_file = QPushButton(say("打开文件"))
        self.open_folder = QPushButton(say("打开所在文件夹"))
        self.more = QPushButton(say("详情"))
        self.dismiss = QPushButton(say("知道了"))
        self.open_file.clicked.connect(lambda: self._show(self._file))
        self.open_folder.clicked.connect(lambda: self._show(self._file.parent if self._file else None))
        self.more.clicked.connect(self._show_details)
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 14, 7)
        row.addWidget(self.words, 1)
        for button in (self.open_file, self.open_folder, self.more, self.dismiss):
            row.addWidget(button)
        self.hide()

    def tell(self, sentence: str, file: Path | None = None, *, fault: bool = False, details: str = "") -> None:
        """Show a sentence, with buttons for the file it is about and for what lies behind it."""
        self._file = file
        self._details = details
        self.more.setVisible(bool(details))
        self.words.setText(sentence)
        self.open_file.setVisible(file is not None)
        self.open_folder.setVisible(file is not None)
        self.setProperty("fault", fault)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _show_details(self) -> None:
        """Show what may help whoever mends it, to be copied."""
        dialog = QDialog(self)
        dialog.setWindowTitle(self._say("详情"))
        dialog.resize(560, 320)
        text = QPlainTextEdit(self._details)
        text.setReadOnly(True)
        text.setAccessibleName(self._say("详情"))
        copy = QPushButton(self._say("复制"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self._details))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(dialog.reject)
        column = column_in(dialog)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        dialog.open()

    @staticmethod
    def _show(path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
