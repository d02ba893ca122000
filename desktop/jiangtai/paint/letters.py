"""Letters: a Deck's broken lines as glyphs: which face draws each stretch, how wide it is and where its baseline stands.

Nothing is broken or fitted here. A line is cut into stretches of one face (Chinese and Latin text have faces of their
own), measured with the face that will draw it, and set on a baseline. All lengths are points.

PowerPoint takes a line's height from its faces and puts no gap between Chinese and Latin. LibreOffice gives slides
lines of one height for every face, but takes the faces' own in table cells; a fifth of a line's height stands between
Chinese and Latin.
"""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.advances import Script, joints_of, resolve_scripts
from jiangtai.deck.deck import Profile
from jiangtai.deck.look import ToneLook
from jiangtai.deck.measure import EMU_PER_INCH, to_pt
from jiangtai.paint import libreoffice
from jiangtai.paint.founts import cast
from jiangtai.paint.stamps import Stamps
from jiangtai.value import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Line, Run
    from jiangtai.deck.look import Rgb, Template, TextStyle
    from jiangtai.paint.faces import Faces
    from jiangtai.paint.founts import Fount, Founts, Glyph

_SHRUNK_ABOVE = 0.8
_GAP = 0.2
"""The gap LibreOffice opens between Chinese and Latin, as a share of the height of the line before it."""
_HAIR = 1e-6
_KEPT = 4096
"""Lines remembered as set: several decks' worth."""
_TAB = to_pt(EMU_PER_INCH)
"""Tab stops where a paragraph sets none (ECMA-376 part 1, 21.1.2.2.7: defTabSz)."""


class Mark(NamedTuple):
    """A character with the script it is drawn in, and the one LibreOffice takes it for where scripts meet."""

    character: str
    script: int
    taken: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one run in one face: where they start from the line's start, and how wide they are.

    `places` says where each of the glyphs starts, from the stretch's start.
    """

    text: str
    fount: Fount
    size: float
    colour: Rgb
    x: float
    width: float
    glyphs: tuple[Glyph, ...]
    places: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A line as set: its stretches, its whole width, and what it takes above and below its baseline.

    `tall` is the height of its text, its spacing left out.
    """

    stretches: tuple[Stretch, ...]
    width: float
    above: float
    below: float
    tall: float


