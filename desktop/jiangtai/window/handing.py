"""What is handed out: which files an export makes, for whom, under which names. No widgets here.

Files are made one after another on the worker, each written whole; nothing that is there is written over.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jiangtai.catalogue import Catalogue
    from jiangtai.deck.deck import Deck
    from jiangtai.window.actions import Say
    from jiangtai.window.shown import Shown


class Paper(StrEnum):
    """A kind of file an export makes."""

    PPTX = "pptx"
    PDF = "pdf"
    PNG = "png"
    OUTLINE = "outline"
    SCRIPT = "script"
    LARGE = "large"
    REVIEW = "review"


PAPERS: dict[Paper, str] = {
    Paper.PPTX: "PPT 课件（.pptx）",
    Paper.PDF: "PDF",
    Paper.PNG: "图片（每页一张 PNG）",
    Paper.OUTLINE: "提纲（.docx）",
    Paper.SCRIPT: "讲稿，带【翻页】标记（.docx）",
    Paper.LARGE: "讲稿大字版（.docx）",
    Paper.REVIEW: "送审单（.docx）",
}
"""What people call them."""

_ENDINGS = {
    Paper.PPTX: ".pptx",
    Paper.PDF: ".pdf",
    Paper.PNG: "",
    Paper.OUTLINE: "_提纲.docx",
    Paper.SCRIPT: "_讲稿.docx",
    Paper.LARGE: "_讲稿大字版.docx",
    Paper.REVIEW: "_送审单.docx",
}
PICTURE_WIDTH = 1920
"""Pixels of a picture's width: a full HD screen's."""
LONGEST = 24
"""Characters of the title in a proposed file name: enough to know it by, short enough for a list of files."""
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What Windows allows in no file name."""


@dataclass(frozen=True, slots=True)
class Handout:
    """What to make, and where. `others`: for somebody else, so without notes and without an author's name."""

    folder: Path
    name: str
    papers: frozenset[Paper]
    others: bool = False
    packed: bool = False


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
            else [handout.folder / (name + _ENDINGS[p]) for p in handout.papers]
        )
        if not any(path.exists() for path in wanted):
            return name
    return handout.name


def hand_out(shown: Shown, handout: Handout, catalogue: Catalogue) -> Iterator[Path]:
    """Make the files one by one; yield each one's path once it is written. Raises UnwritableTarget.

    For the worker. The first path is the one to open afterwards.
    """
    from jiangtai.project.saving import make_folder, write_whole  # noqa: PLC0415  # loads when first needed

    name = free_name(handout)
    folder = handout.folder / name if handout.packed else handout.folder
    if handout.packed:
        make_folder(folder)
    deck = _for_others(shown) if handout.others else shown.deck
    for paper in (paper for paper in Paper if paper in handout.papers):
        if paper is Paper.PNG:
            pictures = folder / f"{name}_图片"
            make_folder(pictures)
            for number, blob in _pictures(shown, deck):
                write_whole(pictures / f"{number:03d}.png", blob)
            yield pictures
            continue
        path = folder / (name + _ENDINGS[paper])
        write_whole(path, _maker(paper, catalogue)(shown, deck))
        yield path
    if handout.packed:
        path = folder / "使用说明.txt"
        write_whole(path, _note(deck, catalogue.say).encode("utf-8-sig"))
        yield path


def _for_others(shown: Shown) -> Deck:
    """Return the deck without notes and without an author."""
    from jiangtai.deck.laying import lay_out  # noqa: PLC0415  # loads when first needed
    from jiangtai.outline.brief import Notes  # noqa: PLC0415  # the same

    state = shown.state
    text, profile = shown.speech.text, shown.deck.profile
    deck = lay_out(shown.outline, text, shown.template, state.brand, profile, Notes.NONE)
    return replace(deck, properties=replace(deck.properties, author=""))


def _maker(paper: Paper, catalogue: Catalogue) -> Callable[[Shown, Deck], bytes]:
    return {
        Paper.PPTX: _pptx,
        Paper.PDF: _pdf,
        Paper.OUTLINE: _outline,
        Paper.SCRIPT: lambda shown, _: _script(shown, large=False),
        Paper.LARGE: lambda shown, _: _script(shown, large=True),
        Paper.REVIEW: lambda shown, _: _review(shown, catalogue),
    }[paper]


def _pptx(shown: Shown, deck: Deck) -> bytes:
    from jiangtai.deck.writing import write  # noqa: PLC0415  # loads when first needed

    return write(deck, shown.template)


def _pdf(shown: Shown, deck: Deck) -> bytes:
    from jiangtai.paint.papers import deck_pdf  # noqa: PLC0415  # loads when first needed

    return deck_pdf(deck, shown.template)


def _outline(shown: Shown, deck: Deck) -> bytes:
    from jiangtai.papers.outlines import outline_docx  # noqa: PLC0415  # loads when first needed

    del deck
    return outline_docx(shown.outline)


def _script(shown: Shown, *, large: bool) -> bytes:
    from jiangtai.papers.scripts import script_docx  # noqa: PLC0415  # loads when first needed

    return script_docx(shown.outline, shown.deck, large=large)


def _review(shown: Shown, catalogue: Catalogue) -> bytes:
    from jiangtai.papers.submission import review_sheet  # noqa: PLC0415  # loads when first needed

    rows = [(finding, catalogue.what(finding), catalogue.cure(finding)) for finding in shown.findings]
    return review_sheet(proposed_name(shown), rows, shown.outline, shown.speech, shown.deck)


def _pictures(shown: Shown, deck: Deck) -> Iterator[tuple[int, bytes]]:
    from jiangtai.paint.papers import slide_png  # noqa: PLC0415  # loads when first needed

    for slide in deck.slides:
        if not slide.hidden:
            yield slide.number, slide_png(slide, deck, shown.template, PICTURE_WIDTH)


def _note(deck: Deck, say: Say) -> str:
    """Return what goes with a packed folder: the fonts the deck names, and what to do without them."""
    styles = [paragraph.style for slide in deck.slides for box in slide.boxes() for paragraph in box.paragraphs]
    faces = sorted({face for style in styles for face in (style.asian, style.latin) if face})
    return "\r\n".join(
        [
            say("课件用到的字体：{faces}。", faces="、".join(faces)),
            say("放映的电脑上没有这些字体时，会换成别的字体；各页已留出余地，文字不会超出版面。"),
            say("要完全一样，请在放映的电脑上装好这些字体，或者放映同名的 PDF。"),
            "",
        ]
    )
