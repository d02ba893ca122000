"""The history of States: undo and redo with names, and a save point.

Plain values: each step keeps the whole State before and after it, which costs little because States share what did
not change. "Unsaved" is asked of the save point, never tracked by a flag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from jiangtai.project.state import State

LIMIT = 500
"""Steps kept: more than an afternoon's work, and bounded."""


@dataclass(frozen=True, slots=True)
class Step:
    """A named step and the State it led away from (in the past) or leads to (in the future)."""

    name: str
    state: State


@dataclass(frozen=True, slots=True)
class History:
    """The present State with what led to it and what was undone.

    `saved` is the State last written to disk, None where none was.
    """

    present: State
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    saved: State | None = None

    def record(self, name: str, state: State) -> History:
        """Return the history after one more step; what was undone is forgotten. No step where nothing changed."""
        if state == self.present:
            return self
        past = (*self.past, Step(name, self.present))[-LIMIT:]
        return replace(self, present=state, past=past, future=())

    def undo(self) -> History:
        """Return the history one step back, or itself at the start."""
        if not self.past:
            return self
        step = self.past[-1]
        return replace(
            self, present=step.state, past=self.past[:-1], future=(Step(step.name, self.present), *self.future)
        )

    def redo(self) -> History:
        """Return the history one step forward again, or itself at the end."""
        if not self.future:
            return self
        step = self.future[0]
        return replace(
            self, present=step.state, past=(*self.past, Step(step.name, self.present)), future=self.future[1:]
        )

    def mark_saved(self, state: State | None = None) -> History:
        """Return the history with `state`, else the present, as its save point."""
        return replace(self, saved=state or self.present)

    @property
    def undo_name(self) -> str:
        """The name of the step that undo takes back, or ""."""
        return self.past[-1].name if self.past else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that redo brings again, or ""."""
        return self.future[0].name if self.future else ""

    @property
    def dirty(self) -> bool:
        """Whether the present differs from the save point."""
        return self.present != self.saved
