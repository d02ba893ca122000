"""The 检查 pane: what is wrong or worth a look, the worst first; each leads to its place, some bring their cure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from jiangtai.window.finding_card import FindingCard
from jiangtai.window.panel import Panel, plain

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from jiangtai.catalogue import Catalogue
    from jiangtai.finding import Finding
    from jiangtai.window.shown import Shown

WHOLE = 300
"""Pixels of the pane's height where there is room: a long finding with its buttons."""


class FindingsPane(Panel):
    """The findings as cards, those let stand last, with their reasons.

    `sought`, `cured`, `accepted` and `reopened` bring the finding a person chose; `left` tells that Esc was pressed.
    """

    sought = Signal(object)
    cured = Signal(object)
    accepted = Signal(object)
    reopened = Signal(object)
    left = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue.say("检查"))
        self._catalogue = catalogue
        self._findings: object = None
        self.cards: list[FindingCard] = []
        self.setMinimumHeight(160)
        self.list = QWidget()
        self.list.setObjectName("findings-list")
        self._column = QVBoxLayout(self.list)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards have it
        self._scroll.setAccessibleName(catalogue.say("检查"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.list)
        self.body.setContentsMargins(2, 0, 2, 4)
        self.body.addWidget(self._scroll)
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Return a height that shows a finding whole, with what can be done about it."""
        return QSize(super().sizeHint().width(), WHOLE)

    def show_findings(self, shown: Shown) -> None:
        """Show the snapshot's findings; the cards are made only while the pane is open.

        A card whose finding is still there stays, and the focus with it; else the focus goes to the one in its place.
        """
        if not self.isVisible():
            return
        for card in self.cards:
            card.show_again()
        if self._findings == (shown.findings, shown.accepted):
            return
        self._findings = (shown.findings, shown.accepted)
        held = self._held()
        before, self.cards = self.cards, []
        self._clear(before)
        for finding in shown.findings:
            self._put(before, finding, "")
        if not shown.findings:
            self._column.addWidget(plain(self._catalogue.say("没有发现问题。"), "soft"))
        if shown.accepted:
            self._column.addWidget(plain(self._catalogue.say("已接受 {count} 条", count=len(shown.accepted)), "soft"))
        for finding, reason in shown.accepted:
            self._put(before, finding, reason)
        self._column.addStretch(1)
        self.remark.setText(self._catalogue.say("{count} 条", count=len(shown.findings)))
        self._chain()
        if held is not None and self._held() is None:
            self._focus(held)
        for card in before:
            card.deleteLater()

    def _chain(self) -> None:
        """Have Tab go through the cards in the order they stand in, and the pane hand the focus to the first."""
        for one, other in pairwise(stop for card in self.cards for stop in card.stops):
            QWidget.setTabOrder(one, other)
        self.setFocusProxy(self.cards[0] if self.cards else self.list)

    def _clear(self, cards: list[FindingCard]) -> None:
        """Take everything out of the column; the cards may be put back."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in cards:
                old.deleteLater()

    def _put(self, before: list[FindingCard], finding: Finding, reason: str) -> None:
        """Put the card of a finding last, the one there was where there was one."""
        card = next((one for one in before if one.shows == (finding, reason)), None)
        if card is not None:
            before.remove(card)
        else:
            card = self._card(finding, reason)
        self._column.addWidget(card)
        card.show()  # the layout would show it later, and what is not shown takes no focus
        self.cards.append(card)

    def _card(self, finding: Finding, reason: str) -> FindingCard:
        card = FindingCard(self._catalogue, finding, reason)
        card.sought.connect(self.sought)
        card.cured.connect(self.cured)
        card.accepted.connect(self.accepted)
        card.reopened.connect(self.reopened)
        card.stepped.connect(lambda by: self._focus(self.cards.index(card) + by))
        return card

    def _held(self) -> int | None:
        """Return which card has the focus or a button of it, None where the focus is elsewhere."""
        focus = QApplication.focusWidget()
        found = (n for n, card in enumerate(self.cards) if card is focus or card.isAncestorOf(focus or self))
        return next(found, None)

    def _focus(self, at: int) -> None:
        """Give the focus to a card, as far as there is one, and bring it into view; to the empty list where not."""
        if not self.cards:
            self.list.setFocus()
            return
        card = self.cards[max(0, min(at, len(self.cards) - 1))]
        if not card.isAncestorOf(QApplication.focusWidget() or self):
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusProxy(card)
        self._scroll.ensureWidgetVisible(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Esc goes back to where the work is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def open(self, shown: Shown | None, *, there: bool) -> None:
        """Open the pane, or close it."""
        self.setVisible(there)
        if there and shown is not None:
            self._findings = None
            self.show_findings(shown)
