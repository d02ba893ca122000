"""Typing: the slide shows every key at once; the checks come once the hands rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from tests.window.flows import PATIENCE, after, first, shown

from jiangtai.outline.outline import Kind
from jiangtai.window.links import Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def words_on_stage(window: MainWindow) -> str:
    slide = window.bench.stage.slide
    assert slide is not None
    return "\n".join(paragraph.text for box in slide.boxes() for paragraph in box.paragraphs)


def open_editor(window: MainWindow) -> QLineEdit:
    page = first(shown(window), Kind.BULLETS)
    window.bench.go_to_page(page.id, (0,))
    window.bench.outline.edit_current()
    editor = window.bench.outline.view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    return editor


def test_the_slide_shows_what_is_typed_before_it_is_an_edit(opened: MainWindow) -> None:
    QTest.keyClicks(open_editor(opened), "half a wo")
    assert "half a wo" in words_on_stage(opened)
    assert not opened.desk.session.history.past


def test_what_comes_while_a_person_types_takes_no_letters(opened: MainWindow, qtbot: QtBot) -> None:
    editor = open_editor(opened)
    QTest.keyClicks(editor, "half a wo")
    page = first(shown(opened), Kind.BULLETS)
    after(opened, qtbot, lambda: opened.edits.retype(Place(page.id, (0,)), "别处改过的一句"))
    assert editor.text() == "half a wo"


def test_esc_brings_the_slide_back(opened: MainWindow) -> None:
    editor = open_editor(opened)
    before = words_on_stage(opened)
    QTest.keyClicks(editor, "not meant")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert words_on_stage(opened) == before


def test_a_new_point_is_seen_while_it_is_typed_and_gone_with_esc(opened: MainWindow) -> None:
    page = first(shown(opened), Kind.BULLETS)
    opened.bench.go_to_page(page.id, (0,))
    opened.bench.outline.add_row()
    editor = opened.bench.outline.view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "one more")
    assert "one more" in words_on_stage(opened)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert "one more" not in words_on_stage(opened)


def test_an_edit_is_on_its_slide_at_once_and_the_rest_follows(opened: MainWindow, qtbot: QtBot) -> None:
    page, before = first(shown(opened), Kind.BULLETS), shown(opened)
    opened.bench.go_to_page(page.id, (0,))
    with qtbot.waitSignal(opened.desk.changed, timeout=PATIENCE):
        opened.edits.retype(Place(page.id, (0,)), "自己写的一句")
        assert "自己写的一句" in words_on_stage(opened)
        assert opened.desk.shown is before
    assert opened.bench.stage.slide in shown(opened).deck.slides


def test_an_edit_is_on_show_before_it_is_checked(opened: MainWindow, qtbot: QtBot) -> None:
    page = first(shown(opened), Kind.BULLETS)
    now = after(opened, qtbot, lambda: opened.edits.retype(Place(page.id, (0,)), "自己写的一句"))
    assert not now.reviewed
    with qtbot.waitSignal(opened.desk.reviewed, timeout=PATIENCE):
        pass
    assert shown(opened).reviewed
    assert shown(opened).findings == (*opened.desk.session.findings,)


def test_what_is_handed_out_was_checked_as_it_stands(opened: MainWindow, qtbot: QtBot) -> None:
    page = first(shown(opened), Kind.BULLETS)
    after(opened, qtbot, lambda: opened.edits.retype(Place(page.id, (0,)), "自己写的一句"))
    opened.actions_by_id["export"].trigger()
    assert opened.doors.export is None
    qtbot.waitUntil(lambda: opened.doors.export is not None, timeout=PATIENCE)
    assert shown(opened).reviewed
