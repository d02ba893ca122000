"""Editing words: what a lecturer does to a title or a point. Every edit is Outline → Outline.

A wording is found by its page and its path: () the title, (2,) the third point, (2, 0) the first below it. Every edit
marks its page as touched, so that a redraft keeps it. Edits raise KeyError for a page or place that is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind, Origin, Point, Wording
from jiangtai.outline.tracing import trace
from jiangtai.span import Span, letters, read_spans
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.outline import Outline, Page, PageId
    from jiangtai.span import Spans

Path = tuple[int, ...]

FLAT = frozenset({Kind.STATEMENT, Kind.CLOSING, Kind.QUOTE, Kind.QUESTIONS})
"""Kinds whose points have none below."""


def find_page(outline: Outline, name: PageId) -> Page:
    """Return the page of this name."""
    for page in outline.pages():
        if page.id == name:
            return page
    raise KeyError(name)


def changed(outline: Outline, name: PageId, change: Callable[[Page], Page]) -> Outline:
    """Return the outline with one page changed, and touched unless it stayed the same."""
    before = find_page(outline, name)
    after = change(before)
    if after == before:
        return outline
    after = replace(after, touched=True)
    parts = tuple(
        replace(part, pages=tuple(after if page is before else page for page in part.pages)) for part in outline.parts
    )
    return replace(outline, parts=parts)


def wording_at(page: Page, path: Path) -> Wording:
    """Return the wording a path names."""
    if not path:
        return page.title
    points = page.points
    for step in path[:-1]:
        points = _at(points, step).points
    return _at(points, path[-1]).wording


def reworded(page: Page, path: Path, change: Callable[[Wording], Wording]) -> Page:
    """Return the page with one wording changed."""
    if not path:
        return replace(page, title=change(page.title))
    return replace(page, points=_reworded(page.points, path, change))


def retype(outline: Outline, page: PageId, path: Path, text: str, source: str) -> Outline:
    """Return the outline with other words at a place: own, unless they are again a cut of the speech's text `source`."""
    return changed(outline, page, lambda p: reworded(p, path, lambda w: _typed(w, text, source, _near(p, w))))


def correct(outline: Outline, page: PageId, path: Path, text: str, reason: str) -> Outline:
    """Return the outline with the source's words corrected (订正): they keep their sources, and say why they differ."""

    def corrected(wording: Wording) -> Wording:
        if not wording.sources:
            return wording
        return replace(wording, text=text, corrected=True, reason=reason, emphasis=())

    return changed(outline, page, lambda p: reworded(p, path, corrected))


def restore(outline: Outline, page: PageId, path: Path, source: str) -> Outline:
    """Return the outline with the source's wording where a person had put other words."""

    def restored(wording: Wording) -> Wording:
        spans = wording.sources or wording.was
        return Wording(recut(source, spans), spans) if spans else wording

    return changed(outline, page, lambda p: reworded(p, path, restored))


def emphasise(outline: Outline, page: PageId, path: Path, span: Span) -> Outline:
    """Return the outline with a stretch of a wording's text emphasised, or plain again where it was; one at most."""

    def emphasised(wording: Wording) -> Wording:
        held = Span(max(0, span.start), min(len(wording.text), span.end))
        if held.end <= held.start or held in wording.emphasis:
            return replace(wording, emphasis=())
        return replace(wording, emphasis=(held,))

    return changed(outline, page, lambda p: reworded(p, path, emphasised))


def write_notes(outline: Outline, page: PageId, text: str | None) -> Outline:
    """Return the outline with a person's own notes on a page; None gives the passage back."""
    return changed(outline, page, lambda p: replace(p, notes_own=text))


def plan_minutes(outline: Outline, page: PageId, minutes: float | None) -> Outline:
    """Return the outline with minutes planned for a page; None counts its characters again."""
    return changed(outline, page, lambda p: replace(p, minutes=minutes))


def change_kind(outline: Outline, page: PageId, kind: Kind) -> Outline:
    """Return the outline with a page of another kind. Nothing it says is lost: what has no second level is made flat."""

    def as_kind(old: Page) -> Page:
        points = flattened(old.points) if kind in FLAT else old.points
        return replace(old, kind=kind, points=points, heads=old.heads if kind is Kind.PAIRS else ())

    return changed(outline, page, as_kind)


def flattened(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points with those below them as points of their own."""
    return tuple(Point(wording) for point in points for wording in point.wordings())


def recut(source: str, spans: Spans) -> str:
    """Return the source's words in the spans: one reading, with a comma where a cut left words out between them."""
    read = ""
    for at, span in enumerate(spans):
        between = source[spans[at - 1].end : span.start] if at else ""
        read += ("，" if letters(between) and read[-1:].isalnum() else "") + read_spans(source, (span,))
    return "".join(read.split("\n")).strip("，。；：、 \u3000")


def _typed(wording: Wording, text: str, source: str, near: int) -> Wording:
    said = " ".join(text.split())
    if said == wording.text:
        return wording
    spans = trace(said, source, near)
    if spans:
        return Wording(said, spans)
    return Wording(said, (), Origin.OWN, was=wording.sources or wording.was)


def _near(page: Page, wording: Wording) -> int:
    spans = wording.sources or wording.was
    return spans[0].start if spans else page.source.start if page.source is not None else 0


def _at(points: tuple[Point, ...], step: int) -> Point:
    if not 0 <= step < len(points):
        raise KeyError(step)
    return points[step]


def _reworded(points: tuple[Point, ...], path: Path, change: Callable[[Wording], Wording]) -> tuple[Point, ...]:
    step, below = path[0], path[1:]
    point = _at(points, step)
    new = (
        replace(point, points=_reworded(point.points, below, change))
        if below
        else replace(point, wording=change(point.wording))
    )
    return (*points[:step], new, *points[step + 1 :])
