"""The worker: the process a stranger's template is adopted in.

Started by `isolation` with the file on standard input; answers on standard output and ends. What goes wrong here
(a crash in a C library, memory used up) costs one sentence, never the person's work.
"""

from __future__ import annotations

import json
import sys

from jiangtai.deck.adopting import adopt
from jiangtai.deck.package import damaged, too_demanding
from jiangtai.fault import UnusableTemplate
from jiangtai.speech.limits import Limits
from jiangtai.speech.worker import claim_no_more_than


def main() -> None:
    """Read one request (a line of JSON, then the file) and write one answer (a line of JSON, then the file made)."""
    request = json.loads(sys.stdin.buffer.readline())
    claim_no_more_than(Limits(**request["limits"]).memory)
    blob = sys.stdin.buffer.read()
    sys.stdout.buffer.write(_answer(request["name"], blob, request["wishes"]))
    sys.stdout.buffer.flush()


def _answer(name: str, blob: bytes, wishes: dict[str, str]) -> bytes:
    try:
        adopted = adopt(name, blob, wishes)
    except UnusableTemplate as fault:
        return _told(fault)
    except (MemoryError, ImportError):  # the second: not even room for the parser
        return _told(too_demanding(name))
    except Exception:  # noqa: BLE001  # what reads a damaged file may raise anything at all
        return _told(damaged(name))
    return json.dumps({"said": adopted.said}).encode() + b"\n" + adopted.blob


def _told(fault: UnusableTemplate) -> bytes:
    values = {key: str(value) for key, value in fault.values.items()}
    return json.dumps({"fault": fault.sentence, "values": values}).encode() + b"\n"
