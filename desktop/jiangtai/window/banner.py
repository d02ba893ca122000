"""The banner: one sentence above the panes, when something was done or could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.window.actions import Say


class Banner(QFrame):
    """A sentence with what can be done next. Hidden until there is one."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._file: Path | None = None
        self.words = plain()
        self.words.setWordWrap(True)
        self.open_file = QPushButton(say("打开文件"))
        self.open_folder = QPushButton(say("打开所在文件夹"))
        self.dismiss = QPushButton(say("知道了"))
        self.open_file.clicked.connect(lambda: self._show(self._file))
        self.open_folder.clicked.connect(lambda: self._show(self._file.parent if self._file else None))
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 14, 7)
        row.addWidget(self.words, 1)
        for button in (self.open_file, self.open_folder, self.dismiss):
            row.addWidget(button)
        self.hide()

    def tell(self, sentence: str, file: Path | None = None, *, fault: bool = False) -> None:
        """Show a sentence, with buttons for the file it is about."""
        self._file = file
        self.words.setText(sentence)
        self.open_file.setVisible(file is not None)
        self.open_folder.setVisible(file is not None)
        self.setProperty("fault", fault)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    @staticmethod
    def _show(path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
