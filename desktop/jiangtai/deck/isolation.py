"""Isolation: a stranger's template is adopted in a process of its own that can be stopped, and comes back as data."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.deck.adopted import Adopted
from jiangtai.deck.package import too_demanding
from jiangtai.fault import UnusableTemplate
from jiangtai.speech.limits import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiangtai.speech.limits import Limits

WORKER_SWITCH = "--adopt-one-template"
"""First argument on which a frozen program (one without a Python beside it) runs `worker.main` and nothing else."""

_START = "import sys; sys.path.insert(0, sys.argv[1]); from jiangtai.deck.worker import main; main()"


def adopt_apart(name: str, blob: bytes, wishes: Mapping[str, str], limits: Limits = DEFAULT) -> Adopted:
    """Return the file `name` as a template, made in another process within the limits. Raises UnusableTemplate."""
    if len(blob) > limits.file:
        raise too_demanding(name)
    request = {"name": name, "wishes": dict(wishes), "limits": asdict(limits)}
    try:
        finished = subprocess.run(  # noqa: S603  # our own program, and nothing of the file on its command line
            _command(),
            input=json.dumps(request).encode() + b"\n" + blob,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a parser's complaints may quote the file
            timeout=limits.seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as late:
        raise too_demanding(name) from late
    return _answer(name, finished.stdout)


def _answer(name: str, answer: bytes) -> Adopted:
    """Return what the worker made. One that died without a word ran out of memory, or crashed on the way there."""
    head, _, made = answer.partition(b"\n")
    try:
        told = json.loads(head)
    except ValueError as nothing:
        raise too_demanding(name) from nothing
    if "fault" in told:
        raise UnusableTemplate(told["fault"], **told["values"])
    return Adopted(made, told["said"])


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_SWITCH]
    # -I: nothing of the folder the file lies in, nor of the environment, is ever imported.
    return [sys.executable, "-I", "-c", _START, str(Path(__file__).resolve().parents[2])]
