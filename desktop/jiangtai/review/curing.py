"""Curing: the safe edit a finding offers, as one pure step from outline to outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Correct, Restore, Sort
from jiangtai.outline.correcting import correct_source
from jiangtai.outline.editing import changed, restore
from jiangtai.outline.outline import PageId
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.finding import Cure, Finding
    from jiangtai.outline.outline import Outline, Page, Point

NAMES: dict[type[Cure], str] = {Correct: "照此订正", Restore: "恢复原文", Sort: "按原文排序"}
"""What each cure is called as a step of the history."""


def cure_name(finding: Finding) -> str:
    """Return the name of the step that cures a finding, "" where none does."""
    return NAMES[type(finding.cures[0])] if finding.cures else ""


def cured(outline: Outline, source: str, finding: Finding, reason: str = "") -> Outline:
    """Return the outline with a finding's cures made; `source` is the speech's text, `reason` why it was corrected.

    A cure whose page is gone by now changes nothing.
    """
    for cure in finding.cures:
        try:
            match cure:
                case Correct(span, text):
                    outline = correct_source(outline, source, span, text, reason)
                case Restore(page, path):
                    outline = restore(outline, PageId(page), path, source)
                case Sort(page):
                    outline = changed(outline, PageId(page), _sorted)
        except KeyError:
            continue
    return outline


def _sorted(page: Page) -> Page:
    """Return the page with its sourced points in source order; own ones keep their place among them."""
    ordered = iter(sorted((point for point in page.points if _start(point) is not None), key=lambda p: _start(p) or 0))
    return replace(page, points=tuple(point if _start(point) is None else next(ordered) for point in page.points))


def _start(point: Point) -> int | None:
    return next((span.start for wording in point.wordings() for span in wording.sources), None)
