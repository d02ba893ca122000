"""The 备注 pane: what is read while the slide is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from jiangtai.window.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from jiangtai.deck.deck import Slide
    from jiangtai.window.actions import Say

LINE = 155
"""Line height in per cent: notes are read aloud from."""
LEAST = 3
"""Lines that stay in sight on a small screen: a sentence of a speech is that long."""


class NotesEditor(QTextEdit):
    """Plain text that tells when a person is done with it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Tell that the editor was left."""
        super().focusOutEvent(event)
        self.left.emit()


class NotesPane(Panel):
    """The present slide's notes, as plain text. `written` brings the page and what a person wrote in their place."""

    written = Signal(object, str)

    def __init__(self, say: Say) -> None:
        super().__init__(say("备注"))
        self._say = say
        self._slide: Slide | None = None
        self.text = NotesEditor()
        self.text.setAcceptRichText(False)
        self.text.setPlaceholderText(say("这一页没有要读的原文"))
        self.text.setAccessibleName(say("备注"))
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.left.connect(self._write)
        self.body.setContentsMargins(11, 5, 8, 6)
        margin = 2 * round(self.text.document().documentMargin())
        self.text.setMinimumHeight(LEAST * self.text.fontMetrics().lineSpacing() * LINE // 100 + margin)
        self.body.addWidget(self.text)
        self.setFocusProxy(self.text)

    def show_notes(self, slide: Slide, pace: float, *, first: bool) -> None:
        """Show the slide's notes, and how long reading them takes at this many characters a minute.

        They are written on a page's `first` slide; the others only continue it.
        """
        typing = self.text.hasFocus() and self._slide is not None and self._slide.id == slide.id
        self._slide = slide
        self.text.setReadOnly(not first)
        self.remark.setText(self._duration(len(slide.notes), pace))
        if typing or self.text.toPlainText() == slide.notes:
            return
        self.text.setPlainText(slide.notes)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        airy = QTextBlockFormat()
        airy.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(airy)

    def _write(self) -> None:
        text, slide = self.text.toPlainText().strip(), self._slide
        if slide is not None and not self.text.isReadOnly() and text != slide.notes.strip():
            self.written.emit(slide.page, text)

    def _duration(self, size: int, pace: float) -> str:
        seconds = round(size / pace * 60 / 5) * 5
        if not seconds:
            return ""
        if seconds < 60:
            return self._say("约 {seconds} 秒", seconds=seconds)
        return self._say("约 {minutes} 分 {seconds} 秒", minutes=seconds // 60, seconds=seconds % 60)
