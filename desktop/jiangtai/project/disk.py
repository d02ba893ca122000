"""Project files on disk: opened, compared with what was opened, and saved so that nothing is lost."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.fault import ProjectChanged, UnreadableProject, UnwritableTarget
from jiangtai.project.digest import digest_of
from jiangtai.project.packing import LIMITS, pack, unpack
from jiangtai.project.saving import check_target, make_folder, write_whole
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.project.state import State


class Disk(StrEnum):
    """How a project's file stands to what was last opened or saved."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A project's file: where it is, and the project's name for life.

    `seen` is the SHA-256 of the bytes last opened or saved ("" for a file not there yet), `digest` that of their State.
    """

    path: Path
    identity: str = ""
    seen: str = ""
    digest: str = ""


def open_project(path: Path) -> tuple[State, ProjectFile]:
    """Return the State a project file holds, and the file. Raises UnreadableProject naming the file and the cure."""
    blob = _read(path)
    unpacked = unpack(blob, path.name)
    return unpacked.state, ProjectFile(path, unpacked.identity, digest_of(blob), unpacked.digest)


def compare(file: ProjectFile) -> Disk:
    """Return whether the file is still what was opened or saved last."""
    try:
        if file.path.stat().st_size > LIMITS.file:
            return Disk.CHANGED
        return Disk.SAME if digest_of(file.path.read_bytes()) == file.seen else Disk.CHANGED
    except FileNotFoundError:
        return Disk.GONE
    except OSError:
        return Disk.CHANGED


def save_project(file: ProjectFile, state: State, *, force: bool = False, previous: Path | None = None) -> ProjectFile:
    """Write a project whole; return its file as it now is.

    What is written has been read back as this State. `previous` is where the bytes it replaces are kept. Raises, the old
    file untouched: ProjectChanged where it is not what was `seen` (`values["disk"]` says how) and UnwritableTarget where
    a file stands there that was never seen (`seen` ""), both unless by `force`; UnwritableTarget if it cannot be written.
    """
    if not force:
        _check_unchanged(file)
    check_target(file.path, force=force or bool(file.seen))
    packed = pack(state, file.identity)
    _check_readable(packed.file, file.path, state)
    if previous is not None:
        _keep_previous(file.path, previous)
    write_whole(file.path, packed.file, force=True)
    return replace(file, seen=digest_of(packed.file), digest=packed.digest)


def _check_readable(blob: bytes, path: Path, state: State) -> None:
    try:
        same = unpack(blob, path.name).state == state
    except UnreadableProject:
        same = False
    if not same:
        raise UnwritableTarget(
            "“{path}”没有存：要写的内容读不回来；原有文件没有改动。请先导出课件，以免丢失，再换一份讲稿试试。",
            path=path,
        )


def _check_unchanged(file: ProjectFile) -> None:
    disk = compare(file) if file.seen else Disk.SAME
    if disk is Disk.CHANGED:
        raise ProjectChanged(
            "“{path}”打开以后被别的程序改过，没有覆盖。可以覆盖它、另存一份，或重新载入。", path=file.path, disk=disk
        )
    if disk is Disk.GONE:
        raise ProjectChanged("“{path}”已被移走或删除。可以在原处重新存一份，或另存到别处。", path=file.path, disk=disk)


def _keep_previous(path: Path, previous: Path) -> None:
    """Keep the bytes a save replaces. Where that cannot be done the save goes on: it is worth more."""
    try:
        make_folder(previous.parent, private=True)
        write_whole(previous, path.read_bytes(), force=True)
    except (OSError, UnwritableTarget):
        return


def _read(path: Path) -> bytes:
    try:
        if path.is_dir() or (path.exists() and not path.is_file()):
            raise UnreadableProject("“{name}”不是项目文件；请选 .jiangtai 文件。", name=path)
        with path.open("rb") as file:
            return file.read(LIMITS.file + 1)
    except FileNotFoundError as error:
        raise UnreadableProject("找不到项目“{name}”；它可能被移走或改了名。", name=path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UnreadableProject(
            "打不开项目“{name}”（{reason}）；请检查权限，或关掉正打开它的程序。", name=path, reason=reason
        ) from error
