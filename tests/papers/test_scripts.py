"""The script: everything that is read, once, with its page turns."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from jiangtai.papers.official import BODY_SIZE
from jiangtai.papers.scripts import script_docx
from jiangtai.span import letters

if TYPE_CHECKING:
    from docx.document import Document

    from jiangtai.session import Session


@pytest.fixture
def script(session: Session) -> Document:
    return docx.Document(io.BytesIO(script_docx(session.outline, session.deck)))


def test_it_reads_what_the_notes_hold_in_order(session: Session, script: Document) -> None:
    read = [p.text for p in script.paragraphs if not p.text.startswith("【翻页")]
    said = letters("".join(read))
    at = 0
    for slide in session.deck.slides:
        if slide.notes and not slide.hidden:
            assert letters(slide.notes) in said[at:]
            at = said.index(letters(slide.notes), at) + len(letters(slide.notes))


def test_every_slide_people_see_is_turned_to_once(session: Session, script: Document) -> None:
    turns = [p.text.split("】")[0] for p in script.paragraphs if p.text.startswith("【翻页")]
    assert turns == [f"【翻页 {slide.number}" for slide in session.deck.slides if not slide.hidden]


def test_the_large_print_is_larger(session: Session) -> None:
    large = docx.Document(io.BytesIO(script_docx(session.outline, session.deck, large=True)))
    sizes = [run.font.size.pt for p in large.paragraphs for run in p.runs if run.font.size and len(p.text) > 60]
    assert sizes
    assert min(sizes) > BODY_SIZE
