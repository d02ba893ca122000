"""The log: what went wrong inside the program, for whoever mends it; without a word of the speech.

An exception's own message may quote the speech, so only its kind and where it was raised are written.
"""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from jiangtai.project.saving import make_folder

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1 << 20
"""Bytes after which the log starts anew: a year of mishaps."""


def trace_of(error: BaseException) -> str:
    """Return an error's kind and where it was raised, innermost last, without its message and without values."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"  {frame.filename.replace(chr(92), '/').split('/jiangtai/')[-1]}:{frame.lineno} {frame.name}"
        for frame in frames
    ]
    return "\n".join([f"{type(error).__module__}.{type(error).__qualname__}", *lines])


def log_error(file: Path, error: BaseException, when: str) -> None:
    """Add an error to the log; where that cannot be done, it goes unlogged."""
    try:
        make_folder(file.parent, private=True)
        mode = "w" if file.exists() and file.stat().st_size > LARGEST else "a"
        with file.open(mode, encoding="utf-8") as log:
            log.write(f"{when}\n{trace_of(error)}\n\n")
    except Exception:  # noqa: BLE001  # a mishap of logging must not hide the one being logged
        return
