"""Choosing: for each layout of the contract, a layout of a stranger's template as it is, or one drawn from the nearest.

A layout is taken as it is where it has every placeholder the kind needs and words in them stand and are read. A cover
and a section page keep the template's own and get the placeholders they lack. All else is drawn on the content layout.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck import berths
from jiangtai.deck.berths import Berth, Plan
from jiangtai.deck.contract import LAYOUTS, MAIN, PICTURE, label, lines
from jiangtai.deck.grounds import LARGE, READABLE, contrast
from jiangtai.deck.look import Align, Anchor, SlotType
from jiangtai.deck.matching import Use, beside, best, sides
from jiangtai.deck.measure import Emu, Pt, Rect
from jiangtai.deck.placing import LAST_LINE
from jiangtai.deck.site import behind, lowest, read_site
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jiangtai.deck.look import Slot
    from jiangtai.deck.masters import Master
    from jiangtai.deck.signature import Signature
    from jiangtai.deck.site import Site

_TITLE = (28, 32)
_TEXT = (24, 28)
_LABEL = (22, 26)
_LINES = (20, 22)
_CELLS = (20, 21)
"""Sizes a layout's own may have; others are brought to the nearest, too small a text to where it is usual to start."""
_USUAL = {_TITLE: 28, _TEXT: 28, _LABEL: 24, _LINES: 22, _CELLS: 21}


_HIGH = 0.27
"""Share of the slide: a title that ends above it stands over content; a cover's stands in the middle."""
_AIR = 91440
"""What a table keeps from the footer, in EMU: rows of a renderer with taller faces grow a little."""
_TABLES = ("对照", "表格")
_NUMBERED = ("目录", "思考题")
"""Layouts whose paragraphs hang after a numeral."""


class Way(StrEnum):
    """How a kind's layout comes about."""

    DIRECT = "direct"
    EXTENDED = "extended"
    DRAWN = "drawn"


