"""Projects on disk: what another program did to the file meanwhile is noticed before anything is overwritten."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.project.states import small

from jiangtai.fault import ProjectChanged, UnreadableProject, UnwritableTarget
from jiangtai.project.disk import Disk, ProjectFile, compare, open_project, save_project
from jiangtai.project.packing import pack, unpack

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.project.packing import Packed
    from jiangtai.project.state import State


@pytest.fixture
def saved(tmp_path: Path) -> ProjectFile:
    """A project saved once."""
    return save_project(ProjectFile(tmp_path / "植树.jiangtai", "a" * 32), small())


def test_what_is_saved_is_opened_again(saved: ProjectFile) -> None:
    state, file = open_project(saved.path)
    assert state == small()
    assert file == saved
    assert compare(file) is Disk.SAME


def test_saving_again_keeps_the_generation_before(saved: ProjectFile, tmp_path: Path) -> None:
    before = saved.path.read_bytes()
    previous = tmp_path / "state" / "previous.jiangtai"
    again = save_project(saved, small("partyred"), previous=previous)
    assert previous.read_bytes() == before
    assert unpack(saved.path.read_bytes(), "").digest == again.digest
    assert compare(again) is Disk.SAME
    assert compare(saved) is Disk.CHANGED


def test_a_file_changed_meanwhile_is_not_overwritten_unasked(saved: ProjectFile) -> None:
    other = save_project(saved, small("azure"))
    with pytest.raises(ProjectChanged, match="改过") as told:
        save_project(saved, small("partyred"))
    assert told.value.values["disk"] is Disk.CHANGED
    assert open_project(other.path)[0] == small("azure")
    save_project(saved, small("partyred"), force=True)
    assert open_project(other.path)[0] == small("partyred")


def test_a_file_touched_but_not_changed_is_the_same(saved: ProjectFile) -> None:
    os.utime(saved.path, (1, 1))
    assert compare(saved) is Disk.SAME


def test_a_file_gone_meanwhile_is_told_of_and_can_be_written_again(saved: ProjectFile) -> None:
    saved.path.unlink()
    with pytest.raises(ProjectChanged, match="移走") as told:
        save_project(saved, small())
    assert told.value.values["disk"] is Disk.GONE
    save_project(saved, small(), force=True)
    assert compare(saved) is Disk.SAME


def test_a_folder_gone_meanwhile_is_named(saved: ProjectFile, tmp_path: Path) -> None:
    gone = tmp_path / "usb"
    gone.mkdir()
    file = save_project(ProjectFile(gone / "a.jiangtai"), small())
    file.path.unlink()
    gone.rmdir()
    with pytest.raises(UnwritableTarget, match="没有文件夹"):
        save_project(file, small(), force=True)
    assert open_project(saved.path)[0] == small()


def test_another_file_is_not_overwritten_unasked(saved: ProjectFile) -> None:
    stranger = ProjectFile(saved.path, "b" * 32)
    with pytest.raises(UnwritableTarget, match="已经存在"):
        save_project(stranger, small("azure"))
    assert compare(saved) is Disk.SAME


def test_what_could_not_be_read_again_is_not_saved(saved: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(_: State, identity: str) -> Packed:
        return pack(small("azure"), identity)

    monkeypatch.setattr("jiangtai.project.disk.pack", forgetful)
    with pytest.raises(UnwritableTarget, match="读不回来"):
        save_project(saved, small("partyred"))
    assert compare(saved) is Disk.SAME


def test_what_is_not_there_or_no_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableProject, match="找不到"):
        open_project(tmp_path / "none.jiangtai")
    with pytest.raises(UnreadableProject, match="不是项目文件"):
        open_project(tmp_path)
