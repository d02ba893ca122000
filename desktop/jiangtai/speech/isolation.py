"""Isolation: a file is parsed in a process of its own that can be stopped, and comes back as data."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.speech.limits import DEFAULT
from jiangtai.speech.parsing import too_demanding
from jiangtai.speech.wire import unpack
from jiangtai.value import asdict

if TYPE_CHECKING:
    from jiangtai.speech.document import Document
    from jiangtai.speech.kind import Kind
    from jiangtai.speech.limits import Limits
    from jiangtai.speech.speech import Role

WORKER_SWITCH = "--read-one-source"
"""First argument on which a frozen program (one without a Python beside it) runs `worker.main` and nothing else."""

_START = "import sys; sys.path.insert(0, sys.argv[1]); from {} import main; main()"


def parse_apart(kind: Kind, name: str, blob: bytes, role: Role, limits: Limits = DEFAULT) -> Document:
    """Return the file as a document, parsed in another process within the limits. Raises UnreadableSource."""
    request = {"kind": kind, "name": name, "role": role, "limits": asdict(limits)}
    sent = json.dumps(request).encode() + b"\n" + blob
    try:
        return unpack(answered_apart("jiangtai.speech.worker", WORKER_SWITCH, sent, limits.seconds))
    except ValueError as nothing:
        raise too_demanding(name) from nothing


def answered_apart(worker: str, switch: str, sent: bytes, seconds: float) -> bytes:
    """Return what the module `worker` (by its switch in a frozen program) answers in a process of its own.

    Nothing is answered where it did not end within the seconds, ran out of memory or crashed on the way there.
    """
    try:
        finished = subprocess.run(  # noqa: S603  # our own program, and nothing of the file on its command line
            _command(worker, switch),
            input=sent,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a parser's complaints may quote the file
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return b""
    return finished.stdout


def _command(worker: str, switch: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, switch]
    # -I: nothing of the folder the file lies in, nor of the environment, is ever imported.
    return [sys.executable, "-I", "-c", _START.format(worker), str(Path(__file__).resolve().parents[2])]
