"""The 送审单: what whoever signs must see, on one page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from jiangtai.catalogue import Catalogue
from jiangtai.finding import Finding, Level
from jiangtai.papers.submission import Handed, review_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.session import Session

LINES_OF_A_PAGE = 62
"""Lines of 9 points on an A4 page between the sheet's margins; a line holds 53 of its characters."""


def rows(findings: Sequence[Finding]) -> list[tuple[Finding, str, str]]:
    catalogue = Catalogue()
    return [(finding, catalogue.what(finding), catalogue.cure(finding)) for finding in findings]


def paragraphs(blob: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(blob)).paragraphs]


@pytest.fixture
def sheet(session: Session) -> list[str]:
    session.cure(next(one for one in session.findings if one.code == "title-slip"), "以公报为准")
    return paragraphs(
        review_sheet("讲稿.txt", rows(session.findings), Handed(session.outline, session.speech, session.deck))
    )


def test_it_lists_what_passed_what_to_confirm_and_what_was_corrected(sheet: list[str]) -> None:
    said = "\n".join(sheet)
    assert "已通过：" in said
    assert "版式与字体" in said.split("必须修改")[0]
    assert "必须修改：无" in said
    assert "请确认（" in said
    assert "第十五个五年规划的建议" in said
    assert "理由：以公报为准" in said
    assert any(line.startswith("审核人（签字）") for line in sheet)


def test_it_says_which_paragraphs_each_page_was_cut_from(sheet: list[str]) -> None:
    told = next(line for line in sheet if "页：第" in line)
    assert "3 页：第 1 段" in told
    assert "自拟" in told


def test_however_much_was_found_it_is_one_page(session: Session) -> None:
    many = [Finding("term-broken", Level.ERROR, (("term", "字" * 90),), slides=(n,)) for n in range(40)]
    blob = review_sheet("讲稿.txt", rows(many), Handed(session.outline, session.speech, session.deck))
    assert sum(1 + len(line) // 53 for line in paragraphs(blob)) <= LINES_OF_A_PAGE
    assert "另有 34 项" in "\n".join(paragraphs(blob))


def test_a_deck_that_came_alone_has_a_sheet_too() -> None:
    said = "\n".join(paragraphs(review_sheet("别人的.pptx", rows([Finding("overflow", Level.ERROR, slides=(2,))]))))
    assert "别人的.pptx" in said
    assert "（第 2 页）" in said


def test_the_same_sheet_has_the_same_bytes(session: Session) -> None:
    made = [review_sheet("a", rows(session.findings), Handed(session.outline, session.speech)) for _ in range(2)]
    assert made[0] == made[1]


def test_what_was_let_stand_is_listed_with_its_reason() -> None:
    found = rows([Finding("overflow", Level.ERROR, slides=(2,))])
    said = "\n".join(paragraphs(review_sheet("别人的.pptx", found, accepted=[("单位简称。", "本单位惯用")] * 5)))
    assert "经确认不改（5 项）" in said
    assert "单位简称。理由：本单位惯用" in said
    assert "另有 2 项" in said
