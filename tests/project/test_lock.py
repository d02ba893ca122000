"""One project, one window: a lock is respected, taken over from the dead, and never from another computer unasked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest

from jiangtai.project import lock as locks
from jiangtai.project.lock import Holder, Lock, is_held, lock_file, release, take
from jiangtai.project.process import Owner, this_process

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_800_000_000.0
ME = this_process()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "植树.jiangtai"


@pytest.fixture(scope="module")
def dead() -> Owner:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    return replace(ME, process=int(gone.stdout), started="1")


def held_by(project: Path, owner: Owner) -> None:
    words = {**asdict(owner), "token": "another window", "since": NOW - 60}
    lock_file(project).write_text(json.dumps(words))


def test_a_second_window_is_told_who_has_the_project(project: Path) -> None:
    lock = take(project, ME, "first", NOW)
    assert isinstance(lock, Lock)
    assert take(project, ME, "second", NOW + 5) == Holder(ME, NOW)
    release(lock)
    assert isinstance(take(project, ME, "second", NOW + 9), Lock)


def test_a_dead_process_holds_nothing(project: Path, dead: Owner) -> None:
    held_by(project, dead)
    lock = take(project, ME, "mine", NOW)
    assert isinstance(lock, Lock)
    assert is_held(lock)


def test_a_number_used_again_is_not_the_process_it_was(project: Path) -> None:
    if not ME.started:
        pytest.skip("this system does not say when a process started")
    held_by(project, replace(ME, started="1"))
    assert isinstance(take(project, ME, "mine", NOW), Lock)


def test_another_computer_is_named_and_yields_to_force_alone(project: Path) -> None:
    other = Owner("办公室-2", 1, "", "李四")
    held_by(project, other)
    assert take(project, ME, "mine", NOW) == Holder(other, NOW - 60)
    mine = take(project, ME, "mine", NOW, force=True)
    assert isinstance(mine, Lock)
    assert is_held(mine)


def test_one_whose_lock_was_forced_does_not_take_the_other_s_away(project: Path) -> None:
    first = take(project, ME, "first", NOW)
    second = take(project, ME, "second", NOW, force=True)
    assert isinstance(first, Lock)
    assert isinstance(second, Lock)
    assert not is_held(first)
    release(first)
    assert is_held(second)


@pytest.mark.parametrize("words", [b"", b"{", b"[]", b'{"host": 1}', b"\xff\xfe", b"[" * 4000])
def test_a_lock_that_names_nobody_is_left_over_once_it_is_old(project: Path, words: bytes) -> None:
    lock_file(project).write_bytes(words)
    written = lock_file(project).stat().st_mtime
    holder = take(project, ME, "mine", written + 1)
    assert isinstance(holder, Holder)
    assert holder.owner.host == ""
    assert isinstance(take(project, ME, "mine", written + 60), Lock)


def test_a_folder_that_takes_no_files_can_be_read_from(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(locks, "_create", refuse)
    lock = take(project, ME, "mine", NOW)
    assert isinstance(lock, Lock)
    assert lock.file is None
    release(lock)


def test_of_two_that_find_a_dead_lock_one_gets_it(project: Path, dead: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    held_by(project, dead)
    really = locks._is_left_over
    taken: list[Lock | Holder] = []

    def meanwhile(*_: object) -> bool:
        if not taken:
            monkeypatch.setattr(locks, "_is_left_over", really)
            taken.append(take(project, ME, "quicker", NOW))
        return True

    monkeypatch.setattr(locks, "_is_left_over", meanwhile)
    slower = take(project, ME, "slower", NOW)
    assert isinstance(taken[0], Lock)
    assert isinstance(slower, Holder)
    assert is_held(taken[0])
    assert [file.name for file in project.parent.iterdir()] == [lock_file(project).name]


def test_a_long_name_has_a_lock_too(tmp_path: Path) -> None:
    project = tmp_path / ("宣" * 80 + ".jiangtai")
    lock = take(project, ME, "mine", NOW)
    assert isinstance(lock, Lock)
    assert lock.file is not None
    assert len(os.fsencode(lock.file.name)) <= 255
