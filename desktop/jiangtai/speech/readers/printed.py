"""Printed lines: the letters of a printed page put together into lines, columns in reading order.

A PDF knows letters and places, no lines. Coordinates are points, x to the right and y upward, as PDF has them.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST_WIDE = "\u2e80"  # from here on characters are Hanzi, kana and full-width signs, one em wide
_JUMP = 2.0  # em: farther on in the same line begins another cell or column
_GAP_WIDE = 0.6  # em between Hanzi that is a space, not loose setting
_GAP_LATIN = 0.22  # em beside a Latin letter that is a space
_LOOSE = 1.6  # a space is so much wider than the line's other gaps
_COLUMN_LINES = 4  # fewer lines are a signature or a caption, no column
_CROSSING = 0.25  # share of lines that may cross a gutter: titles, page numbers
_FULL = 0.5  # share of left-hand lines that run up to the gutter; in a table they do not


class Glyph(NamedTuple):
    """One letter and its box; `at` is its index on the page."""

    letter: str
    left: float
    bottom: float
    right: float
    top: float
    at: int


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of one column, and the box it fills. `em` is its letters' size, 0 where places are not known."""

    words: str
    page: int
    column: int
    left: float = 0.0
    right: float = 0.0
    middle: float = 0.0
    em: float = 0.0
    glyphs: tuple[int, ...] = ()


@dataclass(slots=True)
class _Run:
    """Letters that follow each other on one base line."""

    glyphs: list[Glyph]
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 1e-3)

    def add(self, glyph: Glyph) -> None:
        self.glyphs.append(glyph)
        self.left, self.right = min(self.left, glyph.left), max(self.right, glyph.right)
        self.bottom, self.top = min(self.bottom, glyph.bottom), max(self.top, glyph.top)


def print_lines(glyphs: Iterable[Glyph], page: int) -> list[PrintedLine]:
    """Return a page's lines in reading order; with two columns the left one is read first."""
    runs = _runs(glyphs)
    gutter = _gutter(runs)
    if gutter is None:
        return [_line(row, page, 0) for row in _rows(runs)]
    across = _rows([run for run in runs if gutter.is_crossed_by(run)])
    left = _rows([run for run in runs if run.right <= gutter.middle and not gutter.is_crossed_by(run)])
    right = _rows([run for run in runs if run.right > gutter.middle and not gutter.is_crossed_by(run)])
    lines: list[PrintedLine] = []
    for row in [*across, []]:  # what runs across both columns parts the page into bands
        floor = row[0].middle if row else float("-inf")
        for column, side in ((1, left), (2, right)):
            above = [part for part in side if part[0].middle > floor]
            lines += [_line(part, page, column) for part in above]
            del side[: len(above)]
        if row:
            lines.append(_line(row, page, 0))
    return lines


def _runs(glyphs: Iterable[Glyph]) -> list[_Run]:
    runs: list[_Run] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None and _repeats(last, glyph):
            continue
        if last is not None and _continues(runs[-1], last, glyph):
            runs[-1].add(glyph)
        else:
            runs.append(_Run([glyph], glyph.left, glyph.right, glyph.bottom, glyph.top))
        last = glyph
    return [run for run in runs if any(not glyph.letter.isspace() for glyph in run.glyphs)]


