"""The power goes: whatever of a save had reached the disk, the project is the old one or the new one.

A kill loses nothing of what the system still holds in memory; a power cut does. So the steps of a save are written
down, and every disk they may have left is looked at, as SQLite does: bytes not synced are lost or torn, names not
synced are the old ones or the new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.project.states import small
from tests.torture.faulty import Disk

from jiangtai.project.disk import ProjectFile, save_project
from jiangtai.project.packing import pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    Log = Sequence[tuple[Any, ...]]

OLD, NEW = pack(small("azure")).file, pack(small("youth")).file


@pytest.fixture
def log(tmp_path: Path) -> Log:
    """The steps of one save over an older project."""
    path = tmp_path / "a.jiangtai"
    path.write_bytes(OLD)
    disk = Disk(tmp_path)
    with disk.mounted():
        save_project(ProjectFile(path), small("youth"), force=True)
    return disk.log


def test_at_every_moment_the_project_is_the_old_or_the_new(log: Log, tmp_path: Path) -> None:
    for steps in range(len(log) + 1):
        assert set(readings(log[:steps], tmp_path)) <= {OLD, NEW}


def test_once_a_save_is_told_of_it_is_there_for_good(log: Log, tmp_path: Path) -> None:
    assert set(readings(log, tmp_path)) == {NEW}


def test_it_takes_the_sync_of_the_file_and_of_the_folder(log: Log, tmp_path: Path) -> None:
    without_file = [step for step in log if step[0] != "fsync" or step[1] == tmp_path]
    seen = {found for steps in range(len(log)) for found in readings(without_file[:steps], tmp_path)}
    assert not seen <= {OLD, NEW}
    without_folder = [step for step in log if step[:2] != ("fsync", tmp_path)]
    assert set(readings(without_folder, tmp_path)) == {OLD, NEW}


def readings(log: Log, folder: Path) -> Iterator[bytes | None]:
    """Yield all that the project may read as, after these steps and a power cut; None: it is not there."""
    path = folder / "a.jiangtai"
    names = {path: 0}
    synced, current = {0: OLD}, {0: OLD}
    possible = [dict(names)]
    for step, target, *more in log:
        if step == "create":
            names[target] = max(current) + 1
            synced[names[target]] = current[names[target]] = b""
        elif step == "write":
            current[names[target]] += more[0]
        elif step == "replace":
            names[more[0]] = names.pop(target)
        elif step == "fsync" and target == folder:
            possible = []
        elif step == "fsync":
            synced[names[target]] = current[names[target]]
        possible.append(dict(names))
    for known in possible:
        file = known.get(path)
        if file is None:
            yield None
        else:
            yield from (synced[file], current[file], max(synced[file], current[file][: len(current[file]) // 2]))
