"""Editing in the outline, as a lecturer does it: by keys, by the menu's commands, by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.window.flows import after, find, first, shown

from jiangtai.outline.outline import Kind, Origin
from jiangtai.span import Span
from jiangtai.window.links import Place
from jiangtai.window.outline_rows import row_of, walk_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QStandardItem
    from pytestqt.qtbot import QtBot

    from jiangtai.outline.outline import Page
    from jiangtai.window.links import Path
    from jiangtai.window.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def at_point(window: MainWindow, path: Path) -> Page:
    """Go to a point of the first page of bullets and return the page as it is."""
    page = first(shown(window), Kind.BULLETS)
    window.bench.go_to_page(page.id, path)
    window.bench.outline.view.setFocus()
    return page


def texts(page: Page) -> list[str]:
    return [point.wording.text for point in page.points]


def row_item(window: MainWindow, fits: Callable[[QModelIndex], bool]) -> QStandardItem:
    root = window.bench.outline.model.invisibleRootItem()
    return next(item for item in walk_rows(root) if fits(item.index()))


def editor_of(window: MainWindow) -> QLineEdit:
    editor = window.bench.outline.view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor


def test_enter_adds_a_point_after_the_present_one(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    opened.actions_by_id["add-point"].trigger()
    editor = editor_of(opened)
    editor.setText("自己加的一条")
    page = find(after(opened, qtbot, lambda: QTest.keyClick(editor, Qt.Key.Key_Return)), before.id)
    assert texts(page) == [texts(before)[0], "自己加的一条", *texts(before)[1:]]
    assert page.points[1].wording.origin is Origin.OWN
    assert row_of(opened.bench.outline.view.currentIndex()).path == (1,)


def test_a_new_point_left_empty_was_never_there(opened: MainWindow) -> None:
    before = at_point(opened, (0,))
    rows = row_item(opened, lambda index: row_of(index).page == before.id).rowCount()
    opened.actions_by_id["add-point"].trigger()
    QTest.keyClick(editor_of(opened), Qt.Key.Key_Escape)
    assert row_item(opened, lambda index: row_of(index).page == before.id).rowCount() == rows
    assert not opened.desk.session.history.past


def test_tab_and_shift_tab_move_a_point_between_the_levels(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (1,))
    view = opened.bench.outline.view
    page = find(after(opened, qtbot, opened.actions_by_id["demote"].trigger), before.id)
    assert [point.wording.text for point in page.points[0].points][-1] == texts(before)[1]
    below = row_of(view.currentIndex()).path
    assert below is not None
    assert len(below) == 2
    page = find(after(opened, qtbot, opened.actions_by_id["promote"].trigger), before.id)
    assert texts(page) == texts(before)
    assert row_of(view.currentIndex()).path == (1,)


def test_a_point_moves_up_and_down_among_its_neighbours(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    page = find(after(opened, qtbot, opened.actions_by_id["down"].trigger), before.id)
    assert texts(page)[:2] == texts(before)[1::-1]
    page = find(after(opened, qtbot, opened.actions_by_id["up"].trigger), before.id)
    assert texts(page) == texts(before)


def test_delete_takes_out_the_point_and_undo_brings_it_back(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    page = find(after(opened, qtbot, opened.actions_by_id["delete"].trigger), before.id)
    assert texts(page) == texts(before)[1:]
    assert find(after(opened, qtbot, opened.actions_by_id["undo"].trigger), before.id) == before


def test_typing_on_a_row_goes_on_after_its_words(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    view = opened.bench.outline.view
    QTest.keyClicks(view, "x")
    QTest.keyClicks(editor_of(opened), "y")
    page = find(after(opened, qtbot, lambda: QTest.keyClick(editor_of(opened), Qt.Key.Key_Return)), before.id)
    assert texts(page)[0] == texts(before)[0] + "xy"


def test_an_input_method_opens_the_editor_of_a_row(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    said = QInputMethodEvent()
    said.setCommitString("好")
    for event in (QInputMethodEvent("hao", []), said):  # as it is spelled, and as it is chosen
        QApplication.sendEvent(opened.bench.outline.view, event)
    page = find(after(opened, qtbot, lambda: QTest.keyClick(editor_of(opened), Qt.Key.Key_Return)), before.id)
    assert texts(page)[0] == texts(before)[0] + "好"


def test_several_points_selected_by_shift_are_deleted_in_one_step(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    view = opened.bench.outline.view
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert opened.bench.outline.places == (Place(before.id, (0,)), Place(before.id, (1,)))
    assert not opened.actions_by_id["retype"].isEnabled()
    page = find(after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Delete)), before.id)
    assert texts(page) == texts(before)[2:]
    assert find(after(opened, qtbot, opened.actions_by_id["undo"].trigger), before.id) == before


def test_what_was_moved_together_is_still_selected_and_moves_back(opened: MainWindow, qtbot: QtBot) -> None:
    pages = (page for page in shown(opened).outline.pages() if page.kind is Kind.BULLETS)
    before = next(page for page in pages if len(page.points) > 2)
    opened.bench.go_to_page(before.id, (0,))
    view = opened.bench.outline.view
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    page = find(after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Down, ALT_SHIFT)), before.id)
    assert texts(page) == [texts(before)[2], *texts(before)[:2], *texts(before)[3:]]
    assert opened.bench.outline.places == (Place(before.id, (1,)), Place(before.id, (2,)))
    page = find(after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT)), before.id)
    assert texts(page) == texts(before)
    fallen = find(after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Tab)), before.id)
    assert [one.wording.text for one in fallen.points[0].points] == [texts(before)[1]]


def test_pages_chosen_by_ctrl_go_at_once_and_the_others_stay_closed(opened: MainWindow, qtbot: QtBot) -> None:
    pages = [page for page in shown(opened).outline.pages() if page.kind is Kind.BULLETS][:2]
    opened.bench.go_to_page(pages[0].id)
    view = opened.bench.outline.view
    other = row_item(opened, lambda index: row_of(index).page == pages[1].id).index()
    place = view.visualRect(other).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert opened.bench.outline.places == (Place(pages[0].id), Place(pages[1].id))
    assert not view.isExpanded(other)
    gone = after(opened, qtbot, opened.actions_by_id["delete"].trigger)
    assert not {page.id for page in pages} & {page.id for page in gone.outline.pages()}
    assert len(opened.desk.session.history.past) == 1


def test_points_copied_are_pasted_on_another_page_with_their_sources(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    view = opened.bench.outline.view
    opened.activateWindow()
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines() == texts(before)[:2]
    other = [page for page in shown(opened).outline.pages() if page.kind is Kind.BULLETS][1]
    opened.bench.go_to_page(other.id, (0,))
    now = after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert find(now, other.id).points[1:3] == before.points[:2]
    assert find(now, before.id).points == before.points


def test_a_page_cut_stands_after_the_one_it_is_pasted_at(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, ())
    view = opened.bench.outline.view
    opened.activateWindow()
    after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier))
    other = first(shown(opened), Kind.CARDS)
    opened.bench.go_to_page(other.id)
    now = after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    names = [page.id for page in now.outline.pages()]
    assert before.id not in names
    new = find(now, names[names.index(other.id) + 1])
    assert (new.title, new.points) == (before.title, before.points)
    assert opened.bench.at == Place(new.id)


def test_what_is_selected_in_the_editor_is_emphasised_by_ctrl_b(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    opened.bench.outline.edit_current()
    editor = editor_of(opened)
    editor.setSelection(1, 3)
    pressed = after(opened, qtbot, lambda: QTest.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier))
    assert find(pressed, before.id).points[0].wording.emphasis == (Span(1, 4),)
    plain = after(opened, qtbot, opened.actions_by_id["emphasise"].trigger)
    assert find(plain, before.id).points[0].wording.emphasis == ()


def test_a_page_is_split_at_a_point_and_merged_again(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (1,))
    split = after(opened, qtbot, opened.actions_by_id["split"].trigger)
    assert texts(find(split, before.id)) == texts(before)[:1]
    names = [page.id for page in split.outline.pages()]
    new = find(split, names[names.index(before.id) + 1])
    assert texts(new) == texts(before)[1:]
    opened.bench.go_to_page(before.id)
    merged = after(opened, qtbot, opened.actions_by_id["merge"].trigger)
    assert texts(find(merged, before.id)) == texts(before)


def test_another_kind_shows_the_same_points(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, ())
    page = find(after(opened, qtbot, opened.actions_by_id["kind-steps"].trigger), before.id)
    assert page.kind is Kind.STEPS
    assert texts(page) == texts(before)


def test_a_correction_keeps_its_sources_and_its_reason(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = at_point(opened, (0,))
    monkeypatch.setattr(opened.ask, "correction", lambda _: ("改正后的一句", "与文件核对"))
    page = find(after(opened, qtbot, opened.actions_by_id["correct"].trigger), before.id)
    wording = page.points[0].wording
    assert (wording.text, wording.corrected, wording.reason) == ("改正后的一句", True, "与文件核对")
    assert wording.sources == before.points[0].wording.sources
    marked = row_item(opened, lambda i: (row_of(i).page, row_of(i).path) == (before.id, (0,)))
    assert row_of(marked.index()).mark == "订正"


def test_minutes_planned_for_a_page_count(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shown(opened).minutes
    at_point(opened, ())
    monkeypatch.setattr(opened.ask, "minutes", lambda _: 20.0)
    assert after(opened, qtbot, opened.actions_by_id["minutes"].trigger).minutes > before + 15


def test_pages_of_ones_own_go_after_the_present_one(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = at_point(opened, ())
    monkeypatch.setattr(opened.ask, "text", lambda *_: "第一问？\n第二问？")
    for command, kind in (("add-questions", Kind.QUESTIONS), ("add-local", Kind.LOCAL), ("add-page", Kind.BULLETS)):
        opened.bench.go_to_page(before.id)
        now = after(opened, qtbot, opened.actions_by_id[command].trigger)
        names = [page.id for page in now.outline.pages()]
        new = find(now, names[names.index(before.id) + 1])
        assert new.kind is kind
        assert opened.bench.at == Place(new.id)


def test_a_paragraph_marked_in_the_speech_is_quoted_whole(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    spans = opened.bench.script.marked
    assert spans
    quoted = after(opened, qtbot, opened.actions_by_id["add-quote"].trigger)
    names = [page.id for page in quoted.outline.pages()]
    new = find(quoted, names[names.index(before.id) + 1])
    assert new.kind is Kind.QUOTE
    assert new.points[0].wording.sources == spans


def test_a_point_dragged_below_another_stands_there(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    named = {row_of(item.index()).path: item for item in walk_rows(opened.bench.outline.model.invisibleRootItem())
             if row_of(item.index()).page == before.id}  # fmt: skip
    dragged, target = row_of(named[(0,)].index()), named[(1,)].index()
    dropped = after(opened, qtbot, lambda: opened.bench.outline.view.drop((dragged,), target, above=False))
    assert texts(find(dropped, before.id))[:2] == texts(before)[1::-1]


def test_a_point_dragged_onto_another_page_stands_there_last(opened: MainWindow, qtbot: QtBot) -> None:
    before = at_point(opened, (0,))
    other = next(page for page in shown(opened).outline.pages() if page.kind is Kind.BULLETS and page.id != before.id)
    view = opened.bench.outline.view
    onto = row_item(opened, lambda index: row_of(index).page == other.id).index()
    now = after(opened, qtbot, lambda: view.drop((row_of(view.currentIndex()),), onto, above=True))
    assert texts(find(now, before.id)) == texts(before)[1:]
    assert texts(find(now, other.id)) == [*texts(other), texts(before)[0]]
    assert opened.bench.at == Place(other.id, (len(other.points),))
    assert opened.desk.session.history.undo_name == "移动要点"


def test_the_last_point_of_a_page_goes_on_to_the_next_and_back_again(opened: MainWindow, qtbot: QtBot) -> None:
    before = first(shown(opened), Kind.BULLETS)
    at_point(opened, (len(before.points) - 1,))
    view = opened.bench.outline.view
    now = after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Down, ALT_SHIFT))
    at = opened.bench.at
    assert at is not None
    assert (at.page != before.id, at.path) == (True, (0,))
    assert find(now, at.page).points[0] == before.points[-1]
    now = after(opened, qtbot, lambda: QTest.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT))
    assert texts(find(now, before.id)) == texts(before)


def test_an_editor_stays_open_while_another_row_changes(opened: MainWindow, qtbot: QtBot) -> None:
    page = at_point(opened, (0,))
    opened.bench.outline.edit_current()
    editor = editor_of(opened)
    editor.setText("正在写的半句")
    other = first(shown(opened), Kind.CARDS)
    after(opened, qtbot, lambda: opened.edits.retype(Place(other.id), "另一页的题目"))
    assert editor_of(opened) is editor
    assert editor.text() == "正在写的半句"
    done = after(opened, qtbot, lambda: QTest.keyClick(editor, Qt.Key.Key_Return))
    assert texts(find(done, page.id))[0] == "正在写的半句"


def test_commands_that_make_no_sense_here_are_grey(opened: MainWindow) -> None:
    opened.bench.go_to_slide(0)
    assert not opened.actions_by_id["delete-page"].isEnabled()
    at_point(opened, (0,))
    assert opened.actions_by_id["delete"].isEnabled()
    assert not opened.actions_by_id["split"].isEnabled()
    assert not opened.actions_by_id["restore"].isEnabled()
