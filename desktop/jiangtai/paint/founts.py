"""Founts: a face at one weight: which glyphs show a text, how far each reaches, what each looks like. Lengths are em.

Everything is measured once, without hinting, at as many pixels an em as the face is designed in, and scaled: a line
then has the same proportions on every screen and on paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont, QTextLayout, QTransform

from jiangtai.pattern import Pattern
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainterPath

_ENDLESS = 1e7
"""Wider than any line: what is set here was broken before."""
_KEPT = 4096
"""Texts and glyphs remembered: several decks' worth. A person who types makes new ones, and every width of a window."""
_WITH_CHARACTERS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_DASH = "—"
_DASHES = Pattern(f"({_DASH}+)")
_HAN = ord("一")
_TALL, _LOW = 2.86, 1.36
"""Em: how high the box is that holds every glyph: of a pan-Chinese face (Noto CJK), of a Latin one (Liberation)."""


class Glyph(NamedTuple):
    """One glyph of a shaped text: its face (a stand-in, where the fount lacks it), where it starts and its advance.

    `text` are the characters it shows; "" for a glyph that belongs to the one before it.
    """

    raw: QRawFont
    number: int
    place: float
    advance: float
    text: str


@dataclass(slots=True)
class Fount:
    """A face at one weight and slope, with what was measured of it so far. Needs a QGuiApplication; for one thread."""

    font: QFont
    wide: QFont
    """The same with full-width forms: what a Chinese dash is set in."""
    em: float
    ascent: float
    descent: float
    reach: float
    """About how high the box is that holds every glyph of the face."""
    _shaped: dict[str, tuple[Glyph, ...]] = field(default_factory=dict)
    _outlines: dict[tuple[str, int, float], QPainterPath] = field(default_factory=dict)
    _texts: dict[tuple[str, float], tuple[QPainterPath, ...]] = field(default_factory=dict)

    def shape(self, text: str) -> tuple[Glyph, ...]:
        """Return the glyphs that show `text`, from left to right."""
        if text not in self._shaped:
            _make_room(self._shaped)
            self._shaped[text] = self._shape(text)
        return self._shaped[text]

    def outlines(self, text: str, size: float) -> tuple[QPainterPath, ...]:
        """Return the outline of each of a text's glyphs with its origin at 0, 0, for `size` units an em."""
        key = (text, size)
        if key not in self._texts:
            _make_room(self._texts)
            self._texts[key] = tuple(self._outline(glyph, size) for glyph in self.shape(text))
        return self._texts[key]

    def _outline(self, glyph: Glyph, size: float) -> QPainterPath:
        key = (glyph.raw.familyName(), glyph.number, size)
        if key not in self._outlines:
            _make_room(self._outlines)
            share = size / glyph.raw.pixelSize()
            self._outlines[key] = QTransform.fromScale(share, share).map(glyph.raw.pathForGlyph(glyph.number))
        return self._outlines[key]

    def _shape(self, text: str) -> tuple[Glyph, ...]:
        glyphs: list[Glyph] = []
        for part in filter(None, _DASHES.split(text)):
            done = glyphs[-1].place + glyphs[-1].advance if glyphs else 0.0
            font = self.wide if part.startswith(_DASH) else self.font
            glyphs += (glyph._replace(place=done + glyph.place) for glyph in _set(part, font))
        return tuple(glyphs)


def _make_room(kept: dict[Any, Any]) -> None:
    """Forget what was kept where there is no room for more."""
    if len(kept) >= _KEPT:
        kept.clear()


def _set(text: str, font: QFont) -> Iterator[Glyph]:
    """Yield the glyphs HarfBuzz, inside Qt, chooses and places for a text."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    found = [
        (place.x(), start, number, run.rawFont())
        for run in layout.glyphRuns(0, -1, _WITH_CHARACTERS)
        for number, place, start in zip(run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True)
    ]
    found.sort(key=lambda one: one[:2])
    em = font.pixelSize()
    ends = [*(one[0] for one in found[1:]), QFontMetricsF(font).horizontalAdvance(text)]
    units = text.encode("utf-16-le")
    starts = [*(start for _, start, _, _ in found[1:]), len(units) // 2]
    for (place, start, number, raw), end, after in zip(found, ends, starts, strict=True):
        shown = units[2 * start : 2 * after].decode("utf-16-le")
        yield Glyph(raw, number, place / em, (end - place) / em, shown)


Founts = dict[tuple[str, bool, bool], Fount]
"""Faces at hand by family, whether bold, whether slanted."""


def cast(family: str, *, bold: bool, italic: bool) -> Fount:
    """Return a family's fount of this weight and slope."""
    font = QFont(family)
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    raw = QRawFont.fromFont(font)
    em = round(raw.unitsPerEm()) or 1000
    font.setPixelSize(em)
    measures = QFontMetricsF(font)
    reach = _TALL if raw.supportsCharacter(_HAN) else _LOW
    wide = QFont(font)
    if raw.supportsCharacter(_HAN):
        # Qt tells a face no language: pan-Chinese ones would then take a dash for a Western one, narrower than a Hanzi
        wide.setFeature(QFont.Tag("fwid"), 1)
    return Fount(font, wide, em, measures.ascent() / em, measures.descent() / em, reach)
