"""The whole way through the window: open, tick off, choose, retype, undo, export."""

from __future__ import annotations

import importlib
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit
from tests.window.flows import PATIENCE, after, first, reviewed

from jiangtai.outline.outline import Kind
from jiangtai.window.handing import Handout, Paper
from jiangtai.window.issuing import hand_out
from jiangtai.window.links import Place, shown_spans
from jiangtai.window.outline_rows import row_of
from jiangtai.window.warming import warm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def test_the_welcome_page_offers_the_sample_and_opening_shows_the_first_slide(window: MainWindow, qtbot: QtBot) -> None:
    assert window.pages.currentWidget() is window.welcome
    assert not window.actions_by_id["export"].isEnabled()
    shown = after(window, qtbot, window.actions_by_id["sample"].trigger)
    assert window.pages.currentWidget() is window.bench
    assert window.bench.stage.slide is shown.deck.slides[0]
    qtbot.waitUntil(lambda: window.bench.films.films.rowCount() == len(shown.deck.slides))


def test_a_section_ticked_off_leaves_the_outline_and_undo_brings_it_back(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened.desk.shown
    assert before is not None
    row = opened.bench.script.model.item(1)
    told = before.speech.sections[1].span
    assert any(span.overlaps(told) for span in shown_spans(before.outline))
    shown = after(opened, qtbot, lambda: opened.bench.script.delegate.toggled.emit(row.index()))
    assert not any(span.overlaps(told) for span in shown_spans(shown.outline))
    assert row.checkState() is Qt.CheckState.Unchecked
    assert "不选用" in opened.actions_by_id["undo"].text()
    restored = after(opened, qtbot, opened.actions_by_id["undo"].trigger)
    assert restored.outline == before.outline
    assert restored.deck == before.deck


def test_ticks_made_faster_than_they_are_drafted_all_hold(opened: MainWindow, qtbot: QtBot) -> None:
    model = opened.bench.script.model
    toggle = opened.bench.script.delegate.toggled.emit
    shown = after(opened, qtbot, lambda: (toggle(model.item(1).index()), toggle(model.item(2).index())))
    told = [section.span for section in shown.speech.sections[1:3]]
    assert not any(span.overlaps(one) for span in shown_spans(shown.outline) for one in told)


def test_another_occasion_is_one_named_step(opened: MainWindow, qtbot: QtBot) -> None:
    bar = opened.bar
    bar.occasions.setCurrentIndex(bar.occasions.findData("party-class"))
    shown = after(opened, qtbot, lambda: bar.occasions.activated.emit(bar.occasions.currentIndex()))
    assert shown.outline.occasion == "party-class"
    assert opened.desk.session.history.undo_name == "更换场次"


def test_a_retyped_point_is_on_its_slide_and_marked_as_ones_own(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened.desk.shown
    assert before is not None
    page = first(before, Kind.BULLETS)
    opened.bench.go_to_page(page.id, (0,))
    view = opened.bench.outline.view
    assert row_of(view.currentIndex()).path == (0,)
    opened.bench.outline.edit_current()
    editor = view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("自己写的一句话")
    shown = after(opened, qtbot, lambda: QTest.keyClick(editor, Qt.Key.Key_Return))
    slide = shown.deck.slides[shown.slides_of(page.id)[0]]
    assert any("自己写的一句话" in "".join(line.text for line in p.lines) for b in slide.boxes() for p in b.paragraphs)
    assert view.currentIndex().data() == "自己写的一句话"
    assert opened.bench.stage.slide is slide
    restored = after(opened, qtbot, opened.actions_by_id["undo"].trigger)
    assert restored.outline == before.outline


def test_the_sources_wording_comes_back(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened.desk.shown
    assert before is not None
    page = first(before, Kind.BULLETS)
    after(opened, qtbot, lambda: opened.edits.retype(Place(page.id, (0,)), "自己写的"))
    opened.bench.go_to_page(page.id, (0,))
    restored = after(opened, qtbot, opened.actions_by_id["restore"].trigger)
    point = next(one for one in restored.outline.pages() if one.id == page.id).points[0]
    assert point.wording.sources == page.points[0].wording.sources


def test_notes_written_are_kept_when_the_editor_is_left(opened: MainWindow, qtbot: QtBot) -> None:
    shown = opened.desk.shown
    assert shown is not None
    page = first(shown, Kind.BULLETS)
    opened.bench.go_to_page(page.id)
    opened.bench.notes.text.setPlainText("自己的备注")
    written = after(opened, qtbot, opened.bench.notes.text.left.emit)
    assert written.deck.slides[written.slides_of(page.id)[0]].notes == "自己的备注"


def test_a_page_deleted_is_gone_and_undo_brings_it_back(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened.desk.shown
    assert before is not None
    page = first(before, Kind.BULLETS)
    opened.bench.go_to_page(page.id)
    shown = after(opened, qtbot, opened.actions_by_id["delete-page"].trigger)
    assert page.id not in [one.id for one in shown.outline.pages()]
    assert after(opened, qtbot, opened.actions_by_id["undo"].trigger).outline == before.outline


def test_page_point_and_paragraph_lead_to_one_another(opened: MainWindow) -> None:
    shown = opened.desk.shown
    assert shown is not None
    page = first(shown, Kind.BULLETS)
    opened.bench.go_to_page(page.id, (0,))
    slide = opened.bench.stage.slide
    assert slide is not None
    assert slide.page == page.id
    paragraph = opened.bench.script.view.currentIndex()
    assert paragraph.isValid()
    opened.bench.go_to_slide(0)
    opened.bench.script.view.clicked.emit(paragraph)
    assert opened.bench.place > 0


def test_a_cover_field_typed_stands_on_the_cover(opened: MainWindow, qtbot: QtBot) -> None:
    field = opened.bench.cover.fields["speaker"]
    field.setText("某同志")
    shown = after(opened, qtbot, field.editingFinished.emit)
    assert shown.state.brief.cover.speaker == "某同志"
    assert any("某同志" in p.text for box in shown.deck.slides[0].boxes() for p in box.paragraphs)


def test_the_exported_file_opens_with_every_slide(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    import pptx  # noqa: PLC0415  # half a second that the other tests need not pay

    shown = opened.desk.shown
    assert shown is not None
    target, handout = tmp_path / "课件.pptx", Handout(tmp_path, "课件", frozenset({Paper.PPTX}))
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        hand_out(opened.desk, handout)
    assert len(pptx.Presentation(str(target)).slides) == len(shown.deck.slides)
    assert opened.banner.isVisible()


def test_closing_asks_only_where_a_change_would_be_lost(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: Iterator[object] = iter([None])
    monkeypatch.setattr(opened.ask, "choose", lambda *_: next(answers))
    after(opened, qtbot, lambda: opened.desk.choose("全部选用", pace=150.0))
    assert not opened.close()
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        hand_out(opened.desk, Handout(tmp_path, "课件", frozenset({Paper.PPTX})))
    assert opened.close()


@pytest.mark.parametrize("step", ["opening.understand_sources", "opening.draft", "session.lay_out", "session.review"])
def test_the_window_answers_while_a_speech_is_opened(
    window: MainWindow, qtbot: QtBot, sample: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    module, name = step.split(".")
    home = importlib.import_module(f"jiangtai.{module}")
    work, beat, answered = getattr(home, name), Event(), []

    def wait_for_the_window(*given: object, **named: object) -> object:
        beat.clear()
        answered.append(beat.wait(PATIENCE / 1000))
        return work(*given, **named)

    monkeypatch.setattr(home, name, wait_for_the_window)
    heart = QTimer()
    heart.timeout.connect(beat.set)
    heart.start(5)
    reviewed(window, qtbot, lambda: window.doors.open_paths([sample]))
    heart.stop()
    # done on the window's own thread, the work would wait for ever
    assert answered
    assert all(answered)


def test_the_pdf_leaves_hidden_slides_out(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "课件.pdf"
    with qtbot.waitSignal(opened.desk.exported, timeout=PATIENCE):
        hand_out(opened.desk, Handout(tmp_path, "课件", frozenset({Paper.PDF})))
    shown = opened.desk.shown
    assert shown is not None
    pages = target.read_bytes().count(b"/Type /Page\n")
    assert pages == sum(not slide.hidden for slide in shown.deck.slides)


def drop(window: MainWindow, url: QUrl) -> None:
    data = QMimeData()
    data.setUrls([url])
    place = QPointF(QPoint(300, 300))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_dropped_file_is_opened(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    shown = after(window, qtbot, lambda: drop(window, QUrl.fromLocalFile(str(sample))))
    assert shown.speech.title


def test_a_dropped_link_is_not_taken_for_a_speech(window: MainWindow, qtbot: QtBot) -> None:
    drop(window, QUrl("https://example.com/讲话.html"))
    qtbot.waitUntil(window.banner.isVisible)
    assert "链接" in window.banner.words.text()


def test_files_that_were_copied_are_opened_where_they_are_pasted(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    QApplication.clipboard().setMimeData(data)
    shown = after(window, qtbot, window.actions_by_id["paste"].trigger)
    QApplication.clipboard().clear()
    assert shown.speech.title


def test_a_file_that_cannot_be_read_is_said_in_a_sentence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.desk.failed, timeout=PATIENCE):
        window.doors.open_paths([tmp_path / "没有.txt"])
    assert "没有.txt" in window.banner.words.text()
    assert window.pages.currentWidget() is window.welcome


def test_words_of_the_speech_are_only_ever_shown_as_plain_text(opened: MainWindow, qtbot: QtBot) -> None:
    after(opened, qtbot, lambda: opened.desk.open_text("<b>题目</b>\n\n<img src='/etc/hostname'>正文一句话。\n"))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in opened.bench.findChildren(QLabel))


def test_every_control_has_a_name(opened: MainWindow) -> None:
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in opened.findChildren(kind):
            if control.isVisible() and control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                named = control.accessibleName() or getattr(control, "text", str)()
                assert named, control


def test_a_mishap_says_what_is_safe_and_keeps_its_details_folded(opened: MainWindow, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(opened.desk.mishap, timeout=PATIENCE):
        opened.desk.jobs.run("derive", fail, lambda _: None, opened.desk.fail)  # no user's way in
    assert "没有丢失" in opened.banner.words.text()
    assert "ZeroDivisionError" not in opened.banner.words.text()
    opened.banner.more.click()
    text = opened.banner.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert "ZeroDivisionError" in text.toPlainText()


def test_the_panes_are_ready_once_the_engine_is_loaded(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.warmed.connect(window.prepare)
    with qtbot.waitSignal(window.prepared, timeout=PATIENCE):
        warm(window.desk)
    assert window.bar.templates.count() > 5
    assert "bench" in vars(window)
    after(window, qtbot, window.doors.open_sample)
    assert window.pages.currentWidget() is window.bench
