"""Files written so that nothing is lost: beside the target first, then moved into place whole.

The temporary file is `.~NAME.PID.tmp` in the target's own folder, because only a rename within one file system is
atomic. What a killed process left behind is swept by the next write of the same name.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from jiangtai.fault import UnwritableTarget

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 200
"""Room for the longest file name most systems take (255 bytes) less the marks and process number around it."""


def write_whole(target: Path, blob: bytes, *, force: bool = False) -> None:
    """Write `blob` to `target` whole, or leave everything as it was.

    Raises UnwritableTarget where the target exists and `force` is not set, is a folder, or cannot be written.
    """
    check_target(target, force=force)
    _sweep(target)
    draft = _draft_name(target)
    try:
        _write_through(draft, blob)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UnwritableTarget(
            "写不了“{path}”（{reason}）；原有文件没有改动，请换一个位置，或关掉正打开它的程序后再试。",
            path=target,
            reason=error.strerror or type(error).__name__,
        ) from error
    _sync_folder(target.parent)


def check_target(target: Path, *, force: bool = False, source: Path | None = None) -> None:
    """Raise UnwritableTarget where `target` could not be written, before any work is done for it.

    `source` is what is read: it is never overwritten, not even by force.
    """
    try:
        is_folder, exists, has_folder = target.is_dir(), target.exists(), target.parent.is_dir()
        is_source = source is not None and exists and source.exists() and target.samefile(source)
    except OSError as error:
        raise UnwritableTarget(
            "“{path}”不能用作文件名（{reason}）；请换一个短些的名字。", path=target, reason=error.strerror
        ) from error
    if is_folder:
        raise UnwritableTarget("“{path}”是一个文件夹；请写出文件名，例如 {path}/简报.pptx。", path=target)
    if is_source:
        raise UnwritableTarget("“{path}”就是讲稿本身，不能覆盖；请换一个文件名。", path=target)
    if exists and not force:
        raise UnwritableTarget("“{path}”已经存在；换一个文件名，或加上 --force 覆盖它。", path=target)
    if not has_folder:
        raise UnwritableTarget("没有文件夹“{folder}”；请先建好它，或换一个位置。", folder=target.parent)


def make_folder(folder: Path) -> None:
    """Make a folder for several files, if it is not there. Raises UnwritableTarget."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableTarget("建不了文件夹“{folder}”；请换一个位置。", folder=folder) from error


def _draft_name(target: Path) -> Path:
    name = target.name.encode()[:MOST_BYTES].decode(errors="ignore")
    return target.with_name(f".~{name}.{os.getpid()}.tmp")


def _write_through(path: Path, blob: bytes) -> None:
    with path.open("wb") as file:
        file.write(blob)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be synced (POSIX)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(target: Path) -> None:
    """Delete what killed processes left of this target: drafts whose process is gone."""
    own = _draft_name(target).name
    stem = own.removesuffix(f".{os.getpid()}.tmp")
    for left in target.parent.glob(".~*.tmp"):
        match = re.fullmatch(re.escape(stem) + r"\.(\d+)\.tmp", left.name)
        if match and not _alive(int(match[1])):
            left.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    if process == os.getpid():
        return False
    if os.name != "posix":
        return False  # an open file cannot be deleted there, so a living writer's draft stays anyway
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
