"""A disk that is really full, and a quota that is really used up: the old file stays, and a sentence says why."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest
from tests.project.states import small

from jiangtai.fault import UnwritableTarget
from jiangtai.project.disk import ProjectFile, open_project, save_project
from jiangtai.project.versions import Moment, keep_version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGE = random.Random(1).randbytes(200_000)  # noqa: S311  # chance for tests


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk], capture_output=True, check=False
    ).returncode
    if mounted:
        pytest.skip("only root may mount a small disk here; the quota test below stands in for it")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk as Linux mounts it")
def test_a_full_disk_leaves_the_old_project(tiny: Path) -> None:
    file = save_project(ProjectFile(tiny / "a.jiangtai"), small())
    with pytest.raises(UnwritableTarget, match=r"磁盘已满.*a\.jiangtai"):
        save_project(file, small(blob=LARGE))
    assert open_project(file.path)[0] == small()
    assert [one.name for one in tiny.iterdir()] == ["a.jiangtai"]
    with pytest.raises(UnwritableTarget, match="磁盘已满"):
        keep_version(tiny, small(blob=LARGE), "", "", Moment(1_800_000_000_000))
    save_project(file, small("azure"))


@pytest.mark.skipif(os.name != "posix", reason="quotas as POSIX has them")
def test_a_quota_used_up_leaves_the_old_project(tmp_path: Path) -> None:
    file = save_project(ProjectFile(tmp_path / "a.jiangtai"), small())
    (tmp_path / "large").write_bytes(LARGE)
    code = f"""
        import pathlib, resource
        from dataclasses import replace
        from jiangtai.fault import UnwritableTarget
        from jiangtai.project.disk import open_project, save_project
        folder = pathlib.Path({str(tmp_path)!r})
        state, file = open_project(folder / "a.jiangtai")
        larger = replace(state.sources[0], blob=(folder / "large").read_bytes())
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            save_project(file, replace(state, sources=(larger,)))
        except UnwritableTarget as told:
            print(told)
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, check=True)
    assert "磁盘已满" in run.stdout.decode()
    assert open_project(file.path)[0] == small()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.jiangtai", "large"]
