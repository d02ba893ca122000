"""A deck read back from its file says what was laid out; a stranger's deck is read as far as it goes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from jiangtai.deck.rereading import read_deck
from jiangtai.fault import UnreadableSource
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.session import Session


def lines(deck: Deck) -> list[list[str]]:
    return [
        [line.text for box in slide.boxes() for paragraph in box.paragraphs for line in paragraph.lines if line.text]
        for slide in deck.slides
    ]


@pytest.mark.parametrize("look", ["redcross", "partyred"])
def test_a_deck_made_here_is_read_back_as_it_was_laid_out(session: Session, look: str) -> None:
    session.dress(look)
    reread = read_deck(session.deck_bytes(), "a.pptx")
    made = session.deck
    assert reread.strangers == ()
    assert reread.deck.occasion == "study"
    assert [s.kind for s in reread.deck.slides] == [s.kind for s in made.slides]
    assert [s.notes for s in reread.deck.slides] == [s.notes for s in made.slides]
    assert [s.hidden for s in reread.deck.slides] == [s.hidden for s in made.slides]
    assert [s.sources for s in reread.deck.slides] == [s.sources for s in made.slides]
    assert lines(reread.deck) == lines(made)


def test_a_slide_added_afterwards_is_told(session: Session) -> None:
    deck = Presentation(io.BytesIO(session.deck_bytes()))
    deck.slides.add_slide(deck.slide_layouts[0])
    file = io.BytesIO()
    deck.save(file)
    reread = read_deck(file.getvalue(), "a.pptx")
    assert reread.strangers == (len(deck.slides),)


def test_a_strangers_text_is_set_in_its_own_sizes_and_boxes() -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "别人的题目"
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(2), Inches(1))
    box.text_frame.word_wrap = True
    run = box.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = "一二三四五六七八九十", Pt(36)
    file = io.BytesIO()
    deck.save(file)
    reread = read_deck(file.getvalue(), "b.pptx")
    read = reread.deck.slides[0]
    loose = next(box for box in read.boxes() if "一二" in box.paragraphs[0].text)
    assert reread.trace is None
    assert (read.title, read.kind) == ("别人的题目", Kind.BULLETS)
    assert float(loose.size) == 36
    assert [line.text for line in loose.paragraphs[0].lines] == ["一二三", "四五六", "七八九", "十"]


@pytest.mark.parametrize("blob", [b"", b"PK\x03\x04 not really", b"plain words"])
def test_what_is_no_deck_is_refused_by_name(blob: bytes) -> None:
    with pytest.raises(UnreadableSource, match="坏的"):
        read_deck(blob, "坏的.pptx")


def test_a_damaged_slide_is_refused_by_name(session: Session) -> None:
    with zipfile.ZipFile(io.BytesIO(session.deck_bytes())) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name, blob in parts.items():
            file.writestr(name, blob[: len(blob) // 2] if name == "ppt/slides/slide3.xml" else blob)
    with pytest.raises(UnreadableSource, match="坏的"):
        read_deck(held.getvalue(), "坏的.pptx")
