"""The brand dialog: a logo, what it is, colours, fonts and footer; kept as profiles."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image
from tests.window.flows import after

from jiangtai.deck.brand import RED_CROSS, Brand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiangtai.window.brand_dialog import BrandDialog
    from jiangtai.window.main_window import MainWindow


def dialog_of(window: MainWindow) -> BrandDialog:
    window.actions_by_id["brand"].trigger()
    assert window.doors.brand is not None
    return window.doors.brand


def picture(path: Path) -> Path:
    held = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(held, "PNG")
    path.write_bytes(held.getvalue())
    return path


def test_what_is_chosen_dresses_the_deck_in_one_step(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(opened)
    dialog.unit.setText("某县红十字会")
    dialog.read_logo(picture(tmp_path / "logo.png"))
    dialog.kind.setCurrentIndex(dialog.kind.findData(RED_CROSS))
    dialog.take_colour("main", "8A1538")
    dressed = after(opened, qtbot, dialog.accept)
    brand = dressed.state.brand
    assert (brand.unit, brand.logo_kind, dict(brand.colours)["main"]) == ("某县红十字会", RED_CROSS, "8A1538")
    assert brand.logo
    assert len(opened.desk.session.history.past) == 1


def test_a_file_that_is_no_picture_is_said_and_changes_nothing(opened: MainWindow, tmp_path: Path) -> None:
    dialog = dialog_of(opened)
    (tmp_path / "logo.png").write_bytes(b"not a picture")
    dialog.read_logo(tmp_path / "logo.png")
    assert "logo.png" in dialog.fault.text()
    assert dialog.brand == Brand()


def test_a_profile_is_kept_and_fills_the_dialog_again(opened: MainWindow) -> None:
    dialog = dialog_of(opened)
    dialog.unit.setText("某县红十字会")
    dialog.footer.setText("某县红十字会宣讲团")
    dialog.keep_profile()
    dialog.reject()
    again = dialog_of(opened)
    again.kept.setCurrentIndex(1)
    again.kept.activated.emit(1)
    assert again.footer.text() == "某县红十字会宣讲团"
    assert [profile.name for profile in opened.memory.settings.profiles] == ["某县红十字会"]
