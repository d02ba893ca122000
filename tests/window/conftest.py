"""A window over a session of its own, screenless."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.window.flows import reviewed

from jiangtai.catalogue import Catalogue
from jiangtai.project.places import home_in
from jiangtai.window.app import make_application, make_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one warning pass: the screenless platform says of every window that it cannot pass its least size on."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window on the welcome page."""
    assert qapp is not None
    make_application("zh")
    made = make_window(Catalogue("zh"), home_in(tmp_path))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    monkeypatch.setattr(made.ask, "choose", lambda *_: "leave")
    yield made
    made.close()


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with the sample speech open and checked."""
    reviewed(window, qtbot, window.doors.open_sample)
    return window
