"""Looks: nothing clipped at 1280 × 720, nothing left in the other language, every control named for screen readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QFile, QSize, Qt
from PySide6.QtGui import QHelpEvent, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QToolTip,
    QWidget,
)
from tests.window.flows import PATIENCE, after, reviewed

from jiangtai.catalogue import Catalogue
from jiangtai.finding import Level
from jiangtai.project.places import home_in
from jiangtai.window.app import TITLE_BAR, make_application, make_window
from jiangtai.window.colours import DARK, LIGHT, stylesheet
from jiangtai.window.icons import SMALL, icon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.window.colours import Colours
    from jiangtai.window.main_window import MainWindow

CHINESE = re.compile(r"[\u4e00-\u9fff]")
DIALOGS = ("export", "templates", "brand", "time", "print", "versions")
FOCUSED = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractScrollArea)
SCREEN = 720
"""Lines of the smallest screen."""
SLACK = 2
"""Pixels that rounding of a font's widths may take."""


@pytest.fixture(params=["zh", "en"])
def told(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, MainWindow]]:
    """A window of 1280 × 720 in either language, the sample open, the findings on show."""
    lang = str(request.param)
    make_application(lang)
    window = make_window(Catalogue(lang), home_in(tmp_path))
    qtbot.addWidget(window)
    monkeypatch.setattr(window.ask, "choose", lambda *_: "leave")
    window.resize(1280, SCREEN)
    window.show()
    reviewed(window, qtbot, window.doors.open_sample)
    window.actions_by_id["findings"].trigger()
    qtbot.wait(50)
    yield lang, window
    window.close()
    make_application("zh")


def open_dialog(window: MainWindow, qtbot: QtBot, name: str) -> QDialog:
    before = set(window.findChildren(QDialog))
    window.actions_by_id[name].trigger()
    qtbot.waitUntil(lambda: bool(set(window.findChildren(QDialog)) - before), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.desk.jobs.busy, timeout=PATIENCE)
    qtbot.wait(50)  # what came last is laid out with the next events
    (dialog,) = set(window.findChildren(QDialog)) - before
    return dialog


def clipped(top: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    found = []
    for label in top.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            need = label.fontMetrics().horizontalAdvance(label.text())
            found += [label.text()] if label.width() + SLACK < need else []
    for button in top.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() + SLACK < button.minimumSizeHint().width():
            found.append(button.text())
    for box in top.findChildren(QComboBox):
        if box.isVisible() and box.width() < box.fontMetrics().horizontalAdvance(box.currentText()) + 24:
            found.append(box.currentText())
    return found


def nameless(top: QWidget) -> list[QWidget]:
    """Return what the keyboard reaches and a screen reader has no name for."""
    buddies = {label.buddy() for label in top.findChildren(QLabel)}
    return [
        widget
        for kind in FOCUSED
        for widget in top.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)() or widget in buddies)
        and not isinstance(widget.parent(), (QAbstractSpinBox, QComboBox))
    ]


def chinese(top: QWidget) -> list[str]:
    """Return the words of the program itself, not of the speech or of a template, that are Chinese."""
    words = [w.text() for w in top.findChildren(QAbstractButton)] + [w.toolTip() for w in top.findChildren(QWidget)]
    words += [w.accessibleName() for w in top.findChildren(QAbstractItemView)] + [top.windowTitle()]
    return [one for one in words if CHINESE.search(one)]


