"""The shelf: what is kept comes back, and nothing on it is needed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jiangtai.project.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="elsewhere the system keeps a person's folders")


def test_what_is_put_is_taken_again(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "cache" / "jiangtai")
    assert shelf.take("words") is None
    shelf.put("words", b"one")
    shelf.put("words", b"two")
    taken = shelf.take("words")
    assert taken is not None
    assert bytes(taken) == b"two"
    assert taken.readonly
    assert [file.name for file in shelf.folder.iterdir()] == ["words"]


def test_an_empty_file_is_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "own")
    shelf.put("words", b"")
    assert shelf.take("words") is None


def test_where_nothing_can_be_kept_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shelf = Shelf(tmp_path / "file" / "cache")
    shelf.put("words", b"one")
    assert shelf.take("words") is None


@posix
def test_the_folder_is_the_persons_own(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "cache")
    shelf.put("words", b"one")
    assert shelf.folder.stat().st_mode & 0o077 == 0


@posix
def test_a_folder_others_may_write_to_is_not_trusted(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shared")
    shelf.put("words", b"one")
    shelf.folder.chmod(0o777)
    assert shelf.take("words") is None
    shelf.put("words", b"two")
    shelf.folder.chmod(0o700)
    taken = shelf.take("words")
    assert taken is not None
    assert bytes(taken) == b"one"
