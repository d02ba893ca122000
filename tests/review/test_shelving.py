"""A folder of texts becomes the shelf; what cannot be read is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.review.shelving import open_shelf

if TYPE_CHECKING:
    from pathlib import Path


def test_every_text_below_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "一").mkdir()
    (tmp_path / "一" / "公报.txt").write_text("会议指出，要抓好落实。", "utf-8")
    (tmp_path / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0 no text")
    (tmp_path / ".hidden").write_text("别处的字", "utf-8")
    shelved = open_shelf(tmp_path)
    assert [text.name for text in shelved.shelf.texts] == ["公报.txt"]
    assert shelved.unread == ("照片.jpg",)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="没有这里"):
        open_shelf(tmp_path / "没有这里")
