"""Curing through a session: one undoable step, on slides and in notes, and it holds when the outline is drafted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.review.avoiding import slips_of
from jiangtai.review.shelf import Shelf
from jiangtai.review.terms import load_terms

if TYPE_CHECKING:
    from jiangtai.session import Session

WRONG, RIGHT = "第十四个五年规划和2035年远景目标纲要的建议", "第十五个五年规划的建议"


def words(session: Session) -> str:
    slides = "".join(p.text for s in session.deck.slides for box in s.boxes() for p in box.paragraphs)
    return slides.replace("\n", "") + "".join(slide.notes for slide in session.deck.slides)


def finding(session: Session, code: str) -> object:
    return next((one for one in session.findings if one.code == code), None)


def test_a_correction_stands_on_slides_and_in_notes_and_is_undone_in_one_step(session: Session) -> None:
    found = next(one for one in session.findings if one.code == "title-slip")
    before = session.outline
    session.cure(found, "以全会通过的文件名为准")
    assert WRONG not in words(session)
    assert words(session).count(RIGHT) >= 2
    assert finding(session, "title-slip") is None
    assert WRONG in session.speech.text
    reasons = {w.reason for page in session.outline.pages() for w in page.wordings() if w.corrected}
    assert reasons <= {"以全会通过的文件名为准"}
    session.undo()
    assert session.outline == before


def test_a_correction_outlasts_a_redraft(session: Session) -> None:
    session.cure(next(one for one in session.findings if one.code == "title-slip"), "核对")
    corrected = session.outline
    session.choose("场次", occasion="relay")
    assert WRONG not in words(session)
    session.choose("场次", occasion="study")
    assert session.outline == corrected


def test_a_finding_accepted_is_no_longer_listed(session: Session) -> None:
    found = next(one for one in session.findings if one.code == "counted-otherwise")
    session.accept(found, "按公报原文")
    assert finding(session, "counted-otherwise") is None
    assert found in session.all_findings
    session.undo()
    assert finding(session, "counted-otherwise") is not None


def test_slips_of_the_source_are_told_before_drafting(session: Session) -> None:
    spans = slips_of(session.speech, load_terms(), Shelf())
    assert ["第十四个五年规划" in session.speech.text[start:end] for start, end in spans] == [True, True]
