"""Naming: a file name made of a title, good on every system the file may be carried to."""

from __future__ import annotations

import re
import unicodedata

from jiangtai.pattern import Pattern

LONGEST = 180
"""Bytes of UTF-8, of the 255 most file systems take: room for a number, and for the marks of a temporary file."""

_FORBIDDEN = Pattern(r'[\\/:*?"<>|\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]')
"""What Windows forbids, and what no name should hold: controls, line ends, halves of characters."""
_RESERVED = Pattern(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Windows' names of devices, whatever stands behind a dot."""


def file_name(title: str, suffix: str, spare: str) -> str:
    """Return a file name for a title, `suffix` (".pptx") at its end; for one without a usable character, for `spare`.

    Composed (NFC), as a name typed elsewhere is; without what Windows forbids, and no longer than file systems take.
    """
    return (_cleaned(title, suffix) or _cleaned(spare, suffix)) + suffix


def _cleaned(title: str, suffix: str) -> str:
    plain = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title)).split())
    stem = plain.encode()[: LONGEST - len(suffix.encode())].decode(errors="ignore")
    stem = stem.strip(" .")  # Windows drops dots and spaces at the end; a leading dot hides
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem
