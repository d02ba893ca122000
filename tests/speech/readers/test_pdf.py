"""PDFs, by either of the two readers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.speech.limits import DEFAULT, Limits
from jiangtai.speech.readers.pdf import read_pdf
from jiangtai.speech.speech import Cause, Role

if TYPE_CHECKING:
    from tests.speech.readers.conftest import MakePdf

LINE = "正文一行接着一行，一直排到页边为止的样子"
PAGES = tuple(
    [
        *[(90, 760 - 24 * row, 16, LINE + "甲乙丙丁戊己庚辛壬癸子丑"[row] + "甲乙丙"[page - 1]) for row in range(12)],
        (280, 60, 14, f"— {page} —"),
    ]
    for page in (1, 2, 3)
)


def test_a_page_reads_line_by_line_with_its_numbers_left_out(pdf: MakePdf) -> None:
    document = read_pdf(pdf(*PAGES), "甲.pdf", Role.SPEECH, DEFAULT)
    assert document.text.count(LINE) == 36
    assert [mend.cause for mend in document.mends] == [Cause.PAGE_NUMBER] * 3
    assert {mark.indent for mark in document.marks} == {0.0}
    assert [mark.page for mark in document.marks] == [1] * 12 + [2] * 12 + [3] * 12


def test_pypdf_reads_where_pdfium_is_not_at_hand(pdf: MakePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    document = read_pdf(pdf(*PAGES), "甲.pdf", Role.SPEECH, DEFAULT)
    assert document.text.count(LINE) == 36
    assert document.wrapped
    assert [mend.cause for mend in document.mends] == [Cause.PAGE_NUMBER] * 3


def test_a_page_shown_turned_is_read_as_shown(pdf: MakePdf) -> None:
    rows = [(90 + 24 * row, 90, 16, f"第{row}行的文字在这里接着往下写") for row in range(4)]
    document = read_pdf(pdf(rows, matrix="0 1 -1 0", attributes="/Rotate 90"), "甲.pdf", Role.SPEECH, DEFAULT)
    assert document.text.splitlines() == [words for *_, words in rows]
    assert {mark.indent for mark in document.marks} == {0.0}


def test_a_scan_says_how_to_get_its_text(pdf: MakePdf) -> None:
    with pytest.raises(UnreadableSource, match=r"“甲\.pdf”是扫描件.*OCR"):
        read_pdf(pdf([(280, 60, 14, "1")], [(280, 60, 14, "2")]), "甲.pdf", Role.SPEECH, DEFAULT)


def test_too_many_pages_are_refused_with_their_number(pdf: MakePdf) -> None:
    with pytest.raises(UnreadableSource, match="有 3 页，超过 2 页"):
        read_pdf(pdf(*PAGES), "甲.pdf", Role.SPEECH, Limits(pages=2))


def test_letters_without_a_meaning_are_not_passed_off_as_text(pdf: MakePdf) -> None:
    with pytest.raises(UnreadableSource, match="乱码"):
        read_pdf(pdf([(90, 700, 12, "\ue000\ue001\ue002\ue003" * 10)]), "甲.pdf", Role.SPEECH, DEFAULT)
