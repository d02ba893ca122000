"""The Brief: what a person asked to be shown, and for whom. Drafting needs it beside the Speech, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Notes(StrEnum):
    """What the speaker notes hold: the passages whole, the points only, or nothing."""

    FULL = "full"
    POINTS = "points"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cover:
    """What a person says of the session. Empty fields show as prompts in the window and never reach the file."""

    title: str = ""
    subtitle: str = ""
    speaker: str = ""
    unit: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """The choices a draft follows.

    `unticked` are the starts of the paragraphs (offsets into the speech's text) a person left out: so a new source is
    wholly selected. `minutes` None: nothing is dropped for time. `kept` are the starts of paragraphs called back from
    略讲. `extras` None: the occasion's own, else ids of `occasion.Extra`. `pace` is characters read a minute.
    """

    occasion: str = "study"
    minutes: float | None = None
    unticked: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    extras: tuple[str, ...] | None = None
    notes: Notes = Notes.FULL
    cover: Cover = Cover()
    pace: float = 180.0
