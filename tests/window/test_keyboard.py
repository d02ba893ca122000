"""The whole way by keys alone: nothing is called, clicked or set; keys go to whatever has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.window.flows import PATIENCE, after, find, reviewed, shown

from jiangtai.outline.outline import Kind, Origin
from jiangtai.project.state import State
from jiangtai.window.finding_card import FindingCard
from jiangtai.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key
MOST = 200
"""Times a key is pressed to get somewhere: no way through the window is longer."""


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    # the screenless platform leaves no window active once a dialog is closed, as a window manager would
    return widget or next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifier)


def paste(text: str) -> None:
    """Put words in the place of what stands in the field that has the focus, from the clipboard, as Chinese is."""
    QApplication.clipboard().setText(text)
    press(Key.Key_A, CTRL)
    press(Key.Key_V, CTRL)


def front(widget: QWidget, qtbot: QtBot) -> None:
    """Bring a window to the front, as a window manager does with one that opens or is left behind."""
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow, timeout=PATIENCE)


def until(fits: Callable[[], bool], key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key until something holds."""
    for _ in range(MOST):
        if fits():
            return
        press(key, modifier)
    raise AssertionError(f"{key} leads nowhere")


def answering(qtbot: QtBot, answer: Callable[[], None], act: Callable[[], None]) -> None:
    """Press what opens a dialog that waits, and answer it."""
    done: list[bool] = []

    def reply() -> None:
        modal, held = QApplication.activeModalWidget(), QApplication.focusWidget()
        if modal is None or held is None or not modal.isAncestorOf(held):
            QTimer.singleShot(20, reply)
            return
        answer()
        done.append(True)

    QTimer.singleShot(0, reply)
    act()
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)


def command(qtbot: QtBot, name: str) -> None:
    """Find a command by its name and do it."""

    def choose() -> None:
        paste(name)
        press(Key.Key_Return)

    answering(qtbot, choose, lambda: press(Key.Key_P, CTRL | SHIFT))


def go_to_points(window: MainWindow) -> None:
    """Go down the outline to the second point of a page of bullets that has three."""

    def there() -> bool:
        page, at = window.bench.present_page, window.bench.at
        return (
            page is not None
            and at is not None
            and page.kind is Kind.BULLETS
            and len(page.points) > 2
            and at.path == (1,)
        )

    until(there, Key.Key_Down)


