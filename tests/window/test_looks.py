"""Looks: nothing clipped at 1280 × 720, nothing left in the other language, every control named for screen readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from tests.window.flows import PATIENCE, reviewed

from jiangtai.catalogue import Catalogue
from jiangtai.project.places import home_in
from jiangtai.window.app import make_application, make_window
from jiangtai.window.colours import DARK, LIGHT, stylesheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jiangtai.window.colours import Colours
    from jiangtai.window.main_window import MainWindow

CHINESE = re.compile(r"[\u4e00-\u9fff]")
DIALOGS = ("export", "templates", "brand", "time", "print", "versions")
FOCUSED = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractScrollArea)
SLACK = 2
"""Pixels that rounding of a font's widths may take."""


@pytest.fixture(params=["zh", "en"])
def told(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[str, MainWindow]]:
    """A window of 1280 × 720 in either language, the sample open, the findings on show."""
    lang = str(request.param)
    make_application(lang)
    window = make_window(Catalogue(lang), home_in(tmp_path))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    reviewed(window, qtbot, window.doors.open_sample)
    window.actions_by_id["findings"].trigger()
    qtbot.wait(50)
    yield lang, window
    window.desk.session.mark_saved(window.desk.session.state)
    window.close()
    make_application("zh")


def open_dialog(window: MainWindow, qtbot: QtBot, name: str) -> QDialog:
    before = set(window.findChildren(QDialog))
    window.actions_by_id[name].trigger()
    qtbot.waitUntil(lambda: bool(set(window.findChildren(QDialog)) - before), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.desk.jobs.busy, timeout=PATIENCE)
    qtbot.wait(50)  # what came last is laid out with the next events
    (dialog,) = set(window.findChildren(QDialog)) - before
    return dialog


def clipped(top: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    found = []
    for label in top.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            need = label.fontMetrics().horizontalAdvance(label.text())
            found += [label.text()] if label.width() + SLACK < need else []
    for button in top.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() + SLACK < button.minimumSizeHint().width():
            found.append(button.text())
    for box in top.findChildren(QComboBox):
        if box.isVisible() and box.width() < box.fontMetrics().horizontalAdvance(box.currentText()) + 24:
            found.append(box.currentText())
    return found


def nameless(top: QWidget) -> list[QWidget]:
    """Return what the keyboard reaches and a screen reader has no name for."""
    buddies = {label.buddy() for label in top.findChildren(QLabel)}
    return [
        widget
        for kind in FOCUSED
        for widget in top.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)() or widget in buddies)
        and not isinstance(widget.parent(), (QAbstractSpinBox, QComboBox))
    ]


def chinese(top: QWidget) -> list[str]:
    """Return the words of the program itself, not of the speech or of a template, that are Chinese."""
    words = [w.text() for w in top.findChildren(QAbstractButton)] + [w.toolTip() for w in top.findChildren(QWidget)]
    words += [w.accessibleName() for w in top.findChildren(QAbstractItemView)] + [top.windowTitle()]
    return [one for one in words if CHINESE.search(one)]


def test_nothing_is_clipped_and_everything_is_named(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    _, window = told
    assert not clipped(window)
    assert not nameless(window)
    for name in DIALOGS:
        dialog = open_dialog(window, qtbot, name)
        assert not clipped(dialog), name
        assert not nameless(dialog), name
        dialog.reject()
        dialog.deleteLater()
        qtbot.wait(1)


def test_english_is_complete(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    lang, window = told
    if lang != "en":
        assert chinese(window.bar)
        return
    assert not [action.text() for action in window.actions_by_id.values() if CHINESE.search(action.text())]
    assert not chinese(window.bar)
    for name in DIALOGS:
        dialog = open_dialog(window, qtbot, name)
        assert not chinese(dialog), name
        dialog.reject()
        dialog.deleteLater()
        qtbot.wait(1)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_drawing_of_the_style_sheet_is_there(qapp: QApplication, colours: Colours) -> None:
    assert qapp is make_application("zh")
    named = re.findall(r"url\((drawings:[^)]+)\)", stylesheet(colours))
    assert named
    assert [name for name in named if not QFile.exists(name)] == []
