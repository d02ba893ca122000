"""The project file: a State and its sources as one zip, and back. Only data: nothing in it is ever run.

Members, in this order: `mimetype`; `project.json` (format, the project's name for life, and SHA-256 of what follows);
`state.json`, the State by `shape`; and the bytes it refers to under `blobs/`, stored as they are, so that a speech can
be taken out of a damaged project by any zip program. The same State gives the same bytes.

A file of an older format is brought up step by step, on the data read from it; the file itself stays as it is until
the person saves. One of a newer format, or with a field this version has not heard of, is refused.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from jiangtai.fault import UnknownChoice, UnreadableProject, UnreadableSource
from jiangtai.pattern import Pattern
from jiangtai.project.digest import digest_of
from jiangtai.project.shape import Blobs, Unheard, from_plain, to_plain
from jiangtai.project.soundness import Unsound, check_sound
from jiangtai.project.state import State
from jiangtai.speech.limits import MEGABYTE, Limits
from jiangtai.speech.readers.package import Package
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: tuple[Migration, ...] = ()
"""What makes of a State's data of format 1 one of format 2, and so on: one step for each format there was."""

SUFFIX = ".jiangtai"
MIMETYPE = b"application/x-jiangtai"
LIMITS = Limits(file=200 * MEGABYTE, inflated=220 * MEGABYTE, members=1000)
STATE_BYTES = 8 * MEGABYTE
"""The data of a State: one of a 50 000-character speech has 1 MB. Data made to hurt grows thirtyfold in memory."""
HEAD_BYTES = 256 * 1024
"""The largest `project.json`: its digests, of as many blobs as there may be members."""
_IDENTITY = Pattern(r"[0-9a-f]{32}|")
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date a zip can hold: the same bytes whenever it is written."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A project as bytes. `digest` is its State's, `blobs` the bytes it refers to by their SHA-256."""

    file: bytes
    digest: str
    blobs: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a project file holds. `identity` is the project's name for life: 32 hexadecimal digits, or ""."""

    state: State
    identity: str
    digest: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a project file says of itself: the edit that led to it, and the digests of the blobs it refers to."""

    step: str
    blobs: tuple[str, ...]


def pack(state: State, identity: str = "", *, step: str = "", whole: bool = True) -> Packed:
    """Return a State as a project file.

    `step` names the edit that led to it, where the file is a version kept in the journal; not `whole`: without the
    blobs, which are then kept beside it.
    """
    blobs = Blobs({})
    data = json.dumps(to_plain(state, blobs), separators=(",", ":")).encode()
    digest = digest_of(data)
    head = {
        "format": 1 + len(MIGRATIONS),
        "identity": identity,
        "step": step,
        "state": digest,
        "blobs": sorted(blobs.by_digest),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        _add(file, "mimetype", MIMETYPE)
        _add(file, "project.json", json.dumps(head).encode())
        _add(file, "state.json", data, zipfile.ZIP_DEFLATED)
        for name, blob in sorted(blobs.by_digest.items()) if whole else ():
            _add(file, f"blobs/{name}", blob)
    return Packed(packed.getvalue(), digest, blobs.by_digest)


def unpack(
    blob: bytes,
    name: str,
    beside: Callable[[str], bytes] | None = None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Unpacked:
    """Return what a project file holds. `beside` gives the blobs of one that was not packed whole.

    Raises UnreadableProject, whatever is wrong with it.
    """
    if len(blob) > LIMITS.file:
        raise _suspicious(name)
    try:
        return _unpack(blob, name, beside, migrations)
    except UnreadableProject:
        raise
    except (MemoryError, UnreadableSource, Unsound) as suspicious:
        raise _suspicious(name) from suspicious
    except (Unheard, UnknownChoice) as later:
        raise _newer(name) from later
    except Exception as broken:  # damaged data raises anything at all
        raise damaged(name) from broken


def read_label(blob: bytes, name: str) -> Label:
    """Return what a project file says of itself, without reading the State. Raises UnreadableProject."""
    try:
        head = _head(Package(blob, name, LIMITS))
        return Label(str(head["step"]), tuple(map(str, head["blobs"])))
    except Exception as broken:  # damaged data raises anything at all
        raise damaged(name) from broken


def is_project(name: str, blob: bytes) -> bool:
    """Return whether this is a project file, by its first member, or by its name where it is too damaged to say."""
    return name.lower().endswith(SUFFIX) or blob[38 : 38 + len(MIMETYPE)] == MIMETYPE


def damaged(name: str) -> UnreadableProject:
    """Return the fault of a file that holds no project a person could have made."""
    return UnreadableProject(
        "“{name}”已损坏，或不是讲台的项目，打不开。可以在“历史版本”里找回以前的内容，或打开备份。", name=name
    )


def _suspicious(name: str) -> UnreadableProject:
    return UnreadableProject(
        "“{name}”的内容过大或不合常理，不像讲台存的项目，可能不安全，已停止打开。请找到原来的项目文件。", name=name
    )


def _newer(name: str) -> UnreadableProject:
    return UnreadableProject(
        "“{name}”是较新版本的讲台存的，这一版打不开；文件没有改动。请更新讲台后再打开。", name=name
    )


def _add(file: zipfile.ZipFile, name: str, blob: bytes, method: int = zipfile.ZIP_STORED) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = method
    entry.create_system = 0
    file.writestr(entry, blob)


def _unpack(blob: bytes, name: str, beside: Callable[[str], bytes] | None, migrations: Sequence[Migration]) -> Unpacked:
    package = Package(blob, name, LIMITS)
    head = _head(package)
    written, known = head["format"], 1 + len(migrations)
    if type(written) is int and written > known:
        raise _newer(name)
    data = package.read("state.json", STATE_BYTES)
    if type(written) is not int or written < 1 or digest_of(data) != head["state"]:
        raise damaged(name)
    blobs = {digest: _blob(package, digest, beside) for digest in head["blobs"]}
    plain = json.loads(data)
    for migrate in migrations[written - 1 :]:
        plain = migrate(plain)
    state = from_plain(State, plain, blobs)
    check_sound(state)
    return Unpacked(state, head["identity"], head["state"])


def _head(package: Package) -> dict[str, Any]:
    head: dict[str, Any] = json.loads(package.read("project.json", HEAD_BYTES))
    if package.read("mimetype", len(MIMETYPE)) != MIMETYPE or not _IDENTITY.fullmatch(head["identity"]):
        raise ValueError("no project")
    return head


def _blob(package: Package, digest: str, beside: Callable[[str], bytes] | None) -> bytes:
    blob = package.read(f"blobs/{digest}", LIMITS.file) if beside is None else beside(digest)
    if digest_of(blob) != digest:
        raise ValueError("not the bytes that were kept")
    return blob
