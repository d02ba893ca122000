"""The 提纲 pane: parts, pages and points; a click goes to the slide, a second click or F2 edits the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView

from jiangtai.window.outline_delegate import OutlineDelegate
from jiangtai.window.outline_rows import Row, item_of, outline_rows, row_of, sync, walk_rows
from jiangtai.window.outline_view import OutlineView
from jiangtai.window.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QStandardItem
    from PySide6.QtWidgets import QWidget

    from jiangtai.outline.outline import PageId
    from jiangtai.window.actions import Say
    from jiangtai.window.links import Path
    from jiangtai.window.shown import Shown


class OutlinePane(Panel):
    """The outline as a tree.

    `chosen` brings a page's id and a path; `retyped` these and the new words, `added` the same for a new point;
    `typing` the words so far and whether the point is new, `dropped` that they are not to be kept; `emphasised` a
    stretch of the words.
    """

    chosen = Signal(object, object)
    retyped = Signal(object, object, str)
    added = Signal(object, object, str)
    typing = Signal(object, object, str, bool)
    dropped = Signal()
    emphasised = Signal(object, object, int, int)

    def __init__(self, say: Say) -> None:
        super().__init__(say("提纲"))
        self._say = say
        self._quiet = False
        self.model = QStandardItemModel(self)
        self.view = OutlineView()
        self.view.setAccessibleName(say("提纲的页和要点"))
        self.body.addWidget(self.view)
        self.setFocusProxy(self.view)
        delegate = OutlineDelegate(self.view)
        self.view.setItemDelegate(delegate)
        self.view.setModel(self.model)
        delegate.retyped.connect(self._retype)
        delegate.emphasised.connect(lambda row, start, end: self.emphasised.emit(row.page, row.path, start, end))
        delegate.typing.connect(lambda row, words: self.typing.emit(row.page, row.path, words, row.fresh))
        delegate.closeEditor.connect(self._close_editor)
        self.view.selectionModel().currentChanged.connect(self._choose)

    def show_outline(self, shown: Shown, page: PageId | None, path: Path) -> None:
        """Show the snapshot's outline with this page open and this wording marked."""
        pages = sum(not slide.hidden for slide in shown.deck.slides)
        self.remark.setText(self._say("{count} 页", count=pages))
        place = self.view.verticalScrollBar().value()
        self._quiet = True
        sync(self.model.invisibleRootItem(), outline_rows(shown, self._say))
        self._quiet = False
        self.view.verticalScrollBar().setValue(place)
        if self.view.state() is not QAbstractItemView.State.EditingState:
            self.mark(page, path)

    def mark(self, page: PageId | None, path: Path = ()) -> None:
        """Open the page's row, close the others, and mark the wording at `path`."""
        self._quiet = True
        found: QStandardItem | None = None
        for item in walk_rows(self.model.invisibleRootItem()):
            row = row_of(item.index())
            mine = row.page == page and page is not None
            if mine and (row.path or ()) == path:
                found = item
            if row.path == () or item.hasChildren():
                self.view.setExpanded(item.index(), mine)
        if found is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(found.index(), flag)
            below = found.child(found.rowCount() - 1) or found
            for item in (below, found):
                self.view.scrollTo(item.index(), QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False

    def edit_current(self) -> None:
        """Open the editor on the current row."""
        index = self.view.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.view.setFocus()
            self.view.edit(index)

    def add_row(self) -> None:
        """Open an editor for a new point after the current row; nothing is added until something is typed."""
        index = self.view.currentIndex()
        item = self.model.itemFromIndex(index)
        row = row_of(index) if index.isValid() else None
        if item is None or row is None or row.path is None or not row.editable:
            return
        above = item.parent() if row.path else item
        path = (*row.path[:-1], row.path[-1] + 1) if row.path else (0,)
        fresh = item_of(Row("", row.page, path, editable=True, fresh=True))
        self._quiet = True
        above.insertRow(path[-1], [fresh])
        self.view.setExpanded(above.index(), True)  # noqa: FBT003  # Qt's own
        self.view.setCurrentIndex(fresh.index())
        self._quiet = False
        self.edit_current()

    def _choose(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            row = row_of(index)
            if row.page is not None:
                self.chosen.emit(row.page, row.path or ())

    def _retype(self, row: Row, text: str) -> None:
        if row.fresh:
            self.added.emit(row.page, row.path, text)
        else:
            self.retyped.emit(row.page, row.path, text)

    def _close_editor(self, _: QWidget, hint: OutlineDelegate.EndEditHint) -> None:
        self._drop_fresh()
        if hint is OutlineDelegate.EndEditHint.RevertModelCache:
            self.dropped.emit()

    def _drop_fresh(self) -> None:
        """Take out the row a new point was typed in: the session shows it, or nothing was typed."""
        for item in tuple(walk_rows(self.model.invisibleRootItem())):
            row = row_of(item.index())
            if row.fresh and item.parent() is not None:
                self._quiet = True
                item.parent().removeRow(item.row())
                self._quiet = False
                return
