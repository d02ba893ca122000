"""Pictures: format and size from their first bytes; what is fit for every office program and what is not."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from jiangtai.deck.images import contained, kind_of, size_of, usable_picture
from jiangtai.deck.measure import Emu, Rect
from jiangtai.fault import UnreadableSource

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


def _file(form: str, mode: str = "RGB", size: tuple[int, int] = (8, 4)) -> bytes:
    held = io.BytesIO()
    Image.new(mode, size).save(held, form)
    return held.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP"])
def test_a_usual_picture_is_kept_as_it_is(form: str) -> None:
    blob = _file(form)
    assert usable_picture("图", blob) is blob


def test_print_colours_become_screen_colours() -> None:
    made = usable_picture("图.jpg", _file("JPEG", "CMYK"))
    assert Image.open(io.BytesIO(made)).mode == "RGB"


@pytest.mark.parametrize("form", ["TIFF", "WEBP"])
def test_other_pictures_become_png(form: str) -> None:
    made = usable_picture("图", _file(form))
    assert kind_of(made) == ("png", "image/png")
    assert size_of(made) == (8, 4)


@pytest.mark.parametrize(
    ("blob", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg/>", "SVG"),
        (b"not a picture", "不是能用的图片"),
        (b"", "不是能用的图片"),
        (_file("PNG", size=(64, 64))[:60], "已损坏"),
        (_file("PNG", "1", (20000, 4000)), "太大"),
    ],
    ids=["svg", "svg in xml", "text", "empty", "cut off", "bomb"],
)
def test_a_bad_picture_is_refused_with_a_sentence(blob: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        usable_picture("图", blob)
