"""Letters: a Deck's broken lines as glyphs: which face draws each stretch, how wide it is and where its baseline stands.

Nothing is broken or fitted here. A line is cut into stretches of one face (Chinese and Latin text have faces of their
own), measured with the face that will draw it, and set on a baseline. All lengths are points.

Where the baseline stands follows what each program does. LibreOffice gives imported slides "font-independent line
spacing": 1.0 em above the baseline and 0.2 em below it, whatever the face; above 100 % the surplus stands above the
line, below 100 % the part above shrinks to four fifths of the pitch (editeng/source/editeng/impedit3.cxx; measured at
90, 100, 120 and 150 %). In table cells it takes the face's own ascent and descent, as PowerPoint does everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from jiangtai.deck.advances import JOINT, Script, resolve_scripts
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

_EM_ABOVE, _EM_BELOW = 1.0, 0.2
_SHRUNK_ABOVE = 0.8
_HAIR = 1e-6
_TAB = to_pt(EMU_PER_INCH)
"""Tab stops where a paragraph sets none (ECMA-376 part 1, 21.1.2.2.7: defTabSz)."""


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
    in_cells: bool = False
    _fonts: dict[tuple[str, str | None, float, bool, bool], tuple[QFont, QFontMetricsF]] = field(default_factory=dict)

    def set_line(self, line: Line, style: TextStyle, start: float = 0.0) -> Setting:
        """Return the line set from `start` points right of the text's edge (tabs count from the edge)."""
        stretches: list[Stretch] = []
        scripts = iter(self._scripts(line.text))
        x, above, below, script_before = 0.0, 0.0, 0.0, Script.NONE
        for run in line.runs:
            size = run.size or style.size
            up, down = self._pitch(size, style)
            above, below = max(above, up), max(below, down)
            for text, script in self._split(run.text, scripts):
                if text == "\t":
                    x, script_before = _next_tab(start + x, to_pt(style.margin)) - start, Script.NONE
                elif text != "\n":
                    x += self._joint(script_before, script) * size
                    stretches.append(self._stretch(text, run, style, x, asian=self._asian(text, script)))
                    x, script_before = x + stretches[-1].width, script
        if not above:
            above, below = self._pitch(style.size, style)
        return Setting(tuple(stretches), x, above, below)

    def font(self, style: TextStyle, size: float, *, asian: bool, bold: bool) -> tuple[QFont, QFontMetricsF]:
        """Return the face for this text at `size` points in GRAIN units, and its measures."""
        key = (style.asian, style.latin if not asian else None, size, bold, style.italic)
        if key not in self._fonts:
            font = QFont(self.faces.asian(style.asian) if asian else self.faces.latin(style.latin, style.asian))
            font.setPixelSize(max(1, round(size * GRAIN)))
            font.setBold(bold)
            font.setItalic(style.italic)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = (font, QFontMetricsF(font))
        return self._fonts[key]

    def for_cells(self) -> Letters:
        """Return the same faces as they stand in table cells."""
        return replace(self, in_cells=True)

    def fonts(self) -> list[QFont]:
        """Return the faces used so far."""
        return [font for font, _ in self._fonts.values()]

    def _stretch(self, text: str, run: Run, style: TextStyle, x: float, *, asian: bool) -> Stretch:
        look = self.template.tones.get(run.tone, ToneLook())
        bold = style.bold if look.bold is None else look.bold
        font, measures = self.font(style, run.size or style.size, asian=asian, bold=bold)
        return Stretch(text, font, look.colour or style.colour, x, measures.horizontalAdvance(text) / GRAIN)

    def _scripts(self, text: str) -> list[int]:
        """Return each character's script. In PowerPoint an opening quotation mark goes with what it opens."""
        scripts = resolve_scripts(text)
        if self.profile is Profile.POWERPOINT:
            for at in range(len(text) - 2, -1, -1):
                if text[at] in "“‘":
                    scripts[at] = scripts[at + 1]
        return scripts

    def _joint(self, before: int, after: int) -> float:
        """Return the em LibreOffice puts where Chinese meets Latin letters or digits."""
        meets = Script.NONE not in (before, after) and before != after
        return JOINT if meets and self.profile is Profile.LIBREOFFICE else 0.0

    def _asian(self, text: str, script: int) -> bool:
        """Return whether the East Asian face draws this: PowerPoint keeps ASCII marks in the Latin one."""
        return script == Script.ASIAN and (self.profile is Profile.LIBREOFFICE or text[0] > "\x7f")

    def _split(self, text: str, scripts: Iterator[int]) -> Iterator[tuple[str, int]]:
        """Yield the text's stretches of one face with their script, each tab and break alone."""
        marked = [(one, next(scripts)) for one in text]
        for _, group in groupby(
            enumerate(marked), lambda item: item[0] if item[1][0] in "\t\n" else (item[1][1], self._asian(*item[1]))
        ):
            part = [pair for _, pair in group]
            yield "".join(one for one, _ in part), part[0][1]

    def _pitch(self, size: float, style: TextStyle) -> tuple[float, float]:
        """Return what a line of this size takes above and below its baseline, its percentage counted in."""
        above, below = self._height(size, style)
        pitch = (above + below) * style.line
        if style.line < 1:
            above = min(above, _SHRUNK_ABOVE * pitch)
            return above, pitch - above
        return pitch - below, below

    def _height(self, size: float, style: TextStyle) -> tuple[float, float]:
        imported = self.profile is Profile.LIBREOFFICE
        if imported and not self.in_cells:
            return _EM_ABOVE * size, _EM_BELOW * size
        _, measures = self.font(style, size, asian=True, bold=style.bold)
        above, below = measures.ascent() / GRAIN, measures.descent() / GRAIN
        # a stand-in taller than every declared face would push lines out of the box they were fitted to
        share = 1.0 if imported else min(1.0, self.template.face.height * size / (above + below))
        return above * share, below * share


def _next_tab(x: float, margin: float) -> float:
    """Return the next tab stop: a hanging paragraph's margin is one, then every inch."""
    if x < margin - _HAIR:
        return margin
    return (int(x / _TAB + _HAIR) + 1) * _TAB
