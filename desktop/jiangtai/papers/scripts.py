"""The script (讲稿) as a paper: what is read at each slide, with a mark where the page is turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Field, Kind
from jiangtai.papers import official
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Slide
    from jiangtai.outline.outline import Outline
    from jiangtai.papers.official import Form

LARGE = 22.0 / official.BODY_SIZE
"""How much larger the large print is: 二号 in place of 三号, read at arm's length under a hall's light."""

MARK = official.Form("黑体", 14.0, indent=0)
"""A page turn: smaller than what is read, so that it is seen and not read out."""
BYLINE = official.Form(official.SECOND_FACE, indent=0, centred=True)


def script_docx(outline: Outline, deck: Deck, *, large: bool = False) -> bytes:
    """Return the script of a deck as a .docx in the form of an official paper: what the notes hold, slide by slide.

    Hidden slides are left out: nobody turns to them. `large` prints it for reading at a lectern.
    """
    paper = official.new_paper(outline.title.text)
    official.add(paper, outline.title.text, _sized(official.TITLE, large=large))
    author = _author(outline)
    if author:
        official.add(paper, author, _sized(BYLINE, large=large))
    official.add(paper, "", official.BODY)
    for slide in deck.slides:
        if slide.hidden:
            continue
        official.add(paper, _turn(slide), MARK)
        form = official.FIRST if slide.kind is Kind.SECTION and not slide.notes else official.BODY
        for line in (slide.title if form is official.FIRST else slide.notes).splitlines():
            if line.strip():
                official.add(paper, line.strip(), _sized(form, large=large))
    return official.paper_bytes(paper)


def _turn(slide: Slide) -> str:
    """Return the mark of a page turn. Numbers count as PowerPoint counts, hidden slides included."""
    return f"【翻页 {slide.number}】{'' if slide.kind is Kind.SECTION else slide.title}"


def _author(outline: Outline) -> str:
    cover = next((page for page in outline.pages() if page.kind is Kind.COVER), None)
    points = cover.points if cover is not None else ()
    return next((point.wording.text for point in points if point.field is Field.AUTHOR), "")


def _sized(form: Form, *, large: bool) -> Form:
    return replace(form, size=round(form.size * LARGE)) if large else form
