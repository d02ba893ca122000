"""Fitting: sizes that hold a box's words for the tallest face and both renderers, spacing that fills it, pages where
no size does.
"""  # noqa: D205  # one sentence

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.composing import compose, least_lines
from jiangtai.deck.deck import Box
from jiangtai.deck.measure import Emu, Pt, Rect, to_emu, to_pt
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.composing import Composed, Copy
    from jiangtai.deck.deck import BoxRole, Profile
    from jiangtai.deck.look import Slot, TextStyle

_MOST_GAPS = (3.0, 0.9)
"""Points stand apart by at most this much of their size, what is below a point from it by the second: wider gaps read
as separate things.
"""
_LOWER_SHARE = 0.3
"""How much of a widening lower levels take: they stay nearer to their point than points to each other."""

_TOSS = 0.06
"""Em: a line this near to a whole number of characters may hold one more or one fewer (measured: −0.03 to +0.02)."""

_GIVEN_FOR_EVEN_LINES = 2.0
"""Points a text may shrink for even lines: less than the eye notices from slide to slide."""

_HAIR = 0.01
"""Points lost to rounding."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes a text may have: where it starts, and below which it is split instead."""

    start: Pt
    floor: Pt

    def sizes(self) -> Iterator[Pt]:
        """Yield the sizes to try, largest first, a point apart."""
        size = self.start
        while size > self.floor:
            yield size
            size = Pt(size - 1)
        yield self.floor


class Spot(NamedTuple):
    """Where words are to stand: a placeholder, and its rectangle as moved or grown."""

    slot: Slot
    rect: Rect

    @property
    def width(self) -> Pt:
        """The width inside the margins, in points."""
        return Pt(to_pt(self.rect.cx) - to_pt(self.slot.insets.left) - to_pt(self.slot.insets.right))

    @property
    def room(self) -> Pt:
        """The height inside the margins, in points."""
        return Pt(to_pt(self.rect.cy) - to_pt(self.slot.insets.top) - to_pt(self.slot.insets.bottom))

    def holds(self, done: Set) -> bool:
        """Return whether set paragraphs stand in it."""
        return done.height <= self.room + _HAIR

    def lowered(self, drop: Emu) -> Spot:
        """Return the spot with its top given way by `drop`; its bottom stays."""
        rect = self.rect
        moved = Rect(rect.x, Emu(rect.y + drop), rect.cx, Emu(max(0, rect.cy - drop)))
        return Spot(self.slot, moved) if drop else self

    def deepened(self, more: int) -> Spot:
        """Return the spot with its bottom lowered by `more`."""
        rect = self.rect
        return Spot(self.slot, Rect(rect.x, rect.y, rect.cx, Emu(rect.cy + more)))


@dataclass(frozen=True, slots=True)
class Type:
    """What fitting must know: the tallest face's height by em, whether emphasis is bold, the renderer, titles' words."""

    height: float
    strong: bool
    profile: Profile
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Set:
    """Paragraphs set at one size, with the height each takes and the space above each."""

    size: Pt
    copies: tuple[Copy, ...]
    composed: tuple[Composed, ...]
    heights: tuple[Pt, ...]
    before: tuple[Pt, ...]

    @property
    def height(self) -> Pt:
        """The height of it all in points; space above the first counts for nothing."""
        after = sum(one.style.after for one in self.composed[:-1])
        return Pt(sum(self.heights) + sum(self.before[1:]) + after)

    @property
    def ragged(self) -> int:
        """How many hard breaks there are in text that is no title."""
        pairs = zip(self.copies, self.composed, strict=True)
        return sum(run.text.count("\n") for copy, one in pairs if not copy.title for run in one.runs)

    def spread(self, room: Pt) -> Set:
        """Return the same with its spacing widened towards filling `room`."""
        lower = [copy.level > 0 for copy in self.copies[1:]]
        shares = sum(_LOWER_SHARE if low else 1.0 for low in lower)
        slack = room - self.height
        if not lower or slack <= 0:
            return self
        each = slack / shares
        wider = []
        for gap, low in zip(self.before[1:], lower, strict=True):
            most = self.size * _MOST_GAPS[low]
            wider.append(Pt(int(max(gap, min(gap + each * (_LOWER_SHARE if low else 1.0), most)) * 2) / 2))
        return replace(self, before=(self.before[0], *wider))


