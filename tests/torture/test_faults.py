"""Every step a save takes fails in turn: the old file stays as it was, and a sentence says what happened."""

from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING

import pytest
from tests.project.states import small
from tests.torture.faulty import Disk

from jiangtai.fault import UnwritableTarget
from jiangtai.project.disk import ProjectFile, open_project, save_project
from jiangtai.project.lock import Lock, lock_file, take
from jiangtai.project.packing import pack
from jiangtai.project.process import this_process
from jiangtai.project.saving import write_whole
from jiangtai.project.versions import Moment, keep_version, list_versions, look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jiangtai.project.lock import Holder

    Act = Callable[[Path], object]

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS)
OLD, NEW = small("azure"), small("youth")


@pytest.fixture(params=ERRORS, ids=[errno.errorcode[number] for number in ERRORS])
def error(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def every_step(
    folder: Path, error: int, prepare: Act, act: Act, *, for_good: bool
) -> Iterator[tuple[Path, str | None]]:
    """Run `act` with its first step failing, then its second, until none fails; yield the folder and what was said."""
    for at in range(1, 500):
        place = folder / f"{'on' if for_good else 'once'}-{at}"
        place.mkdir()
        prepare(place)
        disk = Disk(place, at, error, for_good)
        said = None
        with disk.mounted():
            try:
                act(place)
            except UnwritableTarget as fault:
                said = str(fault)
        yield place, said
        if not disk.reached:
            return
    raise AssertionError("saving takes more steps than it should")


PACKED = pack(OLD)
SEEN = hashlib.sha256(PACKED.file).hexdigest()


def begin(folder: Path) -> None:
    (folder / "a.jiangtai").write_bytes(PACKED.file)
    (folder / "state").mkdir()


def save(folder: Path) -> None:
    file = ProjectFile(folder / "a.jiangtai", "", SEEN)
    save_project(file, NEW, previous=folder / "state" / "previous")


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "from then on"])
def test_whatever_fails_the_old_project_stays_or_the_new_one_is_whole(
    tmp_path: Path, error: int, *, for_good: bool
) -> None:
    outcomes = []
    for folder, said in every_step(tmp_path, error, begin, save, for_good=for_good):
        path = folder / "a.jiangtai"
        if said is None:
            assert open_project(path)[0] == NEW
        else:
            assert path.read_bytes() == PACKED.file
            assert "a.jiangtai" in said
        others = {file.name for file in folder.iterdir()} - {"a.jiangtai", "state"}
        # what was written whole and found no place is kept, and told; nothing else is left of a disk that works again
        assert all(name in (said or "") for name in others) or for_good, others
        outcomes.append(said is None)
    assert outcomes[-1]
    assert outcomes.count(False) >= 6, "create, write, flush, sync, read back and replace can each fail"


def test_an_export_fails_the_same_way(tmp_path: Path, error: int) -> None:
    def export(folder: Path) -> None:
        write_whole(folder / "简报.pptx", b"new" * 1000, force=True)

    def old(folder: Path) -> None:
        (folder / "简报.pptx").write_bytes(b"old")

    for folder, said in every_step(tmp_path, error, old, export, for_good=False):
        assert (folder / "简报.pptx").read_bytes() == (b"old" if said else b"new" * 1000)


def test_whatever_fails_the_versions_kept_before_can_be_read(tmp_path: Path, error: int) -> None:
    def one(folder: Path) -> None:
        keep_version(folder, OLD, "", "", Moment(1_800_000_000_000))

    def another(folder: Path) -> None:
        keep_version(folder, NEW, "", "", Moment(1_800_000_000_500))

    for folder, said in every_step(tmp_path, error, one, another, for_good=False):
        kept = [look(version) for version in list_versions(folder)]
        assert kept == ([OLD] if said else [NEW, OLD])


def test_whatever_fails_a_lock_is_had_or_not_and_never_crashes(tmp_path: Path, error: int) -> None:
    got: list[Lock | Holder] = []

    def locked(folder: Path) -> None:
        got.append(take(folder / "a.jiangtai", this_process(), "mine", 1_800_000_000.0))

    for folder, said in every_step(tmp_path, error, begin, locked, for_good=False):
        assert said is None
        has = got[-1]
        assert isinstance(has, Lock)
        assert (has.file is None) or lock_file(folder / "a.jiangtai").exists()


def test_the_disk_that_fails_is_the_one_saving_uses(tmp_path: Path) -> None:
    begin(tmp_path)
    disk = Disk(tmp_path)
    with disk.mounted():
        save(tmp_path)
    assert {"create", "write", "flush", "fsync", "replace", "chmod"} <= {step[0] for step in disk.log}
    assert [step[1] for step in disk.log if step[0] == "fsync"][-1] == tmp_path, "the folder is synced last"
    assert os.path.lexists(tmp_path / "a.jiangtai")
