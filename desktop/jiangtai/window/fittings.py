"""Fittings: what the workbench is put together from. Each is made when first asked for, so that they can be one at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jiangtai.window.cover_strip import CoverStrip
from jiangtai.window.filmstrip import Filmstrip
from jiangtai.window.materials_tray import MaterialsTray
from jiangtai.window.notes_pane import NotesPane
from jiangtai.window.outline_pane import OutlinePane
from jiangtai.window.script_pane import ScriptPane
from jiangtai.window.stage import Stage, StageView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from jiangtai.window.actions import Say
    from jiangtai.window.jobs import Jobs


class Fittings:
    """The panes of one workbench, not yet laid out."""

    def __init__(self, say: Say, jobs: Jobs) -> None:
        self._say = say
        self._jobs = jobs

    def make(self) -> Iterator[QWidget]:
        """Yield every pane once it is made."""
        yield self.script
        yield self.tray
        yield self.cover
        yield self.outline
        yield self.stage_view
        yield self.notes
        yield self.films

    @cached_property
    def script(self) -> ScriptPane:
        """The speech."""
        return ScriptPane(self._say)

    @cached_property
    def tray(self) -> MaterialsTray:
        """Its pictures and tables."""
        return MaterialsTray(self._say, self._jobs)

    @cached_property
    def cover(self) -> CoverStrip:
        """What stands on the cover."""
        return CoverStrip(self._say)

    @cached_property
    def outline(self) -> OutlinePane:
        """The outline."""
        return OutlinePane(self._say)

    @cached_property
    def stage(self) -> Stage:
        """The slide."""
        return Stage(self._say)

    @cached_property
    def stage_view(self) -> StageView:
        """The slide in its pane."""
        return StageView(self.stage)

    @cached_property
    def notes(self) -> NotesPane:
        """What is said at the slide."""
        return NotesPane(self._say)

    @cached_property
    def films(self) -> Filmstrip:
        """Every slide, small."""
        return Filmstrip(self._say, self._jobs)
