"""Ceremony: what the form of a session asks for. A cover names speaker, unit and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.outline import Field, Kind

if TYPE_CHECKING:
    from jiangtai.review.submission import Submission


def check_cover(submission: Submission) -> tuple[Finding, ...]:
    """Return one finding that names the cover's empty fields, if there are any."""
    outline = submission.outline
    if outline is None:
        return ()
    labels = {Field.SPEAKER: find_occasion(outline.occasion).speaker, Field.UNIT: "单位", Field.DATE: "日期"}
    covers = [page for page in submission.pages if page.kind is Kind.COVER]
    filled = {point.field for page in covers for point in page.points if point.wording.text.strip()}
    untitled = ["题目"] if covers and not covers[0].title.text.strip() else []
    empty = [*untitled, *(label for field, label in labels.items() if field not in filled)]
    if not covers or not empty:
        return ()
    slides = tuple(slide.number for slide in submission.slides if slide.kind is Kind.COVER)
    return (Finding("cover-field-empty", Level.WARNING, (("fields", "、".join(empty)),), slides=slides),)


def check_local(submission: Submission) -> tuple[Finding, ...]:
    """Return a hint that the unit's own pages are saved hidden, if nothing was written on them yet."""
    hidden = tuple(slide.number for slide in submission.slides if slide.kind is Kind.LOCAL and slide.hidden)
    return (Finding("local-hidden", Level.HINT, slides=hidden),) if hidden else ()
