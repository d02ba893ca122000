"""The site: where on a stranger's layout new placeholders can stand, and in which colours words are read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.grounds import LARGE, contrast, ground_at, mean, readable
from jiangtai.deck.look import Align, SlotType
from jiangtai.deck.measure import EMU_PER_INCH, Emu, Pt, Rect
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from jiangtai.deck.look import Layout, Rgb, Slot
    from jiangtai.deck.masters import Master
    from jiangtai.deck.signature import Signature

_FEET = (SlotType.FOOTER, SlotType.NUMBER, SlotType.DATE)
_DESIGNED = (12192000, 6858000)
"""The canvas the type sizes are meant for (13.333 × 7.5 in); a larger one is shown as large, so its type grows."""
_MARGIN, _TOP, _HEAD, _FOOT = 0.06, 0.055, 0.13, 0.92
"""Shares of the slide: where title and content stand on a layout that says nothing of them."""
_LOW, _NARROW = 0.3, 0.5
"""Shares of the slide: a title lower or narrower than this is a cover's or an ornament's."""
_SHALLOW = 0.38
"""A content area of less than this share of the slide's height is a caption's: what is below it is taken too."""
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))


@dataclass(frozen=True, slots=True)
class Site:
    """A layout as ground to build on.

    `title` is where its title stands, or would; `area` what is free for content, without margins; `align` how its
    titles stand; `ink` the colour of text on the area, `head` that of the title; `accent` and `line` what labels and
    rules take.
    """

    layout: Layout
    width: Emu
    height: Emu
    scale: float
    title: Rect
    area: Rect
    align: Align
    ink: Rgb
    head: Rgb
    accent: Rgb
    line: Rgb
    on_band: bool
    """Whether the title stands on a ground of its own: elsewhere its colour may not be read."""
    tints: tuple[Rgb, ...]
    """What else words may take, where neither the title's colour nor the text's can be read."""
    edges: tuple[int, int]
    """The title's own margins, left and right: what stands under it begins where its words do."""

    @property
    def words(self) -> Rect:
        """Where the title's words stand, its margins aside."""
        left, right = self.edges
        return Rect(Emu(self.title.x + left), self.title.y, Emu(self.title.cx - left - right), self.title.cy)

    def ink_at(self, rect: Rect, wanted: Rgb) -> Rgb:
        """Return a colour that is read at a place: the one wanted, if it is; on a picture the title's."""
        ground = ground_at(self.layout, rect)
        return readable((wanted, self.head, self.ink, *self.tints), ground) if ground is not None else self.head

    def inches(self, length: float) -> int:
        """Return a length of the designed canvas on this one, in EMU."""
        return round(length * EMU_PER_INCH * self.scale)

    def points(self, size: float) -> Pt:
        """Return a type size of the designed canvas on this one."""
        return Pt(round(size * self.scale))


def read_site(signature: Signature, master: Master, content: Signature | None, *, below: bool = False) -> Site:
    """Return a layout's site; where it has no content of its own, `content` tells the area.

    `below`: the area is what lies below the title (covers and section pages), whatever stands there.
    """
    layout = signature.layout
    width, height = master.size
    scale = max(1.0, min(width / _DESIGNED[0], height / _DESIGNED[1]))
    title = signature.title.rect if signature.title is not None else _default_title(layout, width, height)
    if not below and (title.y > _LOW * height or title.cx < _NARROW * width):
        title = _default_title(layout, width, height)  # a cover's place: content needs what lies below it
    if below and title.cx < _NARROW * width:
        title = _widened(title, width)
    area = _below(layout, title, width, height) if below else _area(signature, content, title, width, height)
    named = master.inks.palette.named
    ground = ground_at(layout, area)
    told = signature.main or (content.main if content is not None else None)
    body = told.styles[0].colour if told is not None else named("tx1")
    ink = readable((body, named("tx1"), named("bg1"), "262626", "FFFFFF"), ground)
    head = behind(layout, signature.title) if signature.title is not None else ground_at(layout, title)
    said = signature.title.styles[0].colour if signature.title is not None else named("tx1")
    accents = [named(name) for name in _ACCENTS]
    return Site(
        layout,
        width,
        height,
        scale,
        title,
        area,
        signature.title.styles[0].align if signature.title is not None else Align.LEFT,
        ink,
        readable((said, named("tx1"), named("bg1"), "262626", "FFFFFF"), head, LARGE),
        readable((*accents[:1], *accents[1:3], ink), ground) if ground is not None else ink,
        next((one for one in accents if ground is not None and contrast(one, ground) >= LARGE / 2), ink),
        head != ground,
        (named("tx1"), named("bg1"), "262626", "FFFFFF"),
        (signature.title.insets.left, signature.title.insets.right) if signature.title is not None else (0, 0),
    )


