"""Thumbnails of materials: pictures made small, and the first cells of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap

from jiangtai.speech.speech import MaterialKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QImage

    from jiangtai.outline.materials import Piece
    from jiangtai.outline.outline import PageId
    from jiangtai.window.colours import Colours

ACROSS, DOWN = 84, 54
"""Pixels of a thumbnail; it is drawn twice as large, for screens that show it so."""
CELLS = (3, 3)
"""Rows and columns of a table's thumbnail: enough to know it by."""
SMALL_PX = 9


def picture_faces(found: Sequence[Piece]) -> Iterator[tuple[PageId, QImage]]:
    """Yield the pictures small: what a source's reader kept is known to be of a reasonable size."""
    for piece in found:
        if piece.material.kind is MaterialKind.PICTURE:
            buffer = QBuffer()
            buffer.setData(piece.material.blob)
            reader = QImageReader(buffer)
            reader.setAutoTransform(True)
            size = reader.size().scaled(2 * ACROSS, 2 * DOWN, Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(size)
            yield piece.page.id, reader.read()


def framed(picture: QPixmap, colours: Colours) -> QIcon:
    """Return a picture in the middle of a thumbnail."""
    sheet = QPixmap(2 * ACROSS, 2 * DOWN)
    sheet.fill(QColor(colours.hover))
    painter = QPainter(sheet)
    if not picture.isNull():
        place = picture.rect()
        place.moveCenter(sheet.rect().center())
        painter.drawPixmap(place, picture)
    painter.end()
    icon = QIcon(sheet)
    icon.addPixmap(sheet, QIcon.Mode.Selected)  # the marked row's picture keeps its colours
    return icon


def table_face(rows: Sequence[Sequence[str]], colours: Colours) -> QPixmap:
    """Return a table's first cells."""
    sheet = QPixmap(2 * ACROSS, 2 * DOWN)
    sheet.fill(QColor(colours.panel))
    painter = QPainter(sheet)
    font = painter.font()
    font.setPixelSize(2 * SMALL_PX)
    painter.setFont(font)
    down, across = min(CELLS[0], len(rows)), min(CELLS[1], max(map(len, rows), default=1))
    height, width = sheet.height() // down, sheet.width() // across
    for at, row in enumerate(rows[:down]):
        for column, text in enumerate(row[:across]):
            place = QRect(column * width, at * height, width, height)
            if not at:
                painter.fillRect(place, QColor(colours.hover))
            painter.setPen(QColor(colours.edge))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.setPen(QColor(colours.ink))
            inside = place.adjusted(6, 0, -4, 0)
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
    painter.end()
    return sheet
