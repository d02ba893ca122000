"""The whole way, as a lecturer goes it: every kind of edit, then all of it undone; and the same by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from tests.window.flows import PATIENCE, after, find, first, reviewed, shown

from jiangtai.deck.brand import Brand
from jiangtai.outline.outline import Kind, Origin
from jiangtai.window.handing import Handout, Paper
from jiangtai.window.issuing import hand_out
from jiangtai.window.links import Place
from jiangtai.window.outline_rows import row_of, walk_rows

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def undo_all(window: MainWindow, qtbot: QtBot) -> None:
    while window.desk.session.history.past:
        after(window, qtbot, window.actions_by_id["undo"].trigger)


def test_every_edit_then_export_reopen_and_all_undone(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = opened.desk.session.state
    do = opened.actions_by_id

    def step(act: object) -> None:
        assert callable(act)
        after(opened, qtbot, act)

    section = opened.bench.script.model.item(1)
    step(lambda: opened.bench.script.delegate.toggled.emit(section.index()))
    step(lambda: opened.desk.choose("更换场次", occasion="lecture", minutes=40.0))
    page = first(shown(opened), Kind.BULLETS)
    opened.bench.go_to_page(page.id, (0,))
    step(lambda: opened.edits.retype(Place(page.id, (0,)), "自己写的一句"))
    root = opened.bench.outline.model.invisibleRootItem()
    named = {row_of(i.index()).path: i.index() for i in walk_rows(root) if row_of(i.index()).page == page.id}
    step(lambda: opened.bench.outline.view.drop((row_of(named[(0,)]),), named[(1,)], above=False))
    opened.bench.go_to_page(page.id, (1,))
    step(do["split"].trigger)
    opened.bench.go_to_page(page.id)
    step(do["merge"].trigger)
    opened.bench.go_to_page(page.id, (1,))
    step(do["restore"].trigger)
    monkeypatch.setattr(opened.ask, "correction", lambda _: ("订正后的一句", "与原文件核对"))
    opened.bench.go_to_page(page.id, (0,))
    step(do["correct"].trigger)
    step(lambda: opened.desk.dress("azure"))
    reviewed(opened, qtbot, lambda: opened.desk.dress(brand=Brand(unit="某县红十字会")))
    finding = next(one for one in shown(opened).findings if one.cures)
    step(lambda: opened.desk.cure(finding))
    kept = find(shown(opened), page.id)
    step(lambda: opened.desk.choose("更换场次", occasion="study", minutes=None))
    assert find(shown(opened), page.id).points == kept.points
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        hand_out(opened.desk, Handout(tmp_path, "课件", frozenset({Paper.PPTX})))
    monkeypatch.setattr(opened.ask, "project_path", lambda _: tmp_path / "课件.jiangtai")
    step(do["save"].trigger)
    end = opened.desk.session.state
    undo_all(opened, qtbot)
    assert opened.desk.session.state == start
    while opened.desk.session.history.future:
        step(do["redo"].trigger)
    assert opened.desk.session.state == end
    step(lambda: opened.doors.open_paths([tmp_path / "课件.jiangtai"]))
    assert shown(opened).state == end


def test_the_outline_is_edited_by_keys_alone(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened.bench.outline.view
    page = first(shown(opened), Kind.BULLETS)
    opened.bench.go_to_page(page.id)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert opened.bench.at == Place(page.id, (0,))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "typed by hand")
    typed = after(opened, qtbot, lambda: QTest.keyClick(editor, Qt.Key.Key_Return))
    assert find(typed, page.id).points[0].wording.origin is Origin.OWN
    view.setFocus()
    after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | SHIFT))
    after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Tab))
    assert find(shown(opened), page.id).points[0].points[-1].wording.text == "typed by hand"
    after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Delete))
    assert "typed by hand" not in [w.text for w in find(shown(opened), page.id).wordings()]
    while opened.desk.session.history.past:
        after(opened, qtbot, lambda: QTest.keyClick(opened, Qt.Key.Key_Z, CTRL))
    assert find(shown(opened), page.id) == page


def test_no_button_is_out_of_reach_of_the_keyboard(opened: MainWindow) -> None:
    opened.actions_by_id["findings"].trigger()
    for button in opened.findings.findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    reachable = {name for name, action in opened.actions_by_id.items() if action.text()}
    assert reachable == set(opened.actions_by_id)
