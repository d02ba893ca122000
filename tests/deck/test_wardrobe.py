"""The wardrobe: a template is read once, and anew where its files changed."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from jiangtai.deck import wardrobe
from jiangtai.deck.wardrobe import Wardrobe
from jiangtai.fault import UnknownChoice
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.deck.look import Template


class Shelf(dict[str, bytes]):
    """A shelf that is as good as a folder."""

    def take(self, name: str) -> bytes | None:
        return self.get(name)

    def put(self, name: str, blob: bytes) -> None:
        self[name] = blob


def unread(folder: Path, aspect: str) -> Template:
    raise AssertionError(f"{folder} was read again, {aspect}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(shipped("templates") / "plain", tmp_path / "plain")
    return tmp_path


def test_a_template_is_read_once_and_anew_where_a_designer_saved_it(folder: Path) -> None:
    worn = Wardrobe((folder,))
    first = worn.find("plain", "16:9")
    assert worn.find("plain", "16:9") is first
    saved = folder / "plain" / "template.pptx"
    os.utime(saved, ns=(saved.stat().st_atime_ns, saved.stat().st_mtime_ns + 10**9))
    assert worn.find("plain", "16:9") is not first


def test_the_next_start_has_the_template_without_reading_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    read = {aspect: Wardrobe((folder,), shelf).find("plain", aspect) for aspect in ("16:9", "4:3")}
    with monkeypatch.context() as later:
        later.setattr(wardrobe, "read_template", unread)
        assert {aspect: Wardrobe((folder,), shelf).find("plain", aspect) for aspect in read} == read


def test_a_template_changed_since_is_read_anew_and_kept_in_the_others_place(folder: Path) -> None:
    shelf = Shelf()
    Wardrobe((folder,), shelf).find("plain", "16:9")
    said = folder / "plain" / "template.toml"
    said.write_text(said.read_text("utf-8").replace("目录", "提要"), "utf-8")
    assert Wardrobe((folder,), shelf).find("plain", "16:9").furniture["agenda"] == "提要"
    assert Wardrobe((folder,), shelf).find("plain", "16:9").furniture["agenda"] == "提要"
    assert len(shelf) == 1


def test_a_name_there_is_not_is_said_with_those_there_are(folder: Path) -> None:
    with pytest.raises(UnknownChoice) as told:
        Wardrobe((folder,)).find("no such", "16:9")
    assert "plain" in str(told.value.values["known"])


def test_a_brand_is_found_by_id_beside_a_broken_one_and_by_its_name(folder: Path) -> None:
    assert Wardrobe((folder,)).find("素笺", "16:9").id == "plain"
    (folder / "broken").mkdir()
    (folder / "broken" / "template.toml").write_text("id = ", "utf-8")
    assert Wardrobe((folder,)).find("plain", "16:9").id == "plain"
    assert Wardrobe((folder,)).has("plain")
