"""What the window remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.brand import Brand
from jiangtai.project.settings import RECENT, Profile, Settings, read_settings, write_settings

if TYPE_CHECKING:
    from pathlib import Path

FULL = Settings(
    ("/讲稿/一.docx",), "/桌面", "某县红十字会", "某同志", "lecture", 40.0, "azure", "4:3", Brand(b"\x89PNG", "own"),
    (Profile("县会", Brand(footer="某县红十字会"), "某县红十字会"),), b"\x01\x02", (b"\x03", b""), folded=True, checks=True,
)  # fmt: skip


def test_all_of_it_comes_back(tmp_path: Path) -> None:
    write_settings(tmp_path / "no" / "such" / "settings.json", FULL)
    assert read_settings(tmp_path / "no" / "such" / "settings.json") == FULL


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"{",
        b"[]",
        b'{"settings": {"recent": 5}, "blobs": {}}',
        b"\xff\xfe",
        b'{"settings": {"unit": null}, "blobs": {}}',
    ],
)
def test_a_file_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, blob: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(blob)
    assert read_settings(tmp_path / "settings.json") == Settings()


def test_a_newer_programs_settings_are_read_as_far_as_they_are_known(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"settings": {"unit": "某县红十字会", "later": 1}, "blobs": {}}', "utf-8")
    assert read_settings(tmp_path / "settings.json") == Settings(unit="某县红十字会")


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    write_settings(tmp_path / "file" / "settings.json", FULL)
    assert (tmp_path / "file").read_bytes() == b""


def test_the_latest_file_is_first_and_named_once(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(RECENT + 3):
        settings = settings.opened(tmp_path / f"{number}.txt")
    settings = settings.opened(tmp_path / "5.txt")
    assert len(settings.recent) == RECENT
    assert settings.recent[0] == str(tmp_path / "5.txt")
    assert len(set(settings.recent)) == RECENT


def test_a_profile_of_the_same_name_is_replaced() -> None:
    again = FULL.profiled(Profile("县会", Brand(footer="新的")))
    assert [one.brand.footer for one in again.profiles] == ["新的"]
