"""The text of the 讲稿 pane's rows: how it is broken, and how high it stands.

The view asks for the height of every row before it shows one. Of a long speech only as much is measured then as a pane
shows; how high the rest is, is guessed from its length, and measured a piece at a time while nothing else is to be done.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from jiangtai.window.leisure import Leisure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QTreeView

TEXT_PX = 15
LINE = 1.65
"""Line height as a share of the text's size: a speech is read, not glanced at."""
AT_ONCE = 3000
"""Characters measured while the view waits: more than a pane shows."""
PIECE = 1000
"""Characters measured at a time afterwards: a few milliseconds."""


class RowText(NamedTuple):
    """What a row's height follows from: its words, the pixels its lines are wide, and whether it is a heading."""

    words: str
    width: int
    heading: bool


class Heights(QObject):
    """How high the texts of a view's rows stand."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._known: dict[RowText, int] = {}
        self._guessed: dict[RowText, int] = {}
        self._room = AT_ONCE
        self._off = self._seen = False
        self._leisure = Leisure(self)

    def of(self, text: RowText) -> int:
        """Return how high a text stands, or a guess where there is too much to measure it all while the view waits."""
        known = self._known.get(text) or self._guessed.get(text)
        if known is not None:
            return known
        if self._room > 0:
            self._room -= len(text.words)
            return self._measure(text)
        if not self._guessed:
            self._leisure.take(self._catch_up())
        self._guessed[text] = _high(ceil(len(text.words) * TEXT_PX / text.width), heading=text.heading)
        return self._guessed[text]

    def see(self, text: RowText, layout: QTextLayout) -> None:
        """Learn how high a text stands from what is drawn of it: where that was guessed wrong, it is mended soon."""
        if text in self._guessed and text not in self._known:
            self._seen |= self._keep(text, layout) != self._guessed[text]

    def forget(self) -> None:
        """Measure anew: the width or the speech changed."""
        self._known.clear()
        self._guessed.clear()
        self._room, self._off, self._seen = AT_ONCE, False, False

    def _measure(self, text: RowText) -> int:
        return self._keep(text, lay(text.words, font_of(self._view.font(), heading=text.heading), text.width))

    def _keep(self, text: RowText, layout: QTextLayout) -> int:
        height = self._known[text] = _high(layout.lineCount(), heading=text.heading)
        self._off |= self._guessed.get(text, height) != height
        return height

    def _catch_up(self) -> Iterator[None]:
        """Measure what was guessed, a piece at a time, and have the rows stand as they should."""
        while waiting := [text for text in self._guessed if text not in self._known]:
            room = PIECE
            while waiting and room > 0:
                room -= len(waiting[0].words)
                self._measure(waiting.pop(0))
            if self._seen:
                self._settle()
            yield
        self._guessed.clear()
        self._room = AT_ONCE
        if self._off:
            self._settle()

    def _settle(self) -> None:
        """Have every row stand as high as is known by now, and what is on show stay where it is."""
        self._off = self._seen = False
        view, bar = self._view, self._view.verticalScrollBar()
        first = view.indexAt(QPoint(0, 0))
        top = view.visualRect(first).top()
        view.doItemsLayout()
        if first.isValid():
            bar.setValue(bar.value() + view.visualRect(first).top() - top)


def font_of(base: QFont, *, heading: bool) -> QFont:
    """Return the font of a row's text."""
    font = QFont(base)
    font.setPixelSize(TEXT_PX)
    font.setWeight(QFont.Weight.DemiBold if heading else QFont.Weight.Normal)
    return font


def lay(text: str, font: QFont, width: int) -> QTextLayout:
    """Return the text broken to the width. This is the reading pane's own text, not a slide's."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (TEXT_PX * LINE - line.height()) / 2))
        y += TEXT_PX * LINE
    layout.endLayout()
    return layout


def _high(lines: int, *, heading: bool) -> int:
    return round(lines * TEXT_PX * LINE) + (18 if heading else 10)
