"""The window as it opens: where it was left, and always where it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter
from tests.window.flows import after, reviewed

from jiangtai.catalogue import Catalogue
from jiangtai.project.places import home_in
from jiangtai.project.settings import Settings, read_settings, write_settings
from jiangtai.window import app
from jiangtai.window.app import make_window
from jiangtai.window.colours import DARK, LIGHT, SHARP_DARK, SHARP_LIGHT, colours_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def opened_again(folder: Path, qtbot: QtBot, left: bytes) -> MainWindow:
    write_settings(home_in(folder).settings, Settings(window=left))
    window = make_window(Catalogue("zh"), home_in(folder))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("left_at", [QRect(5000, 300, 700, 500), QRect(-4000, -3000, 700, 500)])
def test_a_window_left_on_a_screen_that_is_gone_comes_back_in_sight(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, left_at: QRect
) -> None:
    window.setGeometry(left_at)
    left = bytes(window.saveGeometry().data())
    again = opened_again(tmp_path, qtbot, left)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(again.geometry().topLeft())
    assert again.geometry().intersected(screen).width() > again.width() // 2
    again.close()


def test_a_geometry_that_cannot_be_read_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    again = opened_again(tmp_path, qtbot, b"no geometry")
    assert again.isVisible()
    again.close()


def test_the_panes_share_the_window_as_they_did(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    splitter = opened.bench.script.parentWidget()
    assert isinstance(splitter, QSplitter)
    splitter.setSizes([420, 330, 490])
    width = opened.bench.script.width()
    opened.close()
    kept = read_settings(home_in(tmp_path).settings)
    again = make_window(Catalogue("zh"), home_in(tmp_path))
    qtbot.addWidget(again)
    again.resize(opened.size())
    again.show()
    assert again.memory.settings == kept
    after(again, qtbot, again.doors.open_sample)
    assert abs(again.bench.script.width() - width) < 30
    again.close()


def test_what_was_folded_away_and_what_stood_open_is_so_again(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened.actions_by_id["fold-script"].trigger()
    opened.actions_by_id["findings"].trigger()
    opened.close()
    again = make_window(Catalogue("zh"), home_in(tmp_path))
    qtbot.addWidget(again)
    again.show()
    reviewed(again, qtbot, again.doors.open_sample)
    assert again.bench.rail.isVisible()
    assert not again.bench.script.isVisible()
    assert again.findings.isVisible()
    assert again.findings.cards
    again.close()


def test_a_system_set_to_strong_contrast_is_followed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "wants_contrast", lambda: True)
    app.follow_scheme()
    assert colours_of(window.palette()) in (SHARP_LIGHT, SHARP_DARK)
    monkeypatch.undo()
    app.follow_scheme()
    assert colours_of(window.palette()) in (LIGHT, DARK)
