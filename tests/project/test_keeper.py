"""One window's work: kept within a second, saved to one file, found again after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.project.states import small

from jiangtai.fault import ProjectChanged, UnwritableTarget
from jiangtai.project.disk import Disk, ProjectFile, open_project, save_project
from jiangtai.project.journal import past_work, recover, unfinished
from jiangtai.project.keeper import Access, Keeper
from jiangtai.project.lock import Holder, lock_file
from jiangtai.project.versions import look, step_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Make = Callable[[], Keeper]

NOW = 1_800_000_000.0


class Clock:
    """A clock that goes on a second whenever it is asked."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        self.now += 1
        return self.now


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "state" / "projects"


@pytest.fixture
def make(root: Path) -> Iterator[Make]:
    """Makes keepers: one a window."""
    made: list[Keeper] = []
    clock = Clock()

    def one() -> Keeper:
        made.append(Keeper(root, clock, delay=0.01))
        return made[-1]

    yield one
    for keeper in made:
        keeper.close()


def crash(keeper: Keeper, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the keeper's process be one that is gone: what it wrote stays as it is."""
    keeper.flush()
    for module in ("jiangtai.project.journal", "jiangtai.project.lock"):
        monkeypatch.setattr(f"{module}.is_gone", lambda _: True)
    assert root.is_dir()


def opened(keeper: Keeper, path: Path, access: Access = Access.OWN) -> Holder | None:
    return keeper.open(open_project(path)[1], access)


def test_every_edit_can_be_looked_at_again(make: Make) -> None:
    keeper = make()
    keeper.begin("植树")
    for template in ("azure", "youth"):
        keeper.note(small(template), f"更换模板 {template}")
        keeper.flush()
    found = [(look(version), step_of(version)) for version in keeper.versions()]
    assert found == [(small("youth"), "更换模板 youth"), (small("azure"), "更换模板 azure")]


def test_unsaved_work_is_found_after_a_crash_and_stays_until_saved(
    make: Make, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make()
    first.begin("植树")
    first.note(small("azure"), "更换模板")
    crash(first, root, monkeypatch)
    (work,) = unfinished(root)
    assert (work.title, work.path, recover(work)) == ("植树", None, small("azure"))
    again = make()
    assert again.resume(work, recover(work), "恢复") is None
    crash(again, root, monkeypatch)
    assert [recover(work) for work in unfinished(root)] == [small("azure")]
    again.save_as(tmp_path / "植树.jiangtai", small("azure"))
    assert unfinished(root) == ()


def test_recovered_work_knows_its_file_and_whether_it_changed(
    make: Make, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "植树.jiangtai"
    first = make()
    first.begin()
    first.save_as(path, small())
    first.note(small("azure"), "更换模板")
    crash(first, root, monkeypatch)
    path.write_bytes(b"changed by somebody")
    again = make()
    (work,) = unfinished(root)
    assert again.resume(work, recover(work), "恢复") is None
    assert again.path == path
    with pytest.raises(ProjectChanged):
        again.save(recover(work))
    again.save(recover(work), force=True)
    assert open_project(path)[0] == small("azure")
    assert unfinished(root) == ()
    assert again.previous is not None
    assert again.previous.read_bytes() == b"changed by somebody"


def test_a_project_left_untouched_is_no_work_to_recover(
    make: Make, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jiangtai"
    keeper = make()
    keeper.begin()
    keeper.save_as(path, small())
    keeper.leave()
    assert opened(keeper, path) is None
    crash(keeper, root, monkeypatch)
    assert unfinished(root) == ()


def test_a_second_window_may_read_copy_or_force(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.jiangtai"
    first, second = make(), make()
    first.begin()
    first.save_as(path, small())
    assert isinstance(opened(second, path), Holder)
    assert second.path is None
    assert opened(second, path, Access.READ_ONLY) is None
    assert second.read_only
    with pytest.raises(UnwritableTarget, match="只读"):
        second.save(small("azure"))
    assert isinstance(second.save_as(path, small("azure"), force=True), Holder)
    assert opened(second, path, Access.COPY) is None
    assert (second.path, second.read_only) == (None, False)
    assert opened(second, path, Access.FORCE) is None
    second.save(small("youth"))
    with pytest.raises(ProjectChanged):
        first.save(small("azure"))
    first.leave()
    assert lock_file(path).exists()
    second.leave()
    assert not lock_file(path).exists()


def test_a_copy_of_a_file_beside_it_has_a_journal_of_its_own(make: Make, tmp_path: Path) -> None:
    first, second = make(), make()
    first.begin()
    first.save_as(tmp_path / "a.jiangtai", small())
    (tmp_path / "b.jiangtai").write_bytes((tmp_path / "a.jiangtai").read_bytes())
    assert opened(second, tmp_path / "b.jiangtai") is None
    first.note(small("azure"), "甲")
    second.note(small("youth"), "乙")
    assert [look(version) for version in first.versions()] == [small("azure")]
    assert [look(version) for version in second.versions()] == [small("youth")]


def test_saving_as_another_file_goes_on_there(make: Make, root: Path, tmp_path: Path) -> None:
    keeper = make()
    keeper.begin("植树")
    keeper.save_as(tmp_path / "a.jiangtai", small())
    keeper.note(small("azure"), "更换模板")
    keeper.save_as(tmp_path / "b.jiangtai", small("azure"))
    assert keeper.path == tmp_path / "b.jiangtai"
    assert not lock_file(tmp_path / "a.jiangtai").exists()
    keeper.save(small("youth"))
    assert [open_project(tmp_path / name)[0] for name in ("a.jiangtai", "b.jiangtai")] == [
        small(),
        small("youth"),
    ]
    assert unfinished(root) == ()
    with pytest.raises(UnwritableTarget, match="已经存在"):
        keeper.save_as(tmp_path / "a.jiangtai", small())


def test_an_edit_noted_just_before_saving_elsewhere_is_kept(make: Make, tmp_path: Path) -> None:
    keeper = make()
    keeper.begin()
    keeper.save_as(tmp_path / "a.jiangtai", small())
    for at in range(20):
        keeper.note(small(f"brand{at}"), "更换模板")
        keeper.save_as(tmp_path / f"{at}.jiangtai", small())
        assert look(keeper.versions()[0]) == small(f"brand{at}")


def test_given_up_work_is_past_work(make: Make, root: Path) -> None:
    keeper = make()
    keeper.begin("植树")
    keeper.note(small("azure"), "更换模板")
    keeper.leave()
    assert unfinished(root) == ()
    (work,) = past_work(root)
    assert keeper.resume(work, recover(work), "找回") is None
    assert look(keeper.versions()[0]) == small("azure")


def test_a_save_that_the_journal_cannot_follow_is_saved(make: Make, root: Path, tmp_path: Path) -> None:
    keeper = make()
    keeper.begin()
    root.parent.mkdir(exist_ok=True)
    root.write_bytes(b"a file where the folder should be")
    keeper.save_as(tmp_path / "a.jiangtai", small())
    assert open_project(tmp_path / "a.jiangtai")[0] == small()
    assert keeper.disk() is Disk.SAME


def test_what_hinders_the_journal_is_told(root: Path) -> None:
    told: list[Exception | None] = []
    root.parent.mkdir()
    root.write_bytes(b"a file where the folder should be")
    keeper = Keeper(root, warn=told.append, delay=0.01)
    keeper.begin()
    keeper.note(small(), "打开")
    keeper.flush()
    root.unlink()
    keeper.note(small("azure"), "更换模板")
    keeper.close()
    assert [type(one) for one in told] == [UnwritableTarget, type(None)]


def test_a_new_project_never_seen_before_gets_a_name_for_life(make: Make, tmp_path: Path) -> None:
    save_project(ProjectFile(tmp_path / "a.jiangtai"), small())
    keeper = make()
    opened(keeper, tmp_path / "a.jiangtai")
    keeper.save(small("azure"))
    assert len(open_project(tmp_path / "a.jiangtai")[1].identity) == 32


def test_a_project_changed_on_disk_can_be_opened_anew(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.jiangtai"
    keeper = make()
    keeper.begin()
    keeper.save_as(path, small())
    save_project(open_project(path)[1], small("azure"))
    assert keeper.disk() is Disk.CHANGED
    assert opened(keeper, path) is None
    assert keeper.disk() is Disk.SAME
    keeper.save(small("youth"))
    assert open_project(path)[0] == small("youth")


def test_opening_the_file_does_not_hide_what_a_crash_left_unsaved(
    make: Make, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jiangtai"
    first = make()
    first.begin()
    first.save_as(path, small())
    first.note(small("azure"), "更换模板")
    crash(first, root, monkeypatch)
    again = make()
    assert opened(again, path) is None
    again.save(small("youth"))
    again.leave()
    assert [recover(work) for work in unfinished(root)] == [small("azure")]
