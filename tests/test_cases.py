"""Golden cases are folders: a speech, and the outline a reader approved, laid out with every template and aspect.

The folder `sample` stands for the shipped sample speech.

`JIANGTAI_APPROVE=1 pytest tests/test_cases.py` writes the drafted outlines as the approved ones: read them first.
"""

from __future__ import annotations

import io
import itertools
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from jiangtai.deck.contract import DOTS, SIDE
from jiangtai.deck.deck import BoxRole
from jiangtai.lexicon.furniture import furnished
from jiangtai.outline.outline import Kind
from jiangtai.papers.outlines import outline_markdown
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.span import letters, read_spans, union, without

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.speech.words import Words

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
BRANDS = sorted(path.name for path in shipped("templates").iterdir() if (path / "template.toml").exists())
LOOKS = list(itertools.product(BRANDS, ("16:9", "4:3")))
SMALLEST = 20
"""Points below which nothing that is read from the back row may stand (deck-design.md)."""

FRAME = {Kind.COVER, Kind.AGENDA}
READ = {BoxRole.TITLE, BoxRole.BODY, BoxRole.LABEL, BoxRole.CELL, BoxRole.FIGURE}
QUIET = {(Kind.SECTION, DOTS), (Kind.COVER, SIDE)}
"""What is not read from the back row: the dots of a section page, the author's line of a cover."""


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture(scope="module")
def opened(case: Path, words: Words) -> Session:
    session = Session((shipped("templates"),), lambda: words)
    own = case / "speech.txt"
    session.open(own if own.exists() else shipped("seeds") / "four-plenum-red-cross" / "speech.txt")
    return session


def test_the_outline_is_the_approved_one(case: Path, opened: Session) -> None:
    approved = case / "outline.md"
    drafted = outline_markdown(opened.outline)
    if os.environ.get("JIANGTAI_APPROVE"):
        approved.write_text(drafted, "utf-8")
    assert drafted == approved.read_text("utf-8")


def test_notes_read_the_selected_text_once(opened: Session) -> None:
    speech, pages = opened.speech, list(opened.outline.pages())
    spoken = "".join(paragraph.read(speech.text) for paragraph in speech.paragraphs())
    assert "".join(read_spans(speech.text, page.notes) for page in pages) == spoken


def test_no_word_is_rewritten(opened: Session) -> None:
    for page in opened.outline.pages():
        for wording in page.wordings():
            if wording.sources:
                assert letters(wording.text) == letters(read_spans(opened.speech.text, wording.sources))


@pytest.mark.parametrize(("brand", "aspect"), LOOKS)
def test_every_look_holds_all_of_it(opened: Session, brand: str, aspect: str) -> None:
    opened.dress(brand, aspect)
    deck = opened.deck
    for page in opened.outline.pages():
        if page.kind not in FRAME:
            there = words_of(deck, page.id)
            for wording in page.wordings():
                assert letters(wording.text) in there
    assert len(Presentation(io.BytesIO(opened.deck_bytes())).slides) == len(deck.slides)


@pytest.mark.parametrize(("brand", "aspect"), LOOKS)
def test_every_look_fits(opened: Session, brand: str, aspect: str) -> None:
    opened.dress(brand, aspect)
    for slide in opened.deck.slides:
        for box in slide.boxes():
            place = f"{slide.id} {box.name}"
            assert box.text_height + box.insets.top + box.insets.bottom <= box.rect.cy, place
            assert box.size >= SMALLEST or box.role not in READ or (slide.kind, box.idx) in QUIET, place
            assert box.rect.right <= opened.deck.width, place
            assert box.rect.bottom <= opened.deck.height, place


COUNTED = re.compile(r"^\w{1,2}\t|（[续續]）$|\(continued\)$|（\d+—\d+／\d+）$|\s")


def test_slides_hold_no_other_word(opened: Session) -> None:
    allowed = {page.id: [letters(wording.text) for wording in page.wordings()] for page in opened.outline.pages()}
    language = opened.outline.language
    furniture = {letters(furnished(word, language)) for word in opened.template.furniture.values()} | {""}
    for slide in opened.deck.slides:
        heads = [letters(head.text) for page in opened.outline.pages() if page.id == slide.page for head in page.heads]
        if slide.kind in FRAME or slide.kind is Kind.SECTION:
            continue
        for paragraph in (text for box in slide.boxes() if box.role in READ for text in box.paragraphs):
            words = letters(COUNTED.sub("", paragraph.text.replace("\n", "")))
            cut = any(words in wording for wording in (*allowed[slide.page], *heads))
            assert cut or words in furniture or words.isdigit(), f"{slide.id}: {paragraph.text}"


def test_unticking_a_part_takes_it_away_and_ticking_brings_it_back(opened: Session) -> None:
    before = opened.outline
    section = next(section for section in opened.speech.sections if section.heading)
    starts = [paragraph.start for below in section.walk() for paragraph in below.paragraphs]
    opened.tick(starts, on=False)
    gone = union(paragraph.spans[0] for below in section.walk() for paragraph in below.paragraphs)
    for page in opened.outline.pages():
        for wording in page.wordings():
            assert without(wording.sources, gone) == union(wording.sources)
    opened.tick(starts, on=True)
    assert opened.outline == before


def words_of(deck: Deck, page: str) -> str:
    """All letters on the slides of a page: first its titles, then what goes on from slide to slide."""
    boxes = [box for slide in deck.slides if slide.page == page for box in slide.boxes() if box.role in READ]
    boxes.sort(key=lambda box: box.role is not BoxRole.TITLE)
    return letters("".join(paragraph.text for box in boxes for paragraph in box.paragraphs))
