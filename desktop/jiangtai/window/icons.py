"""Icons: small line drawings on a 24 grid, recoloured from the palette."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{colour}" '
    'stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">{drawing}</svg>'
)
_DRAWINGS = {
    "open": '<path d="M3.5 18.5v-12h5.5l2 2.5h9.5v9.5z"/>',
    "paste": '<path d="M8 5H5.5v15.5h13V5H16"/><path d="M8.5 3.5h7v3h-7z"/><path d="M8.5 11h7M8.5 14.5h7"/>',
    "undo": '<path d="M8.5 5L4.500 9l4 4"/><path d="M4.500 9h9.500a5 5 0 0 1 0 10H9"/>',
    "redo": '<path d="M15.500 5l4 4-4 4"/><path d="M19.500 9H10a5 5 0 0 0 0 10h5"/>',
    "export": '<path d="M12 15V4M8 8l4-4 4 4"/><path d="M4.500 14v6h15v-6"/>',
    "drop": '<path d="M12 4v11M7.500 10.500L12 15l4.500-4.500"/><path d="M4 15v5h16v-5"/>',
    "try": '<path d="M12 3.500l2.200 5.300 5.300 2.200-5.300 2.200L12 18.500l-2.200-5.300L4.500 11l5.300-2.200z"/>',
    "app": '<path d="M5 7.500h14l-2 5.500H7z"/><path d="M12 13v7M8 20h8M12 7.500V4"/>',
}
SMALL = (16, 20)
"""Pixels of an icon in a menu and in the toolbar."""


def icon(name: str, colour: str, dim: str = "", sizes: Iterable[int] = SMALL) -> QIcon:
    """Return the named drawing in this colour, `dim` where it is disabled, sharp at these sizes on the finest screen.

    Raises KeyError for an unknown name.
    """
    made = QIcon()
    fine = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    pixels = [math.ceil(size * fine) for size in sizes]
    for tint, mode in ((colour, QIcon.Mode.Normal), (dim, QIcon.Mode.Disabled)):
        for pixmap in _draw(name, tint, pixels) if tint else ():
            made.addPixmap(pixmap, mode)
    return made


def _draw(name: str, colour: str, sizes: Iterable[int]) -> Iterator[QPixmap]:
    """Yield a drawing at each size: drawn there, because a picture made smaller or larger is blurred."""
    renderer = QSvgRenderer(QByteArray(_FRAME.format(colour=colour, drawing=_DRAWINGS[name]).encode()))
    for size in sizes:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        yield pixmap
