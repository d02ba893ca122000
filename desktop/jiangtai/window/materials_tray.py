"""The 素材 tray: pictures and tables of the speech's files, waiting to be dragged to their place in the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from jiangtai.speech.speech import MaterialKind
from jiangtai.window.colours import colours_of
from jiangtai.window.outline_view import MATERIAL
from jiangtai.window.panel import rule
from jiangtai.window.thumbnails import ACROSS, DOWN, framed, picture_faces, table_face

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon, QImage

    from jiangtai.outline.materials import Piece
    from jiangtai.outline.outline import PageId
    from jiangtai.speech.speech import Speech
    from jiangtai.window.actions import Say
    from jiangtai.window.jobs import Jobs
    from jiangtai.window.shown import Shown

ROWS_SHOWN = 3
"""Materials in view at once: the speech keeps the pane."""
_PIECE = Qt.ItemDataRole.UserRole


class MaterialsList(QListWidget):
    """The materials; a dragged one goes by the name of its page."""

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802  # Qt's name
        """Drag the current material."""
        del supported
        piece = piece_at(self)
        if piece is None:
            return
        data = QMimeData()
        data.setData(MATERIAL, piece.page.id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.currentItem().icon().pixmap(self.iconSize()))
        drag.exec(Qt.DropAction.CopyAction)


class MaterialsTray(QFrame):
    """The tray below the speech; hidden where its files hold nothing to show.

    `wanted` asks for the current material to go after the present page; `sought` brings the page one stands on.
    """

    wanted = Signal()
    sought = Signal(object)

    def __init__(self, say: Say, jobs: Jobs) -> None:
        super().__init__()
        self._say = say
        self._jobs = jobs
        self._speech: Speech | None = None
        self._faces: dict[PageId, QIcon] = {}
        self.head = QToolButton()
        self.head.setProperty("quiet", True)  # noqa: FBT003  # Qt's own
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.list = MaterialsList()
        self.list.setAccessibleName(say("素材"))
        self.list.setToolTip(say("拖到提纲里成页，或按回车放到当前页之后"))
        self.list.setIconSize(QSize(ACROSS, DOWN))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.list.setObjectName("tray")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(2)
        column.addWidget(rule())
        column.addWidget(self.head)
        column.addWidget(self.list)
        self.head.toggled.connect(self._fold)
        self.list.itemActivated.connect(self._activate)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.hide()

    @property
    def piece(self) -> Piece | None:
        """The material marked, None where none is."""
        return piece_at(self.list) if self.isVisible() else None

    def piece_named(self, name: str) -> Piece | None:
        """Return the material whose page has this name."""
        held = (self.list.item(row).data(_PIECE) for row in range(self.list.count()))
        return next((piece for piece in held if piece.page.id == name), None)

    def show_materials(self, shown: Shown) -> None:
        """Show the snapshot's materials, each with the page it stands on."""
        found = _pieces(shown) if shown.speech.materials else ()
        self.setVisible(bool(found))
        self.head.setText(self._say("素材 {count} 件", count=len(found)))
        self._fill(found, shown)
        self._fold(self.head.isChecked())
        if self._speech is not shown.speech:
            self._speech = shown.speech
            self._faces = {}
            self._jobs.run_steps("materials", picture_faces(found), lambda made: self._face(*made), self._skip)
        colours = colours_of(self.palette())
        for row, piece in enumerate(found):
            if piece.material.kind is MaterialKind.TABLE:
                self.list.item(row).setIcon(framed(table_face(piece.material.rows, colours), colours))
            elif piece.page.id in self._faces:
                self.list.item(row).setIcon(self._faces[piece.page.id])

    def _fill(self, found: Sequence[Piece], shown: Shown) -> None:
        while self.list.count() > len(found):
            self.list.takeItem(self.list.count() - 1)
        for row, piece in enumerate(found):
            if row == self.list.count():
                self.list.addItem(QListWidgetItem())
            places = shown.slides_of(piece.on) if piece.on is not None else []
            where = self._say("第 {pages} 页", pages=places[0] + 1) if places else self._say("还没有上片")
            item = self.list.item(row)
            item.setText(f"{piece.page.title.text}\n{where}")
            item.setToolTip(piece.page.title.text)
            item.setData(_PIECE, piece)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _face(self, name: PageId, image: QImage) -> None:
        """Take a picture's thumbnail the worker made."""
        self._faces[name] = framed(QPixmap.fromImage(image), colours_of(self.palette()))
        for row in range(self.list.count()):
            if self.list.item(row).data(_PIECE).page.id == name:
                self.list.item(row).setIcon(self._faces[name])

    def _skip(self, error: Exception) -> None:
        """Leave a thumbnail empty that cannot be painted: its page says what is wrong."""

    def _fold(self, open_: bool) -> None:  # noqa: FBT001  # a signal's argument
        self.list.setVisible(open_)
        self.head.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.list.setFixedHeight(min(self.list.count() or 1, ROWS_SHOWN) * (DOWN + 14) + 10)

    def _activate(self) -> None:
        """Put the material on a page, or go to the page it is on."""
        piece = self.piece
        if piece is not None and piece.on is not None:
            self.sought.emit(piece.on)
        elif piece is not None:
            self.wanted.emit()

    def choices(self) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done to the material marked, in words, each with what does it."""
        piece = self.piece
        if piece is None:
            return []
        put = [(self._say("放到当前页之后"), self.wanted.emit)]
        on = piece.on
        return put if on is None else [(self._say("看这一页"), lambda: self.sought.emit(on)), *put]

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for words, act in self.choices():
            menu.addAction(words).triggered.connect(act)
        if menu.actions():
            menu.exec(self.list.viewport().mapToGlobal(at))


def piece_at(view: QListWidget) -> Piece | None:
    """Return the material of the current row."""
    item = view.currentItem()
    piece: Piece | None = item.data(_PIECE) if item is not None else None
    return piece


def _pieces(shown: Shown) -> tuple[Piece, ...]:
    from jiangtai.outline.materials import pieces  # noqa: PLC0415  # the engine loads once a speech is open

    return pieces(shown.speech, shown.outline)
