"""封面信息: the strip above the outline: title, speaker (by the occasion's label), unit, date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit

from jiangtai.outline.occasion import find_occasion
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown


class CoverStrip(QFrame):
    """The cover's fields. `filled` brings a field's name and its new text."""

    filled = Signal(str, str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.setAccessibleName(say("封面信息"))
        self._say = say
        self.fields: dict[str, QLineEdit] = {}
        self._labels: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 8, 8)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(2)
        for name, label, prompt, row, column, span in (
            ("title", "题目", "", 0, 0, 5),
            ("speaker", "领学人", "（姓名）", 1, 0, 1),
            ("unit", "单位", "（单位全称）", 1, 2, 1),
            ("date", "日期", "（日期）", 2, 0, 1),
            ("subtitle", "副题", "（可不填）", 2, 2, 1),
        ):
            self._add_field(grid, name, say(label), say(prompt), (row, column, span))
        self.setFocusProxy(self.fields["title"])
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _add_field(self, grid: QGridLayout, name: str, label: str, prompt: str, at: tuple[int, int, int]) -> None:
        row, column, span = at
        field = QLineEdit()
        field.setProperty("field", "true")
        field.setAccessibleName(label)
        field.setPlaceholderText(prompt)
        field.setMinimumWidth(60)
        field.editingFinished.connect(lambda: self.filled.emit(name, field.text().strip()))
        caption = plain(label, "soft")
        caption.setBuddy(field)
        grid.addWidget(caption, row, column)
        grid.addWidget(field, row, column + 1, 1, span - 1 or 1)
        self.fields[name], self._labels[name] = field, caption

    def show_cover(self, shown: Shown) -> None:
        """Show the snapshot's cover fields; a field being typed in is left alone."""
        speaker = self._say(find_occasion(shown.state.brief.occasion).speaker)
        self._labels["speaker"].setText(speaker)
        self.fields["speaker"].setAccessibleName(speaker)
        self.fields["title"].setPlaceholderText(shown.outline.title.text)
        self.fields["title"].setToolTip(shown.state.brief.cover.title or shown.outline.title.text)
        for name, field in self.fields.items():
            said = getattr(shown.state.brief.cover, name)
            if not field.hasFocus() and field.text() != said:
                field.setText(said)
                field.setCursorPosition(0)
