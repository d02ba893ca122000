"""The tree of the 提纲 pane: rows are dragged to their new place; the session moves them, not the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from jiangtai.window.outline_rows import row_of

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QDragMoveEvent, QDropEvent, QInputMethodEvent, QKeyEvent, QResizeEvent

    from jiangtai.window.outline_rows import Row

MATERIAL = "application/x-jiangtai-material"
"""What a dragged picture or table of the speech's files comes as: the name of its page."""
DWELL = 500
"""Milliseconds a row is dragged over a closed page before it opens, so that it can be put among that page's points."""
_MIME = "application/x-jiangtai-outline-row"


class OutlineView(QTreeView):
    """The tree. `dropped` brings the rows dragged, the row they were dropped at, and whether they go above that.

    `given` brings the name of a material's page in the place of the rows dragged. `extending` tells while a person adds
    rows to those selected, `typed` while a key or an input method is at work.
    """

    dropped = Signal(object, object, bool)
    given = Signal(str, object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._dragged: tuple[Row, ...] = ()
        self.extending = False
        self.typed = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        self.setExpandsOnDoubleClick(False)
        self.setAutoExpandDelay(DWELL)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows selected, in reading order."""
        return tuple(row_of(index) for index in sorted(self.selectionModel().selectedRows(), key=_seat))

    def selectionCommand(  # noqa: N802  # Qt's name
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Note whether what is done adds to the selection; Qt asks before the current row changes."""
        command = super().selectionCommand(index, event)
        self.extending = not command & QItemSelectionModel.SelectionFlag.Clear
        return command

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Note that an editor opened now is opened by typing."""
        self.typed = True
        super().keyPressEvent(event)
        self.typed = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  # Qt's name
        """Note that an editor opened now is opened by typing, as Chinese is typed."""
        self.typed = True
        super().inputMethodEvent(event)
        self.typed = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the current row in sight when another pane takes room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802  # Qt's name
        """Drag the selected rows, by what they are: the tree's own way would carry the items themselves."""
        del supported
        self._dragged = self.rows()
        if not self._dragged:
            return
        data = QMimeData()
        data.setData(_MIME, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)
        self._dragged = ()

    def dragEnterEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  # Qt's name
        """Take rows of this tree and materials; files and text are the window's."""
        if _taken(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  # Qt's name
        """Show where a row would go."""
        super().dragMoveEvent(event)
        if _taken(event.mimeData()) and self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Tell where the row or the material was dropped."""
        index = self.indexAt(event.position().toPoint())
        above = index.isValid() and self._above(index, event.position().y())
        if event.mimeData().hasFormat(MATERIAL) and index.isValid():
            self.given.emit(bytes(event.mimeData().data(MATERIAL).data()).decode(), row_of(index), above)
            event.acceptProposedAction()
        elif self._dragged and index.isValid():
            self.drop(self._dragged, index, above=above)
            event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def drop(self, dragged: tuple[Row, ...], index: QModelIndex, *, above: bool) -> None:
        """Tell that rows were dropped at another."""
        target = row_of(index)
        if target.name not in [row.name for row in dragged]:
            self.dropped.emit(dragged, target, above)

    def _above(self, index: QModelIndex, y: float) -> bool:
        return y < self.visualRect(index).center().y()


def _seat(index: QModelIndex) -> tuple[int, ...]:
    """Return the numbers of the rows above an index, its own last: what orders rows as they are read."""
    return (*_seat(index.parent()), index.row()) if index.isValid() else ()


def _taken(data: QMimeData) -> bool:
    return data.hasFormat(_MIME) or data.hasFormat(MATERIAL)
