"""A box to choose from, drawn in the palette's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox

from jiangtai.window.colours import colours_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QStyleOptionComboBox

FRAME = 36
"""Pixels of the box that its words have not: the edges, and the arrow."""


class Choice(QComboBox):
    """A box to choose from, with an arrow in the palette's colours: a style sheet's own would be a picture file."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802  # Qt's name
        """Cut the words short that have not room enough: Qt would clip them."""
        super().initStyleOption(option)
        room = self.width() - FRAME
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours_of(self.palette()).soft), 1.4))
        x, y = self.width() - 15.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)])
        painter.end()
