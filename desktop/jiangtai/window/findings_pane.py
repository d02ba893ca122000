"""The 检查 pane: what is wrong or worth a look, the worst first; each leads to its place, some bring their cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jiangtai.finding import Level
from jiangtai.window.panel import Panel, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.catalogue import Catalogue
    from jiangtai.finding import Finding
    from jiangtai.window.shown import Shown

PAGES = 6
"""Page numbers named with a finding; more are counted."""


class FindingsPane(Panel):
    """The findings as cards, those let stand last, with their reasons.

    `sought`, `cured`, `accepted` and `reopened` bring the finding a person chose.
    """

    sought = Signal(object)
    cured = Signal(object)
    accepted = Signal(object)
    reopened = Signal(object)

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue.say("检查"))
        self._catalogue = catalogue
        self._findings: object = None
        self.setMinimumHeight(160)
        self.list = QWidget()
        self.list.setObjectName("findings-list")
        self._column = QVBoxLayout(self.list)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(8)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(catalogue.say("检查"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.list)
        self.body.setContentsMargins(2, 0, 2, 4)
        self.body.addWidget(scroll)
        self.hide()

    def show_findings(self, shown: Shown) -> None:
        """Show the snapshot's findings; the cards are made only while the pane is open."""
        if self._findings == (shown.findings, shown.accepted) or not self.isVisible():
            return
        self._findings = (shown.findings, shown.accepted)
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        say = self._catalogue.say
        for finding in shown.findings:
            self._column.addWidget(self._card(finding))
        if not shown.findings:
            self._column.addWidget(plain(say("没有发现问题。"), "soft"))
        if shown.accepted:
            self._column.addWidget(plain(say("已接受 {count} 条", count=len(shown.accepted)), "soft"))
        for finding, reason in shown.accepted:
            self._column.addWidget(self._accepted_card(finding, reason))
        self._column.addStretch(1)
        self.remark.setText(say("{count} 条", count=len(shown.findings)))

    def open(self, shown: Shown | None, *, there: bool) -> None:
        """Open the pane, or close it."""
        self.setVisible(there)
        if there and shown is not None:
            self._findings = None
            self.show_findings(shown)

    def _card(self, finding: Finding) -> QFrame:
        say = self._catalogue.say
        card = QFrame()
        card.setProperty("card", finding.level.value)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 9, 10, 8)
        inside.setSpacing(5)
        head = QHBoxLayout()
        level = plain(self._catalogue.level(finding.level), "error" if finding.level is Level.ERROR else "soft")
        head.addWidget(level)
        head.addStretch(1)
        head.addWidget(plain(self._pages(finding), "soft"))
        inside.addLayout(head)
        _say_in(inside, (self._catalogue.what(finding), ""), (self._catalogue.cure(finding), "soft"))
        row = QHBoxLayout()
        row.setSpacing(6)
        if finding.slides or finding.sources:
            row.addWidget(self._button(say("去看看"), lambda: self.sought.emit(finding)))
        if finding.cures:
            row.addWidget(self._button(say(self._cure_name(finding)), lambda: self.cured.emit(finding)))
        row.addStretch(1)
        row.addWidget(self._button(say("不改…"), lambda: self.accepted.emit(finding)))
        inside.addLayout(row)
        return card

    def _accepted_card(self, finding: Finding, reason: str) -> QFrame:
        """Return the card of a finding let stand: why, and a way to list it again."""
        say = self._catalogue.say
        card = QFrame()
        card.setProperty("card", "accepted")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 9, 10, 8)
        inside.setSpacing(5)
        _say_in(inside, (self._catalogue.what(finding), "soft"), (say("不改的理由：{reason}", reason=reason), "soft"))
        row = QHBoxLayout()
        row.setSpacing(6)
        if finding.slides or finding.sources:
            row.addWidget(self._button(say("去看看"), lambda: self.sought.emit(finding)))
        row.addStretch(1)
        row.addWidget(self._button(say("不再接受"), lambda: self.reopened.emit(finding)))
        inside.addLayout(row)
        return card

    @staticmethod
    def _cure_name(finding: Finding) -> str:
        from jiangtai.review.curing import cure_name  # noqa: PLC0415  # the engine loads once a speech is open

        return cure_name(finding)

    def _pages(self, finding: Finding) -> str:
        if not finding.slides:
            return ""
        named = "、".join(str(number) for number in finding.slides[:PAGES])
        more = "…" if len(finding.slides) > PAGES else ""
        return self._catalogue.say("第 {pages} 页", pages=named + more)

    @staticmethod
    def _button(words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("small", True)  # noqa: FBT003  # Qt's own
        button.clicked.connect(act)
        return button


def _say_in(column: QVBoxLayout, *said: tuple[str, str]) -> None:
    """Put sentences, each in its role, below one another."""
    for words, role in said:
        if words:
            label = plain(words, role)
            label.setWordWrap(True)
            column.addWidget(label)