def _repeats(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a letter is printed over itself, a hair beside: the bold of fonts that have none."""
    slip = 0.2 * (glyph.top - glyph.bottom)
    return last.letter == glyph.letter and abs(last.left - glyph.left) < slip and abs(last.bottom - glyph.bottom) < slip


def _continues(run: _Run, last: Glyph, glyph: Glyph) -> bool:
    height = max(last.top - last.bottom, glyph.top - glyph.bottom, 1e-3)
    overlap = min(run.top, glyph.top) - max(run.bottom, glyph.bottom)
    level = overlap > 0.4 * min(run.height, max(glyph.top - glyph.bottom, 1e-3))
    return level and -0.8 * height < glyph.left - last.right < _JUMP * height


def _rows(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Return the runs row by row, from the top; a row's from the left."""
    rows: list[list[_Run]] = []
    bottom = top = 0.0
    for run in sorted(runs, key=lambda run: -run.middle):
        overlap = min(top, run.top) - max(bottom, run.bottom)
        if rows and overlap > 0.5 * min(top - bottom, run.height):
            rows[-1].append(run)
        else:
            rows.append([run])
            bottom, top = run.bottom, run.top
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


@dataclass(frozen=True, slots=True)
class _Gutter:
    """The empty strip between two columns."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def is_crossed_by(self, run: _Run) -> bool:
        return run.left < self.middle < run.right


def _gutter(runs: Sequence[_Run]) -> _Gutter | None:
    """Return the strip between two columns, None where the page has one."""
    if len(runs) < 2 * _COLUMN_LINES:
        return None
    start, end = min(run.left for run in runs), max(run.right for run in runs)
    tried = [start + (end - start) * share / 100 for share in range(30, 71)]
    for middle in sorted(tried, key=lambda x: sum(run.left < x < run.right for run in runs)):
        left = [run for run in runs if run.right <= middle]
        right = [run for run in runs if run.left >= middle]
        if len(runs) - len(left) - len(right) > _CROSSING * len(runs):
            return None
        if min(len(left), len(right)) >= _COLUMN_LINES and _are_columns(left, right):
            return _Gutter(max(run.right for run in left), min(run.left for run in right))
    return None


def _are_columns(left: Sequence[_Run], right: Sequence[_Run]) -> bool:
    """Tell whether both sides are running text: set side by side, the left one's lines mostly full; a table's are not."""
    em = _em(left)
    edge = max(run.right for run in left)
    beside = min(max(r.top for r in left), max(r.top for r in right)) - max(
        min(r.bottom for r in left), min(r.bottom for r in right)
    )
    full = sum(run.right > edge - 2 * em for run in left)
    aligned = sum(run.left < min(r.left for r in right) + 3 * em for run in right)
    return beside > _COLUMN_LINES * em and full >= _FULL * len(left) and aligned >= _FULL * len(right)


def _em(row: Sequence[_Run]) -> float:
    """Return the size of a row's letters: a Hanzi is as wide as its size, whatever its font says of heights."""
    wide = [g.right - g.left for run in row for g in run.glyphs if g.letter >= _FIRST_WIDE and not g.letter.isspace()]
    return median(wide) if wide else 0.9 * median(run.height for run in row)


def _line(row: Sequence[_Run], page: int, column: int) -> PrintedLine:
    em = max(_em(row), 1e-3)
    glyphs = [glyph for run in row for glyph in run.glyphs]
    inked = [glyph for glyph in glyphs if not glyph.letter.isspace()]
    return PrintedLine(
        _spaced(glyphs, em),
        page,
        column,
        min(glyph.left for glyph in inked),
        max(glyph.right for glyph in inked),
        median(run.middle for run in row),
        em,
        tuple(glyph.at for glyph in inked),
    )


def _spaced(glyphs: Sequence[Glyph], em: float) -> str:
    """Return a line's letters, with a space wherever one was left between two without being written."""
    gaps = [after.left - before.right for before, after in pairwise(glyphs)]
    usual = max(median(gaps), 0.0) if gaps else 0.0
    words = [glyphs[0].letter]
    for gap, (before, after) in zip(gaps, pairwise(glyphs), strict=True):
        latin = before.letter < _FIRST_WIDE and after.letter < _FIRST_WIDE
        least = (_GAP_LATIN if latin else _GAP_WIDE) * em
        if gap > max(least, _LOOSE * usual) and not (before.letter.isspace() or after.letter.isspace()):
            words.append(" ")
        words.append(after.letter)
    return "".join(words).strip()


def edges(lines: Sequence[PrintedLine]) -> dict[tuple[int, int], tuple[float, float]]:
    """Return for each page and column its left and right edge: the outermost places several lines share."""
    by_column: dict[tuple[int, int], list[PrintedLine]] = {}
    for line in lines:
        by_column.setdefault((line.page, line.column), []).append(line)
    found = {
        key: (_shared([x.left for x in own], 1), _shared([-x.right for x in own], 1)) for key, own in by_column.items()
    }
    firm = {key: pair for key, pair in found.items() if len(by_column[key]) >= 8} or found
    result: dict[tuple[int, int], tuple[float, float]] = {}
    for key, pair in found.items():
        peers = [other for (_, column), other in firm.items() if column == key[1]]
        left, right = pair if key in firm or not peers else (median(p[0] for p in peers), median(p[1] for p in peers))
        result[key] = left, -right
    return result


def _shared(places: Sequence[float], step: float) -> float:
    """Return the smallest place several lines start at, within a point; the smallest of all where none is shared."""
    counts = Counter(round(place / step) for place in places)
    least = max(2.0, len(places) / 10)
    common = [place for place, count in counts.items() if count + counts[place + 1] >= least]
    return min(common) * step if common else min(places)
