"""Pictures: format and size from their first bytes."""

from __future__ import annotations

import struct

from jiangtai.deck.images import contained, kind_of, size_of
from jiangtai.deck.measure import Emu, Rect

_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 400, 200) + bytes(9)
_JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x0b\x08" + struct.pack(">HH", 90, 120) + bytes(9)


def test_sizes() -> None:
    assert size_of(_PNG) == (400, 200)
    assert size_of(_JPEG) == (120, 90)
    assert size_of(b"GIF89a" + struct.pack("<HH", 3, 4) + bytes(4)) == (3, 4)


def test_what_is_no_picture() -> None:
    assert kind_of(b"<svg xmlns=") is None
    assert size_of(b"\xff\xd8\xff\xe0") is None
    assert size_of(_PNG[:18]) is None


def test_a_picture_keeps_its_proportions_in_the_middle() -> None:
    room = Rect(Emu(100), Emu(100), Emu(1000), Emu(1000))
    assert contained(_PNG, room) == (100, 350, 1000, 500)
    assert contained(b"?", room) == room
