"""The stage: one slide, large, exactly as the file will hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jiangtai.paint.gallery import Gallery
from jiangtai.paint.slide import letters_for
from jiangtai.window.colours import colours_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from jiangtai.deck.deck import Slide
    from jiangtai.paint.letters import Letters
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown

_SCREEN = 96.0
"""Pixels an inch at 100 %, where a slide is shown as large as it is."""


class Stage(QWidget):
    """Paints the present slide. `touched` brings the point clicked, in EMU on the slide; `turned` pages to turn."""

    touched = Signal(int, int)
    turned = Signal(int)
    scaled = Signal(int)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._gallery = Gallery()
        self._shown: Shown | None = None
        self._slide: Slide | None = None
        self._letters: Letters | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 180)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(say("当前页"))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Return a size that shows a slide at about half scale."""
        return QSize(760, 428)

    def show_slide(self, shown: Shown, slide: Slide) -> None:
        """Show this slide of the snapshot's deck."""
        if self._shown is None or self._shown.template is not shown.template:
            self._letters = letters_for(shown.deck, shown.template)
        self._shown, self._slide = shown, slide
        self._gallery.forget(shown.deck)
        self.setAccessibleName(self._say("第 {number} 页：{title}", number=slide.number, title=slide.title))
        self.setAccessibleDescription("\n".join(p.text for box in slide.boxes() for p in box.paragraphs))
        self.update()

    @property
    def slide(self) -> Slide | None:
        """The slide on show."""
        return self._slide

    def place(self) -> QRectF:
        """Return where the slide stands in the widget: centred, whole, in its own proportions."""
        if self._shown is None:
            return QRectF()
        deck = self._shown.deck
        scale = min(self.width() / deck.width, self.height() / deck.height)
        width, height = int(deck.width * scale), int(deck.height * scale)
        return QRectF((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Draw the slide and a hairline around it."""
        del event
        if self._slide is None or self._letters is None:
            return
        place = self.place()
        painter = QPainter(self)
        picture = self._gallery.picture(self._slide, self._letters, int(place.width()), self.devicePixelRatioF())
        painter.drawImage(place.topLeft(), picture)
        painter.setPen(QPen(QColor(colours_of(self.palette()).edge), 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()
        self.scaled.emit(self._percent(place))

    def _percent(self, place: QRectF) -> int:
        if self._shown is None:
            return 100
        inches = self._shown.deck.width / 914400
        return round(100 * place.width() / (inches * _SCREEN))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Tell which point of the slide was clicked."""
        place = self.place()
        if self._shown is not None and place.contains(event.position()):
            at: QPointF = event.position() - place.topLeft()
            scale = self._shown.deck.width / place.width()
            self.touched.emit(round(at.x() * scale), round(at.y() * scale))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Turn a page for every notch of the wheel."""
        if event.angleDelta().y():
            self.turned.emit(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()