def set_copies(copies: Sequence[Copy], spot: Spot, size: Pt, floor: Pt, kind: Type) -> Set:
    """Return paragraphs set in a placeholder's styles at `size`; lower levels keep their distance, down to `floor`."""
    width = spot.width
    styles = [_style(spot.slot, level, size, floor) for level in range(max((c.level for c in copies), default=0) + 1)]
    composed, heights, before = [], [], []
    for copy in copies:
        style = styles[copy.level]
        one = compose(copy, style, width, strong=kind.strong, known=kind.words if copy.title else frozenset())
        composed.append(one)
        heights.append(Pt(one.count * pitch(style, kind)))
        before.append(Pt(style.before))
    return Set(size, tuple(copies), tuple(composed), tuple(heights), tuple(before))


def least_of(copies: Sequence[Copy], spot: Spot, size: Pt, kind: Type) -> Pt:
    """Return a height in points that paragraphs of one level, set at `size`, are never under."""
    style, width = _style(spot.slot, 0, size, size), spot.width
    count = sum(least_lines(copy, style, width, strong=kind.strong) for copy in copies)
    gaps = (style.before + style.after) * max(0, len(copies) - 1)
    return Pt(count * pitch(style, kind) + gaps)


def pitch(style: TextStyle, kind: Type) -> Pt:
    """Return the distance of lines in points, for the tallest face."""
    return Pt(style.size * max(style.line, 0.1) * kind.height)


def fit(copies: Sequence[Copy], spot: Spot, scale: Scale, kind: Type) -> Set | None:
    """Return paragraphs at the largest size of the scale at which they stand in the spot; None where none does.

    A size a little smaller is taken where it needs fewer hard breaks to keep a term whole: they leave ragged lines.
    """
    least: Set | None = None
    best: Set | None = None
    for wanted in scale.sizes():
        if best is not None and wanted < best.size - _GIVEN_FOR_EVEN_LINES:
            break
        found = set_copies(copies, spot, _clear(wanted, spot, scale), scale.floor, kind)
        if spot.holds(found):
            best = found if best is None or found.ragged < best.ragged else best
            if not best.ragged:
                return best
        elif least is None:  # what does not stand at the floor needs no trying in between
            least = set_copies(copies, spot, scale.floor, scale.floor, kind)
            if not spot.holds(least):
                return best
    return best or least


def _clear(size: Pt, spot: Spot, scale: Scale) -> Pt:
    """Return the size, or one half a point beside it where a line would hold a whole number of Hanzi exactly.

    Whether the last one stands on such a line is a coin toss between renderers.
    """
    width = spot.width - to_pt(spot.slot.styles[0].margin)
    for tried in (size, size - 0.5, size + 0.5):
        if scale.floor <= tried <= scale.start and _TOSS < (width / tried) % 1 < 1 - _TOSS:
            return Pt(tried)
    return size


def to_box(done: Set, spot: Spot, role: BoxRole, kind: Type) -> Box:
    """Return the box of a deck that holds what was set."""
    slot, rect = spot
    paragraphs = tuple(
        one.paragraph(copy, kind.profile, gap)
        for copy, one, gap in zip(done.copies, done.composed, done.before, strict=True)
    )
    height = to_emu(done.height)
    return Box(
        role, slot.idx, rect, done.size, paragraphs, slot.anchor, slot.insets, height, rect != slot.rect, slot.name
    )


def _style(slot: Slot, level: int, size: Pt, floor: Pt) -> TextStyle:
    top = slot.styles[0]
    style = slot.styles[min(level, len(slot.styles) - 1)]
    own = size if level == 0 else Pt(max(min(floor, style.size), round(style.size * size / top.size)))
    return style if own == style.size else replace(style, size=own)
