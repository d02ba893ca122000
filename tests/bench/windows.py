"""One window in a process of its own: `python windows.py FLOW SAMPLE STARTED` prints what was measured as JSON.

STARTED is the monotonic clock when the process was asked for, so that loading Python counts. Flows: `start` (until the
window stands and answers), `sample` (the sample opened as soon as the window stands, edited, dressed, exported), `ready`
(the sample opened once the engine is loaded), `large` (a speech of 50 000 characters opened). A heart beats on the
window's thread: the longest time between two beats is how long a click would have had to wait.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from jiangtai.catalogue import Catalogue
from jiangtai.window.app import begin, make_application, make_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from jiangtai.window.main_window import MainWindow

LARGE = 50_000
EDITS = 200
LETTERS, BACKSPACE = "abcdefghijklmnopqrstuvwxyz", "\b"
PAUSE = 20
BEAT = 2
"""Milliseconds between two beats of the heart."""


class Heart:
    """Beats on the window's thread."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def longest(self) -> float:
        """Return the longest time between two beats since this was last asked, in milliseconds."""
        self._beat()
        longest, self._longest = self._longest, 0.0
        return longest * 1000


class Painted(QObject):
    """Notes when a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Look at paint events once they are over."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self.at = time.monotonic()


def wait(until: Callable[[], object], most: float = 60.0) -> None:
    """Let the window live until something holds."""
    loop, end = QEventLoop(), time.monotonic() + most
    while not until():
        if time.monotonic() > end:
            raise TimeoutError
        QTimer.singleShot(1, loop.quit)
        loop.exec()


def rest(window: MainWindow, rounds: int = 1) -> None:
    """Let the window live until its worker has nothing more to do, and nothing starts soon after."""
    for _ in range(rounds):
        wait(lambda: not window.desk.jobs.busy)
        loop = QEventLoop()
        QTimer.singleShot(PAUSE, loop.quit)
        loop.exec()


def resident() -> float:
    """Return the megabytes of memory this process has now (Linux)."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """Print what a flow measured."""
    flow, sample, started = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    application = make_application("zh")
    window = make_window(Catalogue("zh"))
    window.ask.choose = lambda *_: "leave"  # type: ignore[method-assign]  # nobody answers here
    painted = Painted(window)
    begin(window, [])
    wait(lambda: painted.at)
    told = {"window stands": (painted.at - started) * 1000}
    if flow != "sample":
        heart = Heart()
        rest(window, 10)
        told["gap: engine"] = heart.longest()
    if flow == "sample":
        told |= sample_flow(window, sample)
    elif flow == "ready":
        told |= open_sample(window, sample, "sample to first slide, engine loaded")
    elif flow == "large":
        told |= large_flow(window, sample)
    told["memory, MB"] = resident()
    print(json.dumps(told))
    sys.stdout.flush()
    window.close()
    del application


def sample_flow(window: MainWindow, sample: Path) -> dict[str, float]:
    """Open, edit, dress, look at the gallery, export."""
    heart = Heart()
    told = open_sample(window, sample, "sample to first slide, at the start")
    heart.longest()  # the opening's own is told
    for name, taken in (("key", typing(window)), ("edit", editing(window))):
        told[f"{name} to slide, median"] = taken[len(taken) // 2]
        told[f"{name} to slide, 95th percentile"] = taken[round(len(taken) * 0.95) - 1]
    rest(window)
    told["gap: typing"] = heart.longest()
    window.desk.dress("azure")
    rest(window)
    told["gap: template"] = heart.longest()
    window.doors.open_gallery()
    rest(window)
    gallery = window.doors.gallery
    if gallery is not None:
        gallery.reject()
    told["gap: gallery"] = heart.longest()
    told["gap: export"] = export(window, heart)
    return told


def open_sample(window: MainWindow, sample: Path, name: str) -> dict[str, float]:
    """Open the sample; return the milliseconds to its first slide, the longest gap, and the memory it takes."""
    start, heart = time.monotonic(), Heart()
    window.doors.open_paths([sample])
    first = first_slide(window)
    rest(window, 10)
    return {name: (first - start) * 1000, "gap: open": heart.longest(), "memory at rest, MB": resident()}


def first_slide(window: MainWindow) -> float:
    """Wait for the first slide, and return when it was painted."""
    wait(lambda: window.desk.shown)
    painted = Painted(window.bench.stage)
    if window.bench.stage.slide is None or not window.bench.stage.isVisible():
        wait(lambda: painted.at)
    return painted.at or time.monotonic()


def typing(window: MainWindow) -> list[float]:
    """Return the milliseconds from each key typed in a point to its slide painted, shortest first."""
    editor = open_editor(window)
    taken = sorted(seconds_to_paint(window, partial(QTest.keyClick, editor, key)) for key in keys())
    QTest.keyClick(editor, Qt.Key.Key_Return)
    rest(window)
    return taken


def keys() -> Iterator[str]:
    """Yield the keys of a text that runs into several lines, taken back in between."""
    for number in range(EDITS):
        yield LETTERS[number % len(LETTERS)] if number % 40 < 30 else BACKSPACE


def editing(window: MainWindow) -> list[float]:
    """Return the milliseconds from each Enter that ends an edit to its slide painted, shortest first."""
    taken = []
    for number in range(EDITS):
        editor = open_editor(window)
        editor.setText(f"第几次改过的一条要点{number}")
        taken.append(seconds_to_paint(window, partial(QTest.keyClick, editor, Qt.Key.Key_Return)))
    return sorted(taken)


def open_editor(window: MainWindow) -> QLineEdit:
    """Open the first point of a page for typing."""
    bench, shown = window.bench, window.desk.shown
    if shown is None:
        raise RuntimeError("no speech is open")
    page = next(page for page in shown.outline.pages() if page.kind.value == "bullets")
    bench.go_to_page(page.id, (0,))
    rest(window)
    bench.outline.edit_current()
    return next(one for one in bench.outline.view.viewport().findChildren(QLineEdit) if one.isVisible())


def seconds_to_paint(window: MainWindow, act: Callable[[], object]) -> float:
    """Return the milliseconds from an act to the first slide painted that shows other words than before."""
    stage, start = window.bench.stage, time.perf_counter()
    before, seen = stage.slide, list[float]()
    connection = stage.scaled.connect(lambda _: seen.append(time.perf_counter()) if stage.slide != before else None)
    act()
    wait(lambda: seen)
    stage.scaled.disconnect(connection)
    return (seen[0] - start) * 1000


def export(window: MainWindow, heart: Heart) -> float:
    """Return the longest gap while every kind of file is made."""
    from jiangtai.window.handing import Handout, Paper  # noqa: PLC0415  # the window stands before it loads
    from jiangtai.window.issuing import hand_out  # noqa: PLC0415  # the same

    with tempfile.TemporaryDirectory() as folder:
        hand_out(window.desk, Handout(Path(folder), "课件", frozenset(Paper)))
        rest(window)
    return heart.longest()


def large_flow(window: MainWindow, sample: Path) -> dict[str, float]:
    """Open a long speech, and leaf through it."""
    text = sample.read_text("utf-8")
    start, heart = time.monotonic(), Heart()
    window.doors.open_text((text * (LARGE // len(text) + 1))[:LARGE])
    told = {"long speech to first slide": (first_slide(window) - start) * 1000}
    rest(window)
    told["gap: long speech"] = heart.longest()
    for place in range(0, 200, 7):
        window.bench.go_to_slide(place)
        rest(window)
    told["gap: leafing"] = heart.longest()
    return told


if __name__ == "__main__":
    main()
