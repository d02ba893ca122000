"""A brand travels as one zip: what is packed comes out again, and a stranger's zip is not trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.deck.strangers import packed, plain

from jiangtai.deck.sharing import pack_brand, unpack_brand
from jiangtai.deck.template import read_template, template_cards
from jiangtai.fault import UnusableTemplate
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


def test_a_shipped_brand_comes_out_as_it_went_in(tmp_path: Path) -> None:
    source = shipped("templates") / "azure"
    zipped = pack_brand(source)
    assert zipped == pack_brand(source)
    folder = tmp_path / "received"
    folder.mkdir()
    for name, blob in unpack_brand(zipped, "azure.zip").items():
        (folder / name).write_bytes(blob)
    assert [card.id for card in template_cards((tmp_path,))] == ["azure"]
    assert read_template(folder, "4:3").layouts.keys() == read_template(source, "4:3").layouts.keys()


def test_a_single_file_travels_too(tmp_path: Path) -> None:
    file = tmp_path / "单位.pptx"
    file.write_bytes(plain())
    assert unpack_brand(pack_brand(file), "单位.zip") == {"单位.pptx": plain()}


def test_nothing_but_a_brand_comes_out() -> None:
    blob = packed({"a/template.pptx": plain(), "a/run.exe": b"MZ", "a/note.txt": b"x", "a/logo.png": b"\x89PNG"})
    assert set(unpack_brand(blob, "a.zip")) == {"template.pptx", "logo.png"}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"a/readme.txt": b"x"}, "没有模板文件"),
        ({"../a.pptx": b"x"}, "内部结构不正常"),
        ({"a/a.pptx": b"x", "a/template.toml": b"= ="}, "写法有误"),
    ],
)
def test_a_zip_that_is_none_ends_in_a_sentence(parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(UnusableTemplate, match=said):
        unpack_brand(packed(parts), "收到的.zip")


def test_a_folder_without_slides_is_no_brand(tmp_path: Path) -> None:
    with pytest.raises(UnusableTemplate, match="没有模板文件"):
        pack_brand(tmp_path)
