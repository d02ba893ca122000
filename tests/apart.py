"""Code run where its memory can be told: in a Python started by a small one, not by the tests' own large one."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BETWEEN = "import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', *sys.argv[1:]]).returncode)"


def said_apart(code: str, *arguments: str | Path, timeout: float = 300) -> str:
    """Return what the code prints.

    A process's `ru_maxrss` begins at the peak of the one that started it (Linux, exec_mmap), so whatever the tests
    before have held would count. Raises CalledProcessError and TimeoutExpired.
    """
    command = [sys.executable, "-c", _BETWEEN, textwrap.dedent(code), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=timeout).stdout