def behind(layout: Layout, slot: Slot) -> Rgb | None:
    """Return the colour behind a placeholder's words: its own fill, else what its layout has there."""
    if slot.fill is not None and slot.fill.stops[0].alpha > 0.6:  # thinner ones let what is below them show
        return mean(slot.fill)
    return ground_at(layout, slot.rect)


def _default_title(layout: Layout, width: Emu, height: Emu) -> Rect:
    """Return where a title may stand on a layout that has no good place for one: at the top, below what is drawn there."""
    x, high = round(width * _MARGIN), round(height * _HEAD)
    top = height * _TOP
    for drawn in sorted(layout.backdrop, key=lambda one: one.rect.y):
        rect = drawn.rect
        small = rect.cx * rect.cy < 0.5 * width * height and rect.bottom < 0.35 * height
        if small and rect.y < top + high and rect.bottom > top:
            top = rect.bottom + height / 60
    return _rect(x, top, width - x, top + high)


def _widened(title: Rect, width: Emu) -> Rect:
    """Return a narrow title's place made as wide as a cover's needs, about the same middle."""
    wide = round(width * 0.8)
    x = min(max(title.x + (title.cx - wide) // 2, round(width * _MARGIN)), round(width * (1 - _MARGIN)) - wide)
    return Rect(Emu(x), title.y, Emu(wide), title.cy)


def _area(signature: Signature, content: Signature | None, title: Rect, width: Emu, height: Emu) -> Rect:
    """Return where content may stand: inside the body's margins, below the title, above the footer."""
    bottom = lowest(signature.layout, height)
    told = signature if _holds(signature) else content
    main = told.main if told is not None else None
    x = max(title.x, round(width * _MARGIN))
    free = _rect(x, title.bottom + height // 60, min(title.right, round(width * (1 - _MARGIN))), bottom)
    if main is None or main.rect.cx < _NARROW * width or main.rect.bottom < title.bottom + _SHALLOW * height:
        return free
    rect, edges = main.rect, main.insets
    top = max(rect.y + edges.top, title.bottom if title.x < rect.right and rect.x < title.right else 0)
    end = min(rect.bottom - edges.bottom, bottom)
    if end - top < _SHALLOW * height:
        end = max(end, bottom)
    if end - top < _SHALLOW * height:
        return free
    return _rect(max(rect.x, width // 50) + edges.left, top, min(rect.right, width - width // 50) - edges.right, end)


def _below(layout: Layout, title: Rect, width: Emu, height: Emu) -> Rect:
    low = min(title.bottom, round(height * 0.75))
    return _rect(max(0, title.x), low, min(title.right, width), lowest(layout, height))


def _holds(signature: Signature) -> bool:
    return signature.main is not None and signature.share_of(signature.main) > 0.2  # smaller ones are captions


def lowest(layout: Layout, height: Emu) -> int:
    """Return how far down content may reach: to the footer, or a margin above the slide's edge."""
    feet = [slot.rect.y for slot in layout.slots if slot.type in _FEET and slot.rect.y > height * 0.75]
    return min([*feet, round(height * (0.95 if feet else _FOOT))]) - height // 150


def _rect(x: float, y: float, right: float, bottom: float) -> Rect:
    return Rect(Emu(round(x)), Emu(round(y)), Emu(round(right - x)), Emu(round(bottom - y)))
