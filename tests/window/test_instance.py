"""A second start hands its files over."""

from __future__ import annotations

import threading
import uuid
from typing import TYPE_CHECKING

from jiangtai.window.instance import Instance, hand_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_files_go_to_the_window_that_is_there(qtbot: QtBot) -> None:
    name = f"jiangtai-test-{uuid.uuid4().hex}"
    assert not hand_over(name, ["一.docx"])
    instance = Instance(name)
    taken: list[bool] = []
    other = threading.Thread(target=lambda: taken.append(hand_over(name, ["/讲稿/一.docx", "二.txt"])))
    with qtbot.waitSignal(instance.called, timeout=5000) as called:
        other.start()
    qtbot.waitUntil(lambda: bool(taken), timeout=5000)
    other.join()
    assert called.args == [["/讲稿/一.docx", "二.txt"]]
    assert taken == [True]
