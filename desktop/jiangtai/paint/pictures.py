"""Pictures: image files as Qt reads them, once each: a template's are on every slide."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QImage

_KINDS = (
    (b"\x01\x00\x00\x00", "EMF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\x00\x09\x00", "WMF"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
"""How files start of the formats that Qt may not read."""
_OTHER = "?"


@lru_cache(maxsize=6)
def read_picture(blob: bytes) -> QImage:
    """Return the picture, a null one where it cannot be read. Pictures are shared: none is to be changed."""
    return QImage.fromData(blob)


def picture_kind(blob: bytes) -> str:
    """Return the short name of a picture's format, "?" for one that is not known by its first bytes."""
    return next((name for start, name in _KINDS if blob.startswith(start)), _OTHER)
