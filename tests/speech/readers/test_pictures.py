"""Pictures measured by their headers."""

from __future__ import annotations

import struct

import pytest

from jiangtai.speech.readers.pictures import picture_size

JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF"
    + bytes(10)
    + b"\xff\xc4\0\x04\0\0"
    + b"\xff\xc2\0\x11\x08"
    + struct.pack(">HH", 300, 400)
)


@pytest.mark.parametrize(
    ("blob", "size"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480), (640, 480)),
        (b"GIF89a" + struct.pack("<HH", 32, 16), (32, 16)),
        (b"BM" + bytes(16) + struct.pack("<ii", 100, -50), (100, 50)),
        (JPEG + bytes(10), (400, 300)),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"\xff\xd8\xff\xe0\0\0", None),
        (b"\xd7\xcd\xc6\x9a drawing", None),
    ],
)
def test_size_is_what_the_header_claims(blob: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(blob) == size
