"""Time: how long pages take to speak, and what is left out where the time asked for is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.budgeting import LEAST_RICH, RICH
from jiangtai.span import length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.brief import Brief
    from jiangtai.outline.groups import Told
    from jiangtai.outline.outline import Outline, Page, Part
    from jiangtai.speech.speech import Paragraph


def page_minutes(page: Page, pace: float) -> float:
    """Return how long a page takes: as planned by a person, else its notes at `pace` characters a minute."""
    if page.minutes is not None:
        return page.minutes
    said = len(page.notes_own) if page.notes_own is not None else length(page.notes)
    return said / pace


def part_minutes(part: Part, pace: float) -> float:
    """Return how long a part takes."""
    return sum(page_minutes(page, pace) for page in part.pages)


def expected_minutes(outline: Outline, brief: Brief) -> float:
    """Return how long the whole takes at the brief's pace."""
    return sum(part_minutes(part, brief.pace) for part in outline.parts)


def outside_time(told: Sequence[Told], brief: Brief, closing: Paragraph | None) -> frozenset[int]:
    """Return the starts of the paragraphs left out (略讲) so that the rest fits the brief's minutes.

    Whole paragraphs go, the least weighty first; the closing and those a person called back stay. Without minutes
    nothing goes. At least one paragraph is left.
    """
    if brief.minutes is None:
        return frozenset()
    over = sum(one.size for one in told) - brief.minutes * brief.pace
    stay = brief.kept | ({closing.start} if closing is not None else set())
    gone: list[Told] = []
    for one in sorted(told, key=_worth):
        if over <= 0 or len(gone) == len(told) - 1:
            break
        if one.paragraph.start in stay:
            continue
        gone.append(one)
        over -= one.size
    for one in reversed(gone[:]):  # after a long one went, weightier ones before it may fit again
        if one.size <= -over:
            gone.remove(one)
            over += one.size
    return frozenset(one.paragraph.start for one in gone)


def rich_from(told: Sequence[Told], brief: Brief) -> int:
    """Return from how many units on a page is parted: fewer, where there is more time than the paragraphs take."""
    if brief.minutes is None:
        return RICH
    spoken = sum(one.size for one in told) / brief.pace
    return max(LEAST_RICH, min(RICH, round(RICH * spoken / brief.minutes)))


def _worth(told: Told) -> tuple[float, int]:
    """Return what a paragraph is worth: its three weightiest units, the later first where equal."""
    best = sorted((u.weight for u in told.units), reverse=True)[:3]
    return (sum(best) / 3, -told.paragraph.start)
