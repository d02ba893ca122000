"""Templates shared and taken in."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.wardrobe import Wardrobe
from jiangtai.fault import UnusableTemplate
from jiangtai.project.brands import give_out, take_in
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


def test_a_brand_given_out_is_taken_in_as_it_was(tmp_path: Path) -> None:
    pack = tmp_path / "青春.zip"
    give_out(shipped("templates") / "youth", pack)
    kept = take_in(pack, tmp_path / "own")
    assert kept == tmp_path / "own" / "青春"
    assert (kept / "template.pptx").read_bytes() == (shipped("templates") / "youth" / "template.pptx").read_bytes()
    template = Wardrobe((tmp_path / "own",)).find(str(kept), "4:3")
    assert template.layouts


def test_a_second_one_of_the_same_name_writes_nothing_over(tmp_path: Path) -> None:
    pack = tmp_path / "青春.zip"
    give_out(shipped("templates") / "youth", pack)
    first, second = take_in(pack, tmp_path / "own"), take_in(pack, tmp_path / "own")
    assert (first.name, second.name) == ("青春", "青春_2")


def test_a_template_file_by_itself_stands_among_the_templates(tmp_path: Path) -> None:
    (tmp_path / "单位模板.pptx").write_bytes((shipped("templates") / "plain" / "template.pptx").read_bytes())
    give_out(tmp_path / "单位模板.pptx", tmp_path / "交流.zip")
    kept = take_in(tmp_path / "交流.zip", tmp_path / "own")
    assert kept == tmp_path / "own" / "交流.pptx"
    assert [card.id for card in Wardrobe((tmp_path / "own",)).cards()] == ["交流"]


def test_a_zip_without_a_template_leaves_nothing_behind(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "照片.zip", "w") as file:
        file.writestr("a.png", b"")
    with pytest.raises(UnusableTemplate):
        take_in(tmp_path / "照片.zip", tmp_path / "own")
    assert not (tmp_path / "own").exists()
