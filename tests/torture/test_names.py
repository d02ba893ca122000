"""Projects and decks under every name a person may give, in folders of every name."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from tests.project.states import small

from jiangtai.fault import UnwritableTarget
from jiangtai.project.disk import Disk, compare, open_project
from jiangtai.project.journal import unfinished
from jiangtai.project.keeper import Keeper
from jiangtai.project.saving import check_target, write_whole

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [
    "在全市大会上的讲话（定稿） 2",
    "🌲𠮷祥",
    "a" * (255 - len(".jiangtai")),
    "宣" * 82,
    "CON.txt",
    "com1",
    "ends with a dot.",
    "100%#1?x=1&y",
    "%E8%AE%B2",
    unicodedata.normalize("NFD", "café 가나"),
    "-rf",
    ".hidden",
    "~$lock",
    "two\nlines",
    "'\"`$(x)",
    " ",
    "not utf-8 \udcff",
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_project_of_this_name_is_saved_locked_kept_and_opened(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and name in NAMES[4:]:
        pytest.skip("Windows refuses some of these itself")
    folder = tmp_path / name[:60]
    folder.mkdir()
    path = folder / f"{name}.jiangtai"
    keeper = Keeper(tmp_path / "state", delay=0.01)
    keeper.begin(name)
    assert keeper.save_as(path, small()) is None
    keeper.save(small("azure"))
    keeper.note(small("youth"), "更换模板")
    state, file = open_project(path)
    assert state == small("azure")
    assert compare(file) is Disk.SAME
    assert len(keeper.versions()) == 1
    assert unfinished(tmp_path / "state") == ()
    keeper.close()
    assert os.listdir(folder) == [path.name]  # noqa: PTH208  # names as the system gives them


@pytest.mark.parametrize("name", ["a" * 256, "宣" * 86, "zero\0byte"], ids=ascii)
def test_a_name_no_system_takes_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableTarget, match="不能用作文件名"):
        check_target(tmp_path / name)
    with pytest.raises(UnwritableTarget):
        write_whole(tmp_path / name, b"")
    assert list(tmp_path.iterdir()) == []


def test_a_path_of_a_thousand_characters_is_written_or_refused(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["层" * 60] * 6)
    try:
        deep.mkdir(parents=True)
    except OSError:
        pytest.skip("this system takes no path so long")
    write_whole(deep / "简报.pptx", b"new")
    assert (deep / "简报.pptx").read_bytes() == b"new"
