"""A disk that fails: every step a save takes can be made to fail in turn, and is written down.

Stands between the program and the system's calls (`os` and the files `io` opens), so it knows nothing of how saving is
written.
"""

from __future__ import annotations

import io
import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CALLS = (
    "open",
    "close",
    "write",
    "fsync",
    "replace",
    "rename",
    "unlink",
    "mkdir",
    "stat",
    "lstat",
    "chmod",
    "scandir",
    "listdir",
)
"""What of `os` reaches the disk, and what `pathlib` and `io` are made of."""


@dataclass(slots=True)
class Disk:
    """Counts steps within `folder`, fails at number `at` (and after it, where `for_good`) with `error`, and logs."""

    folder: Path
    at: int = 0
    error: int = 0
    for_good: bool = False
    steps: int = 0
    log: list[tuple[Any, ...]] = field(default_factory=list)

    def step(self, *what: Any) -> None:  # noqa: ANN401  # any call's arguments
        """Count one step, or fail in its place."""
        self.steps += 1
        if self.at and (self.steps == self.at or (self.for_good and self.steps > self.at)):
            raise OSError(self.error, os.strerror(self.error))
        self.log.append(what)

    @property
    def reached(self) -> bool:
        """Whether the step that was to fail came."""
        return self.steps >= self.at

    @contextmanager
    def mounted(self) -> Iterator[None]:
        """Have every call in this block go through this disk."""
        really_open = io.open
        names: dict[int, Path] = {}

        def opening(path: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:  # noqa: ANN401  # as io.open
            if not self._here(path):
                return really_open(path, mode, *rest, **more)
            self.step("create" if "w" in mode else "look", Path(path))
            file = really_open(path, mode, *rest, **more)
            names[file.fileno()] = Path(path)
            return _File(file, Path(path), self) if "w" in mode else file

        def passing(name: str) -> Callable[..., Any]:
            really = getattr(os, name)

            def call(*args: Any, **more: Any) -> Any:  # noqa: ANN401  # as os
                path = names.get(args[0]) if args and isinstance(args[0], int) else args[0] if args else None
                if path is None or not self._here(path):
                    return really(*args, **more)
                self.step(name, Path(path), *args[1:])
                if name == "fsync":
                    return None  # what is torn here is the program's nerve, not the disk's
                if name == "close":
                    del names[args[0]]
                done = really(*args, **more)
                if name == "open":
                    names[done] = Path(path)
                return done

            return call

        with ExitStack() as stack:
            for name in CALLS:
                stack.enter_context(mock.patch.object(os, name, passing(name)))
            stack.enter_context(mock.patch.object(io, "open", opening))
            yield

    def _here(self, path: Any) -> bool:  # noqa: ANN401  # whatever a call is given
        return isinstance(path, str | os.PathLike) and str(path).startswith(str(self.folder))


class _File:
    """A file open for writing whose every write, flush and close is a step."""

    def __init__(self, file: Any, path: Path, disk: Disk) -> None:  # noqa: ANN401  # what io.open gave
        self._file, self._path, self._disk = file, path, disk

    def __enter__(self) -> _File:  # noqa: PYI034  # the file it is
        return self

    def __exit__(self, *raised: object) -> None:
        self._file.close()
        if raised[0] is None:
            self._disk.step("close", self._path)

    def write(self, blob: bytes) -> int:
        """Write; a write that fails has written half."""
        try:
            self._disk.step("write", self._path, blob)
        except OSError:
            self._file.write(blob[: len(blob) // 2])
            raise
        return int(self._file.write(blob))

    def flush(self) -> None:
        """Flush."""
        self._disk.step("flush", self._path)
        self._file.flush()

    def fileno(self) -> int:
        """Return the system's number of the file."""
        return int(self._file.fileno())
