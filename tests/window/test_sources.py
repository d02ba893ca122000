"""Several files, and another speech in the place of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.window.flows import after

from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow
    from jiangtai.window.sources_dialog import SourcesDialog

MORE = "本县红十字工作讲话\n\n一、救护培训\n今年培训救护员四百二十人，走进学校十二所，走进企业八家。\n"


def with_more(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> SourcesDialog:
    """Add a second speech and open the files dialog."""
    (tmp_path / "本县.txt").write_text(MORE, "utf-8")
    after(window, qtbot, lambda: window.desk.add_sources([tmp_path / "本县.txt"], Role.SPEECH))
    window.actions_by_id["sources"].trigger()
    dialog = window.doors.sources
    assert dialog is not None
    return dialog


def test_a_file_moved_up_is_spoken_first_and_undo_puts_it_back(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = with_more(opened, qtbot, tmp_path)
    before = opened.desk.session.state
    dialog.list.setCurrentRow(1)
    assert not dialog.down.isEnabled()
    dialog.up.click()
    assert dialog.order == (1, 0)
    now = after(opened, qtbot, dialog.accept)
    assert now.speech.text.startswith("本县红十字工作讲话")
    assert opened.desk.session.history.undo_name == "调整讲稿文件"
    after(opened, qtbot, opened.actions_by_id["undo"].trigger)
    assert opened.desk.session.state == before


def test_a_file_is_taken_away_but_never_the_last(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = with_more(opened, qtbot, tmp_path)
    dialog.list.setCurrentRow(1)
    dialog.remove.click()
    assert not dialog.remove.isEnabled()
    now = after(opened, qtbot, dialog.accept)
    assert "救护员四百二十人" not in now.speech.text
    assert len(now.state.sources) == 1


def test_another_speech_is_started_from_this_one(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(opened, qtbot, lambda: opened.desk.dress("azure"))
    monkeypatch.setattr(opened.ask, "choose", lambda question, _: "text" if "另起一份" in question else "leave")
    monkeypatch.setattr("jiangtai.window.doors.ask_text", lambda *_: MORE)
    now = after(opened, qtbot, opened.actions_by_id["another"].trigger)
    assert now.outline.title.text == "本县红十字工作讲话"
    assert (now.state.template, now.state.brief.occasion) == ("azure", "study")
    assert not opened.desk.session.history.past


def test_starting_another_keeps_this_one_where_a_person_will_not_leave_it(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(opened, qtbot, lambda: opened.desk.dress("azure"))
    monkeypatch.setattr(opened.ask, "choose", lambda *_: None)
    asked: list[object] = []
    monkeypatch.setattr("jiangtai.window.doors.ask_text", lambda *_: asked.append(1))
    opened.actions_by_id["another"].trigger()
    assert not asked
    assert opened.desk.session.history.past
