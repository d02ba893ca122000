"""Versions: what a project was like after each edit, kept in the person's own state folder, to look at and to restore.

All of an hour are kept, then the last of each hour for a day, then the last of each day for a month. A project's
folder holds them under `versions/`, named by time and by their State's digest, and their sources' bytes, which hardly
ever change, once under `blobs/`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NewType

from jiangtai.fault import UnreadableProject
from jiangtai.pattern import Pattern
from jiangtai.project.packing import pack, read_label, unpack
from jiangtai.project.saving import make_folder, write_whole
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jiangtai.project.state import State

Moment = NewType("Moment", int)
"""Milliseconds since 1970, UTC."""

HOUR, DAY = 3_600_000, 86_400_000
MONTH = 30 * DAY
_NAME = Pattern(r"(\d{13})-([0-9a-f]{64})\.version")


@dataclass(frozen=True, slots=True)
class Version:
    """A version kept: when, of which State (its digest), and in which file."""

    at: Moment
    digest: str
    file: Path


def keep_version(folder: Path, state: State, identity: str, step: str, at: Moment) -> Version:
    """Keep a State in a project's folder, and return it as a version; the newest one there, where it is the same State.

    `step` names the edit that led to it. Raises UnwritableTarget.
    """
    packed = pack(state, identity, step=step, whole=False)
    kept = list_versions(folder)
    if kept and kept[0].digest == packed.digest:
        return kept[0]
    for name in ("versions", "blobs"):
        make_folder(folder / name, private=True)
    for digest, blob in packed.blobs.items():
        if not _is_there(folder / "blobs" / digest):
            write_whole(folder / "blobs" / digest, blob, force=True)
    # after a step back of the clock the newest must still be the last
    moment = Moment(max(at, kept[0].at + 1) if kept else at)
    version = Version(moment, packed.digest, folder / "versions" / f"{moment:013d}-{packed.digest}.version")
    write_whole(version.file, packed.file, force=True)
    return version


def list_versions(folder: Path) -> tuple[Version, ...]:
    """Return the versions in a project's folder, the newest first."""
    with suppress(OSError):
        names = sorted((file.name for file in (folder / "versions").iterdir()), reverse=True)
        found = (_NAME.fullmatch(name) for name in names)
        return tuple(Version(Moment(int(m[1])), m[2], folder / "versions" / m[0]) for m in found if m)
    return ()


def look(version: Version) -> State:
    """Return the State a version kept. Raises UnreadableProject."""
    blobs = version.file.parent.parent / "blobs"
    return unpack(_read(version), version.file.name, lambda digest: (blobs / digest).read_bytes()).state


def step_of(version: Version) -> str:
    """Return the name of the edit that led to a version. Raises UnreadableProject."""
    return read_label(_read(version), version.file.name).step


def surviving(moments: Iterable[Moment], now: Moment) -> frozenset[Moment]:
    """Return which versions of these times are kept at `now`. The newest is, however old."""
    times = sorted(moments)
    last_of: dict[tuple[str, int], Moment] = {}
    for at in times:
        age = now - at
        if age <= HOUR:
            last_of["each", at] = at
        elif age <= DAY:
            last_of["hour", at // HOUR] = at
        elif age <= MONTH:
            last_of["day", at // DAY] = at
    return frozenset(last_of.values()) | frozenset(times[-1:])


def thin(folder: Path, now: Moment) -> None:
    """Remove from a project's folder the versions that are no longer kept, and bytes none of those left refers to."""
    versions = list_versions(folder)
    kept = surviving((version.at for version in versions), now)
    gone = [version for version in versions if version.at not in kept]
    for version in gone:
        with suppress(OSError):
            version.file.unlink()
    if gone:
        _drop_unused_blobs(folder)


def _drop_unused_blobs(folder: Path) -> None:
    used: set[str] = set()
    for version in list_versions(folder):
        try:
            used |= set(read_label(_read(version), version.file.name).blobs)
        except UnreadableProject:  # it may need any of them
            return
    with suppress(OSError):
        for file in (folder / "blobs").iterdir():
            if file.name not in used:
                file.unlink()


def _is_there(file: Path) -> bool:
    with suppress(OSError):
        return file.exists()
    return False  # writing it again says what is wrong


def _read(version: Version) -> bytes:
    try:
        return version.file.read_bytes()
    except OSError:  # thinned by another window meanwhile: unpacking says what is wrong
        return b""
