"""A second start hands its files over."""

from __future__ import annotations

import subprocess
import sys
import uuid
from typing import TYPE_CHECKING

from jiangtai.window.instance import Instance, hand_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_SECOND = "import sys; from jiangtai.window.instance import hand_over; print(hand_over(sys.argv[1], sys.argv[2:]))"


def test_files_go_to_the_window_that_is_there(qtbot: QtBot) -> None:
    name = f"jiangtai-test-{uuid.uuid4().hex}"
    assert not hand_over(name, ["一.docx"])
    instance = Instance(name)
    with qtbot.waitSignal(instance.called, timeout=20_000) as called:
        # a process of its own, as a second start is: the socket's waiting would hold this one's interpreter
        second = subprocess.Popen(
            [sys.executable, "-c", _SECOND, name, "/讲稿/一.docx", "二.txt"], stdout=subprocess.PIPE
        )
    assert called.args == [["/讲稿/一.docx", "二.txt"]]
    assert second.communicate(timeout=20)[0].strip() == b"True"
    instance.close()
