"""Clippings: points and pages copied from the outline, as text for other programs and as what they are for this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from jiangtai.outline.editing import find_page
from jiangtai.outline.handful import outermost, points_at
from jiangtai.outline.outline import SET
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiangtai.outline.outline import Outline, Page, Point
    from jiangtai.window.links import Place


@dataclass(frozen=True, slots=True)
class Clipping:
    """What was copied from an outline of the speech of this text: pages, or else points."""

    source: str
    pages: tuple[Page, ...]
    points: tuple[Point, ...]


def clip(outline: Outline, source: str, places: Sequence[Place]) -> Clipping:
    """Return what stands at these places; pages that follow from the speech are not copied."""
    pages = (find_page(outline, page) for page, path in outermost(places) if not path)
    return Clipping(source, tuple(page for page in pages if page.kind not in SET), points_at(outline, places))


def put_on_clipboard(clipping: Clipping) -> None:
    """Put a clipping on the clipboard, a line for every title and point, those below another set in by tabs."""
    # as text only: data made in Python would outlive it there, and crash the program as it ends
    QApplication.clipboard().setText("\n".join(_text(clipping)))


def is_on_clipboard(clipping: Clipping) -> bool:
    """Return whether the clipboard holds this clipping still."""
    return QApplication.clipboard().text().splitlines() == _text(clipping)


def _text(clipping: Clipping) -> list[str]:
    lines = [line for page in clipping.pages for line in (page.title.text, *_lines(page.points, 1))]
    return [*lines, *_lines(clipping.points, 0)]


def _lines(points: Iterable[Point], depth: int) -> list[str]:
    return [line for point in points for line in ("\t" * depth + point.wording.text, *_lines(point.points, depth + 1))]
