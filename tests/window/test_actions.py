"""The table of commands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from jiangtai.window.actions import COMMANDS, MENUS, TOOLBAR, fill_menus, ids_of, make_actions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_command_named_anywhere_is_in_the_table_and_in_a_menu() -> None:
    ids = {command.id for command in COMMANDS}
    in_menus = {name for menu in MENUS for name in ids_of(menu)}
    assert in_menus == ids
    assert set(filter(None, TOOLBAR)) <= ids


def test_no_two_commands_share_a_shortcut() -> None:
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.shortcut.split()]
    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_a_chosen_command_calls_its_slot(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    called: list[str] = []
    slots = {command.id: (lambda name=command.id: called.append(name)) for command in COMMANDS}
    actions = make_actions(window, str, slots)
    fill_menus(window.menuBar(), str, actions)
    for action in actions.values():
        action.trigger()
    assert called == [command.id for command in COMMANDS]


def test_a_shortcut_of_the_outline_leaves_its_keys_free_elsewhere(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = make_actions(window, str, {command.id: list for command in COMMANDS})
    typed = {"Tab", "Shift+Tab", "Return", "Delete", "Enter"}
    for command in COMMANDS:
        if typed & set(command.shortcut.split()):
            assert actions[command.id].shortcutContext() is Qt.ShortcutContext.WidgetShortcut
