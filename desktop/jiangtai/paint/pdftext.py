"""The text inside a PDF: what a reader copies out of it is what stands on the slides, and no hour is stamped into it.

Qt names each glyph by the lowest code point that shows it, which for many Hanzi is a Kangxi radical (⼗ for 十), and
stamps the hour into the file. Both stand uncompressed and are replaced by something of the same length, so that the
file's table of offsets stays true.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QFont

_RADICALS = "".join(map(chr, range(0x2E80, 0x2FD6)))
"""CJK Radicals Supplement and Kangxi Radicals."""
_CMAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODE = re.compile(rb"<(2[EF][0-9A-F]{2})>", re.IGNORECASE)
_STAMP = re.compile(rb"\(D:\d{14}Z?(?:[+-]\d\d'\d\d'?)?\)")
_DATE = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_METADATA = re.compile(rb"<\?xpacket begin.*?<\?xpacket end", re.DOTALL)
_NAME = re.compile(rb"(?<=uuid:)[0-9a-f-]{36}")
_IDENTITY = re.compile(rb"/ID \[[^\]]*\]")
_NO_NAME = b"00000000-0000-0000-0000-000000000000"
_HEXADECIMAL = re.compile(rb"(?<=<)[0-9a-fA-F]{32,}(?=>)")


def radicals_of(characters: str, fonts: Iterable[QFont]) -> dict[int, int]:
    """Return which radicals these fonts show with the same glyph as one of the characters, and which one that is."""
    found: dict[int, int] = {}
    for font in fonts:
        raw = QRawFont.fromFont(font)
        glyphs = {raw.glyphIndexesForString(one)[0]: ord(one) for one in characters if raw.supportsCharacter(one)}
        for radical in _RADICALS:
            glyph = raw.glyphIndexesForString(radical)[0] if raw.supportsCharacter(radical) else 0
            if glyph in glyphs:
                found[ord(radical)] = glyphs[glyph]
    return found


def settle(pdf: bytes, radicals: Mapping[int, int], created: str) -> bytes:
    """Return the PDF with radicals named as the characters they stand for, dated `created` (ISO 8601), of the same length."""

    def unify(code: re.Match[bytes]) -> bytes:
        return b"<%04x>" % radicals.get(int(code[1], 16), int(code[1], 16))

    digits = re.sub(r"\D", "", created)[:14].encode()
    settled = _CMAP.sub(lambda cmap: _CODE.sub(unify, cmap[0]), pdf)
    settled = _STAMP.sub(lambda stamp: stamp[0][:3] + digits + stamp[0][17:], settled, count=2)
    settled = _METADATA.sub(lambda data: _NAME.sub(_NO_NAME, _DATE.sub(created[:19].encode(), data[0])), settled)
    name = hashlib.sha256(_IDENTITY.sub(b"", settled)).hexdigest().encode()
    return _IDENTITY.sub(lambda pair: _HEXADECIMAL.sub(lambda old: (name * 2)[: len(old[0])], pair[0]), settled)
