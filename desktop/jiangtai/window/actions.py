"""Actions: every command of the window in one table, which feeds menus, toolbar and shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from jiangtai.window.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenuBar, QWidget

    from jiangtai.window.colours import Colours

    Say = Callable[..., str]


class Command(NamedTuple):
    """One command: its id, its words (a msgid), its shortcut and its icon. `needs` a speech to be open."""

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    needs: bool = True


COMMANDS: tuple[Command, ...] = (
    Command("open", "打开…", "Ctrl+O", "open", needs=False),
    Command("paste", "粘贴讲稿…", "Ctrl+V", "paste", needs=False),
    Command("sample", "用示例试一试", "", "try", needs=False),
    Command("export", "导出 PPT…", "Ctrl+E", "export"),
    Command("export-pdf", "导出 PDF…", "Ctrl+Shift+E"),
    Command("quit", "退出", "Ctrl+Q", needs=False),
    Command("undo", "撤销", "Ctrl+Z", "undo"),
    Command("redo", "重做", "Ctrl+Y", "redo"),
    Command("retype", "修改文字", "F2"),
    Command("restore", "恢复原文"),
    Command("delete-page", "删除这一页", "Ctrl+Delete"),
    Command("tick-all", "全部选用", "Ctrl+Shift+A"),
    Command("previous", "上一页", "PgUp"),
    Command("next", "下一页", "PgDown"),
    Command("first", "第一页", "Ctrl+Home"),
    Command("last", "最后一页", "Ctrl+End"),
)

CONTEXT: tuple[str, ...] = ("retype", "restore", "delete-page")
"""What can be done to a row of the outline."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("文件(&F)", ("open", "paste", "sample", "", "export", "export-pdf", "", "quit")),
    ("编辑(&E)", ("undo", "redo", "", *CONTEXT, "", "tick-all")),
    ("页面(&P)", ("previous", "next", "first", "last")),
)
"""Menus by title, each a row of command ids; "" is a rule."""

TOOLBAR: tuple[str, ...] = ("open", "paste", "", "undo", "redo")


def make_actions(parent: QWidget, say: Say, slots: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return an action for every command, triggering the slot of its id. Raises KeyError where a slot is missing."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(say(command.text), parent)
        action.setObjectName(command.id)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
            action.setToolTip(
                f"{say(command.text)}（{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}）"
            )
        slot = slots[command.id]
        action.triggered.connect(_trigger(slot))
        actions[command.id] = action
    return actions


def _trigger(slot: Callable[[], object]) -> Callable[[], None]:
    """Return the slot without the `checked` that a signal would hand it."""
    return lambda: (slot(), None)[1]


def fill_menus(bar: QMenuBar, say: Say, actions: Mapping[str, QAction]) -> None:
    """Add the menus to the bar."""
    for title, ids in MENUS:
        menu = bar.addMenu(say(title))
        for name in ids:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()


def dress_actions(actions: Mapping[str, QAction], colours: Colours) -> None:
    """Draw the actions' icons in these colours."""
    for command in COMMANDS:
        if command.icon:
            actions[command.id].setIcon(icon(command.icon, colours.ink, colours.faint))
