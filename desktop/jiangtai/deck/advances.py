"""Advances: how wide characters are, in em, and what they are to each other: East Asian, Latin or neither.

A Hanzi is 1 em in every CJK face. Latin widths are the advance widths of the metric-compatible open faces: Liberation
Sans 2.1 for Arial, Liberation Serif 2.1 for Times New Roman, and Source Han Sans SC (Noto Sans CJK SC 2.004) for itself
and, as the widest of the three on average, for faces unknown here.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise, repeat
from typing import TYPE_CHECKING

from jiangtai.deck.deck import Profile
from jiangtai.pattern import Pattern
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

JOINT = 0.24
"""Em LibreOffice puts between East Asian and Latin text: a fifth of its line height of 1.2 em. PowerPoint puts none."""

_SANS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 "
    "556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 "
    "469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 "
    "334 584"
)
_SANS_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 "
    "611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 "
    "584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 "
    "389 584"
)
_SERIF = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 "
    "444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 "
    "469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 "
    "480 541"
)
_SERIF_BOLD = (
    "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 "
    "500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 "
    "581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 "
    "394 520"
)
_HAN = (
    "224 323 474 555 555 921 680 278 338 338 467 555 278 347 278 392 555 555 555 555 555 555 555 555 555 555 278 278 555 555 555 "
    "474 946 608 657 638 688 589 552 689 728 293 535 646 543 812 723 742 633 742 635 596 599 721 575 878 573 531 603 338 392 338 "
    "555 559 606 563 618 510 620 554 325 564 607 275 275 552 284 926 610 606 620 620 388 468 377 607 521 802 498 521 475 338 270 "
    "338 555"
)
_HAN_BOLD = (
    "227 370 574 590 590 963 740 325 378 378 507 590 325 370 325 387 590 590 590 590 590 590 590 590 590 590 325 325 590 590 590 "
    "514 1007 641 681 656 714 615 585 717 757 330 568 686 578 853 749 770 667 770 682 624 625 748 619 915 627 580 613 378 387 378 "
    "590 567 626 591 644 527 644 581 372 597 640 304 306 604 315 964 641 626 644 644 436 495 421 637 576 863 562 574 511 378 296 "
    "378 590"
)
_OTHER_LETTER = 0.7
"""Latin letters with accents, Greek, Cyrillic: wider than nearly all of them."""
_EMOJI = 1.36
"""Segoe UI Emoji's 1.36 em is the widest of the usual ones."""
_WEAK_WIDE = 1.0
"""“ ” … — · and the like are full width beside Hanzi in SimSun, SimHei and Source Han Sans; narrower elsewhere."""

_LATIN_MARKS = {0xB0: 0.4, 0xB1: 0.549, 0xB7: 0.333, 0xD7: 0.584, 0x2013: 0.556, 0x2014: 1.0, 0x2015: 1.0}
"""° ± · × – — ― in Latin text (Liberation Sans)."""
_FIRST_MARK = 0xA1
_LAST_MARK = 0x2025
"""“ ” ‥ and what comes before them are narrow in Latin text."""
_RANGES = (
    (0x20000, 1.0),  # Hanzi beyond the first plane
    (0x1F000, _EMOJI),
    (0x10000, 1.0),
    (0xFFDD, 1.0),
    (0xFF61, 0.5),  # half-width kana and hangul
    (0xFE10, 1.0),
    (0xFE00, 0.0),  # variation selectors
    (0x2E80, 1.0),
    (0x370, _OTHER_LETTER),
    (0x300, 0.0),  # combining accents
    (0xB8, _OTHER_LETTER),
    (0xB7, _WEAK_WIDE),  # the middle dot of transcribed names
    (0xA0, _OTHER_LETTER),
)
"""Where a width begins to hold, from the last code point down; below the last: control characters."""

_STRETCHES = Pattern(r"([\u2e80-\U0010ffff]+)|[^\u2e80-\U0010ffff]+")
"""Signs that are East Asian to every renderer, and stretches without them."""


class Script:
    """What a character is to its neighbours."""

    NONE, ASIAN, LATIN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Measured:
    """A text's widths in em: where each character starts, in PowerPoint and in LibreOffice; one more entry ends the text.

    `widest` is no renderer's: each character counts as in the one that makes it wider. What stands on a line by it
    stands there in both.
    """

    text: str
    plain: tuple[float, ...]
    spaced: tuple[float, ...]
    widest: tuple[float, ...]

    def edges(self, profile: Profile) -> tuple[float, ...]:
        """Return where each character starts in a renderer."""
        return self.plain if profile is Profile.POWERPOINT else self.spaced


