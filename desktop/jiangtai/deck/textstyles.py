"""Text styles of placeholders: presentation, master, its placeholder, the layout's placeholder: the later word wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import Align, Bullet, TextStyle
from jiangtai.deck.measure import Emu, Pt
from jiangtai.deck.schema import local, q
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from jiangtai.deck.palette import Palette

LEVELS = 3
"""The levels a deck may use: two, and one more for what a person adds in PowerPoint."""

_PLAIN_SIZE = 1800
_BULLETS = ("buNone", "buChar", "buAutoNum", "buBlip")
_ALIGNS = {align.value: align for align in Align} | {"dist": Align.JUSTIFY, "justLow": Align.JUSTIFY}


@dataclass(frozen=True, slots=True)
class Fonts:
    """A theme's faces: what +mj-lt, +mj-ea, +mn-lt and +mn-ea mean."""

    faces: Mapping[str, str]

    def named(self, typeface: str) -> str:
        """Return the face a typeface attribute means."""
        return self.faces.get(typeface, typeface)


def read_fonts(theme: Element) -> Fonts:
    """Return the faces of a theme part's root. Where it leaves East Asian empty, its Hans script face stands in."""
    faces: dict[str, str] = {}
    for part, short in (("majorFont", "mj"), ("minorFont", "mn")):
        font = theme.find(f".//{q('a:' + part)}")
        if font is None:
            continue
        latin, asian = font.find(q("a:latin")), font.find(q("a:ea"))
        hans = next((f.get("typeface", "") for f in font.iterchildren(q("a:font")) if f.get("script") == "Hans"), "")
        faces[f"+{short}-lt"] = latin.get("typeface", "") if latin is not None else ""
        faces[f"+{short}-ea"] = (asian.get("typeface", "") if asian is not None else "") or hans
    return Fonts(faces)


@dataclass(frozen=True, slots=True)
class Cascade:
    """Resolves list styles with one theme. Most placeholders of a template say the same: what was resolved is kept."""

    palette: Palette
    fonts: Fonts
    known: dict[tuple[object, ...], tuple[TextStyle, ...]] = field(default_factory=dict, compare=False, repr=False)

    def styles(self, lists: Sequence[Element | None]) -> tuple[TextStyle, ...]:
        """Return the style of each level from list styles, the weakest first."""
        from lxml import etree  # noqa: PLC0415  # loads when first needed

        *shared, own = lists  # the shared ones are the same elements each time; a placeholder's own only say the same
        key = (*shared, etree.tostring(own) if own is not None else None)
        if key not in self.known:
            self.known[key] = tuple(self._style(_levels(lists, at)) for at in range(LEVELS))
        return self.known[key]

    def _style(self, levels: Sequence[Element]) -> TextStyle:
        """Return one level's style; `levels` are its a:lvlNpPr elements, the weakest first."""
        said: dict[str, str] = {}
        parts: dict[str, Element] = {}
        for level in levels:
            said.update(level.attrib)
            parts.update(_paragraph_parts(level))
            run = level.find(q("a:defRPr"))
            if run is not None:
                said.update({f"run {name}": value for name, value in run.attrib.items()})
                parts.update({f"run {local(child.tag)}": child for child in run})
        size = Pt(int(said.get("run sz", _PLAIN_SIZE)) / 100)
        fill = parts.get("run solidFill")
        colour = self.palette.resolve(fill)
        return TextStyle(
            size=size,
            colour=colour.rgb if colour is not None else self.palette.named("tx1"),
            bold=said.get("run b") in ("1", "true"),
            italic=said.get("run i") in ("1", "true"),
            latin=self._face(parts.get("run latin"), "+mn-lt"),
            asian=self._face(parts.get("run ea"), "+mn-ea"),
            align=_ALIGNS.get(said.get("algn", "l"), Align.LEFT),
            line=_share(parts.get("lnSpc"), size),
            before=_points(parts.get("spcBef"), size),
            after=_points(parts.get("spcAft"), size),
            margin=Emu(int(said.get("marL", "0"))),
            indent=Emu(int(said.get("indent", "0"))),
            bullet=self._bullet(parts, size),
            spacing=Pt(int(said.get("run spc", "0")) / 100),
        )

    def _face(self, font: Element | None, default: str) -> str:
        return self.fonts.named(font.get("typeface", default) if font is not None else default)

    def _bullet(self, parts: Mapping[str, Element], size: Pt) -> Bullet | None:
        mark = parts.get("bullet")
        if mark is None or local(mark.tag) != "buChar":
            return None
        share = parts.get("buSzPct")
        points = parts.get("buSzPts")
        scale = _percent(share.get("val", "100000")) if share is not None else 1.0
        if points is not None:
            scale = int(points.get("val", "0")) / 100 / size
        colour = self.palette.resolve(parts.get("buClr"))
        face = parts.get("buFont")
        named = self.fonts.named(face.get("typeface", "")) if face is not None else None
        return Bullet(mark.get("char", "•"), colour.rgb if colour is not None else None, scale, named)


def _levels(lists: Sequence[Element | None], at: int) -> list[Element]:
    name = q(f"a:lvl{at + 1}pPr")
    return [level for one in lists if one is not None and (level := one.find(name)) is not None]


def _paragraph_parts(level: Element) -> dict[str, Element]:
    """Return a level's children by name. A bullet's size and colour have two forms each: the new one ends the old."""
    parts = {("bullet" if local(child.tag) in _BULLETS else local(child.tag)): child for child in level}
    return {name: child for name, child in parts.items() if name not in ("defRPr", "buClrTx", "buSzTx", "buFontTx")}


def _percent(value: str) -> float:
    return float(value.rstrip("%")) / (100 if value.endswith("%") else 100000)


def _share(spacing: Element | None, size: Pt) -> float:
    """Return a line spacing as a share of the face's height; exact points are taken against 1.2 em."""
    if spacing is None or not len(spacing):
        return 1.0
    value = spacing[0].get("val", "100000")
    return _percent(value) if local(spacing[0].tag) == "spcPct" else int(value) / 100 / (size * 1.2)


def _points(spacing: Element | None, size: Pt) -> Pt:
    if spacing is None or not len(spacing):
        return Pt(0.0)
    value = spacing[0].get("val", "0")
    return Pt(_percent(value) * size * 1.2 if local(spacing[0].tag) == "spcPct" else int(value) / 100)
