"""The tree of the 提纲 pane: rows are dragged to their new place; the session moves them, not the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from jiangtai.window.outline_rows import row_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QDragMoveEvent, QDropEvent, QResizeEvent

    from jiangtai.window.outline_rows import Row

MATERIAL = "application/x-jiangtai-material"
"""What a dragged picture or table of the speech's files comes as: the name of its page."""
DWELL = 500
"""Milliseconds a row is dragged over a closed page before it opens, so that it can be put among that page's points."""
_MIME = "application/x-jiangtai-outline-row"


class OutlineView(QTreeView):
    """The tree. `dropped` brings the row dragged, the row it was dropped at, and whether it goes above that.

    `given` brings the name of a material's page in the place of the row dragged.
    """

    dropped = Signal(object, object, bool)
    given = Signal(str, object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._dragged: Row | None = None
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setAutoExpandDelay(DWELL)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the current row in sight when another pane takes room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802  # Qt's name
        """Drag the current row, by what it is: the tree's own way would carry the item itself."""
        del supported
        index = self.currentIndex()
        if not index.isValid():
            return
        self._dragged = row_of(index)
        data = QMimeData()
        data.setData(_MIME, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)
        self._dragged = None

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
        elif self._dragged is not None and index.isValid():
            self.drop(self._dragged, index, above=above)
            event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def drop(self, dragged: Row, index: QModelIndex, *, above: bool) -> None:
        """Tell that a row was dropped at another."""
        target = row_of(index)
        if dragged.name != target.name:
            self.dropped.emit(dragged, target, above)

    def _above(self, index: QModelIndex, y: float) -> bool:
        return y < self.visualRect(index).center().y()


def _taken(data: QMimeData) -> bool:
    return data.hasFormat(_MIME) or data.hasFormat(MATERIAL)
