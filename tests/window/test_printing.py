"""Printing handouts, and what an export makes for paper and for plain machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
from PySide6.QtPrintSupport import QPrinter
from tests.window.flows import PATIENCE, reviewed, shown

from jiangtai.deck.brand import Brand
from jiangtai.window.handing import Handout, Paper
from jiangtai.window.printing import asked_for, make_printer

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def pages_of(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def test_ctrl_p_prints_the_sheets_the_dialog_shows(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = make_printer("讲义")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    monkeypatch.setattr(opened.ask, "printer", lambda _: printer)
    opened.actions_by_id["print"].trigger()
    dialog = opened.doors.paper
    assert dialog is not None
    dialog.sheet.setCurrentIndex(dialog.sheet.findData("6"))
    qtbot.waitUntil(dialog.go.isEnabled, timeout=PATIENCE)
    visible = sum(not slide.hidden for slide in shown(opened).deck.slides)
    assert len(dialog.sheets) == -(-visible // 6)
    assert str(len(dialog.sheets)) in dialog.count.text()
    with qtbot.waitSignal(opened.desk.printed, timeout=PATIENCE):
        dialog.go.click()
    assert pages_of(tmp_path / "打印.pdf") == len(dialog.sheets)
    assert str(len(dialog.sheets)) in opened.banner.words.text()


def test_only_the_pages_asked_for_are_printed() -> None:
    printer = make_printer("讲义")
    sheets = [lambda _: None for _ in range(5)]
    assert asked_for(sheets, printer) == sheets
    printer.setFromTo(2, 3)
    assert asked_for(sheets, printer) == sheets[1:3]


def test_a_handout_is_kept_as_pdf_instead(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened.actions_by_id["print"].trigger()
    paper = opened.doors.paper
    assert paper is not None
    paper.sheet.setCurrentIndex(paper.sheet.findData("2"))
    paper.save.click()
    dialog = opened.doors.export
    assert dialog is not None
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("交流")
    assert dialog.handout == Handout(tmp_path, "交流", frozenset({Paper.HANDOUT}), sheet="2")
    dialog.papers[Paper.MARKDOWN].setChecked(True)
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        dialog.accept()
    visible = sum(not slide.hidden for slide in shown(opened).deck.slides)
    assert pages_of(tmp_path / "交流_讲义.pdf") == -(-visible // 2)
    assert (tmp_path / "交流_提纲.md").read_text("utf-8").startswith("# ")


def test_rare_fonts_are_said_before_an_export_and_become_common_ones_in_one_step(
    opened: MainWindow, qtbot: QtBot
) -> None:
    reviewed(opened, qtbot, lambda: opened.desk.dress(brand=Brand(fonts="信创")))
    opened.actions_by_id["export"].trigger()
    dialog = opened.doors.export
    assert dialog is not None
    assert "字体" in dialog.said.text()
    now = reviewed(opened, qtbot, dialog.plain.click)
    assert opened.desk.session.history.undo_name == "换成通用字体"
    assert not any(finding.code == "face-rare" for finding in now.findings)
    assert not dialog.plain.isVisible()
    assert "字体" not in dialog.said.text()
    assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.reject()


def test_a_deck_in_common_fonts_offers_no_others(opened: MainWindow) -> None:
    opened.actions_by_id["export"].trigger()
    dialog = opened.doors.export
    assert dialog is not None
    assert not dialog.plain.isVisible()
    dialog.reject()
