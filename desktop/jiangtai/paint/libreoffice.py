"""How LibreOffice 7.4 sets lines in a slide: what it rounds where, so that its pages can be compared with ours.

Lengths come in and go out in points. LibreOffice lays out in hundredths of a millimetre, measures glyphs in whole dots
of an imaginary printer, and writes its PDF in tenths of a point; each of them moves a glyph by less than a pixel, and
together they move a line's end by one. All of it was measured on its PDFs, glyph by glyph.
"""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING

from jiangtai.deck.breaking import DOTS

if TYPE_CHECKING:
    from collections.abc import Iterable

_HUNDREDTHS = 2540 / 72
HUNDREDTH = 1 / _HUNDREDTHS
"""A hundredth of a millimetre, in points."""
_TENTHS = 10
_PERCENT = 100
_NOISE = 1e-9
_THOUSANDTHS = 1000
"""Glyph widths in a PDF are thousandths of the size (ISO 32000-1, 9.2.4)."""


def _whole(number: float) -> int:
    """Return the nearest whole number, halves up, as C++ rounds what is positive; noise of the arithmetic aside."""
    return math.floor(number + 0.5 + _NOISE)


def hundredth(points: float) -> float:
    """Return a length as whole hundredths of a millimetre."""
    return _whole(points * _HUNDREDTHS) / _HUNDREDTHS


def cut_off(points: float) -> float:
    """Return a length cut off to whole hundredths of a millimetre: the room above text is halved as a whole number."""
    return math.floor(points * _HUNDREDTHS + _NOISE) / _HUNDREDTHS


def dotted(points: float) -> float:
    """Return a glyph's reach as whole dots of the printer."""
    return _whole(points * DOTS) / DOTS


def on_paper(points: float) -> float:
    """Return where the PDF says a line of text starts or stands."""
    return hundredth(_whole(points * _TENTHS) / _TENTHS)


def pitch(above: float, below: float, share: float) -> tuple[float, float]:
    """Return what a line takes above and below its baseline at a spacing of `share` (1.0: the face's own).

    The surplus of a wide spacing stands above the line, the first line included; a narrow one leaves four fifths of its
    pitch above the baseline (editeng/source/editeng/impedit3.cxx, SvxInterLineSpaceRule::Prop).
    """
    up = _whole(above * _HUNDREDTHS)
    whole = up + _whole(below * _HUNDREDTHS)
    line = whole * _whole(share * _PERCENT) // _PERCENT
    up = min(up, line * 4 // 5) if line < whole else up + line - whole
    return up / _HUNDREDTHS, (line - up) / _HUNDREDTHS


def even_height(size: float) -> tuple[float, float]:
    """Return what a line takes above and below its baseline on a slide, whatever its face: 1.0 and 0.2 em.

    Imported slides have "font-independent line spacing" (ImplCalculateFontIndependentLineSpacing).
    """
    em = _whole(size * _HUNDREDTHS)
    return em / _HUNDREDTHS, (em * 12 // 10 - em) / _HUNDREDTHS


def places(advances: Iterable[float], size: float) -> tuple[tuple[float, ...], float]:
    """Return where each glyph of a stretch is drawn, and how wide the stretch is laid out; `advances` are in em.

    A place is a whole tenth of a point after the one before, said as a change of the glyph's own width in whole
    thousandths, cut off towards nothing (vcl/source/gdi/pdfwriter_impl.cxx, drawHorizontalGlyphs).
    """
    own = list(advances)
    ends = list(accumulate((dotted(one * dotted(size)) for one in own), initial=0.0))
    tenths = [_whole(end * _TENTHS) for end in ends]
    drawn, em = [0.0], hundredth(size)
    for advance, start, end in zip(own[:-1], tenths, tenths[1:], strict=False):
        change = int(advance * _THOUSANDTHS - (end - start) * _THOUSANDTHS / (size * _TENTHS) + 0.5)
        drawn.append(drawn[-1] + em * (advance - change / _THOUSANDTHS))
    return tuple(drawn[: len(own)]), ends[-1]
