"""Editing points: adding them to a page and taking them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.editing import FLAT, changed, find_page, flattened, retype
from jiangtai.outline.outline import SET, Point
from jiangtai.outline.wording import own
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.outline.editing import Path
    from jiangtai.outline.outline import Kind, Outline, Page, PageId

Points = tuple[Point, ...]


def add_point(outline: Outline, page: PageId, path: Path, text: str, source: str) -> Outline:
    """Return the outline with a point put at `path` (what stood there moves down): own, unless a cut of `source`."""
    put = changed(outline, page, lambda p: _put(p, path, (Point(own("")),)))
    return retype(put, page, path, text, source)


def delete_point(outline: Outline, page: PageId, path: Path) -> Outline:
    """Return the outline without a point and those below it."""
    return changed(outline, page, lambda p: _taken(p, path)[0])


def put_points(outline: Outline, page: PageId, path: Path, points: Points) -> Outline:
    """Return the outline with these points one after another at a place; a page of the `SET` kinds takes none."""
    kind = find_page(outline, page).kind
    if kind in SET:
        return outline
    rows = tuple(row for point in points for row in levelled(point, kind, path))
    return changed(outline, page, lambda p: _put(p, path, rows))


def point_at(page: Page, path: Path) -> Point:
    """Return the point a path names."""
    return _taken(page, path)[1]


def levelled(point: Point, kind: Kind, to: Path) -> Points:
    """Return a point as it stands at a place: with those below it as points of their own where there is no level below."""
    return flattened((point,)) if len(to) > 1 or kind in FLAT else (point,)


def _put(page: Page, path: Path, points: Points) -> Page:
    if len(path) == 1:
        at = _clamped(path[0], page.points)
        return replace(page, points=(*page.points[:at], *points, *page.points[at:]))
    above = _point(page.points, path[0])
    at = _clamped(path[1], above.points)
    return _with(page, path[0], replace(above, points=(*above.points[:at], *points, *above.points[at:])))


def _taken(page: Page, path: Path) -> tuple[Page, Point]:
    """Return the page without a point, and the point."""
    if len(path) == 1:
        point = _point(page.points, path[0])
        return replace(page, points=(*page.points[: path[0]], *page.points[path[0] + 1 :])), point
    above = _point(page.points, path[0])
    point = _point(above.points, path[1])
    below = (*above.points[: path[1]], *above.points[path[1] + 1 :])
    return _with(page, path[0], replace(above, points=below)), point


def _with(page: Page, at: int, point: Point) -> Page:
    return replace(page, points=(*page.points[:at], point, *page.points[at + 1 :]))


def _point(points: Points, at: int) -> Point:
    if not 0 <= at < len(points):
        raise KeyError(at)
    return points[at]


def _clamped(at: int, points: Points) -> int:
    return max(0, min(at, len(points)))
