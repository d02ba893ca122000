"""A finding's card in the 检查 pane: what is wrong, where, what to do; done by its buttons or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from jiangtai.finding import Level
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from jiangtai.catalogue import Catalogue
    from jiangtai.finding import Finding

PAGES = 6
"""Page numbers named with a finding; more are counted."""


class FindingCard(QFrame):
    """One finding, with the `reason` it was let stand for, "" where it is open.

    Enter makes its cure, or goes to its place where it has none; the space bar goes to its place. `sought`, `cured`,
    `accepted` and `reopened` bring the finding; `stepped` how many cards on a person wants to be. `stops` is where Tab
    stops, in order.
    """

    sought = Signal(object)
    cured = Signal(object)
    accepted = Signal(object)
    reopened = Signal(object)
    stepped = Signal(int)

    def __init__(self, catalogue: Catalogue, finding: Finding, reason: str = "") -> None:
        super().__init__()
        self._catalogue = catalogue
        self._say = say = catalogue.say
        self.shows = (finding, reason)
        self._cured = False
        self.stops: list[QWidget] = [self]
        self.setProperty("card", "accepted" if reason else finding.level.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        what, cure = catalogue.what(finding), catalogue.cure(finding)
        self.setAccessibleName(f"{catalogue.level(finding.level)}：{what}")
        self.setAccessibleDescription(cure)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(12, 9, 10, 8)
        self._inside.setSpacing(5)
        if reason:
            self._say_all((what, "soft"), (say("不改的理由：{reason}", reason=reason), "soft"))
        else:
            self._head()
            self._say_all((what, ""), (cure, "soft"))
        self._buttons()

    def _head(self) -> None:
        finding, _ = self.shows
        row = QHBoxLayout()
        row.addWidget(plain(self._catalogue.level(finding.level), "error" if finding.level is Level.ERROR else "soft"))
        row.addStretch(1)
        row.addWidget(plain(self._pages(), "soft"))
        self._inside.addLayout(row)

    def _say_all(self, *said: tuple[str, str]) -> None:
        """Put sentences, each in its role, below one another."""
        for words, role in said:
            if words:
                label = plain(words, role)
                label.setWordWrap(True)
                self._inside.addWidget(label)

    def _buttons(self) -> None:
        say, (finding, reason) = self._say, self.shows
        row = QHBoxLayout()
        row.setSpacing(6)
        if finding.slides or finding.sources:
            row.addWidget(self._button(say("去看看"), self.seek))
        if finding.cures and not reason:
            row.addWidget(self._button(say(_cure_name(finding)), self.cure))
        row.addStretch(1)
        if reason:
            row.addWidget(self._button(say("不再接受"), lambda: self.reopened.emit(finding)))
        else:
            row.addWidget(self._button(say("不改…"), lambda: self.accepted.emit(finding)))
        self._inside.addLayout(row)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("small", True)  # noqa: FBT003  # Qt's own
        button.setAutoDefault(True)  # Enter presses it
        button.clicked.connect(act)
        self.stops.append(button)
        return button

    def _pages(self) -> str:
        slides = self.shows[0].slides
        if not slides:
            return ""
        named = "、".join(str(number) for number in slides[:PAGES])
        return self._catalogue.say("第 {pages} 页", pages=named + ("…" if len(slides) > PAGES else ""))

    def seek(self) -> None:
        """Ask for the finding's place."""
        self.sought.emit(self.shows[0])

    def cure(self) -> None:
        """Ask for the cure, once: what is found then is shown on another card."""
        if not self._cured:
            self._cured = True
            self.cured.emit(self.shows[0])

    def show_again(self) -> None:
        """Stand there still after another check: what was asked for did not cure it."""
        self._cured = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Do what the card offers, or go on to another one."""
        finding, reason = self.shows
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.cure if finding.cures and not reason else self.seek)()
        elif key == Qt.Key.Key_Space:
            self.seek()
        elif key in steps:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)


def _cure_name(finding: Finding) -> str:
    from jiangtai.review.curing import cure_name  # noqa: PLC0415  # the engine loads once a speech is open

    return cure_name(finding)
