"""The rows of the speech's pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel

from jiangtai.span import Span
from jiangtai.speech.speech import Heading, Paragraph, Section, Speech
from jiangtai.window.script_rows import fill_rows, mark_rows, used_stretches

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT = "一、开头\n第一段话。\n第二段话。\n（一）细节\n第三段话。"


def spans(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def speech() -> Speech:
    detail = Section("1.1", 2, Heading(spans("（一）细节")), Span(17, len(TEXT)), (Paragraph(spans("第三段话。")),))
    own = (Paragraph(spans("第一段话。")), Paragraph(spans("第二段话。")))
    return Speech(TEXT, (), sections=(Section("1", 1, Heading(spans("一、开头")), Span(0, len(TEXT)), own, (detail,)),))


def test_a_section_is_ticked_as_its_paragraphs_are(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = QStandardItemModel()
    fill_rows(model, speech(), str)
    section = model.item(0)
    assert [section.child(row).text() for row in range(3)] == ["第一段话。", "第二段话。", "（一）细节"]
    third = spans("第三段话。")[0].start
    mark_rows(model, frozenset({third}), (), ())
    assert section.checkState() is Qt.CheckState.PartiallyChecked
    assert section.child(2).checkState() is Qt.CheckState.Unchecked
    mark_rows(model, frozenset(), (), ())
    assert section.checkState() is Qt.CheckState.Checked


def test_used_stretches_count_in_a_mended_paragraphs_own_text() -> None:
    mended = (Span(0, 10), Span(14, 20))
    assert used_stretches(mended, (Span(8, 16),)) == ((8, 2), (10, 2))
    assert used_stretches(mended, ()) == ()