def test_nothing_is_clipped_and_everything_is_named(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    _, window = told
    assert not clipped(window)
    assert not nameless(window)
    for name in DIALOGS:
        dialog = open_dialog(window, qtbot, name)
        assert not clipped(dialog), name
        assert not nameless(dialog), name
        assert dialog.height() <= SCREEN - TITLE_BAR, name
        dialog.reject()
        dialog.deleteLater()
        qtbot.wait(1)


def test_export_keeps_its_place_however_much_was_found(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    _, window = told
    bar = window.bar
    bar.errors.setText(f"{window.desk.catalogue.level(Level.ERROR)} 28")
    bar.findings.setText(bar.findings.text().replace("3", "33").replace("2", "22"))
    bar.templates.insertItem(0, "某某省某某市某某区某某街道党工委宣讲团专用模板（第三版）", "own")
    bar.templates.setCurrentIndex(0)
    qtbot.wait(10)
    assert bar.export.isVisible()
    assert not [one for one in bar.findChildren(QToolButton, "qt_toolbar_ext_button") if one.isVisible()]


def test_three_lines_of_notes_stay_in_sight_below_the_banner(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    _, window = told
    window.banner.tell("原来的文件没有动；请换一个位置再保存。", fault=True)
    window.bench.notes.text.setPlainText("一句\n两句\n三句\n四句")
    qtbot.wait(10)
    text = window.bench.notes.text
    line = text.document().documentLayout().blockBoundingRect(text.document().firstBlock()).height()
    assert text.viewport().height() >= 3 * line
    assert window.height() == SCREEN


def test_a_narrow_deck_s_slides_stand_whole_in_the_filmstrip(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    _, window = told
    films = window.bench.films
    wide = films.sizeHintForIndex(films.films.index(0))
    after(window, qtbot, lambda: window.desk.dress("redcross", "4:3"))
    qtbot.wait(10)
    narrow = films.visualRect(films.films.index(0))
    assert narrow.height() == wide.height() <= films.viewport().height()
    assert narrow.width() < wide.width()


def test_a_title_cut_short_is_said_whole_where_the_mouse_rests(
    told: tuple[str, MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, _view: said.append(words))
    view = told[1].bench.outline.view
    rows = sorted((view.model().index(n, 0) for n in range(view.model().rowCount())), key=lambda row: len(row.data()))
    for index in (rows[0], rows[-1]):
        view.scrollTo(index)
        place = view.visualRect(index).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    assert said == ["", rows[-1].data()]


def test_a_number_s_digits_stand_off_from_their_field_s_edge(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    dialog = open_dialog(told[1], qtbot, "time")
    for box in dialog.findChildren(QAbstractSpinBox):
        assert box.lineEdit().x() + box.lineEdit().textMargins().left() >= 8


def test_english_is_complete(told: tuple[str, MainWindow], qtbot: QtBot) -> None:
    lang, window = told
    if lang != "en":
        assert chinese(window.bar)
        return
    assert not [action.text() for action in window.actions_by_id.values() if CHINESE.search(action.text())]
    assert not chinese(window.bar)
    for name in DIALOGS:
        dialog = open_dialog(window, qtbot, name)
        assert not chinese(dialog), name
        dialog.reject()
        dialog.deleteLater()
        qtbot.wait(1)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_drawing_of_the_style_sheet_is_there(qapp: QApplication, colours: Colours) -> None:
    assert qapp is make_application("zh")
    named = re.findall(r"url\((drawings:[^)]+)\)", stylesheet(colours))
    assert named
    assert [name for name in named if not QFile.exists(name)] == []


@pytest.mark.parametrize("size", SMALL)
def test_icons_are_drawn_at_the_size_they_are_shown_at(qapp: QApplication, size: int) -> None:
    fine = qapp.devicePixelRatio()
    drawn = icon("open", LIGHT.ink, LIGHT.faint)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        assert QSize(size, size) * fine in drawn.availableSizes(mode)


def test_a_long_path_opened_before_is_cut_short_and_said_whole(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp is make_application("zh")
    window = make_window(Catalogue("zh"))
    qtbot.addWidget(window)
    long = "/home/secretary/" + "某某单位年度学习材料汇编/" * 9 + "讲话.docx"
    window.welcome.show_recent((long,))
    window.resize(1280, SCREEN)
    window.show()
    (offered,) = [one for one in window.welcome.findChildren(QAbstractButton) if one.toolTip() == long]
    assert offered.fontMetrics().horizontalAdvance(offered.text()) <= offered.width()
    assert offered.text().startswith("讲话.docx")
