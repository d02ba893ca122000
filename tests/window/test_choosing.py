"""Choosing what is spoken: time, passages called back, headings ruled on, further sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.window.flows import after, shown

from jiangtai.outline.brief import Notes
from jiangtai.outline.occasion import Extra
from jiangtai.speech.speech import Role
from jiangtai.window.script_rows import DROPPED, HEADING, walk_rows

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QStandardItem
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def rows(window: MainWindow) -> list[QStandardItem]:
    return list(walk_rows(window.bench.script.model.invisibleRootItem()))


def do(window: MainWindow, row: QStandardItem, words: str) -> None:
    choices = window.bench.script.choices(row.index())
    next(act for said, act in choices if said.startswith(words))()


def test_less_time_greys_passages_and_a_click_calls_one_back(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_by_id["time"].trigger()
    dialog = opened.doors.time
    assert dialog is not None
    dialog.minutes.setValue(10)
    less = after(opened, qtbot, dialog.accept)
    assert less.outline.dropped
    grey = [row for row in rows(opened) if row.data(DROPPED)]
    assert grey
    text = grey[0].text()
    after(opened, qtbot, lambda: do(opened, grey[0], "讲这一段"))
    assert not next(row for row in rows(opened) if row.text() == text).data(DROPPED)


def test_pace_notes_and_added_pages_are_one_step(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_by_id["time"].trigger()
    dialog = opened.doors.time
    assert dialog is not None
    dialog.pace.setValue(150)
    dialog.notes.setCurrentIndex(dialog.notes.findData(Notes.POINTS.value))
    dialog.extras[Extra.QUESTIONS].setChecked(False)
    dialog.lean.setChecked(True)
    brief = after(opened, qtbot, dialog.accept).state.brief
    assert (brief.pace, brief.notes, brief.extras, brief.lean) == (150.0, Notes.POINTS, ("local",), True)
    assert len(opened.desk.session.history.past) == 1


def test_a_heading_made_text_is_a_paragraph_and_undo_makes_it_a_heading(opened: MainWindow, qtbot: QtBot) -> None:
    heading = next(row for row in rows(opened) if row.data(HEADING) and "准确把握" in row.text())
    ruled = after(opened, qtbot, lambda: do(opened, heading, "改为正文"))
    assert not any(
        section.heading and "准确把握" in section.heading.read(ruled.speech.text) for section in ruled.speech.walk()
    )
    undone = after(opened, qtbot, opened.actions_by_id["undo"].trigger)
    assert any(
        section.heading and "准确把握" in section.heading.read(undone.speech.text) for section in undone.speech.walk()
    )


def test_a_mend_is_undone_where_its_mark_stands(opened: MainWindow, qtbot: QtBot) -> None:
    before = len(shown(opened).speech.mends)
    mended = next(
        row
        for row in rows(opened)
        if any(said.startswith("恢复分段") for said, _ in opened.bench.script.choices(row.index()))
    )
    ruled = after(opened, qtbot, lambda: do(opened, mended, "恢复分段"))
    assert len(ruled.speech.mends) == before - 1


def test_local_material_is_read_in_behind_the_speech(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "本县材料.txt").write_text("本县红十字工作\n\n今年培训救护员四百二十人。\n", "utf-8")
    more = after(opened, qtbot, lambda: opened.desk.add_sources([tmp_path / "本县材料.txt"], Role.LOCAL))
    assert [source.role for source in more.state.sources] == [Role.SPEECH, Role.LOCAL]
    assert any("救护员" in row.text() for row in rows(opened))
