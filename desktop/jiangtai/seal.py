"""Seals: what the program worked out once and keeps, in a form that tells whether it is whole.

An index, which JSON holds, and bytes it tells the places of: data that is read, never code that is run.
"""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

_HEAD = struct.Struct("=8sI")
"""Magic, and the checksum of all that follows."""
_LENGTH = struct.Struct("=I")
"""How many bytes of index follow; the rest are the bytes."""


def sealed(magic: bytes, index: object, rest: bytes) -> bytes:
    """Return an index and bytes as one blob. `magic`, eight bytes, tells what they are."""
    said = json.dumps(index).encode()
    body = _LENGTH.pack(len(said)) + said + rest
    return _HEAD.pack(magic, zlib.crc32(body)) + body


def unsealed(magic: bytes, blob: bytes | memoryview) -> tuple[Any, memoryview] | None:
    """Return the index and the bytes, or None where the blob is not as it was sealed, or is something else."""
    if len(blob) < _HEAD.size + _LENGTH.size:
        return None
    told, checksum = _HEAD.unpack_from(blob)
    body = memoryview(blob)[_HEAD.size :]
    if told != magic or zlib.crc32(body) != checksum:
        return None
    end = _LENGTH.size + _LENGTH.unpack_from(body)[0]
    return json.loads(bytes(body[_LENGTH.size : end])), body[end:]
