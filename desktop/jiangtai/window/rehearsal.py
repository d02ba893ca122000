"""Rehearsal: the slides over the whole screen, with a clock, as the lecturer will show them. Esc leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from jiangtai.paint.slide import letters_for, paint_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown

BAR = 34
"""Pixels of the strip below the slide: the clock, and where we are."""
GROUND, WORDS, LATE = "#000000", "#C9C6C1", "#FF8A75"
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class Rehearsal(QWidget):
    """The slides people will see, from a place on. `left` brings the place of the slide it was left at."""

    left = Signal(int)

    def __init__(self, shown: Shown, place: int, say: Say, clock: Callable[[], int] | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._shown = shown
        self._say = say
        self._places = [n for n, slide in enumerate(shown.deck.slides) if not slide.hidden]
        self._at = max(0, sum(one <= place for one in self._places) - 1)
        self._letters = letters_for(shown.deck, shown.template)
        self._dark = False
        started = QElapsedTimer()
        started.start()
        self._clock = clock or started.elapsed
        ticking = QTimer(self)
        ticking.timeout.connect(self.update)
        ticking.start(500)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWindowTitle(say("试讲"))
        self.setAccessibleName(say("试讲"))
        self.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def place(self) -> int:
        """The place in the deck of the slide on show."""
        return self._places[self._at]

    def turn(self, by: int) -> None:
        """Go on or back by so many slides."""
        self._at = max(0, min(self._at + by, len(self._places) - 1))
        self.update()

    def told(self) -> str:
        """Return what the strip says: time used, time there is, and which slide of how many."""
        minutes, seconds = divmod(self._clock() // 1000, 60)
        return self._say(
            "{minutes:02d}:{seconds:02d} / {budget} 分钟　　{number} / {count}",
            minutes=minutes,
            seconds=seconds,
            budget=f"{self._shown.budget:g}",
            number=self._at + 1,
            count=len(self._places),
        )

    def is_late(self) -> bool:
        """Whether more time was used than there is."""
        return self._clock() > self._shown.budget * 60_000

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Draw the slide as large as the screen holds, and the strip below it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        if not self._dark:
            deck = self._shown.deck
            scale = min(self.width() / deck.width, (self.height() - BAR) / deck.height)
            width, height = deck.width * scale, deck.height * scale
            room = QRectF((self.width() - width) / 2, (self.height() - BAR - height) / 2, width, height)
            paint_with(painter, deck.slides[self.place], self._letters, room)
        font = self.font()
        font.setPixelSize(16)
        painter.setFont(font)
        painter.setPen(QColor(LATE if self.is_late() else WORDS))
        strip = self.rect().adjusted(24, self.height() - BAR, -24, 0)
        painter.drawText(strip, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self.told())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Turn pages as a presenter's remote does; B darkens the screen; Esc leaves."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_B, Qt.Key.Key_Period):
            self._dark = not self._dark
            self.update()
        elif key in _ON:
            self.turn(1)
        elif key in _BACK:
            self.turn(-1)
        elif key == Qt.Key.Key_Home:
            self.turn(-len(self._places))
        elif key == Qt.Key.Key_End:
            self.turn(len(self._places))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Go on with the left button, back with the right."""
        self.turn(-1 if event.button() is Qt.MouseButton.RightButton else 1)

    def hideEvent(self, event: object) -> None:  # noqa: N802  # Qt's name
        """Tell where it was left."""
        del event
        self.left.emit(self.place)
