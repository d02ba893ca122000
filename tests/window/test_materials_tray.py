"""The tray of pictures and tables of the speech's files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from tests.test_materials import ROWS, SAID, png
from tests.window.flows import PATIENCE, after, shown

from jiangtai.outline.outline import Kind
from jiangtai.window.links import Place
from jiangtai.window.outline_rows import row_of, walk_rows
from jiangtai.window.outline_view import MATERIAL

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.outline.outline import Page
    from jiangtai.window.main_window import MainWindow


@pytest.fixture
def report(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window with a report open that holds a table and a picture, each on a page."""
    word = Document()
    word.add_paragraph("书香社区建设工作报告", style="Title")
    word.add_heading("一、办好楼组书角", 1)
    word.add_paragraph(SAID[0])
    table = word.add_table(rows=0, cols=3)
    for row in ROWS[:4]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    word.add_heading("二、办好社区阅读节", 1)
    word.add_paragraph(SAID[1])
    word.add_picture(io.BytesIO(png(320, 200)))
    word.add_paragraph(SAID[2])
    path = tmp_path / "报告.docx"
    word.save(str(path))
    after(window, qtbot, lambda: window.doors.open_paths([path]))
    qtbot.waitUntil(window.bench.tray.isVisible, timeout=PATIENCE)  # what stands beside the slide comes after it
    return window


def of_kind(window: MainWindow, kind: Kind) -> Page:
    return next(page for page in shown(window).outline.pages() if page.kind is kind)


def take_off(window: MainWindow, qtbot: QtBot) -> None:
    """Delete the table's page, so that the table waits in the tray."""
    after(window, qtbot, lambda: window.edits.delete([Place(of_kind(window, Kind.TABLE).id)]))


def test_a_speech_without_materials_has_no_tray(opened: MainWindow) -> None:
    assert not opened.bench.tray.isVisible()
    assert not opened.actions_by_id["add-material"].isEnabled()


def test_each_material_says_which_page_it_is_on_and_leads_there(report: MainWindow, qtbot: QtBot) -> None:
    tray = report.bench.tray
    assert tray.isVisible()
    place = shown(report).slides_of(of_kind(report, Kind.TABLE).id)[0] + 1
    assert tray.list.item(0).text().endswith(f"第 {place} 页")
    tray.list.setCurrentRow(0)
    tray.list.setFocus()
    QTest.keyClick(tray.list, Qt.Key.Key_Return)
    assert report.bench.place == place - 1
    take_off(report, qtbot)
    assert tray.list.item(0).text().endswith("还没有上片")
    assert tray.list.count() == 2


def test_enter_puts_a_waiting_material_after_the_present_page(report: MainWindow, qtbot: QtBot) -> None:
    take_off(report, qtbot)
    here = of_kind(report, Kind.PICTURE)
    report.bench.go_to_page(here.id)
    report.bench.tray.list.setCurrentRow(0)
    report.bench.tray.list.setFocus()
    now = after(report, qtbot, lambda: QTest.keyClick(report.bench.tray.list, Qt.Key.Key_Return))
    names = [page.id for page in now.outline.pages()]
    table = of_kind(report, Kind.TABLE)
    assert names.index(table.id) == names.index(here.id) + 1
    assert table.rows == tuple(ROWS[:4])
    assert report.desk.session.history.undo_name == "放入素材"
    after(report, qtbot, report.actions_by_id["undo"].trigger)
    assert Kind.TABLE not in {page.kind for page in shown(report).outline.pages()}


def test_a_material_dropped_on_the_outline_makes_its_page_there(report: MainWindow, qtbot: QtBot) -> None:
    take_off(report, qtbot)
    view = report.bench.outline.view
    here = of_kind(report, Kind.PICTURE)
    root = report.bench.outline.model.invisibleRootItem()
    index = next(item.index() for item in walk_rows(root) if row_of(item.index()).page == here.id)
    view.scrollTo(index)
    rect = view.visualRect(index)
    data = QMimeData()
    name = report.bench.tray.list.item(0).data(Qt.ItemDataRole.UserRole).page.id
    data.setData(MATERIAL, name.encode())
    drop = QDropEvent(
        QPointF(rect.center().x(), rect.bottom() - 1),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    now = after(report, qtbot, lambda: view.dropEvent(drop))
    names = [page.id for page in now.outline.pages()]
    assert names.index(name) == names.index(here.id) + 1


def test_the_tray_folds_to_its_head(report: MainWindow) -> None:
    report.bench.tray.head.click()
    assert not report.bench.tray.list.isVisible()
    assert report.bench.tray.isVisible()