def tick_off_a_section(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    front(window, qtbot)
    until(bench.script.view.hasFocus, Key.Key_F6)
    until(lambda: bench.script.view.currentIndex().row() == 1, Key.Key_Down)
    after(window, qtbot, lambda: press(Key.Key_Space))
    assert window.desk.session.state.brief.unticked


def choose_occasion_and_minutes(window: MainWindow, qtbot: QtBot) -> None:
    press(Key.Key_T, CTRL | SHIFT)
    dialog = window.doors.time
    assert dialog is not None
    front(dialog, qtbot)
    press(Key.Key_Down)
    until(dialog.minutes.hasFocus, Key.Key_Tab)
    press(Key.Key_A, CTRL)
    QTest.keyClicks(focused(), "40")
    after(window, qtbot, lambda: press(Key.Key_Return))
    brief = window.desk.session.state.brief
    assert (brief.occasion, brief.minutes) == ("lecture", 40.0)


def edit_the_outline(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    front(window, qtbot)
    until(bench.outline.view.hasFocus, Key.Key_F6)
    go_to_points(window)
    at = bench.at
    assert at is not None
    press(Key.Key_F2)
    paste("自己写的一句")
    after(window, qtbot, lambda: press(Key.Key_Return))
    typed = find(shown(window), at.page).points[1].wording
    assert (typed.text, typed.origin) == ("自己写的一句", Origin.OWN)
    until(bench.outline.view.hasFocus, Key.Key_F6)
    after(window, qtbot, lambda: press(Key.Key_Up, ALT | SHIFT))
    assert bench.at == (at.page, (0,))
    after(window, qtbot, lambda: press(Key.Key_Down, ALT | SHIFT))
    after(window, qtbot, lambda: press(Key.Key_Return, CTRL))
    assert len(find(shown(window), at.page).points) == 1
    until(lambda: bench.at is not None and bench.at.page == at.page, Key.Key_Up)
    after(window, qtbot, lambda: press(Key.Key_J, CTRL))
    assert find(shown(window), at.page).points[1].wording == typed
    until(lambda: bench.at == (at.page, (1,)), Key.Key_Down)
    after(window, qtbot, lambda: command(qtbot, "恢复原文"))
    assert find(shown(window), at.page).points[1].wording.origin is Origin.SOURCE

    def correct() -> None:
        paste("订正后的一句")
        press(Key.Key_Tab)
        paste("与原文件核对")
        press(Key.Key_Return)

    front(window, qtbot)
    until(bench.outline.view.hasFocus, Key.Key_F6)
    after(window, qtbot, lambda: answering(qtbot, correct, lambda: press(Key.Key_D, CTRL)))
    assert find(shown(window), at.page).points[1].wording.reason == "与原文件核对"


def choose_a_template(window: MainWindow, qtbot: QtBot) -> None:
    front(window, qtbot)
    press(Key.Key_T, CTRL)
    gallery = window.doors.gallery
    assert gallery is not None
    front(gallery, qtbot)
    until(gallery.list.hasFocus, Key.Key_Tab)
    press(Key.Key_Down)
    after(window, qtbot, lambda: press(Key.Key_Return))
    assert window.desk.session.state.template != State(()).template


def set_the_brand(window: MainWindow, qtbot: QtBot) -> None:
    front(window, qtbot)
    command(qtbot, "单位与标识")
    brand = window.doors.brand
    assert brand is not None
    front(brand, qtbot)
    until(brand.unit.hasFocus, Key.Key_Tab)
    paste("某县红十字会")
    after(window, qtbot, lambda: press(Key.Key_Return))
    assert window.desk.session.state.brand.unit == "某县红十字会"


def cure_a_finding(window: MainWindow, qtbot: QtBot) -> None:
    """Open the checks, go down to a finding that has a cure, make it, and go back to the outline."""
    front(window, qtbot)
    press(Key.Key_F7)

    def held() -> FindingCard | None:
        widget = focused()
        return widget if isinstance(widget, FindingCard) else None

    def curable() -> bool:
        card = held()
        return card is not None and bool(card.shows[0].cures)

    until(curable, Key.Key_Down)
    card = held()
    assert card is not None
    finding = card.shows[0]
    now = reviewed(window, qtbot, lambda: press(Key.Key_Return))
    assert finding not in now.findings
    assert held() in window.findings.cards
    press(Key.Key_Escape)
    assert window.bench.outline.view.hasFocus()


def export(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    front(window, qtbot)
    press(Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: window.doors.export is not None, timeout=PATIENCE)  # once the checks are made
    export = window.doors.export
    assert export is not None
    front(export, qtbot)
    until(export.folder.hasFocus, Key.Key_Tab)
    paste(str(folder))
    with qtbot.waitSignal(window.desk.exported, timeout=PATIENCE):
        press(Key.Key_Return)
    assert list(folder.glob("*.pptx"))


def test_from_the_sample_to_the_files_and_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "课件.jiangtai"
    monkeypatch.setattr(window.ask, "project_path", lambda _: path)  # the system's own dialogs
    monkeypatch.setattr("jiangtai.window.doors.ask_open", lambda *_: [path])
    front(window, qtbot)
    window.setFocus()
    reviewed(window, qtbot, lambda: command(qtbot, "示例"))
    start = window.desk.session.state
    tick_off_a_section(window, qtbot)
    choose_occasion_and_minutes(window, qtbot)
    edit_the_outline(window, qtbot)
    choose_a_template(window, qtbot)
    set_the_brand(window, qtbot)
    cure_a_finding(window, qtbot)
    export(window, qtbot, tmp_path)
    front(window, qtbot)
    after(window, qtbot, lambda: press(Key.Key_S, CTRL))
    end = window.desk.session.state
    while window.desk.session.history.past:
        after(window, qtbot, lambda: press(Key.Key_Z, CTRL))
    assert window.desk.session.state == start
    while window.desk.session.history.future:
        after(window, qtbot, lambda: press(Key.Key_Y, CTRL))
    assert window.desk.session.state == end
    after(window, qtbot, lambda: press(Key.Key_O, CTRL))
    assert shown(window).state == end
