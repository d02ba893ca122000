"""Steps the tests of the window share: do something, wait for what is shown then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jiangtai.outline.outline import Kind, Page, PageId
    from jiangtai.window.main_window import MainWindow
    from jiangtai.window.shown import Shown

PATIENCE = 20_000
"""Milliseconds: the dictionary loads once, on a machine that may be busy."""


def after(window: MainWindow, qtbot: QtBot, act: Callable[[], object]) -> Shown:
    """Do something that changes what is shown, and return what is shown then."""
    with qtbot.waitSignal(window.desk.changed, timeout=PATIENCE):
        act()
    return shown(window)


def reviewed(window: MainWindow, qtbot: QtBot, act: Callable[[], object]) -> Shown:
    """Do something that changes what is shown, and return what is shown once its checks are made."""
    with qtbot.waitSignal(window.desk.reviewed, timeout=PATIENCE):
        act()
    return shown(window)


def shown(window: MainWindow) -> Shown:
    """Return what a window with a speech open shows."""
    now = window.desk.shown
    assert now is not None
    return now


def first(now: Shown, kind: Kind) -> Page:
    """Return the first page of a kind."""
    return next(page for page in now.outline.pages() if page.kind is kind)


def find(now: Shown, name: PageId) -> Page:
    """Return the page of this id."""
    return next(page for page in now.outline.pages() if page.id == name)