@dataclass(slots=True)
class Letters:
    """The faces of one template at hand, with what they measure. For one thread."""

    faces: Faces
    template: Template
    profile: Profile = Profile.POWERPOINT
    in_cells: bool = False
    told: list[str] = field(default_factory=list)
    """The characters of every glyph put into a PDF, in the order of drawing."""
    stamps: Stamps = field(default_factory=Stamps)
    founts: Founts = field(default_factory=dict)
    _families: dict[tuple[str, str, bool], str] = field(default_factory=dict)
    _settings: dict[tuple[Line, TextStyle, float, str, str, bool], Setting] = field(default_factory=dict)

    @property
    def imported(self) -> bool:
        """Whether lines stand as LibreOffice sets them."""
        return self.profile is Profile.LIBREOFFICE

    def set_line(self, line: Line, style: TextStyle, start: float = 0.0, said: str = "", then: str = "") -> Setting:
        """Return the line set from `start` points right of the text's edge (tabs count from the edge).

        `said` is what stands before the line in its paragraph: marks take their script from it. `then` is the character
        after it: LibreOffice counts the gap between them to the line's width.
        """
        key = (line, style, start, said, then, self.in_cells)
        if key not in self._settings:
            if len(self._settings) >= _KEPT:
                self._settings.clear()
            self._settings[key] = self._set_line(line, style, start, said, then)
        return self._settings[key]

    def fount(self, style: TextStyle, *, asian: bool, bold: bool) -> Fount:
        """Return the face for text in this style."""
        key = (self._family(style, asian=asian), bold, style.italic)
        if key not in self.founts:
            self.founts[key] = cast(key[0], bold=bold, italic=style.italic)
        return self.founts[key]

    def for_cells(self) -> Letters:
        """Return the same faces as they stand in table cells."""
        return replace(self, in_cells=True)

    def even(self, points: float) -> float:
        """Return a length as the program this is compared with rounds it."""
        return libreoffice.hundredth(points) if self.imported else points

    def above(self, points: float) -> float:
        """Return what stands above anchored text, as the program this is compared with cuts it off."""
        return libreoffice.cut_off(points) if self.imported else points

    def bullet_drop(self, line: Setting, look: TextStyle) -> float:
        """Return how far below its line's baseline a bullet stands.

        On it in PowerPoint; LibreOffice centres the bullet's face on the line's text, its spacing left out
        (editeng/source/outliner/outliner.cxx, ImpCalcBulletArea).
        """
        if not self.imported:
            return 0.0
        fount = self.fount(look, asian=False, bold=look.bold)
        return self.even(line.below - line.tall / 2 + (fount.ascent - fount.descent) * look.size / 2)

    def _set_line(self, line: Line, style: TextStyle, start: float, said: str, then: str) -> Setting:
        stretches: list[Stretch] = []
        heights: list[tuple[float, float]] = []
        marks = iter(self._marks(said, line.text + then))
        x, taken = 0.0, Script.NONE
        for run in line.runs:
            for part in _split([next(marks) for _ in run.text]):
                first = part[0]
                if first.character == "\t":
                    x, taken = _next_tab(start + x, to_pt(style.margin)) - start, Script.NONE
                elif first.character != "\n":
                    x += self._gap(taken, first.taken, heights)
                    text = "".join(mark.character for mark in part)
                    stretches.append(self._stretch(text, run, style, x, asian=first.script == Script.ASIAN))
                    heights.append(self._height(stretches[-1].size, style, stretches[-1].fount))
                    x, taken = x + stretches[-1].width, part[-1].taken
        x += sum(self._gap(taken, mark.taken, heights) for mark in marks)
        heights = heights or [self._height(style.size, style, None)]
        rise, drop = max(above for above, _ in heights), max(below for _, below in heights)
        return Setting(tuple(stretches), x, *self._pitch(rise, drop, style.line), rise + drop)

    def _family(self, style: TextStyle, *, asian: bool) -> str:
        key = (style.latin, style.asian, asian)
        if key not in self._families:
            family = self.faces.asian(style.asian) if asian else self.faces.latin(style.latin, style.asian)
            self._families[key] = family
        return self._families[key]

    def _stretch(self, text: str, run: Run, style: TextStyle, x: float, *, asian: bool) -> Stretch:
        look = self.template.tones.get(run.tone, ToneLook())
        size = run.size or style.size
        fount = self.fount(style, asian=asian, bold=style.bold if look.bold is None else look.bold)
        glyphs = fount.shape(text)
        advances = [glyph.advance + style.spacing / size for glyph in glyphs]
        if self.imported:
            places, width = libreoffice.places(advances, size)
        else:
            *starts, width = accumulate((advance * size for advance in advances), initial=0.0)
            places = tuple(starts)
        return Stretch(text, fount, size, look.colour or style.colour, x, width, glyphs, places)

    def _marks(self, said: str, text: str) -> list[Mark]:
        """Return each character with its script.

        In PowerPoint an opening quotation mark goes with what it opens, and ASCII marks stay in the Latin face.
        """
        whole = said + text
        scripts = resolve_scripts(whole, self.profile)
        if self.imported:
            taken = joints_of(whole, scripts)
        else:
            for at in range(len(whole) - 2, -1, -1):
                if whole[at] in "“‘":
                    scripts[at] = scripts[at + 1]
            taken = scripts
        marks = [
            Mark(one, script if self.imported or one > "\x7f" else Script.LATIN, joint)
            for one, script, joint in zip(whole, scripts, taken, strict=True)
        ]
        return marks[len(said) :]

    def _gap(self, before: int, after: int, heights: list[tuple[float, float]]) -> float:
        """Return what LibreOffice puts where Chinese meets Latin letters or digits."""
        meets = Script.NONE not in (before, after) and before != after
        return self.even(sum(heights[-1]) * _GAP) if meets and self.imported else 0.0

    def _pitch(self, above: float, below: float, share: float) -> tuple[float, float]:
        """Return what a line takes above and below its baseline, its spacing counted in."""
        if self.imported:
            return libreoffice.pitch(above, below, share)
        pitch = (above + below) * share
        if share < 1:
            above = min(above, _SHRUNK_ABOVE * pitch)
            return above, pitch - above
        return pitch - below, below

    def _height(self, size: float, style: TextStyle, drawn: Fount | None) -> tuple[float, float]:
        """Return what a stretch of this size takes above and below its baseline; `drawn` is the face that draws it."""
        if self.imported and not self.in_cells:
            return libreoffice.even_height(size)
        fount = self.fount(style, asian=True, bold=style.bold)
        if self.imported:
            fount = drawn or fount
            em = libreoffice.dotted(size)
            return libreoffice.dotted(fount.ascent * em), libreoffice.dotted(fount.descent * em)
        above, below = fount.ascent * size, fount.descent * size
        # a stand-in taller than every declared face would push lines out of the box they were fitted to
        share = min(1.0, self.template.face.height * size / (above + below))
        return above * share, below * share


def _split(marks: list[Mark]) -> Iterator[list[Mark]]:
    """Yield stretches of one script, each tab and break alone."""
    for _, group in groupby(
        enumerate(marks), lambda item: item[0] if item[1].character in "\t\n" else (item[1].script, item[1].taken)
    ):
        yield [mark for _, mark in group]


def _next_tab(x: float, margin: float) -> float:
    """Return the next tab stop: a hanging paragraph's margin is one, then every inch."""
    if x < margin - _HAIR:
        return margin
    return (int(x / _TAB + _HAIR) + 1) * _TAB
