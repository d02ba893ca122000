"""A file is written whole or not at all, and nothing is overwritten unasked."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnwritableTarget
from jiangtai.project.saving import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable


def test_writes_and_leaves_nothing_beside(tmp_path: Path) -> None:
    write_whole(tmp_path / "简报.pptx", b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("简报.pptx", b"new")]


def test_never_overwrites_unasked(tmp_path: Path) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")
    with pytest.raises(UnwritableTarget, match="--force"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    write_whole(target, b"new", force=True)
    assert target.read_bytes() == b"new"


def test_a_missing_folder_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableTarget, match="没有文件夹"):
        write_whole(tmp_path / "none" / "a.pptx", b"")
    with pytest.raises(UnwritableTarget, match="是一个文件夹"):
        write_whole(tmp_path, b"")


def broken(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_that_cannot_be_written_leaves_the_old_one_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", broken(errno.ENOSPC))
    with pytest.raises(UnwritableTarget, match=r"磁盘已满.*原有文件没有改动"):
        write_whole(target, b"new", force=True)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pptx", b"old")]


def test_what_was_written_and_finds_no_place_is_kept_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", broken(errno.EACCES))
    with pytest.raises(UnwritableTarget) as told:
        write_whole(target, b"new", force=True)
    kept = told.value.values["kept"]
    assert str(kept) in str(told.value)
    assert kept == tmp_path / "a (2).pptx"
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.pptx": b"old", "a (2).pptx": b"new"}


@pytest.mark.parametrize(("held", "replaced"), [(3, True), (100, False)])
def test_a_target_held_for_a_moment_is_waited_for(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    held: int,
    replaced: bool,  # noqa: FBT001  # a table
) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")
    tries: list[None] = []
    really = Path.replace

    def replace(self: Path, to: Path) -> Path:
        tries.append(None)
        if len(tries) <= held:
            error = PermissionError(errno.EACCES, "in use")
            error.winerror = 32  # type: ignore[attr-defined, unused-ignore]  # as on Windows
            raise error
        return really(self, to)

    monkeypatch.setattr(Path, "replace", replace)
    rests: list[float] = []
    if replaced:
        write_whole(target, b"new", force=True, rest=rests.append)
        assert rests == [0.05, 0.1, 0.2]
    else:
        with pytest.raises(UnwritableTarget, match="in use"):
            write_whole(target, b"new", force=True, rest=rests.append)
        assert 2 < sum(rests) < 3
    assert target.read_bytes() == (b"new" if replaced else b"old")


def test_what_the_disk_gives_back_wrong_is_not_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", lambda _: b"torn")
        with pytest.raises(UnwritableTarget):
            write_whole(target, b"new", force=True)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pptx", b"old")]


@pytest.mark.skipif(os.name != "posix", reason="links and modes as POSIX has them")
def test_a_link_stays_a_link_and_a_mode_a_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pptx", tmp_path / "link.pptx"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_whole(link, b"new", force=True)
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"new", 0o640)


def test_sweeps_what_a_killed_process_left(tmp_path: Path) -> None:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = tmp_path / f".~a.pptx.{int(gone.stdout)}.tmp"
    left.write_bytes(b"half")
    other = tmp_path / ".~b.pptx.1.tmp"
    other.write_bytes(b"another file's, its process alive")
    write_whole(tmp_path / "a.pptx", b"new")
    assert sorted(file.name for file in tmp_path.iterdir()) == [other.name, "a.pptx"]


def test_a_long_chinese_name_fits_the_file_system(tmp_path: Path) -> None:
    target = tmp_path / ("宣" * 80 + ".pptx")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
