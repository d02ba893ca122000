"""The buttons a dialog is left by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from jiangtai.window.answers import Answers, column_in

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QPushButton

    from jiangtai.window.main_window import MainWindow

INSIDE = 6
"""Pixels from a button's edge: past its border, before its words."""


def test_the_button_that_goes_on_is_filled_and_the_other_is_not(window: MainWindow) -> None:
    dialog = QDialog(window)
    answers = Answers(dialog, dialog.accept, "使用")
    column_in(dialog).addWidget(answers)
    dialog.show()
    page = dialog.palette().window().color()
    assert abs(fill(answers.go).lightness() - page.lightness()) > abs(
        fill(answers.cancel).lightness() - page.lightness()
    )
    assert fill(answers.go).saturation() > 50
    dialog.reject()


def fill(button: QPushButton) -> QColor:
    """The colour a button is filled with."""
    return button.grab().toImage().pixelColor(INSIDE, button.height() // 2)
