"""The 提纲 pane: parts, pages and points; a click goes to the slide, a second click or F2 edits the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from jiangtai.window.outline_delegate import OutlineDelegate
from jiangtai.window.outline_rows import PAGE, PATH, fill_outline
from jiangtai.window.panel import Panel
from jiangtai.window.script_rows import walk_rows

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QStandardItem

    from jiangtai.outline.outline import Outline, PageId
    from jiangtai.window.actions import Say
    from jiangtai.window.links import Path
    from jiangtai.window.shown import Shown


class OutlinePane(Panel):
    """The outline as a tree. `chosen` brings a page's id and a path; `retyped` these and the new words."""

    chosen = Signal(object, object)
    retyped = Signal(object, object, str)

    def __init__(self, say: Say) -> None:
        super().__init__(say("提纲"))
        self._say = say
        self._outline: Outline | None = None
        self._quiet = False
        self.model = QStandardItemModel(self)
        self.view = self._make_view()
        self.body.addWidget(self.view)
        delegate = OutlineDelegate(self.view)
        self.view.setItemDelegate(delegate)
        self.view.setModel(self.model)
        delegate.retyped.connect(self._retype)
        self.view.selectionModel().currentChanged.connect(self._choose)

    def _make_view(self) -> QTreeView:
        view = QTreeView()
        view.setAccessibleName(self._say("提纲的页和要点"))
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        view.setEditTriggers(trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed)
        view.setExpandsOnDoubleClick(False)
        return view

    def show_outline(self, shown: Shown, page: PageId | None, path: Path) -> None:
        """Show the snapshot's outline with this page open and this wording marked."""
        pages = sum(not slide.hidden for slide in shown.deck.slides)
        self.remark.setText(self._say("{count} 页", count=pages))
        if self._outline is not shown.outline:
            self._outline = shown.outline
            place = self.view.verticalScrollBar().value()
            self._quiet = True
            fill_outline(self.model, shown, self._say)
            self._quiet = False
            self.mark(page, path)
            self.view.verticalScrollBar().setValue(place)
        self.mark(page, path)

    def mark(self, page: PageId | None, path: Path = ()) -> None:
        """Open the page's row, close the others, and mark the wording at `path`."""
        self._quiet = True
        found: QStandardItem | None = None
        for row in walk_rows(self.model.invisibleRootItem()):
            mine = row.data(PAGE) == page and page is not None
            if mine and (row.data(PATH) or ()) == path:
                found = row
            if row.data(PATH) == () or row.hasChildren():
                self.view.setExpanded(row.index(), mine)
        if found is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(found.index(), flag)
            below = found.child(found.rowCount() - 1) or found
            for row in (below, found):
                self.view.scrollTo(row.index(), QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False

    def edit_current(self) -> None:
        """Open the editor on the current row."""
        index = self.view.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.view.setFocus()
            self.view.edit(index)

    def _choose(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid() and index.data(PAGE) is not None:
            self.chosen.emit(index.data(PAGE), index.data(PATH) or ())

    def _retype(self, index: QModelIndex, text: str) -> None:
        self.retyped.emit(index.data(PAGE), index.data(PATH), text)
