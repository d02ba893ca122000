"""The filmstrip: every slide small, in order, painted on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from jiangtai.paint.gallery import Gallery
from jiangtai.paint.slide import slide_image
from jiangtai.paint.typecase import Typecase
from jiangtai.window.colours import colours_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.window.actions import Say
    from jiangtai.window.jobs import Jobs
    from jiangtai.window.shown import Shown

HEIGHT = 66
"""Pixels of a slide's height: a row that leaves the slide and the notes their room on a screen of 720 lines."""
GAP, CAPTION = 6, 20
_Index = QModelIndex | QPersistentModelIndex


class FilmModel(QAbstractListModel):
    """The slides of a deck with the pictures there are of them."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.shown: Shown | None = None
        self.gallery = Gallery()

    def show_deck(self, shown: Shown) -> None:
        """Show another snapshot's slides."""
        before = self.shown.deck if self.shown is not None else None
        if before is not None and _row(before) == _row(shown.deck):
            self.shown = shown
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802  # Qt's name
        """Return the number of slides."""
        return 0 if self.shown is None or (parent is not None and parent.isValid()) else len(self.shown.deck.slides)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's variant
        """Return a slide's title for readers of the screen, its picture for the delegate."""
        slide = self.slide(index.row())
        if slide is None or self.shown is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._say("第 {number} 页：{title}", number=slide.number, title=slide.title)
        if role == Qt.ItemDataRole.UserRole:
            return slide
        return None

    @property
    def across(self) -> int:
        """The width of a slide's picture in pixels."""
        return _across(self.shown.deck) if self.shown is not None else 0

    def slide(self, place: int) -> Slide | None:
        """Return the slide at a place, None where there is none."""
        return self.shown.slide(place) if self.shown else None

    def keep(self, slide: Slide, picture: QImage, ratio: float) -> None:
        """Take a picture the worker painted."""
        if self.shown is None:
            return
        self.gallery.keep(slide, self.shown.template, self.across, ratio, picture)
        row = slide.number - 1
        self.dataChanged.emit(self.index(row), self.index(row))


class FilmDelegate(QStyledItemDelegate):
    """Draws a slide's picture with its number below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        """Return the size of a picture, its number and the gap around them."""
        del option
        model = index.model()
        return QSize((model.across if isinstance(model, FilmModel) else 0) + 2 * GAP, HEIGHT + 2 * GAP + CAPTION)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one slide."""
        model = index.model()
        if not isinstance(model, FilmModel) or model.shown is None:
            return
        slide: Slide = index.data(Qt.ItemDataRole.UserRole)
        rect, view = QRect(option.rect), option.widget
        colours = colours_of(view.palette())
        place = QRect(rect.left() + GAP, rect.top() + GAP, model.across, HEIGHT)
        picture = model.gallery.kept(slide, model.shown.template, model.across, view.devicePixelRatioF())
        painter.save()
        painter.fillRect(place, QColor("white"))
        if picture is not None:
            painter.drawImage(place.topLeft(), picture)
        if slide.hidden:
            painter.fillRect(place, QColor(255, 255, 255, 150))
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.bar if current else colours.edge), 3 if current else 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0) if current else place.adjusted(0, 0, -1, -1))
        font = painter.font()
        font.setPixelSize(12)
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(QColor(colours.bar if current else colours.soft))
        caption = QRect(place.left(), place.bottom() + 3, model.across, CAPTION)
        painter.drawText(
            caption, int(Qt.AlignmentFlag.AlignCenter), f"（{slide.number}）" if slide.hidden else str(slide.number)
        )
        painter.restore()


def _row(deck: Deck) -> tuple[int, int]:
    """Return what the places of the pictures follow from: how many there are, and how wide one is."""
    return len(deck.slides), _across(deck)


def _across(deck: Deck) -> int:
    return round(HEIGHT * deck.width / deck.height)


class Filmstrip(QListView):
    """One row of slides. `chosen` brings the place of the slide clicked."""

    chosen = Signal(int)

    def __init__(self, say: Say, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._typecase = Typecase()
        self._quiet = False
        self.films = FilmModel(say)
        self.setModel(self.films)
        self.setItemDelegate(FilmDelegate(self))
        self.setAccessibleName(say("所有页面"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT + 2 * GAP + CAPTION + self.horizontalScrollBar().sizeHint().height())
        self.selectionModel().currentChanged.connect(self._choose)

    def show_deck(self, shown: Shown, place: int) -> None:
        """Show the snapshot's slides with this one marked, and have the missing pictures painted, nearest first."""
        self._quiet = True
        self.films.show_deck(shown)
        self.films.gallery.forget(shown.deck)
        self._quiet = False
        self.mark(place)
        ratio = self.devicePixelRatioF()
        lacking = [
            s for s in shown.deck.slides if self.films.gallery.kept(s, shown.template, self.films.across, ratio) is None
        ]
        lacking.sort(key=lambda slide: abs(slide.number - 1 - place))
        if lacking:
            steps = _paint_each(lacking, shown, self._typecase, ratio)
            self._jobs.run_steps("films", steps, lambda made: self.films.keep(*made, ratio), self._skip)

    def mark(self, place: int) -> None:
        """Mark the slide at a place and bring it into view."""
        self._quiet = True
        index = self.films.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self._quiet = False

    def _choose(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.chosen.emit(index.row())

    def _skip(self, error: Exception) -> None:
        """Leave a picture white that could not be painted: the large slide says what is wrong."""


def _paint_each(slides: list[Slide], shown: Shown, typecase: Typecase, ratio: float) -> Iterator[tuple[Slide, QImage]]:
    """Yield slides with their pictures. For the worker, where the typecase is at home."""
    letters = typecase.letters(shown.deck, shown.template)
    across = _across(shown.deck)
    for slide in slides:
        yield slide, slide_image(slide, letters, across, ratio)
