"""The Brief: what a person asked to be shown, and for whom. Drafting needs it beside the Speech, and nothing else."""

from __future__ import annotations

from enum import StrEnum

from jiangtai.fault import UnknownChoice
from jiangtai.value import dataclass, fields

LONGEST = {"title": 80, "subtitle": 60, "speaker": 30, "unit": 40, "date": 30}
"""Characters a cover field may have: what two to four lines of the cover hold at sizes the back row reads."""


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


def check_cover(cover: Cover) -> None:
    """Raise UnknownChoice naming the first field that no cover would hold, and how much it may have."""
    for field in fields(cover):
        words: str = getattr(cover, field.name)
        if len(words) > LONGEST[field.name]:
            raise UnknownChoice(
                "封面上放不下“{words}…”：有 {size} 字，请缩短到 {most} 字以内。",
                words=words[:12],
                size=len(words),
                most=LONGEST[field.name],
            )


@dataclass(frozen=True, slots=True)
class Brief:
    """The choices a draft follows.

    `unticked` are the starts of the paragraphs (offsets into the speech's text) a person left out: so a new source is
    wholly selected. `minutes` None: nothing is dropped for time. `kept` are the starts of paragraphs called back from
    略讲. `extras` None: the occasion's own, else ids of `occasion.Extra`. `pace` is characters read a minute. `lean`:
    the meeting forbids decoration.
    """

    occasion: str = "study"
    minutes: float | None = None
    unticked: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    extras: tuple[str, ...] | None = None
    notes: Notes = Notes.FULL
    cover: Cover = Cover()
    pace: float = 180.0
    lean: bool = False
