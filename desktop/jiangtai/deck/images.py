"""Images: what a picture's bytes say of themselves, and pictures made fit for every office program."""

from __future__ import annotations

import io
import struct
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.measure import Emu, Rect
from jiangtai.fault import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image


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


MOST_PIXELS = 50_000_000
"""More is a slip, or meant to exhaust the machine that shows it; read from the header, before anything is decoded."""
_CLEAR_SPACE = 1 / 8
"""White round a mark, as a share of its height."""
_MOST_FIELD = 1600
"""Pixels across of a mark on its field: what a hall's screen shows of a logo, three times over."""


def usable_picture(name: str, blob: bytes) -> bytes:
    """Return a picture that PowerPoint, WPS and LibreOffice all show: the bytes as they are, or converted.

    CMYK becomes RGB, TIFF and WebP become PNG. Raises UnreadableSource, naming the cure, for SVG, for what is no picture or
    damaged, and for one too large to be opened safely.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  # loads when first needed

    if _is_svg(blob):
        raise UnreadableSource("“{name}”是 SVG 图片，各种办公软件显示不一；请另存为 PNG 后再用。", name=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(blob))
        if picture.width * picture.height > MOST_PIXELS:
            raise _too_large(name, picture.width, picture.height)
        picture.load()
    except Image.DecompressionBombError as error:
        width, height = size_of(blob) or (0, 0)
        raise _too_large(name, width, height) from error
    except UnidentifiedImageError as error:
        raise UnreadableSource("“{name}”不是能用的图片；请另存为 PNG 或 JPEG。", name=name) from error
    except (OSError, ValueError, SyntaxError, struct.error) as error:
        raise UnreadableSource("图片“{name}”已损坏，打不开；请重新导出后再用。", name=name) from error
    if kind_of(blob) is None:
        return _saved(picture.convert("RGBA"), "PNG")
    return _saved(picture.convert("RGB"), "JPEG") if picture.mode == "CMYK" else blob


@lru_cache(maxsize=4)
def with_field(blob: bytes) -> bytes:
    """Return a mark on a white field with clear space round it, as a PNG; the bytes as they are where they do not decode."""
    from PIL import Image  # noqa: PLC0415  # loads when first needed

    try:
        mark = Image.open(io.BytesIO(blob)).convert("RGBA")
    except (OSError, ValueError, SyntaxError, struct.error):
        return blob
    mark.thumbnail((_MOST_FIELD, _MOST_FIELD))
    clear = round(mark.height * _CLEAR_SPACE)
    field = Image.new("RGB", (mark.width + 2 * clear, mark.height + 2 * clear), "white")
    field.paste(mark, (clear, clear), mark)
    return _saved(field, "PNG")


def _saved(picture: Image.Image, form: str) -> bytes:
    held = io.BytesIO()
    picture.save(held, form, **({"quality": 92} if form == "JPEG" else {}))
    return held.getvalue()


def _is_svg(blob: bytes) -> bool:
    start = blob[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<svg", b"<?xml", b"<!doctype svg")) and b"<svg" in blob[:4096].lower()


def _too_large(name: str, width: int, height: int) -> UnreadableSource:
    return UnreadableSource(
        "“{name}”有 {width} × {height} 像素，太大了；请缩小后再用。", name=name, width=width, height=height
    )


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
