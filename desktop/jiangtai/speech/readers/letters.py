"""Letters: what PDFium knows of one page's letters: which, where, how heavy."""

from __future__ import annotations

from ctypes import byref, c_int, create_string_buffer
from math import pi
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # ships no types

from jiangtai.speech.readers.faces import is_heavy
from jiangtai.speech.readers.printed import Glyph, print_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage

    from jiangtai.speech.readers.printed import PrintedLine

_BOLD_WEIGHT = 600
_STROKED = 2  # text render mode fill-and-stroke: how Word prints the bold of a face that has none
_SLANT = pi / 36  # more than 5 degrees off: a watermark across the page
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # a rare Hanzi may come as two halves

Box = tuple[float, float, float, float]


class Letters:
    """The letters of one page; close it before the next."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        self.count = self._text.count_chars()

    def close(self) -> None:
        """Give the page back."""
        self._text.close()
        self._page.close()

    def lines(self, number: int) -> list[PrintedLine]:
        """Return the page's lines in reading order; `number` is the page's."""
        return print_lines(self._glyphs(), number)

    def are_bold(self, glyphs: Sequence[int]) -> bool:
        """Tell whether a line's first, middle and last letters are all bold."""
        probes = {glyphs[0], glyphs[len(glyphs) // 2], glyphs[-1]} if glyphs else set()
        return bool(probes) and all(map(self._is_bold, probes))

    def _glyphs(self) -> Iterator[Glyph]:
        raw, box = self._text.raw, pdfium.FS_RECTF()
        turn, high = self._page.get_rotation() // 90 % 4, 0
        width, height = self._page.get_size()
        for at in range(self.count):
            code = pdfium.FPDFText_GetUnicode(raw, at)
            if code in _HIGH:
                high = code
                continue
            if code in _LOW and high:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            high = 0
            if code < 0x20 or pdfium.FPDFText_IsGenerated(raw, at) == 1 or self._slants(at):
                continue
            if pdfium.FPDFText_GetLooseCharBox(raw, at, byref(box)):
                left, bottom, right, top = _turned((box.left, box.bottom, box.right, box.top), turn, width, height)
                if right > 0 and left < width and top > 0 and bottom < height:  # else off the page, where none sees it
                    yield Glyph(chr(code), left, bottom, right, top, at)

    def _slants(self, at: int) -> bool:
        off: float = pdfium.FPDFText_GetCharAngle(self._text.raw, at) % (pi / 2)
        return _SLANT < off < pi / 2 - _SLANT

    def _is_bold(self, at: int) -> bool:
        raw = self._text.raw
        if pdfium.FPDFText_GetFontWeight(raw, at) >= _BOLD_WEIGHT:
            return True
        letter = pdfium.FPDFText_GetTextObject(raw, at)
        if letter and pdfium.FPDFTextObj_GetTextRenderMode(letter) == _STROKED:
            return True
        name, flags = create_string_buffer(128), c_int()
        pdfium.FPDFText_GetFontInfo(raw, at, name, 128, byref(flags))
        return is_heavy(name.value.decode("utf-8", "replace"))


def _turned(box: Box, turn: int, width: float, height: float) -> Box:
    """Return a box as seen on a page shown turned by `turn` quarters clockwise, `width` by `height` as shown."""
    left, bottom, right, top = box
    match turn:
        case 1:
            return bottom, height - right, top, height - left
        case 2:
            return width - right, height - top, width - left, height - bottom
        case 3:
            return width - top, left, width - bottom, right
        case _:
            return box