class Place(NamedTuple):
    """A placeholder of a layout taken as it is: the contract's index, the file's, and the size its text starts from.

    `hangs`: its first level hangs, for numerals; `bottom`: how far down a table in it may reach, 0 where it is none.
    """

    idx: int
    place: int
    size: Pt
    hangs: bool = False
    bottom: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What serves a layout of the contract: `places` where it is taken as it is, else the `plan` of what is drawn."""

    name: str
    way: Way
    source: Signature
    places: tuple[Place, ...] = ()
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Chooser:
    """A template's layouts, and the content layout everything else is drawn on."""

    masters: Sequence[Master]
    signatures: Sequence[Signature]
    content: Signature
    wishes: Mapping[str, str]
    """Layouts a person named for the contract's: contract name to the template's."""

    def choices(self) -> Iterator[Choice]:
        """Yield a choice for every layout of the contract, in its order."""
        for name in LAYOUTS:
            yield self._own(name) or self._matched(name) or self._drawn(name)

    def site(self, signature: Signature, *, below: bool = False) -> Site:
        """Return a layout's site."""
        content = self.content if self.content.main is not None else None
        return read_site(signature, self.masters[signature.master], content, below=below)

    def _find(self, use: Use) -> Signature | None:
        return best(self.signatures, use, self.content.master)

    def _wished(self, name: str) -> Signature | None:
        wish = self.wishes.get(name)
        return next((one for one in self.signatures if one.layout.name == wish), None) if wish else None

    def _own(self, name: str) -> Choice | None:
        """Return a layout that keeps the contract itself: a deck or template of this program, taken as a template."""
        for one in self.signatures:
            slots = [(need, one.layout.slot(need.idx)) for need in LAYOUTS[name]]
            if one.layout.name == name and all(slot is not None and slot.sound for _, slot in slots):
                places = [Place(need.idx, need.idx, slot.styles[0].size) for need, slot in slots if slot is not None]
                return Choice(name, Way.DIRECT, one, tuple(places))
        return None

    def _matched(self, name: str) -> Choice | None:
        match name:
            case "要点" | "目录" | "结合实际" | "思考题" | "论断" | "结束":
                return self._points(name)
            case "对照" | "表格":
                found = self._wished(name) or self._find(Use.TABLE) or self.content
                return self._direct(name, found, {MAIN: _table_of(found)}, _CELLS)
            case "比较" | "卡片二":
                pair = self._wished(name) or self._find(Use.COMPARE)
                four = sides(pair) if pair is not None else None
                indexes = (label(1), lines(1), label(2), lines(2))
                return self._direct(name, pair, dict(zip(indexes, four, strict=True)), _LINES) if four else None
            case "图文":
                photo = self._wished(name) or self._find(Use.PICTURE)
                two = beside(photo) if photo is not None else None
                return self._direct(name, photo, dict(zip((MAIN, PICTURE), two, strict=True)), _TEXT) if two else None
            case _:
                return None

    def _points(self, name: str) -> Choice | None:
        uses = {
            "目录": Use.AGENDA,
            "结合实际": Use.LOCAL,
            "思考题": Use.QUESTIONS,
            "论断": Use.STATEMENT,
            "结束": Use.CLOSING,
        }
        found = self._wished(name) or (self._find(uses[name]) if name in uses else None)
        if found is None and name in ("论断", "结束"):
            return None
        for one in (found, self.content):
            choice = self._direct(name, one, {MAIN: one.main}, _TEXT) if one is not None else None
            if choice is not None:
                return choice
        return None

    def _direct(
        self, name: str, found: Signature | None, slots: Mapping[int, Slot | None], sizes: tuple[int, int]
    ) -> Choice | None:
        """Return a layout as it is, or None where some words could not stand or be read in it."""
        title = found.title if found is not None else None
        held = {idx: slot for idx, slot in slots.items() if slot is not None}
        if found is None or title is None or len(held) < len(slots) or not found.tells(*held.values()):
            return None
        if not all(slot.sound and _is_read(found, slot) for slot in (title, *held.values())):
            return None
        scale = self.site(found).scale
        places = [Place(0, title.idx, _start(title, _TITLE, scale))]
        bottom = lowest(found.layout, self.masters[found.master].size[1]) - LAST_LINE - _AIR if name in _TABLES else 0
        for idx, slot in held.items():
            asked = _LABEL if idx in (label(1), label(2)) else sizes
            places.append(Place(idx, slot.idx, _start(slot, asked, scale), name in _NUMBERED, bottom))
        return Choice(name, Way.DIRECT, found, tuple(places))

    def _drawn(self, name: str) -> Choice:
        if name in ("封面", "章节"):
            return self._extended(name)
        found = self._wished(name) or self.content
        if name in ("论断", "结束"):
            found = self._calm(found)
        site = self.site(found)
        plan = _PLANS[name](site)
        own = () if any(berth.idx == 0 for berth in plan.berths) else (_title(site, found),)
        return Choice(name, Way.DRAWN, found, plan=Plan((*own, *plan.berths), plan.strokes))

    def _calm(self, found: Signature) -> Signature:
        """Return a layout whose title has no band of its own, for a title that stands elsewhere."""
        if not self.site(found).on_band:
            return found
        empty = [one for one in self.signatures if one.master == found.master]
        return best(empty, Use.EMPTY) or found

    def _extended(self, name: str) -> Choice:
        use = Use.COVER if name == "封面" else Use.SECTION
        found = self._wished(name) or self._front(use)
        way = Way.EXTENDED if found is not None else Way.DRAWN
        if found is None:
            found = next((one for one in self.signatures if one.opens), self.content)
        site = self.site(found, below=True)
        if found.title is None or site.title.bottom < _HIGH * site.height:
            site = _lowered(site)
        text = max((slot for slot in found.texts), key=found.share_of, default=None)
        rect = text.rect if text is not None and text.rect.y >= site.title.bottom - site.height // 12 else None
        anchor = found.title.anchor if found.title is not None else Anchor.BOTTOM
        plan = berths.plan_cover(site, rect, anchor) if name == "封面" else berths.plan_section(site, rect)
        return Choice(name, way, found, plan=plan)

    def _front(self, use: Use) -> Signature | None:
        """Return the layout of a cover or section page; either may serve as the other where that is the better one."""
        found = self._find(use) or self._find(Use.COVER)
        stray = found is not None and found.master != self.content.master and not found.share
        section = self._find(Use.SECTION) if stray else None
        return section if section is not None and section.master == self.content.master else found


