"""Looking: the slide edited where it stands, zoomed, rehearsed; commands and words found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from tests.window.flows import PATIENCE, after, find, first, shown

from jiangtai.catalogue import Catalogue
from jiangtai.outline.outline import Kind
from jiangtai.span import Span, letters, read_spans
from jiangtai.window.command_search import CommandSearch
from jiangtai.window.links import Place, paths
from jiangtai.window.rehearsal import Rehearsal
from jiangtai.window.spots import spots

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jiangtai.outline.outline import Page
    from jiangtai.window.main_window import MainWindow
    from jiangtai.window.spots import Spot

LEFT = Qt.MouseButton.LeftButton


def point_spot(window: MainWindow) -> tuple[Page, Spot]:
    page = first(shown(window), Kind.BULLETS)
    window.bench.go_to_page(page.id)
    slide = window.bench.stage.slide
    assert slide is not None
    return page, next(spot for spot in spots(page, slide) if spot.path == (0,))


def middle(window: MainWindow, spot: Spot) -> QPoint:
    stage = window.bench.stage
    place = stage.place()
    scale = place.width() / shown(window).deck.width
    x, y = spot.rect.x + spot.rect.cx // 3, spot.rect.y + spot.rect.cy // 2
    return QPoint(round(place.left() + x * scale), round(place.top() + y * scale))


def lit(window: MainWindow) -> str:
    """Return the words marked in the paragraph a person was led to."""
    script = window.bench.script
    index = script.view.currentIndex()
    return "".join(str(index.data())[start : start + size] for start, size in script.delegate.marked_in(index))


def test_a_point_marks_exactly_what_it_was_cut_from_and_not_its_paragraph(opened: MainWindow, qtbot: QtBot) -> None:
    wording = next(
        (page.id, path, one)
        for page in shown(opened).outline.pages()
        if page.kind is not Kind.COVER
        for path, one in paths(page)
        if len(one.sources) > 1
    )
    opened.bench.go_to_page(*wording[:2])
    text = shown(opened).speech.text
    assert letters(lit(opened)) == letters(read_spans(text, wording[2].sources))
    assert not opened.bench.script.view.selectionModel().hasSelection()
    after(opened, qtbot, lambda: opened.edits.retype(Place(*wording[:2]), "自己写的一句话"))
    assert not lit(opened)
    opened.bench.go_to_slide(0)
    assert not lit(opened)


def test_the_source_of_a_point_is_in_sight_in_a_paragraph_longer_than_the_pane(
    window: MainWindow, qtbot: QtBot
) -> None:
    text = (
        "全市工作会议讲话\n\n" + "今年的工作很多，各项任务都要抓紧抓好。" * 60 + "必须把群众的安危冷暖时刻放在心上。\n"
    )
    after(window, qtbot, lambda: window.desk.open_text(text))
    bench = window.bench
    qtbot.waitUntil(lambda: bench.script.model.rowCount() > 0, timeout=PATIENCE)
    span = Span(text.index("必须"), text.index("必须") + 6)
    bench.script.lead_to((span,))
    line = bench.script.delegate.marked_line(bench.script.view.currentIndex())
    assert bench.script.view.viewport().rect().contains(line)
    assert lit(window) == "必须把群众的"


def test_a_click_on_the_slide_selects_its_point_and_a_second_one_edits_it(opened: MainWindow, qtbot: QtBot) -> None:
    page, spot = point_spot(opened)
    stage = opened.bench.stage
    QTest.mouseClick(stage, LEFT, pos=middle(opened, spot))
    assert opened.bench.at == Place(page.id, (0,))
    assert not stage.editor.isVisible()
    QTest.mouseClick(stage, LEFT, pos=middle(opened, spot))
    assert stage.editor.isVisible()
    assert stage.editor.toPlainText() == page.points[0].wording.text
    stage.editor.setPlainText("在片子上改的一句")
    retyped = after(opened, qtbot, lambda: QTest.keyClick(stage.editor, Qt.Key.Key_Return))
    assert find(retyped, page.id).points[0].wording.text == "在片子上改的一句"
    assert not stage.editor.isVisible()


def test_esc_leaves_the_words_on_the_slide_as_they_were(opened: MainWindow) -> None:
    _, spot = point_spot(opened)
    stage = opened.bench.stage
    QTest.mouseDClick(stage, LEFT, pos=middle(opened, spot))
    stage.editor.setPlainText("不要了")
    QTest.keyClick(stage.editor, Qt.Key.Key_Escape)
    assert not stage.editor.isVisible()
    assert not opened.desk.session.history.past


def test_f2_edits_on_the_slide_where_the_slide_has_the_focus(opened: MainWindow) -> None:
    page, _ = point_spot(opened)
    opened.bench.go_to_page(page.id, (0,))
    opened.bench.stage.setFocus()
    opened.actions_by_id["retype"].trigger()
    assert opened.bench.stage.editor.isVisible()


def test_ctrl_and_the_wheel_zoom_and_the_slide_fits_again(opened: MainWindow) -> None:
    stage = opened.bench.stage
    before = stage.place().width()
    at = QPointF(stage.rect().center())
    keys, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    stage.wheelEvent(QWheelEvent(at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys, phase, False))  # noqa: FBT003
    assert stage.place().width() > before * 1.1
    opened.actions_by_id["zoom-fit"].trigger()
    assert abs(stage.place().width() - before) < 2


def test_rehearsal_passes_hidden_slides_by_and_says_when_it_is_late(opened: MainWindow, qtbot: QtBot) -> None:
    now = shown(opened)
    elapsed = [0]
    rehearsal = Rehearsal(now, 0, Catalogue("zh").say, lambda: elapsed[0])
    qtbot.addWidget(rehearsal)
    rehearsal.resize(960, 600)
    rehearsal.show()
    seen = [rehearsal.place]
    for _ in now.deck.slides:
        QTest.keyClick(rehearsal, Qt.Key.Key_Right)
        seen.append(rehearsal.place)
    assert sorted(set(seen)) == [n for n, slide in enumerate(now.deck.slides) if not slide.hidden]
    assert "00:00 / 30" in rehearsal.told()
    assert not rehearsal.is_late()
    elapsed[0] = 31 * 60_000
    assert rehearsal.is_late()
    with qtbot.waitSignal(rehearsal.left) as left:
        QTest.keyClick(rehearsal, Qt.Key.Key_Escape)
    assert left.args == [seen[-1]]


def test_a_command_is_found_by_part_of_its_name(opened: MainWindow, qtbot: QtBot) -> None:
    search = CommandSearch(opened, Catalogue("zh").say, opened.actions_by_id.values())
    qtbot.addWidget(search)
    search.search("试讲")
    assert search.chosen() is opened.actions_by_id["rehearse"]
    search.search("没有这样的命令")
    assert search.chosen() is None


def test_words_are_found_in_the_speech(opened: MainWindow) -> None:
    opened.actions_by_id["find"].trigger()
    script = opened.bench.script
    script.search.setText("监督贯通协调")
    assert "监督贯通协调" in script.view.currentIndex().data()


def test_the_focus_goes_from_pane_to_pane(opened: MainWindow) -> None:
    seen = set()
    for _ in range(5):
        opened.bench.next_pane()
        seen.add(opened.focusWidget())
    assert len(seen) == 5


def test_the_gallery_shows_this_deck_in_every_template_and_choosing_one_is_a_step(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.actions_by_id["templates"].trigger()
    gallery = opened.doors.gallery
    assert gallery is not None
    assert gallery.list.count() >= 5
    qtbot.waitUntil(lambda: not opened.desk.jobs.busy, timeout=PATIENCE)
    pictures = [
        gallery.list.item(n).icon().pixmap(gallery.list.iconSize()).toImage() for n in range(gallery.list.count())
    ]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])
    gallery.aspects["4:3"].click()
    gallery.list.setCurrentRow(2)
    dressed = after(opened, qtbot, gallery.use.click)
    assert (dressed.state.aspect, dressed.deck.width * 3) == ("4:3", dressed.deck.height * 4)
    assert dressed.state.template == opened.bar.templates.currentData()
    assert opened.desk.session.history.undo_name == "更换模板"


def test_a_template_is_shared_and_one_that_was_shared_is_used(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "交流.zip"
    monkeypatch.setattr("jiangtai.window.template_gallery.QFileDialog.getSaveFileName", lambda *_: (str(pack), ""))
    monkeypatch.setattr("jiangtai.window.template_gallery.QFileDialog.getOpenFileName", lambda *_: (str(pack), ""))
    opened.actions_by_id["templates"].trigger()
    gallery = opened.doors.gallery
    assert gallery is not None
    gallery.list.setCurrentRow(2)
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        gallery.give_out.trigger()
    assert pack.exists()
    opened.actions_by_id["templates"].trigger()
    again = opened.doors.gallery
    assert again is not None
    now = after(opened, qtbot, again.take_in.trigger)
    assert now.state.template == str(tmp_path / "templates" / "交流")
    assert opened.bar.templates.currentText() == "交流"
    assert opened.desk.session.history.undo_name == "更换模板"


def test_a_zip_that_holds_no_template_is_said_in_the_gallery(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "坏.zip").write_bytes(b"no zip")
    name = str(tmp_path / "坏.zip")
    monkeypatch.setattr("jiangtai.window.template_gallery.QFileDialog.getOpenFileName", lambda *_: (name, ""))
    opened.actions_by_id["templates"].trigger()
    gallery = opened.doors.gallery
    assert gallery is not None
    gallery.take_in.trigger()
    qtbot.waitUntil(gallery.fault.isVisible, timeout=PATIENCE)
    assert "坏.zip" in gallery.fault.text()
    assert not opened.desk.session.history.past
    gallery.reject()
