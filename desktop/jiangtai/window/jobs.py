"""Jobs: the one door to work off the window's thread. One worker; what it brings comes back on the window's thread.

Work takes no Qt widget. A job has a name: starting another of the same name makes what the first still brings stale,
and stale results are dropped. Work in steps gives way to other work between its steps, and to the window: the next step
begins once what the last one brought is on show, for whatever Python does on the worker, the window waits for its turn.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one step brought, on its way to the window's thread."""

    name: str
    turn: int
    deliver: Callable[[], None]
    onward: Callable[[], None] | None = None
    """The next step; None after the last."""


class Jobs(QObject):
    """One worker. `busy_changed` tells whether anything is under way."""

    busy_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jiangtai")
        self._turns: Counter[str] = Counter()
        self._waiting = 0
        self._closed = False
        self._arrived.connect(self._deliver)

    def run(
        self, name: str, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` on the worker, then call `done` with its result, or `failed`, on this thread."""
        self._start(name, iter_once(work), done, failed)

    def run_steps(
        self, name: str, work: Iterator[T], each: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Take one result after another from `work` on the worker; call `each` with it on this thread."""
        self._start(name, work, each, failed)

    def cancel(self, name: str) -> None:
        """Drop whatever jobs of this name still bring."""
        self._turns[name] += 1

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return self._waiting > 0

    def close(self) -> None:
        """Wait for the step under way and start no other. Nothing is delivered afterwards."""
        self._closed = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _start(
        self, name: str, steps: Iterator[T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        if self._closed:
            return
        self._turns[name] += 1
        turn = self._turns[name]
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(self.busy)

        def step() -> None:
            if self._closed or self._turns[name] != turn:
                self._arrived.emit(_Outcome(name, turn, _nothing))
                return
            try:
                brought = next(steps)
            except StopIteration:
                self._arrived.emit(_Outcome(name, turn, _nothing))
            except Exception as error:  # noqa: BLE001  # whatever went wrong, the window says it
                self._arrived.emit(_Outcome(name, turn, _call(failed, error)))
            else:
                self._arrived.emit(_Outcome(name, turn, _call(done, brought), step))

        self._worker.submit(step)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        if outcome.onward is not None:
            QTimer.singleShot(0, self, partial(self._go_on, outcome.onward))
        else:
            self._waiting -= 1
            if not self._waiting:
                self.busy_changed.emit(self.busy)
        if not self._closed and self._turns[outcome.name] == outcome.turn:
            outcome.deliver()

    def _go_on(self, step: Callable[[], None]) -> None:
        if not self._closed:
            self._worker.submit(step)


def iter_once(work: Callable[[], T]) -> Iterator[T]:
    """Yield what `work` returns, once it is asked for."""
    yield work()


def _nothing() -> None:
    """Deliver nothing."""


def _call(function: Callable[[Any], None], value: object) -> Callable[[], None]:
    return lambda: function(value)
