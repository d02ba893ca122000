"""Autosave: what is noted is written soon, on a thread of its own.

Not on the window's worker, where a snapshot would wait behind a layout: the promise is a second. It counts from the
first edit not yet written, not from the last, so that somebody who types without a pause is not left unprotected.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

DELAY = 0.5
"""Seconds from an edit to its snapshot: half of the second promised, the rest is for writing."""


class Autosave(Generic[T]):
    """Calls `write` with the newest value noted, at most `delay` seconds after it (or one before it) was noted.

    `failed` is called with what `write` raised, and with None once it works again; both on the thread that writes.
    """

    def __init__(
        self, write: Callable[[T], object], failed: Callable[[Exception | None], object], delay: float = DELAY
    ) -> None:
        self._write = write
        self._failed = failed
        self._delay = delay
        self._noted: list[T] = []
        self._writing = False
        self._hurry = False
        self._closed = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="jiangtai-autosave", daemon=True)
        self._thread.start()

    def note(self, value: T) -> None:
        """Have this value written soon, in place of any noted before it and not yet written."""
        with self._changed:
            self._noted[:] = [value]
            self._changed.notify_all()

    def flush(self, patience: float = 10.0) -> bool:
        """Write what is noted now; return whether it was done within `patience` seconds."""
        with self._changed:
            self._hurry = True
            self._changed.notify_all()
            done = self._changed.wait_for(lambda: not self._noted and not self._writing, patience)
            self._hurry = False
            return done

    def close(self) -> None:
        """Write what is noted, then stop."""
        self.flush()
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._noted or self._closed)
                self._changed.wait_for(lambda: self._hurry or self._closed, self._delay)
                if not self._noted:
                    return
                value = self._noted.pop()
                self._writing = True
            try:
                self._write(value)
            except Exception as error:  # noqa: BLE001  # whatever it is, the next edit tries again
                self._failed(error)
            else:
                self._failed(None)
            with self._changed:
                self._writing = False
                self._changed.notify_all()
