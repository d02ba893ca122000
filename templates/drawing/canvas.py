"""The page: its size, its margins and where things stand on it, in inches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

EMU_PER_INCH = 914400


def emu(inches: float) -> int:
    """Return a length in inches as EMU."""
    return round(inches * EMU_PER_INCH)


class Area(NamedTuple):
    """A rectangle in inches from the page's top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.h

    def inset(self, left: float, top: float, right: float | None = None, bottom: float | None = None) -> Area:
        """Return the area without its margins; right and bottom are as left and top where not given."""
        right = left if right is None else right
        bottom = top if bottom is None else bottom
        return Area(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)


@dataclass(frozen=True, slots=True)
class Canvas:
    """A page of one aspect. `margin` is for pages with a title band, `wide_margin` for cover, sections and plates."""

    aspect: str
    width: float
    height: float
    margin: float
    wide_margin: float

    @property
    def wide(self) -> bool:
        """Whether it is the 16:9 page."""
        return self.width > 12

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def band(self) -> Area:
        """Where page titles stand: one line of 32 points in the middle, or two of 28."""
        return Area(self.margin, 0.28, self.measure, 0.95)

    @property
    def under_band(self) -> float:
        """The y of a rule under the titles."""
        return 1.3

    @property
    def content(self) -> Area:
        """Where a page's text stands: what is lower is hidden by the heads of the front rows."""
        return Area(self.margin, 1.5, self.measure, 4.5)

    @property
    def foot(self) -> Area:
        """Where unit, part title and page number stand."""
        return Area(self.margin, 6.95, self.measure, 0.35)

    @property
    def wide_foot(self) -> Area:
        """Where they stand on pages with the wide margins, so that everything keeps one left edge."""
        return self.foot._replace(x=self.wide_margin, w=self.width - 2 * self.wide_margin)

    def plate(self, top: float, bottom: float) -> Area:
        """Return the area between the wide margins from one y to another."""
        return Area(self.wide_margin, top, self.width - 2 * self.wide_margin, bottom - top)


WIDE = Canvas("16:9", 40 / 3, 7.5, 0.75, 0.9)
NARROW = Canvas("4:3", 10, 7.5, 0.6, 0.7)


def columns(area: Area, count: int, gap: float) -> tuple[Area, ...]:
    """Return `count` equal columns of the area, left to right."""
    width = (area.w - gap * (count - 1)) / count
    return tuple(Area(area.x + i * (width + gap), area.y, width, area.h) for i in range(count))


def rows(area: Area, count: int, gap: float) -> tuple[Area, ...]:
    """Return `count` equal rows of the area, top to bottom."""
    height = (area.h - gap * (count - 1)) / count
    return tuple(Area(area.x, area.y + i * (height + gap), area.w, height) for i in range(count))


def grid(area: Area, across: int, down: int, gap: float, count: int) -> tuple[Area, ...]:
    """Return `count` cells of a grid in reading order; a last row that is not full is centred."""
    cells = [cell for row in rows(area, down, gap) for cell in columns(row, across, gap)]
    left = count % across
    if not left:
        return tuple(cells[:count])
    shift = (across - left) * (cells[0].w + gap) / 2
    last = [cell._replace(x=cell.x + shift) for cell in cells[count - left : count]]
    return tuple(cells[: count - left] + last)
