"""The wardrobe: a template is read once, and anew where its files changed."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.wardrobe import Wardrobe
from jiangtai.fault import UnknownChoice
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(shipped("templates") / "plain", tmp_path / "plain")
    return tmp_path


def test_a_template_is_read_once_and_anew_where_a_designer_saved_it(folder: Path) -> None:
    wardrobe = Wardrobe((folder,))
    first = wardrobe.find("plain", "16:9")
    assert wardrobe.find("plain", "16:9") is first
    saved = folder / "plain" / "template.pptx"
    os.utime(saved, ns=(saved.stat().st_atime_ns, saved.stat().st_mtime_ns + 10**9))
    assert wardrobe.find("plain", "16:9") is not first


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