_PLANS: dict[str, Callable[[Site], Plan]] = {
    "目录": berths.plan_points,
    "论断": berths.plan_statement,
    "原文": berths.plan_quote,
    "要点": berths.plan_points,
    "卡片二": lambda site: berths.plan_cards(site, 2),
    "卡片三": lambda site: berths.plan_cards(site, 3),
    "卡片四": lambda site: berths.plan_cards(site, 4),
    "卡片五": lambda site: berths.plan_cards(site, 5),
    "卡片六": lambda site: berths.plan_cards(site, 6),
    "对照": berths.plan_table,
    "步骤": berths.plan_steps,
    "比较": berths.plan_compare,
    "数字": berths.plan_figures,
    "表格": berths.plan_table,
    "图文": berths.plan_picture,
    "结合实际": berths.plan_points,
    "思考题": berths.plan_points,
    "结束": berths.plan_statement,
}


def choose(masters: Sequence[Master], signatures: Sequence[Signature], wishes: Mapping[str, str]) -> Chooser | None:
    """Return the chooser of a template; None where it has no layout at all."""
    content = best(signatures, Use.CONTENT) or best(signatures, Use.BARE)
    if content is None:
        calm = [one for one in signatures if not one.opens] or list(signatures)
        content = max(calm, key=lambda one: (one.title is not None, not one.pictures, one.used), default=None)
    return Chooser(masters, signatures, content, wishes) if content is not None else None


def _table_of(found: Signature) -> Slot | None:
    holders = [slot for slot in found.texts if slot.type in (SlotType.OBJECT, SlotType.TABLE)]
    return max(holders, key=found.share_of, default=None)


def _is_read(found: Signature, slot: Slot) -> bool:
    """Return whether a placeholder's own colour can be read where it stands; on a picture its designer saw to that."""
    ground = behind(found.layout, slot)
    if ground is None or slot.type is SlotType.PICTURE:
        return True
    return contrast(slot.styles[0].colour, ground) >= (LARGE if slot is found.title else READABLE)


def _start(slot: Slot, sizes: tuple[int, int], scale: float) -> Pt:
    own = slot.styles[0].size / scale
    least, most = sizes
    return Pt(round((_USUAL[sizes] if own < least else min(own, most)) * scale))


def _title(site: Site, found: Signature) -> Berth:
    """Return the berth a content layout's title stands in: its own, its size within what is read and stands."""
    title = found.title
    size = _start(title, _TITLE, site.scale) if title is not None else site.points(32)
    anchor = title.anchor if title is not None else Anchor.MIDDLE
    weight = None if title is not None else True
    return Berth(0, SlotType.TITLE, "标题", "标题", site.title, size, site.head, weight, site.align, anchor, line=1.0)


def _lowered(site: Site) -> Site:
    """Return a site whose title stands in the middle: covers and section pages of a template that has no titles."""
    x, _, cx, _ = site.title
    moved = Rect(x, Emu(round(site.height * 0.36)), cx, Emu(round(site.height * 0.24)))
    area = Rect(x, moved.bottom, cx, Emu(site.area.bottom - moved.bottom))
    align = Align.LEFT if site.align is Align.JUSTIFY else site.align
    return replace(site, title=moved, area=area, align=align, head=site.ink_at(moved, site.head))
