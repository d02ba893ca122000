"""Images: what a picture's bytes say of themselves: kind and size, from its first bytes, without decoding it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.measure import Emu, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(NamedTuple):
    """A picture format: its file extension and content type."""

    extension: str
    content: str


_KINDS = {
    b"\x89PNG\r\n\x1a\n": Kind("png", "image/png"),
    b"\xff\xd8\xff": Kind("jpeg", "image/jpeg"),
    b"GIF8": Kind("gif", "image/gif"),
    b"BM": Kind("bmp", "image/bmp"),
}


def kind_of(blob: bytes) -> Kind | None:
    """Return a picture's format; None for one that PowerPoint would not show everywhere."""
    return next((kind for magic, kind in _KINDS.items() if blob.startswith(magic)), None)


def size_of(blob: bytes) -> tuple[int, int] | None:
    """Return a picture's width and height in pixels, or None where its bytes do not say."""
    kind = kind_of(blob)
    try:
        match kind.extension if kind is not None else "":
            case "png":
                width, height = struct.unpack(">II", blob[16:24])
            case "gif":
                width, height = struct.unpack("<HH", blob[6:10])
            case "bmp":
                width, height = struct.unpack("<ii", blob[18:26])
            case "jpeg":
                width, height = next(_frames(blob))
            case _:
                return None
    except (struct.error, StopIteration):
        return None
    return (abs(width), abs(height)) if width and height else None


def contained(blob: bytes, rect: Rect) -> Rect:
    """Return the largest rectangle of the picture's own proportions in the middle of `rect`; all of it if unknown."""
    size = size_of(blob)
    if size is None:
        return rect
    share = min(rect.cx / size[0], rect.cy / size[1])
    cx, cy = round(size[0] * share), round(size[1] * share)
    return Rect(Emu(rect.x + (rect.cx - cx) // 2), Emu(rect.y + (rect.cy - cy) // 2), Emu(cx), Emu(cy))


def _frames(blob: bytes) -> Iterator[tuple[int, int]]:
    """Yield the sizes a JPEG's frame headers give (ITU-T T.81, B.2.2): markers C0 to CF but C4, C8 and CC."""
    at = 2
    while at + 9 < len(blob) and blob[at] == 0xFF:
        marker, length = blob[at + 1], struct.unpack(">H", blob[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", blob[at + 5 : at + 9])
            yield width, height
        at += 2 + length
