"""Making what is handed out: one file after another from a snapshot, each written whole. For the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.value import replace
from jiangtai.window.handing import ENDINGS, Paper, free_name, proposed_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jiangtai.catalogue import Catalogue
    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template
    from jiangtai.window.actions import Say
    from jiangtai.window.handing import Handout
    from jiangtai.window.shown import Shown

PICTURE_WIDTH = 1920
"""Pixels of a picture's width: a full HD screen's."""


def make_files(shown: Shown, handout: Handout, catalogue: Catalogue) -> Iterator[Path]:
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
            for number, blob in _pictures(deck, shown.template):
                write_whole(pictures / f"{number:03d}.png", blob)
            yield pictures
            continue
        path = folder / (name + ENDINGS[paper])
        write_whole(path, _make(paper, shown, deck, catalogue, handout.sheet))
        yield path
    if handout.packed:
        path = folder / "使用说明.txt"
        write_whole(path, _note(deck, catalogue.say).encode("utf-8-sig"))
        yield path


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


def _for_others(shown: Shown) -> Deck:
    """Return the deck without notes and without an author."""
    from jiangtai.deck.laying import lay_out  # noqa: PLC0415  # loads when first needed
    from jiangtai.outline.brief import Notes  # noqa: PLC0415  # the same

    state = shown.state
    text, profile = shown.speech.text, shown.deck.profile
    deck = lay_out(shown.outline, text, shown.template, state.brand, profile, Notes.NONE)
    return replace(deck, properties=replace(deck.properties, author=""))


def _make(paper: Paper, shown: Shown, deck: Deck, catalogue: Catalogue, sheet: str) -> bytes:
    """Return one file's bytes; `deck` is the one it is made of, `sheet` how slides stand on a handout's paper."""
    makers: dict[Paper, Callable[[], bytes]] = {
        Paper.PPTX: lambda: _pptx(shown, deck),
        Paper.PDF: lambda: _pdf(shown, deck),
        Paper.HANDOUT: lambda: _handout(shown, deck, sheet),
        Paper.OUTLINE: lambda: _outline(shown),
        Paper.MARKDOWN: lambda: _markdown(shown),
        Paper.SCRIPT: lambda: _script(shown, large=False),
        Paper.LARGE: lambda: _script(shown, large=True),
        Paper.REVIEW: lambda: _review(shown, catalogue),
    }
    return makers[paper]()


def _pptx(shown: Shown, deck: Deck) -> bytes:
    from jiangtai.deck.writing import write  # noqa: PLC0415  # loads when first needed

    return write(deck, shown.template)


def _pdf(shown: Shown, deck: Deck) -> bytes:
    from jiangtai.paint.papers import deck_pdf  # noqa: PLC0415  # loads when first needed

    return deck_pdf(deck, shown.template)


def _handout(shown: Shown, deck: Deck, sheet: str) -> bytes:
    from jiangtai.paint.handouts import Handout, handout_pdf  # noqa: PLC0415  # loads when first needed

    return handout_pdf(deck, shown.template, Handout(sheet))


def _outline(shown: Shown) -> bytes:
    from jiangtai.papers.outlines import outline_docx  # noqa: PLC0415  # loads when first needed

    return outline_docx(shown.outline)


def _markdown(shown: Shown) -> bytes:
    from jiangtai.papers.outlines import outline_markdown  # noqa: PLC0415  # loads when first needed

    return outline_markdown(shown.outline).encode()


def _script(shown: Shown, *, large: bool) -> bytes:
    from jiangtai.papers.scripts import script_docx  # noqa: PLC0415  # loads when first needed

    return script_docx(shown.outline, shown.deck, large=large)


def _review(shown: Shown, catalogue: Catalogue) -> bytes:
    from jiangtai.papers.submission import Handed, review_sheet  # noqa: PLC0415  # loads when first needed

    rows = [(finding, catalogue.what(finding), catalogue.cure(finding)) for finding in shown.findings]
    accepted = [(catalogue.what(finding), reason) for finding, reason in shown.accepted]
    return review_sheet(proposed_name(shown), rows, Handed(shown.outline, shown.speech, shown.deck), accepted)


def _pictures(deck: Deck, template: Template) -> Iterator[tuple[int, bytes]]:
    from jiangtai.paint.papers import deck_pngs  # noqa: PLC0415  # loads when first needed

    return deck_pngs(deck, template, PICTURE_WIDTH)
