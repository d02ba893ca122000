"""The outline as papers: Markdown to read and mail, and a .docx in the form of an official paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind, Origin
from jiangtai.outline.resuming import titles_of
from jiangtai.papers import official

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.outline.outline import Outline, Page, Point, Wording

FRAME = frozenset({Kind.COVER, Kind.AGENDA, Kind.SECTION})
"""Pages that say nothing a reader of the outline does not see from its headings."""

OWN_MARK = "（自拟）"


def outline_markdown(outline: Outline) -> str:
    """Return the outline as Markdown: parts as ##, pages as ###, points as a list; own words are marked 自拟."""
    lines = [f"# {outline.title.text}", ""]
    titles = titles_of(outline)
    for heading, pages in _content(outline):
        if heading:
            lines += [f"## {heading}", ""]
        for page in pages:
            if page.title.text:
                lines += [f"### {_marked(page.title, titles[page.id])}", ""]
            for depth, point in _points(page.points):
                lines.append(f"{'  ' * depth}- {_marked(point.wording)}")
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def outline_docx(outline: Outline) -> bytes:
    """Return the outline as a .docx in the form of an official paper."""
    paper = official.new_paper(outline.title.text)
    official.add(paper, outline.title.text, official.TITLE)
    official.add(paper, "", official.BODY)
    titles = titles_of(outline)
    for heading, pages in _content(outline):
        if heading:
            official.add(paper, heading, official.FIRST)
        for page in pages:
            if page.title.text:
                official.add(paper, _marked(page.title, titles[page.id]), official.SECOND)
            for depth, point in _points(page.points):
                official.add(paper, _marked(point.wording), official.LOWER if depth else official.BODY)
    return official.paper_bytes(paper)


def _content(outline: Outline) -> Iterator[tuple[str, tuple[Page, ...]]]:
    for part in outline.parts:
        yield part.heading.text, tuple(page for page in part.pages if page.kind not in FRAME)


def _points(points: tuple[Point, ...], depth: int = 0) -> Iterator[tuple[int, Point]]:
    for point in points:
        yield depth, point
        yield from _points(point.points, depth + 1)


def _marked(wording: Wording, shown: str = "") -> str:
    return (shown or wording.text) + (OWN_MARK if wording.origin is Origin.OWN else "")
