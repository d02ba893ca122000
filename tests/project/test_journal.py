"""What was open when a program stopped is found again, unsaved, and stays until it is saved or given up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.project.states import small

from jiangtai.fault import UnreadableProject
from jiangtai.project.journal import (
    PREVIOUS,
    Mark,
    is_free,
    past_work,
    put_down,
    recover,
    tidy,
    unfinished,
    write_mark,
)
from jiangtai.project.process import Owner, this_process
from jiangtai.project.versions import DAY, MONTH, Moment, keep_version, list_versions

if TYPE_CHECKING:
    from pathlib import Path

NOW = Moment(1_800_000_000_000)
ONE, TWO = "1" * 32, "2" * 32
GONE = Owner("", 0)


def worked_on(root: Path, identity: str, mark: Mark, at: int = NOW, template: str = "azure") -> str:
    """Leave a version and a mark as a program that was stopped does; return the version's digest."""
    write_mark(root, identity, mark)
    return keep_version(root / identity, small(template), identity, "更换模板", Moment(at)).digest


def test_work_of_a_stopped_program_is_listed_latest_first(tmp_path: Path) -> None:
    worked_on(tmp_path, ONE, Mark(GONE, "植树", "/家/植树.jiangtai", "seen"), NOW - 5)
    worked_on(tmp_path, TWO, Mark(GONE, "未命名"))
    found = unfinished(tmp_path)
    assert [(work.identity, work.title) for work in found] == [(TWO, "未命名"), (ONE, "植树")]
    assert [str(work.path) for work in found] == ["None", "/家/植树.jiangtai"]
    assert recover(found[0]) == small("azure")


def test_work_another_window_has_open_is_not_listed(tmp_path: Path) -> None:
    worked_on(tmp_path, ONE, Mark(this_process(), "植树"))
    worked_on(tmp_path, TWO, Mark(Owner("another computer", 1), "植树"))
    assert unfinished(tmp_path) == ()
    assert not is_free(tmp_path, ONE)
    assert is_free(tmp_path, "3" * 32)


def test_saved_work_is_not_listed(tmp_path: Path) -> None:
    mark = Mark(GONE, "植树")
    digest = worked_on(tmp_path, ONE, mark)
    write_mark(tmp_path, ONE, replace(mark, saved=digest))
    assert unfinished(tmp_path) == ()


def test_listing_and_recovering_remove_nothing(tmp_path: Path) -> None:
    worked_on(tmp_path, ONE, Mark(GONE, "植树"))
    before = sorted((file, file.read_bytes()) for file in tmp_path.rglob("*") if file.is_file())
    recover(unfinished(tmp_path)[0])
    tidy(tmp_path, Moment(NOW + 2 * MONTH))
    assert sorted((file, file.read_bytes()) for file in tmp_path.rglob("*") if file.is_file()) == before


def test_a_torn_version_falls_back_to_the_one_before(tmp_path: Path) -> None:
    worked_on(tmp_path, ONE, Mark(GONE, "植树"), NOW - 5, "azure")
    worked_on(tmp_path, ONE, Mark(GONE, "植树"), NOW, "youth")
    newest, older = list_versions(tmp_path / ONE)
    newest.file.write_bytes(newest.file.read_bytes()[:-40])
    assert recover(unfinished(tmp_path)[0]) == small("azure")
    older.file.write_bytes(b"")
    with pytest.raises(UnreadableProject):
        recover(unfinished(tmp_path)[0])


@pytest.mark.parametrize("words", [b"", b"{}", b"\xff", b'{"owner": 5}', b"[" * 50_000])
def test_a_torn_mark_is_still_work_to_recover(tmp_path: Path, words: bytes) -> None:
    worked_on(tmp_path, ONE, Mark(GONE, "植树"))
    (tmp_path / ONE / "open.json").write_bytes(words)
    assert recover(unfinished(tmp_path)[0]) == small("azure")


def test_work_put_down_is_past_work_for_a_month(tmp_path: Path) -> None:
    worked_on(tmp_path, ONE, Mark(this_process(), "植树"))
    put_down(tmp_path, ONE)
    assert unfinished(tmp_path) == ()
    assert [(work.title, recover(work)) for work in past_work(tmp_path)] == [("植树", small("azure"))]
    tidy(tmp_path, Moment(NOW + MONTH - DAY))
    assert past_work(tmp_path)
    tidy(tmp_path, Moment(NOW + MONTH + DAY))
    assert list(tmp_path.iterdir()) == []


def test_tidying_touches_only_what_is_ours(tmp_path: Path) -> None:
    worked_on(tmp_path, ONE, Mark(this_process(), "植树"))
    put_down(tmp_path, ONE)
    (tmp_path / ONE / "笔记.txt").write_text("mine")
    (tmp_path / "another folder").mkdir()
    (tmp_path / ONE / PREVIOUS).write_bytes(b"")
    tidy(tmp_path, Moment(NOW + 40 * MONTH))
    assert sorted(file.name for file in tmp_path.rglob("*")) == sorted([ONE, "笔记.txt", "another folder"])


def test_no_journal_at_all_is_no_work(tmp_path: Path) -> None:
    assert unfinished(tmp_path / "none") == ()
    tidy(tmp_path / "none", NOW)
