"""Paths: every wording of a page with where it stands on it, as edits name it: () the title, (2,) the third point."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.editing import Path
    from jiangtai.outline.outline import Page, Wording


def worded(page: Page) -> Iterator[tuple[Path, Wording]]:
    """Yield a page's wordings with their paths, title first."""
    yield (), page.title
    for at, point in enumerate(page.points):
        yield (at,), point.wording
        for below, lower in enumerate(point.points):
            yield (at, below), lower.wording
