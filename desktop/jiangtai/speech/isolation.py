"""Isolation: a file is parsed in a process of its own that can be stopped, and comes back as data."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.speech.limits import DEFAULT
from jiangtai.speech.parsing import too_demanding
from jiangtai.speech.wire import unpack

if TYPE_CHECKING:
    from jiangtai.speech.document import Document
    from jiangtai.speech.kind import Kind
    from jiangtai.speech.limits import Limits
    from jiangtai.speech.speech import Role

WORKER_SWITCH = "--read-one-source"
"""First argument on which a frozen program (one without a Python beside it) runs `worker.main` and nothing else."""

_START = "import sys; sys.path.insert(0, sys.argv[1]); from jiangtai.speech.worker import main; main()"


def parse_apart(kind: Kind, name: str, blob: bytes, role: Role, limits: Limits = DEFAULT) -> Document:
    """Return the file as a document, parsed in another process within the limits. Raises UnreadableSource."""
    request = {"kind": kind, "name": name, "role": role, "limits": asdict(limits)}
    sent = json.dumps(request).encode() + b"\n" + blob
    try:
        finished = subprocess.run(  # noqa: S603  # our own program, and nothing of the file on its command line
            _command(),
            input=sent,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a parser's complaints may quote the speech
            timeout=limits.seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as late:
        raise too_demanding(name) from late
    try:
        return unpack(finished.stdout)
    except ValueError as nothing:  # it died without a word: out of memory, or a crash on the way there
        raise too_demanding(name) from nothing


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_SWITCH]
    # -I: nothing of the folder the file lies in, nor of the environment, is ever imported.
    return [sys.executable, "-I", "-c", _START, str(Path(__file__).resolve().parents[2])]
