"""Handing out: for oneself or for others, as which files, under which names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pptx
from tests.window.flows import PATIENCE, shown

from jiangtai.catalogue import Catalogue
from jiangtai.outline.time import expected_minutes
from jiangtai.window.export_dialog import ExportDialog
from jiangtai.window.handing import Handout, Paper, clean_name
from jiangtai.window.making import make_files
from jiangtai.window.shown import Shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.session import Session
    from jiangtai.window.main_window import MainWindow


ZH = Catalogue("zh")


def snapshot(session: Session) -> Shown:
    state, outline = session.state, session.outline
    minutes = expected_minutes(outline, state.brief)
    return Shown(state, session.speech, outline, session.deck, session.template, session.findings, minutes)


def notes_of(path: Path) -> str:
    slides = pptx.Presentation(str(path)).slides
    return "".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)


def test_what_goes_to_others_has_neither_notes_nor_author(session: Session, tmp_path: Path) -> None:
    now = snapshot(session)
    (mine,) = make_files(now, Handout(tmp_path, "自己", frozenset({Paper.PPTX})), ZH)
    (theirs,) = make_files(now, Handout(tmp_path, "别人", frozenset({Paper.PPTX}), others=True), ZH)
    assert notes_of(mine)
    assert not notes_of(theirs)
    assert not pptx.Presentation(str(theirs)).core_properties.author


def test_nothing_that_is_there_is_written_over(session: Session, tmp_path: Path) -> None:
    now = snapshot(session)
    (tmp_path / "课件.pptx").write_bytes(b"before")
    (written,) = make_files(now, Handout(tmp_path, "课件", frozenset({Paper.PPTX})), ZH)
    assert written.name == "课件_2.pptx"
    assert (tmp_path / "课件.pptx").read_bytes() == b"before"


def test_a_packed_folder_holds_all_files_and_a_word_on_fonts(session: Session, tmp_path: Path) -> None:
    papers = frozenset({Paper.PPTX, Paper.OUTLINE, Paper.SCRIPT, Paper.REVIEW})
    handout = Handout(tmp_path, "课件", papers, packed=True)
    written = list(make_files(snapshot(session), handout, ZH))
    assert {path.parent for path in written} == {tmp_path / "课件"}
    assert [path.name for path in written] == [
        "课件.pptx",
        "课件_提纲.docx",
        "课件_讲稿.docx",
        "课件_送审单.docx",
        "使用说明.txt",
    ]
    assert "字体" in written[-1].read_text("utf-8-sig")


def test_a_name_no_system_allows_is_mended() -> None:
    assert clean_name("县红会/学习：“全会”? <1>.") == "县红会学习：“全会” 1"


def test_the_dialog_says_what_is_hidden_and_exports_what_was_ticked(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.actions_by_id["export"].trigger()
    dialog = opened.doors.export
    assert isinstance(dialog, ExportDialog)
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.name.setText("交流")
    dialog.papers[Paper.PNG].setChecked(True)
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        dialog.accept()
    visible = sum(not slide.hidden for slide in shown(opened).deck.slides)
    assert len(list((tmp_path / "交流_图片").iterdir())) == visible
    assert (tmp_path / "交流.pptx").exists()
    assert "交流.pptx" in opened.banner.words.text()
