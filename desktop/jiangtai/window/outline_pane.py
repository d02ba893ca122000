"""The 提纲 pane: parts, pages and points; a click goes to the slide, a second click or F2 edits the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView

from jiangtai.window.links import Place
from jiangtai.window.outline_delegate import OutlineDelegate
from jiangtai.window.outline_rows import Row, item_of, outline_rows, row_of, sync, walk_rows
from jiangtai.window.outline_view import OutlineView
from jiangtai.window.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

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
    stretch of the words; `selected` tells that other rows are selected.
    """

    chosen = Signal(object, object)
    retyped = Signal(object, object, str)
    added = Signal(object, object, str)
    typing = Signal(object, object, str, bool)
    dropped = Signal()
    emphasised = Signal(object, object, int, int)
    selected = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__(say("提纲"))
        self._say = say
        self._quiet = False
        self._choosing = False
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
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._select())

    def show_outline(self, shown: Shown, page: PageId | None, path: Path, also: Sequence[Place] = ()) -> None:
        """Show the snapshot's outline with this page open and this wording marked, and `also` these others."""
        pages = sum(not slide.hidden for slide in shown.deck.slides)
        self.remark.setText(self._say("{count} 页", count=pages))
        place = self.view.verticalScrollBar().value()
        self._quiet = True
        sync(self.model.invisibleRootItem(), outline_rows(shown, self._say))
        self._quiet = False
        self.view.verticalScrollBar().setValue(place)
        if self.view.state() is not QAbstractItemView.State.EditingState:
            self.mark(page, path, also)

    def mark(self, page: PageId | None, path: Path = (), also: Sequence[Place] = ()) -> None:
        """Open the page's row, close the others, and mark the wording at `path`, and `also` those at other places."""
        if self._choosing:  # by a person, in this tree: it is marked already
            return
        self._quiet = True
        self._unfold({page, *(place.page for place in also)})
        items = {_place(item): item for item in walk_rows(self.model.invisibleRootItem())}
        found = items.get((page, path))
        if found is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(found.index(), flag)
            self._bring(found)
            for place in also:
                if place in items:
                    self.view.selectionModel().select(items[place].index(), QItemSelectionModel.SelectionFlag.Select)
        self._quiet = False

    def _bring(self, item: QStandardItem) -> None:
        """Bring a row into view, with what stands below it as far as there is room."""
        for one in (item.child(item.rowCount() - 1) or item, item):
            self.view.scrollTo(one.index(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _unfold(self, pages: Collection[PageId | None]) -> None:
        """Open these pages' rows and close the others."""
        for item in walk_rows(self.model.invisibleRootItem()):
            row = row_of(item.index())
            if row.path == () or item.hasChildren():
                self.view.setExpanded(item.index(), row.page is not None and row.page in pages)

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
                self._choosing = True
                self.chosen.emit(row.page, row.path or ())
                self._choosing = False

    def _select(self) -> None:
        """Open the page of a row selected alone; while a person selects several, pages stay as they are."""
        rows = self.view.rows()
        if not self._quiet:
            if len(rows) == 1:
                self._unfold({rows[0].page})
                self._bring(self.model.itemFromIndex(self.view.selectionModel().selectedRows()[0]))
            self.selected.emit()

    @property
    def places(self) -> tuple[Place, ...]:
        """The pages and points selected, in reading order."""
        rows = self.view.rows()
        return tuple(Place(row.page, row.path) for row in rows if row.page is not None and row.path is not None)

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


def _place(item: QStandardItem) -> tuple[PageId | None, Path]:
    """Return where an item's row stands; a part's own row goes for its section page."""
    row = row_of(item.index())
    return row.page, row.path or ()
