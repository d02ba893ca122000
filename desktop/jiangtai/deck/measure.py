"""Units: lengths and sizes are types, never bare numbers between modules."""

from __future__ import annotations

from typing import NamedTuple, NewType

Emu = NewType("Emu", int)
"""English metric units: 914 400 an inch, 12 700 a point (ECMA-376 part 1, 20.1.2.1)."""

Pt = NewType("Pt", float)
"""Points: 72 an inch."""

EMU_PER_PT = 12700
EMU_PER_INCH = 914400


def to_emu(points: float) -> Emu:
    """Return a length in points as EMU."""
    return Emu(round(points * EMU_PER_PT))


def to_pt(emu: int) -> Pt:
    """Return a length in EMU as points."""
    return Pt(emu / EMU_PER_PT)


class Rect(NamedTuple):
    """A rectangle on a slide, in EMU from its top left corner."""

    x: Emu
    y: Emu
    cx: Emu
    cy: Emu

    @property
    def right(self) -> Emu:
        """The x of the right edge."""
        return Emu(self.x + self.cx)

    @property
    def bottom(self) -> Emu:
        """The y of the bottom edge."""
        return Emu(self.y + self.cy)


class Insets(NamedTuple):
    """The margins inside a text box, in EMU (ECMA-376 part 1, 21.1.2.1.1: lIns, tIns, rIns, bIns)."""

    left: Emu = Emu(91440)
    top: Emu = Emu(45720)
    right: Emu = Emu(91440)
    bottom: Emu = Emu(45720)
