"""A file is written whole or not at all, and nothing is overwritten unasked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jiangtai.fault import UnwritableTarget
from jiangtai.project.saving import write_whole


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


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failing_step_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    broken: object = os if step == "fsync" else Path
    monkeypatch.setattr(broken, step, fail)
    with pytest.raises(UnwritableTarget, match="No space left"):
        write_whole(target, b"new", force=True)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pptx", b"old")]


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
