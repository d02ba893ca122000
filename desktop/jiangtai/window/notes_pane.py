"""The 备注 pane: what is read while the slide is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from jiangtai.window.panel import Panel

if TYPE_CHECKING:
    from jiangtai.deck.deck import Slide
    from jiangtai.window.actions import Say


class NotesPane(Panel):
    """The present slide's notes, as plain text."""

    def __init__(self, say: Say) -> None:
        super().__init__(say("备注"))
        self._say = say
        self.text = QTextEdit()
        self.text.setAcceptRichText(False)
        self.text.setReadOnly(True)
        self.text.setPlaceholderText(say("这一页没有要读的原文"))
        self.text.setAccessibleName(say("备注"))
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.body.setContentsMargins(11, 5, 8, 6)
        self.body.addWidget(self.text)

    def show_notes(self, slide: Slide, pace: float) -> None:
        """Show the slide's notes, and how long reading them takes at this many characters a minute."""
        self.remark.setText(self._duration(len(slide.notes), pace))
        if self.text.toPlainText() == slide.notes:
            return
        self.text.setPlainText(slide.notes)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        airy = QTextBlockFormat()
        airy.setLineHeight(155, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(airy)

    def _duration(self, size: int, pace: float) -> str:
        seconds = round(size / pace * 60 / 5) * 5
        if not seconds:
            return ""
        if seconds < 60:
            return self._say("约 {seconds} 秒", seconds=seconds)
        return self._say("约 {minutes} 分 {seconds} 秒", minutes=seconds // 60, seconds=seconds % 60)
