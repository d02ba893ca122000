"""Tidying: Python's collector runs on the window's thread alone.

Left to itself it runs on whichever thread happens to make an object, and what it finds may be a dialog that was closed:
Qt's objects must not be destroyed on another thread than their own. Nor may it run while a key waits for its letter.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two rounds: a round over a second's objects takes a few milliseconds."""
WHOLE = 30
"""Rounds after which everything is gone through, not only what is young."""


class Tidy(QObject):
    """Collects what is left in cycles, a little every second, until it is closed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rounds = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tidy)
        self._timer.start(EVERY)

    def tidy(self) -> None:
        """Collect once."""
        self._rounds += 1
        gc.collect(1 if self._rounds % WHOLE else 2)

    def settle(self) -> None:
        """Pass over from now on what there is: modules and rules stay until the end, and looking at them all takes long."""
        gc.freeze()

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
