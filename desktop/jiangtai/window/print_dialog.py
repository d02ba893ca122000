"""The print dialog: how slides stand on paper, with the first sheet as it will be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton

from jiangtai.window.answers import Answers, column_in
from jiangtai.window.choice import Choice
from jiangtai.window.handing import SHEETS
from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from jiangtai.window.desk import Desk
    from jiangtai.window.shown import Shown

    Sheet = Callable[[QPainter], None]

ACROSS, DOWN = 297, 420
"""Pixels of the sheet's picture: A4, small enough for a screen of 720 lines."""


class PrintDialog(QDialog):
    """Asks how to print handouts. `wanted` brings the sheets to print, `saved` how they stand, to be kept as a PDF."""

    wanted = Signal(object)
    saved = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, shown: Shown) -> None:
        super().__init__(parent)
        self._say = say = desk.catalogue.say
        self._desk = desk
        self._shown = shown
        self.sheets: Sequence[Sheet] = ()
        self.setWindowTitle(say("打印讲义"))
        self.sheet = Choice()
        self.sheet.setAccessibleName(say("讲义怎样排"))
        for name, words in SHEETS.items():
            self.sheet.addItem(say(words), name)
        self.picture = QLabel()
        self.picture.setAccessibleName(say("第一张的样子"))
        self.picture.setFixedSize(ACROSS, DOWN)
        self.count = plain("", "soft")
        self.answers = Answers(self, self._print, say("打印…"))
        self.go, self.save = self.answers.go, QPushButton(say("存成 PDF…"))
        self._assemble()
        self.sheet.currentIndexChanged.connect(self._ask_sheets)
        self.save.clicked.connect(self._save)
        self._ask_sheets()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.answers)
        column = column_in(self)
        column.addWidget(self.sheet)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.count, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)

    def _ask_sheets(self) -> None:
        """Have the sheets made on the worker, and the first of them drawn."""
        self.go.setEnabled(False)
        work = partial(_first, self._shown, self.sheet.currentData(), self.devicePixelRatioF())
        self._desk.jobs.run("print-sheets", work, self._show, self._skip)

    def _show(self, made: tuple[Sequence[Sheet], QImage]) -> None:
        self.sheets, image = made
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.count.setText(self._say("共 {count} 张 A4 纸", count=len(self.sheets)))
        self.go.setEnabled(bool(self.sheets))

    def _skip(self, error: Exception) -> None:
        """Leave nothing to print where the sheets cannot be made."""

    def _print(self) -> None:
        self.accept()
        self.wanted.emit(self.sheets)

    def _save(self) -> None:
        self.accept()
        self.saved.emit(self.sheet.currentData())

    def done(self, result: int) -> None:
        """Have nothing more drawn once it is closed."""
        self._desk.jobs.cancel("print-sheets")
        super().done(result)


def _first(shown: Shown, sheet: str, ratio: float) -> tuple[Sequence[Sheet], QImage]:
    """Return the sheets of a handout, and the first as a picture."""
    from jiangtai.paint.handouts import PAPER, Handout, handout_sheets  # noqa: PLC0415  # loads when first needed

    sheets = handout_sheets(shown.deck, shown.template, Handout(sheet))
    image = QImage(QSize(ACROSS, DOWN) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    hint = QPainter.RenderHint
    painter.setRenderHints(hint.Antialiasing | hint.SmoothPixmapTransform)
    painter.scale(ACROSS / PAPER.width(), DOWN / PAPER.height())
    if sheets:
        sheets[0](painter)
    painter.end()
    return sheets, image
