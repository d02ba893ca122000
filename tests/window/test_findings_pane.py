"""The 检查 pane: a finding leads to its place, is cured in one step, or stands with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from tests.window.flows import reviewed, shown

from jiangtai.finding import Level

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from jiangtai.window.main_window import MainWindow


def cards(window: MainWindow) -> list[QFrame]:
    return [one for one in window.findings.list.findChildren(QFrame) if one.property("card")]


def button(card: QFrame, words: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.text() == words)


def test_the_worst_come_first_and_the_button_counts_them(opened: MainWindow) -> None:
    opened.actions_by_id["findings"].trigger()
    findings = shown(opened).findings
    assert [card.property("card") for card in cards(opened)] == [finding.level.value for finding in findings]
    errors = sum(finding.level is Level.ERROR for finding in findings)
    assert f"必改 {errors}" in opened.bar.errors.text()
    opened.actions_by_id["findings"].trigger()
    assert not opened.findings.isVisible()


def test_a_finding_leads_to_its_slide(opened: MainWindow) -> None:
    opened.actions_by_id["findings"].trigger()
    finding, card = next(
        (one, card) for one, card in zip(shown(opened).findings, cards(opened), strict=True) if one.slides
    )
    button(card, "去看看").click()
    assert opened.bench.place == finding.slides[0] - 1


def test_tab_and_f6_reach_every_card_and_button_in_their_order(opened: MainWindow) -> None:
    opened.activateWindow()
    opened.bench.outline.view.setFocus()
    QTest.keyClick(opened, Qt.Key.Key_F6)
    assert opened.bench.stage.hasFocus()
    opened.actions_by_id["findings"].trigger()
    opened.bench.outline.view.setFocus()
    QTest.keyClick(opened, Qt.Key.Key_F6)
    stops = [stop for card in opened.findings.cards for stop in card.stops]
    for stop in stops:
        assert stop.hasFocus()
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    QTest.keyClick(opened, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert not any(stop.hasFocus() for stop in stops)


def test_enter_on_a_card_without_a_cure_goes_to_its_place_and_stays(opened: MainWindow) -> None:
    opened.activateWindow()
    opened.actions_by_id["findings"].trigger()
    card = next(one for one in opened.findings.cards if one.shows[0].slides and not one.shows[0].cures)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert opened.bench.place == card.shows[0].slides[0] - 1
    assert card.hasFocus()


def test_a_card_whose_finding_stays_keeps_the_focus(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.activateWindow()
    opened.actions_by_id["findings"].trigger()
    monkeypatch.setattr(opened.ask, "text", lambda *_: "已请示")
    first, second = opened.findings.cards[:2]
    second.stops[1].setFocus()
    reviewed(opened, qtbot, button(first, "不改…").click)
    assert opened.findings.cards[0] is second
    assert second.stops[1].hasFocus()


def test_a_correction_is_one_step_on_slides_and_in_notes(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_by_id["findings"].trigger()
    before = shown(opened)
    finding, card = next(
        (one, card) for one, card in zip(before.findings, cards(opened), strict=True) if one.code == "title-slip"
    )
    cured = reviewed(opened, qtbot, button(card, "照此订正").click)
    assert finding.code not in [one.code for one in cured.findings]
    assert len(opened.desk.session.history.past) == 1
    assert reviewed(opened, qtbot, opened.actions_by_id["undo"].trigger).findings == before.findings


def test_a_finding_let_stand_leaves_the_list_with_its_reason(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.actions_by_id["findings"].trigger()
    monkeypatch.setattr(opened.ask, "text", lambda *_: "已请示")
    before = shown(opened).findings
    accepted = reviewed(opened, qtbot, button(cards(opened)[0], "不改…").click)
    assert before[0] not in accepted.findings
    assert accepted.state.accepted[0][1] == "已请示"
    stands = cards(opened)[-1]
    assert any("已请示" in label.text() for label in stands.findChildren(QLabel))
    again = reviewed(opened, qtbot, button(stands, "不再接受").click)
    assert again.findings == before
    assert opened.desk.session.history.undo_name == "不再接受"
