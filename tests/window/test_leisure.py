"""Work of the window's thread in pieces, with what a person does in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jiangtai.window.leisure import Leisure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def test_an_event_comes_in_between_the_pieces(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()

    def work(name: str) -> Iterator[None]:
        for piece in range(3):
            done.append(f"{name}{piece}")
            if not piece:
                QTimer.singleShot(0, parent, lambda: done.append("click"))
            yield

    leisure = Leisure(parent)
    leisure.take(work("a"))
    leisure.take(work("b"))
    assert not done
    qtbot.waitUntil(lambda: "b2" in done)
    assert [one for one in done if one != "click"] == ["a0", "a1", "a2", "b0", "b1", "b2"]
    assert done.index("click") < done.index("a2")
