"""Projects through the window: saved, opened again, recovered, gone back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog
from tests.window.flows import PATIENCE, after, shown

from jiangtai.catalogue import Catalogue
from jiangtai.project.places import home_in
from jiangtai.window.app import make_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def saved(window: MainWindow, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.ask, "project_path", lambda _: path)
    after(window, qtbot, window.actions_by_id["save"].trigger)


def edited(window: MainWindow, qtbot: QtBot, unit: str) -> None:
    after(window, qtbot, lambda: window.desk.fill_cover("unit", unit))


def test_a_project_saved_opens_again_as_it_was(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(opened, qtbot, "某县红十字会")
    saved(opened, qtbot, tmp_path / "课件.jiangtai", monkeypatch)
    state = opened.desk.session.state
    assert not opened.isWindowModified()
    after(opened, qtbot, lambda: opened.doors.open_text("另一篇讲话\n\n今天讲三件事，第一件是安全。\n"))
    back = after(opened, qtbot, lambda: opened.doors.open_paths([tmp_path / "课件.jiangtai"]))
    assert back.state == state
    assert not opened.desk.session.history.dirty
    assert opened.memory.settings.recent[0] == str(tmp_path / "课件.jiangtai")


def test_a_second_save_goes_to_the_same_file_unasked(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(opened, qtbot, tmp_path / "课件.jiangtai", monkeypatch)
    before = (tmp_path / "课件.jiangtai").read_bytes()
    edited(opened, qtbot, "某县红十字会")
    monkeypatch.setattr(opened.ask, "project_path", lambda _: None)
    after(opened, qtbot, opened.actions_by_id["save"].trigger)
    assert (tmp_path / "课件.jiangtai").read_bytes() != before


def test_a_file_that_was_moved_away_is_not_offered_to_be_read_again(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[object] = []
    saved(opened, qtbot, tmp_path / "课件.jiangtai", monkeypatch)
    edited(opened, qtbot, "某县红十字会")
    (tmp_path / "课件.jiangtai").rename(tmp_path / "改名.jiangtai")
    monkeypatch.setattr(opened.ask, "choose", lambda _, answers: offered.extend(name for name, _ in answers))
    opened.actions_by_id["save"].trigger()
    assert offered == ["over", "as"]
    monkeypatch.setattr(opened.ask, "choose", lambda *_: "over")
    opened.actions_by_id["save"].trigger()
    assert (tmp_path / "课件.jiangtai").exists()
    assert not opened.desk.session.history.dirty


@pytest.mark.parametrize("name", ["export", "print", "templates", "brand", "time", "sources", "versions"])
def test_a_dialog_about_a_speech_goes_when_another_comes(opened: MainWindow, qtbot: QtBot, name: str) -> None:
    opened.actions_by_id[name].trigger()
    dialog = next(one for one in opened.findChildren(QDialog) if one.isVisible())
    shown = after(opened, qtbot, lambda: opened.doors.open_text("另一篇讲话\n\n今天讲三件事，第一件是安全。\n"))
    assert not dialog.isVisible()
    assert shown.speech.text.startswith("另一篇讲话")


def test_a_file_changed_elsewhere_is_not_replaced_unasked(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(opened, qtbot, tmp_path / "课件.jiangtai", monkeypatch)
    (tmp_path / "课件.jiangtai").write_bytes(b"theirs")
    edited(opened, qtbot, "某县红十字会")
    asked: list[str] = []
    monkeypatch.setattr(opened.ask, "choose", lambda question, _: asked.append(question))
    opened.actions_by_id["save"].trigger()
    assert asked
    assert (tmp_path / "课件.jiangtai").read_bytes() == b"theirs"
    monkeypatch.setattr(opened.ask, "choose", lambda *_: "over")
    after(opened, qtbot, opened.actions_by_id["save"].trigger)
    assert (tmp_path / "课件.jiangtai").read_bytes() != b"theirs"


def test_ones_own_project_is_read_again_unasked(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(opened, qtbot, tmp_path / "课件.jiangtai", monkeypatch)
    monkeypatch.setattr(opened.ask, "choose", lambda *_: None)
    after(opened, qtbot, lambda: opened.doors.open_paths([tmp_path / "课件.jiangtai"]))
    assert opened.projects.path == tmp_path / "课件.jiangtai"


def test_leaving_offers_to_save(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(opened, qtbot, "某县红十字会")
    monkeypatch.setattr(opened.ask, "choose", lambda *_: "save")
    monkeypatch.setattr(opened.ask, "project_path", lambda _: tmp_path / "课件.jiangtai")
    assert opened.close()
    assert (tmp_path / "课件.jiangtai").exists()


def test_an_earlier_version_comes_back_as_one_step(opened: MainWindow, qtbot: QtBot) -> None:
    edited(opened, qtbot, "先填的单位")
    assert opened.projects.versions()
    edited(opened, qtbot, "后填的单位")
    versions = opened.projects.versions()
    after(opened, qtbot, lambda: opened.projects.go_back_to(versions[-1]))
    assert shown(opened).state.brief.cover.unit == "先填的单位"
    assert after(opened, qtbot, opened.actions_by_id["undo"].trigger).state.brief.cover.unit == "后填的单位"


def test_what_was_not_saved_is_offered_and_comes_back_as_unsaved(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(opened, qtbot, "没保存的单位")
    assert opened.projects.versions()
    # the program is gone: as the journal of another process would say
    monkeypatch.setattr("jiangtai.project.journal.is_gone", lambda _: True)
    again = make_window(Catalogue("zh"), home_in(tmp_path))
    qtbot.addWidget(again)
    monkeypatch.setattr(again.ask, "choose", lambda *_: "leave")
    again.doors.open_unfinished()
    dialog = again.doors.past
    assert dialog is not None
    with qtbot.waitSignal(again.desk.changed, timeout=PATIENCE):
        dialog.take.click()
    assert shown(again).state.brief.cover.unit == "没保存的单位"
    assert again.desk.unexported
    again.close()
