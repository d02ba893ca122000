"""Leisure: work of the window's own thread done a piece at a time; what a person does comes in between."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

_DONE = object()


class Leisure(QObject):
    """Does what it is given, one piece each time nothing else waits."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def take(self, work: Iterator[object]) -> None:
        """Do this work after what was taken before, each of its steps on its own."""
        self._work = chain(self._work, work)
        self._timer.start(0)

    def _go_on(self) -> None:
        if next(self._work, _DONE) is _DONE:
            self._timer.stop()