@lru_cache(maxsize=8)
def _table(latin: str, *, bold: bool) -> tuple[float, ...]:
    name = latin.casefold()
    if "times" in name or "serif" in name or "simsun" in name or "宋" in name:
        chosen = _SERIF_BOLD if bold else _SERIF
    elif name in ("arial", "helvetica", "liberation sans"):
        chosen = _SANS_BOLD if bold else _SANS
    else:
        chosen = _HAN_BOLD if bold else _HAN
    return tuple(int(width) / 1000 for width in chosen.split())


def script_of(code: int, profile: Profile = Profile.POWERPOINT) -> int:
    """Return a character's own script: NONE for spaces, marks and symbols that follow their surroundings.

    LibreOffice takes every sign of Latin-1 for Latin, + and · too (i18npool: BreakIteratorImpl::getScriptClass).
    """
    if profile is Profile.LIBREOFFICE and (0x20 < code < 0x7F or _FIRST_MARK <= code <= 0xFF):
        return Script.LATIN
    if code < 0x80:
        letter = 0x30 <= code <= 0x39 or 0x41 <= code <= 0x5A or 0x61 <= code <= 0x7A
        return Script.LATIN if letter else Script.NONE
    if code < 0x2000:
        return Script.LATIN if code >= 0xC0 else Script.NONE
    return Script.ASIAN if code >= 0x2E80 else Script.NONE


@lru_cache(maxsize=65536)
def _width(character: str, script: int, latin: str, bold: bool) -> float:  # noqa: FBT001  # mapped over a text
    code = ord(character)
    if 0x20 <= code < 0x7F:
        return _table(latin, bold=bold)[code - 0x20]
    if script == Script.LATIN and code in _LATIN_MARKS:
        return _LATIN_MARKS[code]
    if 0x2000 <= code < 0x2E80:
        return _mark_width(code, script)
    return next((width for start, width in _RANGES if code >= start), 0.0)


def _mark_width(code: int, script: int) -> float:
    """Return the width of general punctuation and symbols: full beside Hanzi, narrow in Latin text."""
    if code in (0x200B, 0x200C, 0x200D):
        return 0.0
    if code <= 0x200A:
        return 1.0 if code in (0x2001, 0x2003) else 0.5
    return 0.5 if script == Script.LATIN and code <= _LAST_MARK else _WEAK_WIDE


@lru_cache(maxsize=2048)
def measure(stretches: tuple[tuple[str, bool], ...], latin: str, apart: float = 0.0) -> Measured:
    """Return the widths of a text given as stretches of one weight each (text, bold), set in a Latin face.

    `apart`: em a style adds after each character.
    """
    text = "".join(part for part, _ in stretches)
    bolds = [bold for part, bold in stretches for _ in part]
    scripts, seen = resolve_scripts(text), resolve_scripts(text, Profile.LIBREOFFICE)
    widths = _widths(text, scripts, latin, bolds)
    own = _widths(text, seen, latin, bolds) if seen != scripts else widths
    if apart:
        widths, own = ([wide + apart for wide in each] for each in (widths, own))
    plain = tuple(accumulate(widths, initial=0.0))
    gapped = _with_gaps(own, joints_of(text, seen))
    spaced = tuple(accumulate(gapped, initial=0.0))
    widest = tuple(accumulate(map(max, widths, gapped), initial=0.0)) if seen != scripts else spaced
    return Measured(text, plain, spaced, widest)


def _widths(text: str, scripts: Sequence[int], latin: str, bolds: Sequence[bool]) -> list[float]:
    return list(map(_width, text, scripts, repeat(latin), bolds))


def _with_gaps(widths: Sequence[float], taken: Sequence[int]) -> list[float]:
    if len(set(taken)) < 2:
        return list(widths)
    meets = (before != after and before and after for before, after in pairwise(taken))
    return [wide + JOINT if gap else wide for wide, gap in zip(widths, (*meets, False), strict=False)]


def joints_of(text: str, scripts: Sequence[int]) -> list[int]:
    """Return the scripts between which LibreOffice puts its gaps: marks that open a paragraph count as Latin.

    `scripts` are those its characters are drawn in.
    """
    taken = list(scripts)
    for at, character in enumerate(text):
        if script_of(ord(character), Profile.LIBREOFFICE):
            break
        taken[at] = Script.LATIN
    return taken


def resolve_scripts(text: str, profile: Profile = Profile.POWERPOINT) -> list[int]:
    """Return each character's script: one that has none takes that of the text before it, at the start that after it."""
    own: list[int] = []
    for stretch in _STRETCHES.finditer(text):  # a speech is Hanzi in the main: they are not asked for one by one
        if stretch[1]:
            own += [Script.ASIAN] * len(stretch[1])
        else:
            own += [script_of(ord(character), profile) for character in stretch[0]]
    if Script.NONE not in own:
        return own
    current = next((script for script in own if script), Script.NONE)
    for at, script in enumerate(own):
        current = script or current
        own[at] = current
    return own
