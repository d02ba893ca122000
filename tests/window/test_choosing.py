"""Choosing what is spoken: time, passages called back, headings ruled on, further sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from tests.window.flows import PATIENCE, after, shown

from jiangtai.outline.brief import Notes
from jiangtai.outline.occasion import Extra
from jiangtai.outline.outline import Kind
from jiangtai.speech.speech import Role
from jiangtai.window.outline_rows import row_of
from jiangtai.window.outline_rows import walk_rows as outline_items
from jiangtai.window.script_rows import DROPPED, HEADING, JOINTS, walk_rows

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QStandardItem
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def rows(window: MainWindow) -> list[QStandardItem]:
    return list(walk_rows(window.bench.script.model.invisibleRootItem()))


def do(window: MainWindow, row: QStandardItem, words: str) -> None:
    choices = window.bench.script.choices(row.index())
    next(choice.act for choice in choices if choice.words.startswith(words))()


def click(window: MainWindow, at: QPoint) -> None:
    QTest.mouseClick(window.bench.script.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def drop_some(window: MainWindow, qtbot: QtBot) -> list[QStandardItem]:
    """Leave less time than the speech takes, and return the rows passed over."""
    after(window, qtbot, lambda: window.desk.choose("时间", minutes=10.0))
    return [row for row in rows(window) if row.data(DROPPED)]


def test_less_time_greys_passages_and_a_click_calls_one_back(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_by_id["time"].trigger()
    dialog = opened.doors.time
    assert dialog is not None
    dialog.minutes.setValue(10)
    less = after(opened, qtbot, dialog.accept)
    assert less.outline.dropped
    grey = [row for row in rows(opened) if row.data(DROPPED)]
    assert grey
    assert f"{len(grey)} 段略讲" in opened.status.words.text()
    assert "只在备注" not in opened.status.words.text()
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


def test_the_status_line_says_what_is_planned_and_how_far_the_talk_is_off(opened: MainWindow, qtbot: QtBot) -> None:
    total = round(shown(opened).minutes)
    assert f"讲稿约 {total} 分钟 / 30，还余 {30 - total} 分钟" in opened.status.words.text()
    page = next(page.id for page in shown(opened).outline.pages() if page.kind is Kind.QUESTIONS)
    now = after(opened, qtbot, lambda: opened.edits.plan_minutes(page, 20.0))
    total = round(now.minutes)
    said = opened.status.words.text()
    assert f"讲稿约 {total - 20} 分钟 + 安排 20 分钟 = {total} / 30，超出 {total - 30} 分钟" in said
    root = opened.bench.outline.model.invisibleRootItem()
    parts = [row_of(item.index()) for item in outline_items(root) if row_of(item.index()).rank == "part"]
    assert [row.kind for row in parts] == [f"{max(1, round(now.minutes_of(p)))} 分钟" for p in now.outline.parts[1:]]


def test_an_edit_is_kept_by_itself_and_the_status_line_says_when(opened: MainWindow, qtbot: QtBot) -> None:
    assert not opened.status.saved.text()
    after(opened, qtbot, lambda: opened.desk.dress("azure"))
    qtbot.waitUntil(lambda: opened.status.saved.text().startswith("已自动保存 "), timeout=PATIENCE)


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
        if any(choice.command == "honour-break" for choice in opened.bench.script.choices(row.index()))
    )
    ruled = after(opened, qtbot, lambda: do(opened, mended, "恢复分段"))
    assert len(ruled.speech.mends) == before - 1


def test_a_click_on_a_mends_mark_undoes_it(opened: MainWindow, qtbot: QtBot) -> None:
    before = len(shown(opened).speech.mends)
    view, delegate = opened.bench.script.view, opened.bench.script.delegate
    mended = next(row for row in rows(opened) if row.data(JOINTS))
    view.scrollTo(mended.index())
    rect = view.visualRect(mended.index())
    spots = (QPoint(x, y) for y in range(rect.top(), rect.bottom(), 3) for x in range(rect.left(), rect.right(), 3))
    mark = next(at for at in spots if delegate.joint_at(QPointF(at), rect, mended.index()) is not None)
    assert len(after(opened, qtbot, lambda: click(opened, mark)).speech.mends) == before - 1
    assert len(after(opened, qtbot, opened.actions_by_id["undo"].trigger).speech.mends) == before


def test_a_paragraph_passed_over_says_so_and_a_click_on_that_calls_it_back(opened: MainWindow, qtbot: QtBot) -> None:
    row = min(drop_some(opened, qtbot), key=lambda row: len(row.text()))
    text = row.text()
    view = opened.bench.script.view
    view.scrollTo(row.index(), view.ScrollHint.PositionAtBottom)
    at = opened.bench.script.delegate.note(view.visualRect(row.index())).center()
    after(opened, qtbot, lambda: click(opened, at))
    assert opened.desk.session.history.undo_name == "讲这一段"
    assert not next(row for row in rows(opened) if row.text() == text).data(DROPPED)


def test_what_can_be_done_to_the_marked_row_is_a_command_too(opened: MainWindow, qtbot: QtBot) -> None:
    do_it, script = opened.actions_by_id, opened.bench.script
    heading = next(row for row in rows(opened) if row.data(HEADING) and "准确把握" in row.text())
    script.view.setCurrentIndex(heading.index())
    assert do_it["heading-off"].isEnabled()
    assert not do_it["speak"].isEnabled()
    after(opened, qtbot, do_it["heading-off"].trigger)
    assert not any(row.data(HEADING) and "准确把握" in row.text() for row in rows(opened))
    assert opened.desk.session.history.undo_name == "改讲稿结构"


def test_the_speech_folds_to_a_rail_that_brings_it_back(opened: MainWindow) -> None:
    bench = opened.bench
    assert not bench.rail.isVisible()
    opened.actions_by_id["fold-script"].trigger()
    assert (bench.script.isVisible(), bench.rail.isVisible()) == (False, True)
    bench.rail.click()
    assert (bench.script.isVisible(), bench.rail.isVisible()) == (True, False)
    bench.script.fold.click()
    assert bench.rail.isVisible()


def test_esc_puts_the_search_away(opened: MainWindow) -> None:
    opened.actions_by_id["find"].trigger()
    search = opened.bench.script.search
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not search.isVisible()


def test_local_material_is_read_in_behind_the_speech(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "本县材料.txt").write_text("本县红十字工作\n\n今年培训救护员四百二十人。\n", "utf-8")
    more = after(opened, qtbot, lambda: opened.desk.add_sources([tmp_path / "本县材料.txt"], Role.LOCAL))
    assert [source.role for source in more.state.sources] == [Role.SPEECH, Role.LOCAL]
    assert any("救护员" in row.text() for row in rows(opened))
