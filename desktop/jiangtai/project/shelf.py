"""The shelf: what was worked out once and is quicker kept than made again, in a folder of the person's own.

Nothing on it is needed: what is missing, damaged or cannot be kept is made anew. A file is mapped, not read, so that
only what is used takes memory.
"""

from __future__ import annotations

import mmap
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from jiangtai.fault import UnwritableTarget
from jiangtai.project.saving import make_folder, write_whole
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder for blobs by name. It need not be there yet."""

    folder: Path

    def take(self, name: str) -> memoryview | None:
        """Return what is kept under `name`, read-only, or None where there is nothing to be trusted.

        A folder that others may write to is not trusted, whoever made it.
        """
        with suppress(OSError, ValueError):  # ValueError: an empty file cannot be mapped
            if _is_private(self.folder):
                with (self.folder / name).open("rb") as file:
                    return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return None

    def put(self, name: str, blob: bytes) -> None:
        """Keep `blob` under `name`, if that can be done: a full disk or a locked folder is no one's worry here."""
        with suppress(OSError, UnwritableTarget):
            make_folder(self.folder, private=True)
            if _is_private(self.folder):
                write_whole(self.folder / name, blob, force=True)


def _is_private(folder: Path) -> bool:
    if os.name != "posix":
        return True  # the system gives each person folders that others cannot write to
    known = folder.stat()
    return known.st_uid == os.getuid() and not known.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
