"""The welcome page: what a person sees before a speech is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jiangtai.window.icons import icon
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from jiangtai.window.actions import Say
    from jiangtai.window.colours import Colours


WIDTH, INDENT, PICTURE = 620, 12, 40
MOST = 4
"""Files offered here; the menu has more."""


class Welcome(QWidget):
    """A drop zone with the three ways in, the files opened before, and the three steps there are.

    `recent_chosen` brings the file to open again, `last_wanted` whether the choices made last are to be taken.
    """

    recent_chosen = Signal(str)
    last_wanted = Signal(bool)

    def __init__(self, say: Say, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._say = say
        self._picture = QLabel()
        self._offered: list[QPushButton] = []
        self._head = plain(say("最近打开"), "soft")
        self._head.setFixedWidth(WIDTH)
        self._head.setIndent(INDENT)
        self._head.hide()
        self.zone = self._make_zone(actions)
        self.last = QCheckBox()
        self.last.setChecked(True)
        self.last.setFixedWidth(WIDTH - 2 * INDENT)
        kept = self.last.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # it comes a moment later, and nothing moves then
        self.last.setSizePolicy(kept)
        self.last.hide()
        self.last.toggled.connect(self.last_wanted)
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
        column.addWidget(self.last, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent.addWidget(self._head, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._recent)
        column.addSpacing(12)
        steps = plain(say("① 选稿　　→　　② 看提纲　　→　　③ 导出"), "soft")
        steps.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(steps)
        column.addStretch(4)

    def _make_zone(self, actions: Mapping[str, QAction]) -> QFrame:
        zone = QFrame()
        zone.setObjectName("drop")
        zone.setFixedSize(WIDTH, 250)
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

    def show_recent(self, names: tuple[str, ...]) -> None:
        """Offer these files again, the latest first."""
        for old in self._offered:
            old.deleteLater()
        self._offered = []
        self._head.setVisible(bool(names))
        for name in names[:MOST]:
            path = Path(name)
            said = f"{path.name}　　{path.parent}"
            short = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, WIDTH - 2 * INDENT)
            button = QPushButton(short.replace("&", "&&"))
            button.setToolTip(name)
            button.setProperty("link", True)  # noqa: FBT003  # Qt's own
            button.setAccessibleName(self._say("再次打开 {name}", name=path.name))
            button.setFixedWidth(WIDTH)
            button.clicked.connect(partial(self.recent_chosen.emit, name))
            self._offered.append(button)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def offer_last(self, choices: str) -> None:
        """Offer to start with the choices made last, in words; "" where there are none."""
        words = self._say("用上次的设置：{choices}", choices=choices)
        self.last.setText(self.last.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDTH - 4 * INDENT))
        self.last.setAccessibleName(words)
        self.last.setVisible(bool(choices))

    def dress(self, colours: Colours) -> None:
        """Draw the picture in these colours."""
        self._picture.setPixmap(icon("drop", colours.faint, sizes=(PICTURE,)).pixmap(PICTURE, PICTURE))

    def hover(self, *, over: bool) -> None:
        """Light the drop zone while a file is held over the window."""
        self.zone.setProperty("over", over)
        self.zone.style().unpolish(self.zone)
        self.zone.style().polish(self.zone)
