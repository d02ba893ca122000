"""Panels: the white cards the window is made of, each with a head, and the small things in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def plain(text: str = "", role: str = "") -> QLabel:
    """Return a label that shows plain text only, whatever the text holds."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("rule", "true")
    return line


class Panel(QFrame):
    """A card with a title, a quiet remark at the right of it, and a body."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setAccessibleName(title)
        self.remark = plain("", "soft")
        self.head = head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 9)
        head.setSpacing(8)
        head.addWidget(plain(title, "head"))
        head.addStretch(1)
        head.addWidget(self.remark)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(4, 4, 4, 6)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(self.body)
