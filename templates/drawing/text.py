"""List styles: how the three levels of a placeholder's text look, as DrawingML."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from drawing.canvas import emu

Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]
Role = Literal["mj", "mn"]
LEVELS = 3


@dataclass(frozen=True, slots=True)
class Glyph:
    """A bullet: its sign, its theme colour, its size as a share of the text's, and a face every machine has."""

    sign: str
    colour: str
    scale: float = 1.0
    face: str = "Arial"

    def xml(self) -> str:
        """Return its elements, in the order of the schema."""
        return (
            f'<a:buClr><a:schemeClr val="{self.colour}"/></a:buClr><a:buSzPct val="{round(self.scale * 100000)}"/>'
            f'<a:buFont typeface="{self.face}"/><a:buChar char="{self.sign}"/>'
        )


@dataclass(frozen=True, slots=True)
class Level:
    """One level of text: size in points, a theme colour, line pitch in per cent, space before in points.

    `left` is where lines start and `hang` how far the first line starts before it, both in inches; `tabs` are stops.
    """

    size: float
    colour: str = "tx1"
    bold: bool = False
    align: Align = "l"
    pitch: int = 115
    before: float = 0
    left: float = 0
    hang: float = 0
    bullet: Glyph | None = None
    tabs: tuple[float, ...] = ()
    spacing: int = 0
    face: Role = "mn"

    def xml(self, tag: str) -> str:
        """Return the level as a paragraph style named `tag`."""
        stops = "".join(f'<a:tab pos="{emu(stop)}" algn="l"/>' for stop in self.tabs)
        spacing = f' spc="{self.spacing}"' if self.spacing else ""
        return (
            f'<a:{tag} marL="{emu(self.left)}" indent="{-emu(self.hang)}" algn="{self.align}" defTabSz="914400" '
            f'rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
            f'<a:lnSpc><a:spcPct val="{self.pitch * 1000}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{round(self.before * 100)}"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="0"/></a:spcAft>'
            f"{self.bullet.xml() if self.bullet else '<a:buNone/>'}"
            f"{f'<a:tabLst>{stops}</a:tabLst>' if stops else ''}"
            f'<a:defRPr lang="zh-CN" altLang="en-US" sz="{round(self.size * 100)}" b="{int(self.bold)}" i="0" '
            f'kern="1200"{spacing}>'
            f'<a:solidFill><a:schemeClr val="{self.colour}"/></a:solidFill>'
            f'<a:latin typeface="+{self.face}-lt"/><a:ea typeface="+{self.face}-ea"/><a:cs typeface="+{self.face}-cs"/>'
            f"</a:defRPr></a:{tag}>"
        )


def stepped(first: Level, *steps: float) -> tuple[Level, ...]:
    """Return three levels: the first, and two like it without hanging, each a step smaller (never under 18 pt)."""
    sizes = [max(first.size - sum(steps[: i + 1]), min(first.size, 18)) for i in range(LEVELS - 1)]
    lower = replace(first, bold=False, hang=0, tabs=(), bullet=None)
    return (first, *(replace(lower, size=size) for size in sizes))


def level_styles(levels: tuple[Level, ...], *, up_to: int = LEVELS) -> str:
    """Return `a:lvl1pPr` and so on; levels past the last look like it, each a little further in."""
    out = []
    for place in range(up_to):
        level = levels[min(place, len(levels) - 1)]
        deeper = max(0, place - len(levels) + 1)
        out.append(replace(level, left=level.left + 0.3 * deeper).xml(f"lvl{place + 1}pPr"))
    return "".join(out)
