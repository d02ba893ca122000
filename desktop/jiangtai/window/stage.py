"""The stage: one slide, large, exactly as the file will hold it; its words are edited where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from jiangtai.deck.measure import to_pt
from jiangtai.paint.gallery import Gallery
from jiangtai.paint.typecase import Typecase
from jiangtai.window.colours import colours_of
from jiangtai.window.slide_editor import SlideEditor

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from jiangtai.deck.deck import Slide
    from jiangtai.deck.measure import Rect
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown
    from jiangtai.window.spots import Spot

_SCREEN = 96.0
"""Pixels an inch at 100 %, where a slide is shown as large as it is."""

LARGE = 8
"""Large pictures kept: a megabyte each, four on a screen of 200 %; another is painted in a few milliseconds."""

ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""How much larger than the pane a slide can be shown."""


class Stage(QWidget):
    """Paints the present slide.

    `touched` brings the point clicked, in EMU on the slide, and whether it was a double click; `turned` pages to turn;
    `zoomed` steps to zoom; `typed` the new words of the spot that was open for editing.
    """

    touched = Signal(int, int, bool)
    turned = Signal(int)
    zoomed = Signal(int)
    scaled = Signal(int)
    typed = Signal(object, str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._gallery = Gallery(LARGE)
        self._shown: Shown | None = None
        self._slide: Slide | None = None
        self._typecase = Typecase()
        self._spot: Spot | None = None
        self.editor = SlideEditor(self, say)
        self.editor.typed.connect(lambda words: self.typed.emit(self._spot, words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 180)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("当前页"))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Return a size that shows a slide at about half scale."""
        return QSize(760, 428)

    def show_slide(self, shown: Shown, slide: Slide) -> None:
        """Show this slide of the snapshot's deck."""
        self._shown, self._slide = shown, slide
        self._gallery.forget(shown.deck)
        self.setAccessibleName(self._say("第 {number} 页：{title}", number=slide.number, title=slide.title))
        self.setAccessibleDescription("\n".join(p.text for box in slide.boxes() for p in box.paragraphs))
        self.update()

    @property
    def slide(self) -> Slide | None:
        """The slide on show."""
        return self._slide

    def mark(self, spot: Spot | None) -> None:
        """Frame a wording while the stage has the focus."""
        self._spot = spot
        self.update()

    def edit(self, words: str) -> None:
        """Open the marked wording for editing where it stands."""
        if self._spot is not None and self._shown is not None:
            place = self._on_widget(self._spot.rect).adjusted(-6, -4, 6, 6)
            inches = to_pt(self._shown.deck.width) / 72
            style = self._spot.style
            self.editor.open(words, place, style.size / 72 * self.place().width() / inches, bold=style.bold)

    def place(self) -> QRectF:
        """Return where the slide stands in the widget: centred, whole, in its own proportions."""
        if self._shown is None:
            return QRectF()
        deck = self._shown.deck
        scale = min(self.width() / deck.width, self.height() / deck.height)
        width, height = int(deck.width * scale), int(deck.height * scale)
        return QRectF((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Draw the slide, a hairline around it, and a frame around the wording marked."""
        del event
        if self._slide is None or self._shown is None:
            return
        place, colours = self.place(), colours_of(self.palette())
        letters = self._typecase.letters(self._shown.deck, self._shown.template)
        painter = QPainter(self)
        picture = self._gallery.picture(self._slide, letters, int(place.width()), self.devicePixelRatioF())
        painter.drawImage(place.topLeft(), picture)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._spot is not None and self.hasFocus():
            painter.setPen(QPen(QColor(colours.bar), 1.2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(self._on_widget(self._spot.rect)).adjusted(-5, -2, 5, 4), 4, 4)
        painter.end()
        self.scaled.emit(self._percent(place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep what is being typed: its place moves."""
        super().resizeEvent(event)
        self.editor.done(keep=True)

    def _on_widget(self, rect: Rect) -> QRect:
        if self._shown is None:
            return QRect()
        place = self.place()
        scale = place.width() / self._shown.deck.width
        return QRectF(
            place.left() + rect.x * scale, place.top() + rect.y * scale, rect.cx * scale, rect.cy * scale
        ).toRect()

    def _percent(self, place: QRectF) -> int:
        if self._shown is None:
            return 100
        inches = self._shown.deck.width / 914400
        return round(100 * place.width() / (inches * _SCREEN))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Tell which point of the slide was clicked."""
        self._touch(event.position(), again=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Tell which point of the slide was clicked twice."""
        self._touch(event.position(), again=True)

    def _touch(self, at: QPointF, *, again: bool) -> None:
        place = self.place()
        if self._shown is not None and place.contains(at):
            scale = self._shown.deck.width / place.width()
            self.touched.emit(round((at.x() - place.left()) * scale), round((at.y() - place.top()) * scale), again)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Turn a page for every notch of the wheel; zoom with Ctrl."""
        step = -1 if event.angleDelta().y() > 0 else 1
        if event.angleDelta().y():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.zoomed.emit(-step)
            else:
                self.turned.emit(step)
        event.accept()


class StageView(QScrollArea):
    """The stage in its pane: as large as the pane, or larger and scrolled."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._zoom = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidgetResizable(True)
        self.setWidget(stage)
        self.setFocusProxy(stage)
        # the pane's own ground shows around the slide
        stage.setAutoFillBackground(False)  # Qt's own
        self.viewport().setAutoFillBackground(False)  # Qt's own
        stage.zoomed.connect(self.zoom)

    def zoom(self, by: int) -> None:
        """Show the slide larger or smaller by steps; as large as the pane at least."""
        self._zoom = max(0, min(self._zoom + by, len(ZOOMS) - 1))
        self._fit()

    def fit(self) -> None:
        """Show the slide as large as the pane."""
        self._zoom = 0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the zoom."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        size = self.viewport().size()
        self.setWidgetResizable(not self._zoom)
        if self._zoom:
            self._stage.resize(size * ZOOMS[self._zoom])
