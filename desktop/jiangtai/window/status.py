"""The status line: pages, minutes, what is selected, and how large the slide is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar

from jiangtai.window.panel import plain

if TYPE_CHECKING:
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown

PATIENCE = 400
"""Milliseconds before work shows that it goes on: anything quicker would only flicker."""


class Status(QStatusBar):
    """One quiet line at the foot of the window."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.setSizeGripEnabled(False)
        self.words = plain(say("打开一份讲稿就可以开始"))
        self.scale = plain()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("正在处理"))
        self.progress.hide()
        self.addWidget(self.words, 1)
        self.saved = plain()
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.saved)
        self.addPermanentWidget(self.scale)
        self.setContentsMargins(10, 0, 10, 0)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self.progress.show)

    def show_tally(self, shown: Shown) -> None:
        """Show the snapshot's numbers."""
        from jiangtai.window.script_pane import tally  # noqa: PLC0415  # the engine loads once a speech is open

        say = self._say
        found = tally(shown)
        parts = [
            say("{count} 页", count=sum(not slide.hidden for slide in shown.deck.slides)),
            _time(shown, say),
            say("选用 {chosen} 段：{on_slides} 段上片", chosen=found.chosen, on_slides=found.on_slides),
        ]
        parts += [say("{count} 段只在备注", count=found.read)] if found.read else []
        parts += [say("{count} 段略讲", count=found.passed)] if found.passed else []
        self.words.setText(" · ".join(parts))

    def show_autosaved(self, time: str) -> None:
        """Show when the last edit was kept."""
        self.saved.setText(self._say("已自动保存 {time}", time=time))

    def show_saved(self, name: str) -> None:
        """Show which file the project was saved to."""
        self.saved.setText(self._say("已存 {name}", name=name))

    def show_scale(self, percent: int) -> None:
        """Show how large the slide is shown."""
        self.scale.setText(self._say("适应窗口 {percent}%", percent=percent))

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Show that work goes on, once it has for a while."""
        if busy:
            self._wait.start()
        else:
            self._wait.stop()
            self.progress.hide()


def _time(shown: Shown, say: Say) -> str:
    """Return in words how long the talk takes, what of it is planned, and how far that is from what there is."""
    total, planned = round(shown.minutes), round(shown.planned)
    values = {"total": total, "planned": planned, "read": total - planned, "budget": f"{shown.budget:g}"}
    words = (
        say("讲稿约 {read} 分钟 + 安排 {planned} 分钟 = {total} / {budget}", **values)
        if planned
        else say("讲稿约 {read} 分钟 / {budget}", **values)
    )
    spare = round(shown.budget - total)
    if not spare:
        return words
    return words + (say("，还余 {count} 分钟", count=spare) if spare > 0 else say("，超出 {count} 分钟", count=-spare))
