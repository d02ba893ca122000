"""Actions: every command of the window in one table, which feeds menus, toolbar and shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from jiangtai.window.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

    from jiangtai.window.colours import Colours

    Say = Callable[..., str]


class Command(NamedTuple):
    """One command: its id, its words (a msgid), its shortcuts (apart by spaces) and its icon.

    `needs` a speech to be open. One of the `outline` is done where the outline has the focus, so that its keys stay
    free for typing elsewhere.
    """

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    needs: bool = True
    outline: bool = False


class Menu(NamedTuple):
    """A menu: its title (a msgid) and its items: command ids, menus, and "" for a rule."""

    title: str
    items: tuple[str | Menu, ...]


KIND_NAMES = {
    "bullets": "要点",
    "cards": "卡片",
    "steps": "步骤",
    "pairs": "对照",
    "compare": "比较",
    "figures": "数字",
    "statement": "论断",
    "quote": "原文",
}
"""The kinds a page may be changed to, by name."""

COMMANDS: tuple[Command, ...] = (
    Command("open", "打开…", "Ctrl+O", "open", needs=False),
    Command("paste", "粘贴讲稿…", "Ctrl+V", "paste", needs=False),
    Command("another", "另起一份…", "Ctrl+N"),
    Command("sample", "用示例试一试", "", "try", needs=False),
    Command("save", "保存项目", "Ctrl+S"),
    Command("save-as", "项目另存为…", "Ctrl+Shift+S"),
    Command("versions", "以前的版本…"),
    Command("export", "导出 PPT…", "Ctrl+E", "export"),
    Command("export-pdf", "导出 PDF…", "Ctrl+Shift+E"),
    Command("print", "打印讲义…", "Ctrl+P"),
    Command("review-sheet", "送审单…"),
    Command("quit", "退出", "Ctrl+Q", needs=False),
    Command("undo", "撤销", "Ctrl+Z", "undo"),
    Command("redo", "重做", "Ctrl+Y Ctrl+Shift+Z", "redo"),
    Command("retype", "修改文字", "F2"),
    Command("restore", "恢复原文", outline=True),
    Command("correct", "订正…", "Ctrl+D", outline=True),
    Command("emphasise", "突出文字", "Ctrl+B", outline=True),
    Command("add-point", "添加要点", "Return Enter", outline=True),
    Command("cut", "剪切", "Ctrl+X", outline=True),
    Command("copy", "复制", "Ctrl+C", outline=True),
    Command("delete", "删除", "Delete", outline=True),
    Command("up", "上移", "Alt+Shift+Up", outline=True),
    Command("down", "下移", "Alt+Shift+Down", outline=True),
    Command("demote", "降一级", "Tab Alt+Shift+Right", outline=True),
    Command("promote", "升一级", "Shift+Tab Alt+Shift+Left", outline=True),
    Command("split", "从这一条起另成一页", "Ctrl+Return", outline=True),
    Command("merge", "与下一页合并", "Ctrl+J", outline=True),
    Command("minutes", "安排时间…", outline=True),
    Command("delete-page", "删除这一页", "Ctrl+Delete"),
    *(Command(f"kind-{name}", words, outline=True) for name, words in KIND_NAMES.items()),
    Command("add-page", "空白要点页", "Ctrl+M"),
    Command("add-quote", "引用讲稿中选中的一段"),
    Command("add-picture", "图文页…"),
    Command("add-table", "表格页…"),
    Command("add-material", "讲稿里的素材"),
    Command("add-local", "结合实际页"),
    Command("add-questions", "思考题页…"),
    Command("find", "在讲稿中查找", "Ctrl+F"),
    Command("rehearse", "从头试讲", "F5"),
    Command("rehearse-here", "从当前页试讲", "Shift+F5"),
    Command("templates", "全部模板…", "Ctrl+T"),
    Command("findings", "检查", "F7"),
    Command("time", "场次与时间…", "Ctrl+Shift+T"),
    Command("add-speech", "追加讲稿…"),
    Command("add-local-material", "插入本地材料…"),
    Command("sources", "讲稿文件…"),
    Command("brand", "单位与标识…"),
    Command("zoom-in", "放大", "Ctrl+= Ctrl++"),
    Command("zoom-out", "缩小", "Ctrl+-"),
    Command("zoom-fit", "适应窗口", "Ctrl+0"),
    Command("fold-script", "收起或展开讲稿", "Ctrl+Shift+1"),
    Command("next-pane", "下一个窗格", "F6", needs=False),
    Command("previous-pane", "上一个窗格", "Shift+F6", needs=False),
    Command("commands", "查找命令…", "Ctrl+Shift+P", needs=False),
    Command("heading-up", "标题升一级"),
    Command("heading-down", "标题降一级"),
    Command("heading-off", "改为正文"),
    Command("heading-on", "设为标题"),
    Command("speak", "讲这一段"),
    Command("honour-break", "恢复分段"),
    Command("tick-all", "全部选用", "Ctrl+Shift+A"),
    Command("previous", "上一页", "PgUp"),
    Command("next", "下一页", "PgDown"),
    Command("first", "第一页", "Ctrl+Home"),
    Command("last", "最后一页", "Ctrl+End"),
)

KINDS_MENU = Menu("更换版式", tuple(f"kind-{name}" for name in KIND_NAMES))
ADD_MENU = Menu(
    "添加一页", ("add-page", "add-quote", "add-picture", "add-table", "add-material", "add-local", "add-questions")
)
_OF_POINTS = (
    "retype", "restore", "correct", "emphasise", "",
    "cut", "copy", "add-point", "delete", "up", "down", "demote", "promote",
)  # fmt: skip
_OF_PAGES = ("split", "merge", KINDS_MENU, ADD_MENU, "minutes", "delete-page")
CONTEXT = Menu("提纲", (*_OF_POINTS, "", *_OF_PAGES))
"""What can be done to a row of the outline."""

_FILE_ITEMS = (
    "open", "paste", "another", "sample", "", "add-speech", "add-local-material", "sources", "",
    "save", "save-as", "versions", "", "export", "export-pdf", "review-sheet", "print", "", "quit",
)  # fmt: skip

SCRIPT = ("heading-up", "heading-down", "heading-off", "heading-on", "", "speak", "honour-break")
"""What can be done to the paragraph or heading marked in the speech."""

MENUS: tuple[Menu, ...] = (
    Menu("文件(&F)", _FILE_ITEMS),
    Menu("编辑(&E)", ("undo", "redo", "", *_OF_POINTS, "", "find", "commands")),
    Menu("讲稿(&T)", (*SCRIPT, "", "tick-all", "find")),
    Menu("页面(&P)", (*_OF_PAGES, "", "previous", "next", "first", "last")),
    Menu("放映(&S)", ("rehearse", "rehearse-here")),
    Menu(
        "视图(&V)",
        (
            "findings",
            "",
            "time",
            "templates",
            "brand",
            "",
            "zoom-in",
            "zoom-out",
            "zoom-fit",
            "",
            "fold-script",
            "next-pane",
            "previous-pane",
        ),
    ),
)

TOOLBAR: tuple[str, ...] = ("open", "paste", "", "undo", "redo")


def make_actions(parent: QWidget, say: Say, slots: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return an action for every command, triggering the slot of its id. Raises KeyError where a slot is missing."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(say(command.text), parent)
        action.setObjectName(command.id)
        if command.shortcut:
            action.setShortcuts([QKeySequence(key) for key in command.shortcut.split(" ")])
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{say(command.text)}（{key}）")
        if command.outline:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        slot = slots[command.id]
        action.triggered.connect(_trigger(slot))
        actions[command.id] = action
    return actions


def _trigger(slot: Callable[[], object]) -> Callable[[], None]:
    """Return the slot without the `checked` that a signal would hand it."""
    return lambda: (slot(), None)[1]


def fill_menus(bar: QMenuBar, say: Say, actions: Mapping[str, QAction]) -> list[QMenu]:
    """Add the menus to the bar and return them, as MENUS lists them."""
    made = []
    for menu in MENUS:
        made.append(bar.addMenu(say(menu.title)))
        fill_menu(made[-1], menu, say, actions)
    return made


def fill_menu(made: QMenu, menu: Menu, say: Say, actions: Mapping[str, QAction]) -> None:
    """Add a menu's items to a menu of Qt's."""
    for item in menu.items:
        if isinstance(item, Menu):
            fill_menu(made.addMenu(say(item.title)), item, say, actions)
        elif item:
            made.addAction(actions[item])
        else:
            made.addSeparator()


def ids_of(menu: Menu) -> tuple[str, ...]:
    """Return the ids of the commands in a menu and those below it."""
    return tuple(name for item in menu.items if item for name in (ids_of(item) if isinstance(item, Menu) else (item,)))


def dress_actions(actions: Mapping[str, QAction], colours: Colours) -> None:
    """Draw the actions' icons in these colours."""
    for command in COMMANDS:
        if command.icon:
            actions[command.id].setIcon(icon(command.icon, colours.ink, colours.faint))
