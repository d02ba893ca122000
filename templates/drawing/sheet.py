"""A layout as drawn: its name, ground, ornaments and placeholders, as a slide layout part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drawing.shape import Ornament
    from drawing.slot import Slot

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = {"封面": "title", "章节": "secHead", "要点": "obj", "表格": "tbl"}


@dataclass(frozen=True, slots=True)
class Ground:
    """A page's ground: one theme colour, or two for a straight gradient from top to bottom."""

    colour: str = "bg1"
    to: str | None = None

    def xml(self) -> str:
        """Return `p:bg`."""
        fill = f'<a:solidFill><a:schemeClr val="{self.colour}"/></a:solidFill>'
        if self.to:
            fill = (
                f'<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="{self.colour}"/></a:gs>'
                f'<a:gs pos="100000"><a:schemeClr val="{self.to}"/></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'
            )
        return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One layout. `bare`: it shows none of the master's ornaments. `ground` is given where it is not the master's."""

    name: str
    slots: tuple[Slot, ...]
    ornaments: tuple[Ornament, ...] = ()
    bare: bool = False
    ground: Ground | None = None

    def xml(self) -> str:
        """Return the slide layout part."""
        kind = f' type="{_TYPES[self.name]}"' if self.name in _TYPES else ""
        bare = ' showMasterSp="0"' if self.bare else ""
        ground = self.ground.xml() if self.ground else ""
        return (
            f'{DECLARATION}<p:sldLayout {NAMESPACES}{bare}{kind} preserve="1" userDrawn="1">'
            f'<p:cSld name="{self.name}">{ground}{shape_tree(self.ornaments, self.slots)}</p:cSld>'
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
        )


def shape_tree(ornaments: tuple[Ornament, ...], slots: tuple[Slot, ...]) -> str:
    """Return `p:spTree`: ornaments behind, then the placeholders in reading order."""
    drawn: tuple[Ornament | Slot, ...] = (*ornaments, *slots)
    shapes = "".join(shape.xml(number) for number, shape in enumerate(drawn, start=2))
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
        f"</a:xfrm></p:grpSpPr>{shapes}</p:spTree>"
    )
