"""The panes side by side: speech, outline and slide, with what belongs to each, and how a person gets from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from jiangtai.window.actions import Say
    from jiangtai.window.fittings import Fittings

LONG = 4
"""Letters that no longer stand above one another on the rail."""


class Panes(QWidget):
    """The panes, laid out. What they show and how they are linked is the workbench's."""

    def __init__(self, say: Say, fittings: Fittings) -> None:
        super().__init__()
        self.script, self.tray, self.cover = fittings.script, fittings.tray, fittings.cover
        self.outline, self.notes, self.films = fittings.outline, fittings.notes, fittings.films
        self.stage, self.stage_view = fittings.stage, fittings.stage_view
        self.script.body.addWidget(self.tray)
        self.rail = _make_rail(say)
        self._below: list[QWidget] = []
        self._middle, self._right = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Vertical)
        self._across = across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(10)
        for pane, least in ((self.script, 230), (self._lay_middle(), 250), (self._lay_right(), 420)):
            pane.setMinimumWidth(least)
            across.addWidget(pane)
        across.setStretchFactor(2, 1)
        across.setSizes([300, 330, 780])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(self.rail)
        row.addWidget(across)
        self.rail.clicked.connect(lambda: self.fold_script(folded=False))
        self.script.fold.clicked.connect(lambda: self.fold_script(folded=True))

    def _lay_middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.cover)
        self._middle.setChildrenCollapsible(False)
        self._middle.setHandleWidth(10)
        self._middle.addWidget(self.outline)
        column.addWidget(self._middle, 1)
        return middle

    def _lay_right(self) -> QWidget:
        right = QFrame()
        right.setProperty("stage", "true")
        below = self._right
        below.setChildrenCollapsible(False)
        below.setHandleWidth(12)
        below.addWidget(self.stage_view)
        below.addWidget(self.notes)
        below.setStretchFactor(0, 3)
        below.setStretchFactor(1, 1)
        below.setSizes([450, 170])
        stack = QVBoxLayout(right)
        stack.setContentsMargins(14, 14, 14, 4)
        stack.setSpacing(10)
        stack.addWidget(below, 1)
        stack.addWidget(self.films)
        return right

    def add_pane(self, pane: QWidget) -> None:
        """Put one more pane below the outline, so that the slide keeps its size."""
        self._middle.addWidget(pane)
        self._below.append(pane)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """The panes, from left to right; one given the focus hands it to what a person works with there."""
        right = (self.stage_view, self.notes, self.films)
        return (self.script, self.cover, self.outline, *self._below, *right)

    @property
    def arrangement(self) -> tuple[bytes, ...]:
        """How the panes share the window, as Qt keeps it."""
        return tuple(bytes(one.saveState().data()) for one in (self._across, self._middle, self._right))

    def arrange(self, kept: tuple[bytes, ...]) -> None:
        """Have the panes share the window as they did; what Qt cannot read changes nothing."""
        for one, state in zip((self._across, self._middle, self._right), kept, strict=False):
            one.restoreState(state)

    def fold_script(self, *, folded: bool | None = None) -> None:
        """Fold the speech to its rail, or bring it back."""
        away = self.script.isVisible() if folded is None else folded
        self.script.setVisible(not away)
        self.rail.setVisible(away)

    def next_pane(self, by: int = 1) -> None:
        """Put the focus into the pane so many after the one that has it."""
        focus = QApplication.focusWidget()
        shown = [pane for pane in self.panes if pane.isVisible()]
        held = (n for n, pane in enumerate(shown) if focus is not None and (pane is focus or pane.isAncestorOf(focus)))
        at = next(held, -1 if by > 0 else 0)
        if shown:
            shown[(at + by) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _make_rail(say: Say) -> QToolButton:
    """Return what is left of the speech's pane where it is folded away."""
    rail = QToolButton()
    rail.setProperty("rail", True)  # noqa: FBT003  # Qt's own
    rail.setText("\n".join((*say("讲稿"), "›")) if len(say("讲稿")) < LONG else "›")
    rail.setAccessibleName(say("展开讲稿"))
    rail.setToolTip(say("展开讲稿"))
    rail.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    rail.hide()
    return rail
