"""Printing handouts: sheet after sheet drawn onto a printer, on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Sheet = Callable[[QPainter], None]

_INCH = 72
"""Points an inch: the sheets are drawn in points."""


def make_printer(title: str) -> QPrinter:
    """Return the system's usual printer with A4 paper; a file, where the system has no printer."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)  # the sheets keep margins of their own
    printer.setDocName(title)
    return printer


def print_sheets(sheets: Sequence[Sheet], printer: QPrinter) -> Iterator[int]:
    """Draw the sheets a person asked the printer for; yield how many are drawn, after each."""
    wanted = asked_for(sheets, printer)
    painter = QPainter(printer)
    try:
        scale = printer.resolution() / _INCH
        painter.scale(scale, scale)
        for done, sheet in enumerate(wanted):
            if done:
                printer.newPage()
            painter.save()
            sheet(painter)
            painter.restore()
            yield done + 1
    finally:
        painter.end()


def asked_for(sheets: Sequence[Sheet], printer: QPrinter) -> list[Sheet]:
    """Return the sheets from the printer's first page to its last, as often as it cannot copy them itself."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(sheets)
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return [*sheets[first - 1 : last]] * copies
