"""Letters: a Deck's broken lines as glyphs: which face draws each stretch, how wide it is and where its baseline stands.

Nothing is broken or fitted here. A line is cut into stretches of one face (Chinese and Latin text have faces of their
own), measured with the face that will draw it, and set on a baseline. All lengths are points.

Where the baseline stands follows what each program does. LibreOffice gives imported slides "font-independent line
spacing": 1.0 em above the baseline and 0.2 em below it, whatever the face; above 100 % the surplus stands above the
line, below 100 % the part above shrinks to four fifths of the pitch (editeng/source/editeng/impedit3.cxx; measured at
90, 100, 120 and 150 %). PowerPoint takes the face's own ascent and descent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from jiangtai.deck.deck import Profile
from jiangtai.deck.look import ToneLook
from jiangtai.deck.measure import EMU_PER_INCH, to_pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Line, Run
    from jiangtai.deck.look import Rgb, Template, TextStyle
    from jiangtai.paint.faces import Faces

GRAIN = 20
"""Glyphs are set at so many units a point and scaled back, so that sizes and advances need not be whole pixels."""

JOINT = 0.24
"""Em between Chinese and Latin text in LibreOffice: a fifth of its line height of 1.2 em."""

_EM_ABOVE, _EM_BELOW = 1.0, 0.2
_SHRUNK_ABOVE = 0.8
_TAB = to_pt(EMU_PER_INCH)
"""Tab stops where a paragraph sets none (ECMA-376 part 1, 21.1.2.2.7: defTabSz)."""

_WIDE_MARKS = "“”‘’…—·"
"""Marks outside the CJK blocks that Chinese text sets in its own face, a full em wide where the face has them so."""


def is_asian(character: str) -> bool:
    """Return whether the East Asian face draws this character."""
    return ord(character) >= 0x2E80 or character in _WIDE_MARKS or 0x2460 <= ord(character) <= 0x27BF


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one run in one face: where they start from the line's start, and how wide they are."""

    text: str
    font: QFont
    colour: Rgb
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Setting:
    """A line as set: its stretches, its whole width, and what it takes above and below its baseline."""

    stretches: tuple[Stretch, ...]
    width: float
    above: float
    below: float


@dataclass(slots=True)
class Letters:
    """The faces of one template at hand, with what they measure. For one thread, and as long as one painting lasts."""

    faces: Faces
    template: Template
    profile: Profile = Profile.POWERPOINT
    _fonts: dict[tuple[str, float, bool, bool], tuple[QFont, QFontMetricsF]] = field(default_factory=dict)

    def set_line(self, line: Line, style: TextStyle, start: float = 0.0) -> Setting:
        """Return the line set from `start` points right of the text's edge (tabs count from the edge)."""
        stretches: list[Stretch] = []
        x, above, below, asian_before = 0.0, 0.0, 0.0, None
        for run in line.runs:
            size = run.size or style.size
            up, down = self._pitch(size, style)
            above, below = max(above, up), max(below, down)
            for text in _split(run.text.rstrip("\n")):
                if text == "\t":
                    x, asian_before = _next_tab(start + x) - start, None
                    continue
                asian = is_asian(text[0])
                if self._joined(asian_before, asian, text):
                    x += JOINT * size
                stretch = self._stretch(text, run, style, x, asian=asian)
                stretches.append(stretch)
                x, asian_before = x + stretch.width, asian
        if not above:
            above, below = self._pitch(style.size, style)
        return Setting(tuple(stretches), x, above, below)

    def font(self, style: TextStyle, size: float, *, asian: bool, bold: bool) -> tuple[QFont, QFontMetricsF]:
        """Return the face for this text at `size` points in GRAIN units, and its measures."""
        family = self.faces.asian(style.asian) if asian else self.faces.latin(style.latin, style.asian)
        key = (family, size, bold, style.italic)
        if key not in self._fonts:
            font = QFont(family)
            font.setPixelSize(max(1, round(size * GRAIN)))
            font.setBold(bold)
            font.setItalic(style.italic)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = (font, QFontMetricsF(font))
        return self._fonts[key]

    def fonts(self) -> list[QFont]:
        """Return the faces used so far."""
        return [font for font, _ in self._fonts.values()]

    def _stretch(self, text: str, run: Run, style: TextStyle, x: float, *, asian: bool) -> Stretch:
        look = self.template.tones.get(run.tone, ToneLook())
        bold = style.bold if look.bold is None else look.bold
        font, measures = self.font(style, run.size or style.size, asian=asian, bold=bold)
        return Stretch(text, font, look.colour or style.colour, x, measures.horizontalAdvance(text) / GRAIN)

    def _joined(self, before: bool | None, asian: bool, text: str) -> bool:  # noqa: FBT001  # two sides of one joint
        """Return whether LibreOffice would open a gap here: where Chinese meets Latin letters or digits."""
        if self.profile is not Profile.LIBREOFFICE or before is None or before == asian:
            return False
        return not text[0].isspace()

    def _pitch(self, size: float, style: TextStyle) -> tuple[float, float]:
        """Return what a line of this size takes above and below its baseline, its percentage counted in."""
        above, below = self._height(size, style)
        pitch = (above + below) * style.line
        if style.line < 1:
            above = min(above, _SHRUNK_ABOVE * pitch)
            return above, pitch - above
        return pitch - below, below

    def _height(self, size: float, style: TextStyle) -> tuple[float, float]:
        if self.profile is Profile.LIBREOFFICE:
            return _EM_ABOVE * size, _EM_BELOW * size
        _, measures = self.font(style, size, asian=True, bold=style.bold)
        above, below = measures.ascent() / GRAIN, measures.descent() / GRAIN
        # a stand-in taller than every declared face would push lines out of the box they were fitted to
        share = min(1.0, self.template.face.height * size / (above + below))
        return above * share, below * share


def _next_tab(x: float) -> float:
    return (int(x / _TAB + 1e-6) + 1) * _TAB


def _split(text: str) -> Iterator[str]:
    """Yield the text's stretches of one face, each tab alone."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or _kind(text[at]) != _kind(text[start]) or text[start] == "\t":
            yield text[start:at]
            start = at


def _kind(character: str) -> int:
    return 2 if character == "\t" else int(is_asian(character))
