"""What every dialog shares: the column its parts stand in, and the buttons it is left by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QPushButton

_STANDARD = QDialogButtonBox.StandardButton
ROOM = (22, 18, 22, 16)
"""Pixels left, above, right and below of what a dialog holds."""
INDENT = 9
"""Pixels before a number's first digit, as before the words of the other fields."""


class Answers(QDialogButtonBox):
    """The button that goes on, standing out, and 取消, in the order the system has them.

    Without `words` the first says 确定.
    """

    def __init__(self, dialog: QDialog, go: Callable[[], object], words: str = "") -> None:
        super().__init__(dialog)  # its child from the first: only so does the dialog know its default button
        self.setStandardButtons(_STANDARD.Ok | _STANDARD.Cancel)
        self.go, self.cancel = self.button(_STANDARD.Ok), self.button(_STANDARD.Cancel)
        if words:
            self.go.setText(words)
        stand_out(self.go)
        self.accepted.connect(go)
        self.rejected.connect(dialog.reject)


def stand_out(button: QPushButton) -> None:
    """Have a button look, and answer Enter, as the one that goes on."""
    button.setProperty("primary", True)  # noqa: FBT003  # Qt's own
    button.setDefault(True)
    button.style().unpolish(button)  # a style sheet does not look at a property again by itself
    button.style().polish(button)


def column_in(dialog: QDialog) -> QVBoxLayout:
    """Return the column a dialog's parts are put in."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*ROOM)
    column.setSpacing(12)
    return column


def indent(box: QAbstractSpinBox) -> None:
    """Set a number's digits off from the edge of its field: the style sheet's padding does not reach them."""
    box.lineEdit().setTextMargins(INDENT, 0, 0, 0)
