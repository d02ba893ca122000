"""The welcome page: what a person sees before a speech is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jiangtai.window.icons import icon
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from jiangtai.window.actions import Say
    from jiangtai.window.colours import Colours


class Welcome(QWidget):
    """A drop zone with the three ways in, and the three steps there are."""

    def __init__(self, say: Say, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._say = say
        self._picture = QLabel()
        self.zone = self._make_zone(actions)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(3)
        for name, words in (("name", say("讲台")), ("lead", say("把讲稿做成宣讲课件：一字不改，页页有据"))):
            label = plain(words)
            label.setObjectName(name)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(16)
        column.addWidget(self.zone, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        steps = plain(say("① 选稿　　→　　② 看提纲　　→　　③ 导出"), "soft")
        steps.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(steps)
        column.addStretch(4)

    def _make_zone(self, actions: Mapping[str, QAction]) -> QFrame:
        zone = QFrame()
        zone.setObjectName("drop")
        zone.setFixedSize(620, 250)
        inside = QVBoxLayout(zone)
        inside.setContentsMargins(30, 34, 30, 30)
        inside.setSpacing(12)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(self._picture)
        words = plain(self._say("把讲稿拖到这里"))
        words.setObjectName("lead")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(words)
        kinds = plain(self._say("Word（.docx）、文本（.txt）、Markdown、PDF、网页都可以"), "soft")
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(kinds)
        inside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        for name in ("open", "paste", "sample"):
            button = QPushButton(actions[name].text())
            button.setProperty("primary", name == "open")
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        row.addStretch(1)
        inside.addLayout(row)
        return zone

    def dress(self, colours: Colours) -> None:
        """Draw the picture in these colours."""
        self._picture.setPixmap(icon("drop", colours.faint).pixmap(40, 40))

    def hover(self, *, over: bool) -> None:
        """Light the drop zone while a file is held over the window."""
        self.zone.setProperty("over", over)
        self.zone.style().unpolish(self.zone)
        self.zone.style().polish(self.zone)
