"""The dialogs that ask for a file or a text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit

from jiangtai.window.answers import Answers, column_in
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jiangtai.window.actions import Say

SPEECHES = "*.docx *.txt *.md *.pdf *.html *.htm *.jiangtai"


def ask_open(parent: QWidget, say: Say) -> list[Path]:
    """Return the speech files a person chose, none where they thought better of it."""
    kinds = f"{say('讲稿')} ({SPEECHES});;{say('所有文件')} (*)"
    names, _ = QFileDialog.getOpenFileNames(parent, say("打开讲稿"), documents(), kinds)
    return [Path(name) for name in names]


def ask_text(parent: QWidget, say: Say, offered: str) -> str:
    """Return the text a person pasted, "" where they thought better of it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(say("粘贴讲稿"))
    dialog.resize(640, 480)
    box = QPlainTextEdit(offered)
    box.setAccessibleName(say("讲稿文字"))
    box.setPlaceholderText(say("在这里粘贴讲稿的全文"))
    column = column_in(dialog)
    column.addWidget(plain(say("题目、作者、各级标题照原样粘贴，程序会认出来。"), "soft"))
    column.addWidget(box, 1)
    column.addWidget(Answers(dialog, dialog.accept))
    return box.toPlainText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else ""


def documents() -> str:
    """Return the folder a person's own files are in."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
