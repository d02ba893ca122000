"""Processes: who this one is, and whether another still runs. Locks and the journal ask it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from jiangtai.value import dataclass

_STILL_ACTIVE = 259
"""What Windows gives as the exit code of a process that has none yet."""
_QUERY_LIMITED = 0x1000
"""The right to ask a Windows process for its exit code."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A process, told apart from one that gets its number later by `started` (where the system says), and its person."""

    host: str
    process: int
    started: str = ""
    user: str = ""


def this_process() -> Owner:
    """Return who this process is."""
    number = os.getpid()
    user = os.environ.get("USERNAME") or os.environ.get("USER") or ""
    return Owner(_host(), number, started(number), user)


def is_gone(owner: Owner) -> bool:
    """Return whether the owner certainly runs no more. Of another host's process nothing can be said: False."""
    if owner.process <= 0:  # nobody
        return True
    if owner.host != _host():
        return False
    if not is_alive(owner.process):
        return True
    now = started(owner.process)
    return bool(now and owner.started) and now != owner.started


def is_alive(process: int) -> bool:
    """Return whether a process of this number runs on this machine."""
    if process <= 0:
        return False
    if sys.platform == "win32":
        return _is_alive_on_windows(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # it is there, and somebody else's
        return True
    return True


def started(process: int) -> str:
    """Return when a process started, in the system's own ticks, or "" where the system does not say (not Linux)."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
    except OSError:
        return ""
    # proc(5): the second field is the name in brackets, which may hold anything; the start is the 22nd
    return told.rpartition(")")[2].split()[19]


if sys.platform == "win32":

    def _is_alive_on_windows(process: int) -> bool:
        """Ask for the exit code: `os.kill(…, 0)` would send the process Ctrl-C there."""
        import ctypes  # noqa: PLC0415  # Windows only

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_QUERY_LIMITED, False, process)  # noqa: FBT003  # the system's own signature
        if not handle:
            return False
        code = ctypes.c_ulong()
        asked = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return not asked or code.value == _STILL_ACTIVE


def _host() -> str:
    import platform  # noqa: PLC0415  # loads when first needed

    return platform.node()
