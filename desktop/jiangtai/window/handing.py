"""What is handed out: which files an export makes, for whom, under which names; none that is there is written over."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.window.shown import Shown


class Paper(StrEnum):
    """A kind of file an export makes."""

    PPTX = "pptx"
    PDF = "pdf"
    PNG = "png"
    HANDOUT = "handout"
    OUTLINE = "outline"
    MARKDOWN = "markdown"
    SCRIPT = "script"
    LARGE = "large"
    REVIEW = "review"


PAPERS: dict[Paper, str] = {
    Paper.PPTX: "PPT 课件（.pptx）",
    Paper.PDF: "PDF",
    Paper.PNG: "图片（每页一张 PNG）",
    Paper.HANDOUT: "讲义（PDF，A4 纸）",
    Paper.OUTLINE: "提纲（.docx）",
    Paper.MARKDOWN: "提纲（.md）",
    Paper.SCRIPT: "讲稿，带【翻页】标记（.docx）",
    Paper.LARGE: "讲稿大字版（.docx）",
    Paper.REVIEW: "送审单（.docx）",
}
"""What people call them."""

ENDINGS = {
    Paper.PPTX: ".pptx",
    Paper.PDF: ".pdf",
    Paper.PNG: "",
    Paper.HANDOUT: "_讲义.pdf",
    Paper.OUTLINE: "_提纲.docx",
    Paper.MARKDOWN: "_提纲.md",
    Paper.SCRIPT: "_讲稿.docx",
    Paper.LARGE: "_讲稿大字版.docx",
    Paper.REVIEW: "_送审单.docx",
}
SHEETS = {"3": "每页 3 张，旁边可以记录", "2": "每页 2 张", "6": "每页 6 张", "notes": "每页 1 张，下面是备注"}
"""How slides stand on the paper of a handout, by the painter's names."""
LONGEST = 24
"""Characters of the title in a proposed file name: enough to know it by, short enough for a list of files."""
_FORBIDDEN = Pattern(r'[\\/:*?"<>|\x00-\x1f]')
"""What Windows allows in no file name."""


@dataclass(frozen=True, slots=True)
class Handout:
    """What to make, and where.

    `others`: for somebody else, so without notes and without an author's name. `sheet` is one of `SHEETS`.
    """

    folder: Path
    name: str
    papers: frozenset[Paper]
    others: bool = False
    packed: bool = False
    sheet: str = "3"


def proposed_name(shown: Shown) -> str:
    """Return a name of unit, short title and date, of what there is, that every system allows."""
    cover = shown.state.brief.cover
    title = (cover.title or shown.outline.title.text).split()
    words = [cover.unit, (title[0] if title else "")[:LONGEST], cover.date]
    return clean_name("_".join(filter(None, words))) or "jiangtai"


def clean_name(name: str) -> str:
    """Return a file name without what some system forbids."""
    return _FORBIDDEN.sub("", name).strip(" .")


def free_name(handout: Handout) -> str:
    """Return the name, or the first with a number after it under which nothing is there yet."""
    for number in range(1, 1000):
        name = handout.name if number == 1 else f"{handout.name}_{number}"
        wanted = (
            [handout.folder / name]
            if handout.packed
            else [handout.folder / (name + ENDINGS[p]) for p in handout.papers]
        )
        if not any(path.exists() for path in wanted):
            return name
    return handout.name
