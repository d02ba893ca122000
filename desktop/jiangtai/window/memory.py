"""The window's memory: settings read when it opens and written whenever they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from jiangtai.project.settings import Settings, read_settings, write_settings
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiangtai.outline.brief import Brief
    from jiangtai.project.state import State
    from jiangtai.window.actions import Say


class Memory(QObject):
    """The settings, and the file they are kept in; no file, no memory. `changed` tells that recent files differ.

    `wanted`: whether the next speech takes the choices remembered, as a person ticks before it is opened.
    """

    changed = Signal()

    def __init__(self, file: Path | None, today: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._today = today
        self.wanted = True
        self.settings = read_settings(file) if file is not None else Settings()

    def keep(self, **changes: Any) -> None:  # noqa: ANN401  # the fields of Settings, checked by replace
        """Remember something else."""
        self._put(replace(self.settings, **changes))

    def note_opened(self, path: Path) -> None:
        """Remember a file as the latest opened."""
        self._put(self.settings.opened(path))

    def forget(self, path: str) -> None:
        """Forget a file that is no longer there."""
        self._put(self.settings.without(path))

    def note_state(self, state: State) -> None:
        """Remember the choices that the next speech is likely to share."""
        brief = state.brief
        self.keep(
            unit=brief.cover.unit, speaker=brief.cover.speaker, occasion=brief.occasion, minutes=brief.minutes,
            template=state.template, aspect=state.aspect, brand=state.brand,
        )  # fmt: skip

    def last_choices(self, say: Say, template: str) -> str:
        """Return the choices remembered in words, the template's name given; "" where none were ever made."""
        from jiangtai.outline.occasion import find_occasion  # noqa: PLC0415  # the engine loads once a speech is open

        kept = self.settings
        if not kept.chosen:
            return ""
        occasion = say(find_occasion(kept.occasion).name) if known_occasion(kept.occasion) else ""
        minutes = say("{minutes} 分钟", minutes=f"{kept.minutes:g}") if kept.minutes else ""
        return " · ".join(filter(None, (occasion, minutes, template, kept.unit or kept.brand.unit)))

    def fresh_state(self) -> State:
        """Return a State for a new speech: the choices remembered unless they are not wanted, the date today's."""
        from jiangtai.outline.brief import Brief, Cover  # noqa: PLC0415  # the engine loads once a speech is open
        from jiangtai.project.state import State  # noqa: PLC0415  # the same

        kept = self.settings if self.wanted else Settings()
        cover = Cover(speaker=kept.speaker, unit=kept.unit, date=self._today())
        occasion = kept.occasion if known_occasion(kept.occasion) else Brief().occasion
        brief = Brief(occasion, minutes=kept.minutes, cover=cover)
        return State((), brief=brief, template=kept.template, aspect=kept.aspect, brand=kept.brand)

    def _put(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        before, self.settings = self.settings, settings
        if self._file is not None:
            write_settings(self._file, settings)
        if before.recent != settings.recent:
            self.changed.emit()


def carried(brief: Brief) -> Brief:
    """Return the brief for the next speech: title and subtitle belong to the one before."""
    return replace(brief, cover=replace(brief.cover, title="", subtitle=""))


def known_occasion(name: str) -> bool:
    """Return whether there is an occasion of this id: settings may be an older program's."""
    from jiangtai.outline.occasion import OCCASIONS  # noqa: PLC0415  # the engine loads once a speech is open

    return any(occasion.id == name for occasion in OCCASIONS)


def chinese_date(year: int, month: int, day: int) -> str:
    """Return a date as it stands on a cover."""
    return f"{year}年{month}月{day}日"
