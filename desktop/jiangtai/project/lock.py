"""Locks: one project, one window at a time.

The lock is a file beside the project, `.~NAME.lock`, that names who holds it; in a synced folder it reaches the other
computers too, which is wanted. One whose process is gone is taken over without a word; one of another computer is
never, because nothing can be known of it: the person decides.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from jiangtai.project.process import Owner, is_gone
from jiangtai.value import asdict, dataclass

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 200
"""Bytes of the project's name the lock's own takes, so that it fits file systems with names of 255."""
_TRIES = 5
_HALF_WRITTEN = 10
"""Seconds after which a lock that names nobody was left by a crash, and is not just being written."""
_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock held. `token` tells this window from others of the same process; no `file`: its folder takes none."""

    file: Path | None
    owner: Owner
    token: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who else holds a project: person, computer and since when (seconds since 1970), as far as the lock says.

    Where the lock does not say, `owner.host` is "". Where it is this computer's, another window of it has the project.
    """

    owner: Owner
    since: float


def take(project: Path, owner: Owner, token: str, now: float, *, force: bool = False) -> Lock | Holder:
    """Return the lock on a project, or who holds it. `force` takes it from whom it may be."""
    file = lock_file(project)
    words = json.dumps({**asdict(owner), "token": token, "since": now}).encode()
    holder = Holder(Owner("", 0), now)
    for _ in range(_TRIES):
        try:
            _create(file, words)
        except FileExistsError:
            held = _read(file)
        except OSError:  # a folder that cannot be written: nobody else saves there either
            return Lock(None, owner, token)
        else:
            return Lock(file, owner, token)
        if held is None:
            continue
        found = _parse(held)
        if found is not None and found[1] == token:
            return Lock(file, owner, token)
        holder = found[0] if found is not None else Holder(Owner("", 0), now)
        if not force and not _is_left_over(file, found, now):
            return holder
        _put_aside(file, held, token)
    return holder


def release(lock: Lock) -> None:
    """Give the lock back, unless another has taken it by force meanwhile."""
    if is_held(lock) and lock.file is not None:
        with suppress(OSError):
            lock.file.unlink()


def is_held(lock: Lock) -> bool:
    """Return whether the lock is still this window's."""
    held = _read(lock.file) if lock.file is not None else None
    found = _parse(held) if held is not None else None
    return found is not None and found[1] == lock.token


def lock_file(project: Path) -> Path:
    """Return the name of a project's lock."""
    name = project.name.encode(errors="surrogateescape")[:_LONGEST].decode(errors="ignore")
    return project.with_name(f".~{name}.lock")


def _create(file: Path, words: bytes) -> None:
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    try:
        os.write(handle, words)
    finally:
        os.close(handle)


def _read(file: Path) -> bytes | None:
    """Return what a lock says, b"" where it cannot be read, None where there is none."""
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _parse(words: bytes) -> tuple[Holder, str] | None:
    """Return who holds a lock and the token, None where it does not say."""
    try:
        said = json.loads(words)
        owner = Owner(str(said["host"]), int(said["process"]), str(said["started"]), str(said["user"]))
        return Holder(owner, float(said["since"])), str(said["token"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_left_over(file: Path, found: tuple[Holder, str] | None, now: float) -> bool:
    if found is not None:
        return is_gone(found[0].owner)
    try:
        return now - file.stat().st_mtime > _HALF_WRITTEN
    except OSError:
        return False


def _put_aside(file: Path, held: bytes, token: str) -> None:
    """Remove a lock that says `held`; one that another window put there meanwhile goes back where it was."""
    aside = file.with_name(f"{file.name}.{token}")
    with suppress(OSError):
        file.rename(aside)
        if _read(aside) != held:
            os.link(aside, file)
    with suppress(OSError):
        aside.unlink()
