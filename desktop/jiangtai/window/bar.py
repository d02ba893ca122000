"""The toolbar: open, undo, the choices of occasion and template, what the check found, and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from jiangtai.finding import Level
from jiangtai.outline.occasion import OCCASIONS, find_occasion
from jiangtai.window.actions import TOOLBAR
from jiangtai.window.choice import Choice
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QAction

    from jiangtai.catalogue import Catalogue
    from jiangtai.outline.occasion import Occasion
    from jiangtai.window.shown import Shown


class Bar(QToolBar):
    """The row above the panes. `occasion_chosen` and `template_chosen` bring ids."""

    occasion_chosen = Signal(str)
    template_chosen = Signal(str)

    def __init__(self, catalogue: Catalogue, actions: Mapping[str, QAction]) -> None:
        super().__init__(catalogue.say("工具栏"))
        self._catalogue = catalogue
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLBAR:
            if name:
                self.addAction(actions[name])
            else:
                self.addSeparator()
        self._shorten(actions)
        self.addSeparator()
        self.occasions = self._add_choice("场次", (150, 260))
        self.templates = self._add_choice("模板", (96, 200))
        for occasion in OCCASIONS:
            self.occasions.addItem(self._occasion_words(occasion, occasion.minutes), occasion.id)
        self.occasions.insertSeparator(self.occasions.count())
        self.occasions.addItem(catalogue.say("时间、语速、附加页…"), "")
        self.addSeparator()
        self.addWidget(plain(catalogue.say("检查")))
        self.errors = self._add_findings(actions, "errors")
        self.findings = self._add_findings(actions, "findings")
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.export = self._add_export(actions)
        self.occasions.activated.connect(self._choose_occasion)
        self.templates.activated.connect(self._choose_template)
        self._all_templates, self._time = actions["templates"], actions["time"]

    def _occasion_words(self, occasion: Occasion, minutes: float) -> str:
        name = self._catalogue.say(occasion.name)
        return self._catalogue.say("{name} · {minutes} 分钟", name=name, minutes=f"{minutes:g}")

    def _shorten(self, actions: Mapping[str, QAction]) -> None:
        """Say less on the buttons than in the menus: no dots that announce a dialog."""
        for name in filter(None, TOOLBAR):
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton):
                button.setText(actions[name].text().rstrip("…"))
                button.setAccessibleName(button.text())
                actions[name].setIconText(button.text())

    def _add_choice(self, label: str, widths: tuple[int, int]) -> Choice:
        """Add a box as wide as its words, but of these widths: where room is short it gives way, not what follows."""
        words = self._catalogue.say(label)
        self.addWidget(plain(words))
        box = Choice()
        box.setMinimumWidth(widths[0])
        box.setMaximumWidth(widths[1])
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addWidget(box)
        return box

    def _add_findings(self, actions: Mapping[str, QAction], name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(self._catalogue.say("检查"))
        button.clicked.connect(actions["findings"].trigger)
        self.addWidget(button)
        return button

    def _add_export(self, actions: Mapping[str, QAction]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("export")
        button.setText(self._catalogue.say("导出") + " ▾")
        button.setAccessibleName(self._catalogue.say("导出"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for name in ("export", "export-pdf", "print"):
            menu.addAction(actions[name])
        button.setMenu(menu)
        self.addWidget(button)
        return button

    def fill_templates(self, cards: Iterable[tuple[str, str]]) -> None:
        """Offer these templates, by id and name."""
        self.templates.clear()
        for name, words in cards:
            self.templates.addItem(words, name)
        self.templates.insertSeparator(self.templates.count())
        self.templates.addItem(self._catalogue.say("全部模板…"), "")

    def _choose_occasion(self) -> None:
        name = self.occasions.currentData()
        if name:
            self.occasion_chosen.emit(name)
        else:
            self._time.trigger()

    def _choose_template(self) -> None:
        name = self.templates.currentData()
        if name:
            self.template_chosen.emit(name)
        else:
            self._all_templates.trigger()

    def template_name(self, name: str) -> str:
        """Return what a template is called, by its folder's name or its file."""
        at = self.templates.findData(name)
        return self.templates.itemText(at) if at >= 0 else Path(name).stem

    def show_choices(self, shown: Shown) -> None:
        """Show the snapshot's occasion, template and findings."""
        self.occasions.setCurrentIndex(self.occasions.findData(shown.state.brief.occasion))
        at, occasion = self.occasions.currentIndex(), find_occasion(shown.state.brief.occasion)
        for row, one in enumerate(OCCASIONS):
            minutes = shown.budget if one is occasion else one.minutes
            self.occasions.setItemText(row, self._occasion_words(one, minutes))
        self.occasions.setCurrentIndex(at)
        if self.templates.findData(shown.state.template) < 0:  # a person's own, not listed when the window opened
            self.templates.insertItem(0, Path(shown.state.template).stem, shown.state.template)
        self.templates.setCurrentIndex(self.templates.findData(shown.state.template))

    def await_findings(self) -> None:
        """Say that another speech is still being checked."""
        self.errors.setText("")
        self.errors.setEnabled(False)
        self.findings.setText(self._catalogue.say("正在检查…"))

    def show_findings(self, shown: Shown) -> None:
        """Count what was found."""
        findings = shown.findings
        counts = {level: sum(one.level is level for one in findings) for level in Level}
        said = {level: f"{self._catalogue.level(level)} {count}" for level, count in counts.items() if count}
        errors = said.pop(Level.ERROR, "")
        self.errors.setText(errors)
        self.errors.setEnabled(bool(errors))
        rest = "　".join(said.values())
        self.findings.setText(rest if findings else self._catalogue.say("没有问题"))
