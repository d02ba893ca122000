"""Isolation: a stranger's template is adopted in a process of its own that can be stopped, and comes back as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jiangtai.deck.adopted import Adopted
from jiangtai.deck.package import too_demanding
from jiangtai.fault import UnusableTemplate
from jiangtai.speech.isolation import answered_apart
from jiangtai.speech.limits import DEFAULT
from jiangtai.value import asdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiangtai.speech.limits import Limits

WORKER_SWITCH = "--adopt-one-template"
"""First argument on which a frozen program (one without a Python beside it) runs `worker.main` and nothing else."""


def adopt_apart(name: str, blob: bytes, wishes: Mapping[str, str], limits: Limits = DEFAULT) -> Adopted:
    """Return the file `name` as a template, made in another process within the limits. Raises UnusableTemplate."""
    if len(blob) > limits.file:
        raise too_demanding(name)
    request = {"name": name, "wishes": dict(wishes), "limits": asdict(limits)}
    sent = json.dumps(request).encode() + b"\n" + blob
    return _answer(name, answered_apart("jiangtai.deck.worker", WORKER_SWITCH, sent, limits.seconds))


def _answer(name: str, answer: bytes) -> Adopted:
    head, _, made = answer.partition(b"\n")
    try:
        told = json.loads(head)
    except ValueError as nothing:
        raise too_demanding(name) from nothing
    if "fault" in told:
        raise UnusableTemplate(told["fault"], **told["values"])
    return Adopted(made, told["said"])
