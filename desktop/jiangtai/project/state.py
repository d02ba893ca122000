"""The State: all that a person decided, as one frozen value. Speech and Deck are derived from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.brand import Brand
from jiangtai.outline.brief import Brief
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Override, Role


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source as it was opened: its name, what it is, and its bytes, so that a moved file does not matter."""

    name: str
    role: Role
    blob: bytes


@dataclass(frozen=True, slots=True)
class State:
    """Everything a person decided. A project file stores exactly this."""

    sources: tuple[SourceFile, ...]
    overrides: tuple[Override, ...] = ()
    brief: Brief = Brief()
    outline: Outline | None = None
    """The outline as it stands: drafted, and edited."""
    template: str = "redcross"
    aspect: str = "16:9"
    brand: Brand = Brand()
    accepted: tuple[tuple[str, str], ...] = ()
    """Codes of findings accepted, each with its reason."""
