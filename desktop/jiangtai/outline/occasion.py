"""Occasions: the kinds of session a deck is given in, as data.

Times and ceilings are those of contracts.md, which took them from practice: 45–90 minutes for a 宣讲报告会, 5–15 for a
微党课, half a day with discussion for a 理论学习中心组.
"""

from __future__ import annotations

from enum import StrEnum

from jiangtai.fault import UnknownChoice
from jiangtai.value import dataclass


class Extra(StrEnum):
    """Pages an occasion may add to what the speech says."""

    LOCAL = "local"
    QUESTIONS = "questions"


class Cuts(StrEnum):
    """How much is cut: `relay` reads the speech itself, so its pages quote it whole."""

    DRAFT = "draft"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A kind of session. `pages` is a ceiling, never a quota; sizes are points."""

    id: str
    name: str
    minutes: int
    pages: int
    speaker: str = "宣讲人"
    last: tuple[Extra | None, ...] = (None, Extra.LOCAL)
    """What comes last, in order; None is the closing."""
    body: float = 28
    floor: float = 24
    cuts: Cuts = Cuts.DRAFT


_CLOSING = None

OCCASIONS: tuple[Occasion, ...] = (
    Occasion("study", "理论学习中心组学习", 30, 26, "领学人", (_CLOSING, Extra.LOCAL, Extra.QUESTIONS)),
    Occasion("lecture", "宣讲报告会", 60, 32, "宣讲人", (Extra.LOCAL, _CLOSING)),
    Occasion("relay", "传达学习", 20, 12, "传达人", (_CLOSING,), cuts=Cuts.WHOLE),
    Occasion("grassroots", "基层宣讲", 30, 14, body=32, floor=28),
    Occasion("party-day", "主题党日", 20, 16),
    Occasion("party-class", "专题党课", 45, 26, "授课人"),
    Occasion("micro", "微党课", 8, 8, "授课人", (_CLOSING,)),
    Occasion("workshop", "专题读书班／培训班", 90, 40, "主讲人", (_CLOSING, Extra.LOCAL, Extra.QUESTIONS)),
)


def find_occasion(name: str) -> Occasion:
    """Return the occasion with this id or Chinese name. Raises UnknownChoice naming those there are."""
    for occasion in OCCASIONS:
        if name in (occasion.id, occasion.name, *occasion.name.split("／")):
            return occasion
    known = "、".join(f"{occasion.id}（{occasion.name}）" for occasion in OCCASIONS)
    raise UnknownChoice("没有名为“{name}”的场次；可选：{known}。", name=name, known=known)
