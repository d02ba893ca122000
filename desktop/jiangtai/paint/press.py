"""The press: pages drawn onto a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from jiangtai.paint.pdftext import bind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QSizeF

    from jiangtai.paint.letters import Letters
    from jiangtai.paint.pdftext import Binding

_DOTS = 1200
"""Units an inch inside the PDF: fine enough that no line of text moves by a tenth of a point."""
_INCH = 72


def press(pages: Iterable[Callable[[QPainter], None]], size: QSizeF, letters: Letters, binding: Binding) -> bytes:
    """Return a PDF of pages of one size in points, each drawn by a function. The painter's unit is the point.

    All text must be drawn with `letters`, which write down what it says.
    """
    letters.told.clear()
    pdf = buffered(lambda buffer: _draw(buffer, pages, size))
    return bind(pdf, letters.told, binding)


def buffered(write: Callable[[QBuffer], object]) -> bytes:
    """Return what `write` puts into a buffer."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(store.data())


def _draw(buffer: QBuffer, pages: Iterable[Callable[[QPainter], None]], size: QSizeF) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    # Qt holds a page's size upright: a page wider than high is one turned to landscape
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.scale(_DOTS / _INCH, _DOTS / _INCH)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        painter.save()
        page(painter)
        painter.restore()
    painter.end()
