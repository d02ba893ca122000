"""Python's collector is the window's alone while it stands, and Python's own again afterwards."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jiangtai.window.tidying import WHOLE, Tidy

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Looped:
    """An object in a cycle, which notes where it ended."""

    def __init__(self, ended: list[int]) -> None:
        self.me = self
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.get_ident())


def test_nothing_is_collected_on_another_thread(qtbot: QtBot) -> None:
    assert qtbot is not None
    parent, ended = QObject(), list[int]()
    tidy = Tidy(parent)
    Looped(ended)

    def busy() -> None:
        assert [[n] for n in range(20_000)]  # enough for Python's own collector to run many times

    worker = threading.Thread(target=busy)
    worker.start()
    worker.join()
    assert not ended
    for _ in range(WHOLE):
        tidy.tidy()
    assert ended == [threading.get_ident()]
    tidy.close()
    assert gc.isenabled()


def test_what_stands_until_the_end_is_not_gone_through_each_time(qtbot: QtBot) -> None:
    assert qtbot is not None
    parent = QObject()
    tidy = Tidy(parent)
    tidy.settle()
    assert gc.get_freeze_count() > len(gc.get_objects())
    ended: list[int] = []
    Looped(ended)
    tidy.tidy()
    assert ended
    tidy.close()
    assert not gc.get_freeze_count()
