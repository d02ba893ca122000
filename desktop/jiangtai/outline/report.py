"""The Outline as plain data, in the shape of the command line's `outline --json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiangtai.outline.coverage import coverage, part_coverage
from jiangtai.outline.outline import Origin
from jiangtai.outline.resuming import resumed_in
from jiangtai.outline.time import expected_minutes, page_minutes, part_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from jiangtai.outline.brief import Brief
    from jiangtai.outline.outline import Outline, Page, PageId, Part, Point, Wording
    from jiangtai.span import Span
    from jiangtai.speech.speech import Speech

Json = dict[str, Any]
"""One JSON object."""


def outline_json(outline: Outline, _speech: Speech, brief: Brief) -> Json:
    """Return the outline as the command line prints it. Shares are from 0 to 1, minutes at the brief's pace."""
    covered = coverage(outline)
    again = resumed_in(outline.parts)
    return {
        "title": outline.title.text,
        "occasion": outline.occasion,
        "minutes": {"budget": outline.minutes, "expected": round(expected_minutes(outline, brief), 2)},
        "coverage": round(covered.paragraphs, 4),
        "shown": round(covered.shown, 4),
        "dropped": _pairs(outline.dropped),
        "parts": [_part(part, brief, again) for part in outline.parts],
    }


def _part(part: Part, brief: Brief, again: AbstractSet[PageId]) -> Json:
    covered = part_coverage(part)
    return {
        "heading": part.heading.text,
        "coverage": round(covered.paragraphs, 4),
        "shown": round(covered.shown, 4),
        "minutes": round(part_minutes(part, brief.pace), 2),
        "pages": [_page(page, brief, resumes=page.id in again) for page in part.pages],
    }


def _page(page: Page, brief: Brief, *, resumes: bool) -> Json:
    return {
        "id": page.id,
        "kind": page.kind.value,
        "title": _wording(page.title),
        "resumes": resumes,
        "points": [_point(point) for point in page.points],
        "notes": _pairs(page.notes),
        "notes_own": page.notes_own,
        "minutes": page.minutes,
        "expected": round(page_minutes(page, brief.pace), 2),
        "picture": {"name": page.picture.name, "alt": page.picture.alt} if page.picture else None,
    }


def _point(point: Point) -> Json:
    field = {"field": point.field.value} if point.field is not None else {}
    return {**_wording(point.wording), **field, "points": [_point(below) for below in point.points]}


def _wording(wording: Wording) -> Json:
    return {
        "text": wording.text,
        "sources": _pairs(wording.sources),
        "own": wording.origin is Origin.OWN,
        "furniture": wording.origin is Origin.FURNITURE,
        "corrected": wording.corrected,
        "emphasis": _pairs(wording.emphasis),
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
