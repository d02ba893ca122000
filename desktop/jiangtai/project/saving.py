"""Files written so that nothing is lost: beside the target first, then moved into place whole.

The temporary file is `.~NAME.PID.tmp` in the target's own folder, because only a rename within one file system is
atomic. What a killed process left behind is swept by the next write of the same name.
"""

from __future__ import annotations

import errno
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.fault import UnwritableTarget
from jiangtai.project.process import is_alive

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_BYTES = 200
"""Room for the longest file name most systems take (255 bytes) less the marks and process number around it."""

RESTS = (0.05, 0.1, 0.2, 0.4, 0.8, 0.8)
"""Seconds between tries while another program (a virus scanner, a synced folder) holds the target on Windows."""
_HELD = {5, 32, 33}
"""Windows' ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION."""
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
MOST_COPIES = 99


def write_whole(target: Path, blob: bytes, *, force: bool = False, rest: Callable[[float], None] = time.sleep) -> None:
    """Write `blob` to `target` whole, or leave everything as it was.

    Raises UnwritableTarget where the target exists and `force` is not set, is a folder, or cannot be written. Where the
    new file was written but the old one gave no way, it stays beside it, and the fault names it (`values["kept"]`).
    """
    check_target(target, force=force)
    draft = _draft_name(target)
    try:
        target = _behind_links(target)
        draft = _draft_name(target)
        _sweep(target)
        _write_through(draft, blob)
        _verify(draft, blob)
        _copy_mode(target, draft)
    except OSError as error:
        _remove(draft)
        raise _unwritten(target, error) from error
    try:
        _replace(draft, target, rest)
    except OSError as error:
        raise UnwritableTarget(
            "“{path}”换不下来（{reason}），原有文件没有改动；新的内容存成了“{kept}”。请关掉正打开它的程序，或另存到别处。",
            path=target,
            reason=_reason(error),
            kept=_keep(draft, target),
        ) from error
    _sync_folder(target.parent)


def check_target(target: Path, *, force: bool = False, source: Path | None = None) -> None:
    """Raise UnwritableTarget where `target` could not be written, before any work is done for it.

    `source` is what is read: it is never overwritten, not even by force.
    """
    try:
        _refuse_zero_bytes(target)
        is_folder, exists, has_folder = target.is_dir(), target.exists(), target.parent.is_dir()
        is_source = source is not None and exists and source.exists() and target.samefile(source)
    except OSError as error:
        raise UnwritableTarget(
            "“{path}”不能用作文件名（{reason}）；请换一个短些的名字。", path=target, reason=_reason(error)
        ) from error
    if is_folder:
        raise UnwritableTarget("“{path}”是一个文件夹；请写出文件名，例如 {path}/简报.pptx。", path=target)
    if is_source:
        raise UnwritableTarget("“{path}”就是讲稿本身，不能覆盖；请换一个文件名。", path=target)
    if exists and not force:
        raise UnwritableTarget("“{path}”已经存在；换一个文件名，或加上 --force 覆盖它。", path=target)
    if not has_folder:
        raise UnwritableTarget("没有文件夹“{folder}”；请先建好它，或换一个位置。", folder=target.parent)


def _refuse_zero_bytes(target: Path) -> None:
    """Raise OSError for a name no system takes, but of which `pathlib` says only that it is not there."""
    if "\0" in str(target):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Make a folder for several files, if it is not there; a `private` one with its parents, for this person only.

    Raises UnwritableTarget.
    """
    try:
        folder.mkdir(mode=0o700 if private else 0o777, parents=private, exist_ok=True)
    except OSError as error:
        raise UnwritableTarget("建不了文件夹“{folder}”；请换一个位置。", folder=folder) from error


def _behind_links(target: Path) -> Path:
    """Return the file a symbolic link stands for: it is that file a person means to change, not the link."""
    return Path(os.path.realpath(target)) if target.is_symlink() else target


def _draft_name(target: Path) -> Path:
    name = target.name.encode(errors="surrogateescape")[:MOST_BYTES].decode(errors="ignore")
    return target.with_name(f".~{name}.{os.getpid()}.tmp")


def _write_through(path: Path, blob: bytes) -> None:
    with path.open("wb") as file:
        file.write(blob)
        file.flush()
        os.fsync(file.fileno())


def _verify(path: Path, blob: bytes) -> None:
    if path.read_bytes() != blob:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _copy_mode(target: Path, draft: Path) -> None:
    """Let the new file be read and written by those the old one was, where the file system knows such a thing."""
    with suppress(OSError):
        draft.chmod(target.stat().st_mode & 0o777)


def _replace(draft: Path, target: Path, rest: Callable[[float], None]) -> None:
    for pause in RESTS:
        try:
            draft.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            rest(pause)
        else:
            return
    draft.replace(target)


def _keep(draft: Path, target: Path) -> Path:
    """Give a written draft a name a person finds, beside the file it could not replace, and return it."""
    for number in range(2, MOST_COPIES):
        free = target.with_name(f"{target.stem} ({number}){target.suffix}")
        with suppress(OSError):
            if not free.exists():
                draft.rename(free)
                return free
    return draft


def _remove(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink(missing_ok=True)


def _unwritten(target: Path, error: OSError) -> UnwritableTarget:
    if error.errno in _FULL:
        return UnwritableTarget(
            "磁盘已满，写不下“{path}”（{reason}）；原有文件没有改动，请腾出空间，或换一个位置。",
            path=target,
            reason=_reason(error),
        )
    return UnwritableTarget(
        "写不了“{path}”（{reason}）；原有文件没有改动，请换一个位置，或关掉正打开它的程序后再试。",
        path=target,
        reason=_reason(error),
    )


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be synced (POSIX).

    A file system that cannot (some network folders) has the new file in place all the same.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(target: Path) -> None:
    """Delete what killed processes left of this target: drafts whose process is gone."""
    own = _draft_name(target).name
    stem = own.removesuffix(f".{os.getpid()}.tmp")
    with suppress(OSError):  # a folder that cannot be listed can still be written to
        for left in target.parent.glob(".~*.tmp"):
            match = re.fullmatch(re.escape(stem) + r"\.(\d+)\.tmp", left.name)
            if match and (int(match[1]) == os.getpid() or not is_alive(int(match[1]))):
                _remove(left)
