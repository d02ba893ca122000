"""The heights of the speech's rows: a long speech is on show before all of it is measured, and stands right soon after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView
from tests.window.flows import PATIENCE

from jiangtai.span import Span
from jiangtai.speech.speech import Paragraph, Section, Speech
from jiangtai.window.script_delegate import ScriptDelegate
from jiangtai.window.script_pane import ScriptPane
from jiangtai.window.script_rows import fill_rows
from jiangtai.window.script_text import AT_ONCE, LINE, TEXT_PX, font_of, lay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QTreeView
    from pytestqt.qtbot import QtBot

ROWS = 60
WORDS = "各单位要在三月十二日前完成植树任务，thin letters take less room than it seems. " * 3
"""Half of it Latin: as many characters stand on fewer lines than Hanzi would."""


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[QTreeView]:
    """A tree of many times the rows that are measured at once."""
    assert ROWS * len(WORDS) > 3 * AT_ONCE
    pane = ScriptPane(str)
    qtbot.addWidget(pane)
    text = "".join(f"{number:03}" + WORDS for number in range(ROWS))
    size = len(text) // ROWS
    spans = [Span(at, at + size) for at in range(0, len(text), size)]
    own = tuple(Paragraph((span,)) for span in spans)
    fill_rows(pane.model, Speech(text, (), sections=(Section("0", 1, None, Span(0, len(text)), own, ()),)), str)
    pane.resize(340, 400)
    pane.show()
    pane.view.expandAll()
    yield pane.view
    pane.close()


def right(view: QTreeView, index: QModelIndex) -> bool:
    """Whether a row stands as high as its text."""
    delegate = view.itemDelegate()
    assert isinstance(delegate, ScriptDelegate)
    width = delegate.sizeHint(None, index).width()  # type: ignore[arg-type]  # it asks nothing of the option
    lines = lay(str(index.data()), font_of(view.font(), heading=False), width).lineCount()
    return view.visualRect(index).height() == round(lines * TEXT_PX * LINE) + 10


def lay_anew(view: QTreeView) -> None:
    """Lay the rows out as where the pane's width has changed."""
    delegate = view.itemDelegate()
    assert isinstance(delegate, ScriptDelegate)
    delegate.forget_heights()
    view.doItemsLayout()


def rows(view: QTreeView) -> list[QModelIndex]:
    model = view.model()
    return [model.index(row, 0, model.index(0, 0)) for row in range(ROWS)]


def test_what_a_pane_shows_stands_right_at_once_and_the_rest_soon(view: QTreeView, qtbot: QtBot) -> None:
    lay_anew(view)
    assert all(right(view, index) for index in rows(view)[:4])
    assert not all(right(view, index) for index in rows(view)), "nothing was guessed"
    qtbot.waitUntil(lambda: all(right(view, index) for index in rows(view)), timeout=PATIENCE)


def test_what_a_person_reads_stays_in_its_place_while_the_rest_is_measured(view: QTreeView, qtbot: QtBot) -> None:
    lay_anew(view)
    view.scrollTo(rows(view)[ROWS // 2], QAbstractItemView.ScrollHint.PositionAtTop)
    top = view.visualRect(rows(view)[ROWS // 2]).top()
    qtbot.waitUntil(lambda: all(right(view, index) for index in rows(view)), timeout=PATIENCE)
    assert view.indexAt(QPoint(0, 0)) == rows(view)[ROWS // 2]
    assert view.visualRect(rows(view)[ROWS // 2]).top() == top
