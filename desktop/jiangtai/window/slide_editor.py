"""The editor that lies over a wording on the slide: its words are typed where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from jiangtai.window.actions import Say

LEAST = 13
"""Pixels of the smallest letters that can be typed in comfortably."""

LINE = 2.3
"""Letters of the least height that shows one line whole, frame and margins counted."""


class SlideEditor(QPlainTextEdit):
    """One wording being typed. `typed` brings its new words once, when Enter is pressed or the editor is left."""

    typed = Signal(str)

    def __init__(self, parent: QWidget, say: Say) -> None:
        super().__init__(parent)
        self._before: str | None = None
        self.setObjectName("on-slide")
        self.setAccessibleName(say("修改文字"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def open(self, words: str, place: QRect, pixels: float, *, bold: bool = False) -> None:
        """Lie over `place` of the parent with these words, in letters of about this height."""
        font = self.font()
        font.setPixelSize(max(LEAST, round(pixels)))
        font.setBold(bold)
        self.setFont(font)
        self.document().setDocumentMargin(2)
        self._before = words
        self.setPlainText(words)
        self.setGeometry(place.adjusted(0, 0, 0, max(0, round(LINE * font.pixelSize()) - place.height())))
        self.show()
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def done(self, *, keep: bool) -> None:
        """Close; tell the words where they differ and are to be kept."""
        before, self._before = self._before, None
        if before is None:
            return
        words = " ".join(self.toPlainText().split())
        self.hide()
        if keep and words != before:
            self.typed.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter keeps what was typed, Esc does not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.done(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Keep what was typed when the editor is left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.done(keep=True)
