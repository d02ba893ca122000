"""What the window remembers from one session to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton
from tests.window.flows import after, shown

from jiangtai.outline.brief import Cover
from jiangtai.window.memory import Memory

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def today() -> str:
    return "2026年11月23日"


def test_a_file_opened_is_offered_again(opened: MainWindow, sample: Path) -> None:
    assert opened.memory.settings.recent == (str(sample),)
    assert [action.text() for action in opened.recent.actions()] == [sample.name]
    offered = [button for button in opened.welcome.findChildren(QPushButton) if sample.name in button.text()]
    assert len(offered) == 1


def test_a_recent_file_that_is_gone_is_said_and_forgotten(window: MainWindow, tmp_path: Path) -> None:
    window.memory.note_opened(tmp_path / "删掉的讲稿.docx")
    window.doors.open_recent(str(tmp_path / "删掉的讲稿.docx"))
    assert "删掉的讲稿.docx" in window.banner.words.text()
    assert window.memory.settings.recent == ()


def test_the_next_speech_finds_unit_speaker_and_todays_date(tmp_path: Path) -> None:
    Memory(tmp_path / "settings.json", today).keep(unit="某县红十字会", speaker="某同志", occasion="lecture")
    fresh = Memory(tmp_path / "settings.json", today).fresh_state()
    assert fresh.brief.cover == Cover(unit="某县红十字会", speaker="某同志", date="2026年11月23日")
    assert fresh.brief.occasion == "lecture"


def test_an_occasion_there_is_no_longer_stops_nothing(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "settings.json", today)
    memory.keep(occasion="long ago")
    assert memory.fresh_state().brief.occasion == "study"


def test_the_welcome_page_offers_last_times_choices_and_takes_them_only_where_they_are_ticked(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.prepare()
    assert window.welcome.last.isHidden()  # nothing was ever chosen
    window.memory.keep(occasion="lecture", minutes=40.0, template="azure", unit="某县红十字会")
    window.prepare()
    for words in ("宣讲报告会", "40 分钟", "政务蓝", "某县红十字会"):
        assert words in window.welcome.last.text()
    taken = after(window, qtbot, window.doors.open_sample).state
    assert (taken.brief.occasion, taken.brief.minutes, taken.template) == ("lecture", 40.0, "azure")


def test_last_times_choices_left_out_leave_only_todays_date(window: MainWindow, qtbot: QtBot) -> None:
    window.memory.keep(occasion="lecture", minutes=40.0, template="azure", unit="某县红十字会")
    window.prepare()
    window.welcome.last.click()
    fresh = after(window, qtbot, window.doors.open_sample).state
    assert (fresh.brief.occasion, fresh.brief.minutes, fresh.template) == ("study", None, "redcross")
    assert fresh.brief.cover.unit == ""
    assert fresh.brief.cover.date


def test_another_speech_keeps_the_choices_but_not_the_title(opened: MainWindow, qtbot: QtBot) -> None:
    after(opened, qtbot, lambda: opened.desk.fill_cover("title", "自己的题目"))
    after(opened, qtbot, lambda: opened.desk.fill_cover("unit", "某县红十字会"))
    after(opened, qtbot, lambda: opened.doors.open_text("另一篇讲话\n\n今天讲三件事，第一件是安全。\n"))
    assert shown(opened).state.brief.cover.title == ""
    assert shown(opened).state.brief.cover.unit == "某县红十字会"
