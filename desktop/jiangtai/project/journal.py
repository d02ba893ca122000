"""The journal: what is open in which window, so that nothing is lost when the program or the machine stops.

Each project open has a folder of its own in the person's state folder, by its name for life: its versions, and a mark
`open.json` that says who has it open, where its file is and what of it was saved. A mark whose process is gone and
whose newest version was not saved is work to be recovered. Nothing is removed until it was saved, or the person said so.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableProject, UnwritableTarget
from jiangtai.pattern import Pattern
from jiangtai.project.packing import damaged
from jiangtai.project.process import Owner, is_gone
from jiangtai.project.saving import make_folder, write_whole
from jiangtai.project.versions import MONTH, list_versions, look, thin
from jiangtai.value import asdict, dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.project.state import State
    from jiangtai.project.versions import Moment, Version

PREVIOUS = "previous.jiangtai"
"""The file as it was before the last save."""
_MARK = "open.json"
_IDENTITY = Pattern(r"[0-9a-f]{32}")
_MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Mark:
    """Who has a project open; `path` ("" for none yet) and `seen` are its file's, `saved` the digest of the State saved."""

    owner: Owner
    title: str = ""
    path: str = ""
    seen: str = ""
    saved: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """Work that no window has open. `at`: its newest version. `finished`: that one was saved, or given up."""

    identity: str
    title: str
    path: Path | None
    seen: str
    saved: str
    at: Moment
    folder: Path
    finished: bool


def is_free(root: Path, identity: str) -> bool:
    """Return whether no window that may still run has this project open."""
    mark = _read_mark(root / identity)
    return mark is None or is_gone(mark.owner)


def has_unsaved(root: Path, identity: str) -> bool:
    """Return whether a program that stopped left work of this project that was not saved."""
    return any(work.identity == identity for work in unfinished(root))


def write_mark(root: Path, identity: str, mark: Mark) -> None:
    """Say who has a project open. Raises UnwritableTarget."""
    make_folder(root / identity, private=True)
    write_whole(root / identity / _MARK, json.dumps(asdict(mark)).encode(), force=True)


def put_down(root: Path, identity: str) -> None:
    """Say that a project is no longer open, its work saved or given up. Its versions stay, as past work."""
    folder = root / identity
    mark, kept = _read_mark(folder), list_versions(folder)
    with suppress(OSError, UnwritableTarget):
        if mark is not None and kept:
            write_mark(root, identity, replace(mark, owner=Owner("", 0), saved=kept[0].digest))
        else:
            (folder / _MARK).unlink(missing_ok=True)


def unfinished(root: Path) -> tuple[Work, ...]:
    """Return what was open and not saved when its program stopped, the latest first. Changes nothing."""
    return tuple(work for work in past_work(root) if not work.finished)


def past_work(root: Path) -> tuple[Work, ...]:
    """Return all work in the journal that no window has open, the latest first: also what was saved or given up."""
    found = []
    for folder in _folders(root):
        mark, kept = _read_mark(folder), list_versions(folder)
        if mark is not None and kept and is_gone(mark.owner):
            path, newest = Path(mark.path) if mark.path else None, kept[0]
            done = newest.digest == mark.saved
            found.append(Work(folder.name, mark.title, path, mark.seen, mark.saved, newest.at, folder, done))
    return tuple(sorted(found, key=lambda work: work.at, reverse=True))


def recover(work: Work) -> State:
    """Return the last State kept of this work that can still be read. Raises UnreadableProject. Removes nothing."""
    for version in list_versions(work.folder):
        with suppress(UnreadableProject):
            return look(version)
    raise damaged(work.title)


def tidy(root: Path, now: Moment) -> None:
    """Thin the history of all projects, and drop what is older than a month and no work to be recovered."""
    for folder in _folders(root):
        mark, versions = _read_mark(folder), list_versions(folder)
        if mark is not None and not is_gone(mark.owner):
            continue
        if mark is not None and versions and versions[0].digest != mark.saved:
            continue
        thin(folder, now)
        if not _is_recent(folder, versions, now):
            _drop(folder)


def _is_recent(folder: Path, versions: tuple[Version, ...], now: Moment) -> bool:
    times: list[float] = [version.at for version in versions[:1]]
    with suppress(OSError):
        times.append((folder / PREVIOUS).stat().st_mtime * 1000)
    return any(now - at <= MONTH for at in times)


def _drop(folder: Path) -> None:
    """Remove a project's folder: the files this program made there, and the folder if it is empty then."""
    with suppress(OSError):
        for inner in (folder / "versions", folder / "blobs"):
            for file in inner.glob("*"):
                file.unlink()
            if inner.is_dir():
                inner.rmdir()
        for name in (PREVIOUS, _MARK):
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()


def _folders(root: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(folder for folder in root.iterdir() if _IDENTITY.fullmatch(folder.name))


def _read_mark(folder: Path) -> Mark | None:
    """Return what a project's mark says, None where there is none. One that says nothing is one of a process gone."""
    try:
        with (folder / _MARK).open("rb") as file:
            words = file.read(_MOST_BYTES)
    except OSError:
        return None
    try:
        said = json.loads(words)
        who = said["owner"]
        owner = Owner(str(who["host"]), int(who["process"]), str(who["started"]), str(who["user"]))
        return Mark(owner, *(str(said[name]) for name in ("title", "path", "seen", "saved")))
    except (ValueError, KeyError, TypeError, RecursionError):
        return Mark(Owner("", 0))
