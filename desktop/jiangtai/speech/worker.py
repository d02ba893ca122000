"""The worker: the process a stranger's file is parsed in.

Started by `isolation` with the file on standard input; answers on standard output and ends. What goes wrong here
(a crash in a C library, memory used up) costs one sentence, never the person's work.
"""

from __future__ import annotations

import json
import sys

from jiangtai.fault import UnreadableSource
from jiangtai.speech.kind import Kind
from jiangtai.speech.limits import Limits
from jiangtai.speech.parsing import parse
from jiangtai.speech.speech import Role
from jiangtai.speech.wire import pack_document, pack_fault


def main() -> None:
    """Read one request (a line of JSON, then the file) and write one answer (see `wire`)."""
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    claim_no_more_than(limits.memory)
    blob = sys.stdin.buffer.read()
    try:
        document = parse(Kind(request["kind"]), request["name"], blob, Role(request["role"]), limits)
        answer = pack_document(document)
    except UnreadableSource as fault:
        answer = pack_fault(fault)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


def claim_no_more_than(memory: int) -> None:
    """Cap this process's memory where the system knows how (not on Windows, where the time limit stands alone)."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    for kind in (resource.RLIMIT_DATA, resource.RLIMIT_AS):
        try:
            resource.setrlimit(kind, (memory, memory))
        except (ValueError, OSError):  # macOS refuses some of them
            continue
