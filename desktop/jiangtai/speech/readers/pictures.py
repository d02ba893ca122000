"""Pictures: how large one is, told from its first bytes, without decoding it.

A picture of a few kilobytes may claim gigabytes once decoded. What is kept of a source is only what is known to be
of a reasonable size.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiangtai.speech.limits import Limits

_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})  # JPEG segments among C0 … CF that open no frame


def is_reasonable(blob: bytes, limits: Limits) -> bool:
    """Tell whether a picture is of a kind that is shown (PNG, JPEG, GIF, BMP) and within the limits."""
    size = picture_size(blob)
    return size is not None and 0 < size[0] * size[1] <= limits.picture_pixels and len(blob) <= limits.picture_bytes


def picture_size(blob: bytes) -> tuple[int, int] | None:
    """Return a picture's width and height in pixels as its header claims; None for other kinds and damaged ones."""
    try:
        if blob.startswith(b"\x89PNG\r\n\x1a\n"):
            width, height = struct.unpack_from(">II", blob, 16)
        elif blob.startswith((b"GIF87a", b"GIF89a")):
            width, height = struct.unpack_from("<HH", blob, 6)
        elif blob.startswith(b"BM"):
            width, height = struct.unpack_from("<ii", blob, 18)
        elif blob.startswith(b"\xff\xd8"):
            return _jpeg_size(blob)
        else:
            return None
    except struct.error:
        return None
    return abs(width), abs(height)


def _jpeg_size(blob: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(blob) and blob[at] == 0xFF:
        kind = blob[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in _NO_FRAME:
            height, width = struct.unpack_from(">HH", blob, at + 5)
            return width, height
        at += 1 if kind == 0xFF else 2 + max(2, struct.unpack_from(">H", blob, at + 2)[0])
    return None
