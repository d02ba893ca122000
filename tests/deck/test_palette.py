"""Colours come out as PowerPoint shows them."""

from __future__ import annotations

import pytest

from jiangtai.deck.package import parse
from jiangtai.deck.palette import Colour, Palette

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PALETTE = Palette({"accent1": "4472C4", "dk1": "111111"}, {"tx1": "dk1"})


@pytest.mark.parametrize(
    ("inside", "rgb"),
    [
        ('<a:srgbClr val="c8102e"/>', "C8102E"),
        ('<a:schemeClr val="tx1"/>', "111111"),
        ('<a:sysClr val="window" lastClr="FEFEFE"/>', "FEFEFE"),
        ('<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>', "B4C7E7"),
        ('<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', "2F5597"),
        ('<a:srgbClr val="000000"><a:tint val="50000"/></a:srgbClr>', "BCBCBC"),
        ('<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', "BCBCBC"),
    ],
)
def test_colours_and_their_transforms(inside: str, rgb: str) -> None:
    found = _PALETTE.resolve(parse(f"<a:solidFill {_A}>{inside}</a:solidFill>".encode()))
    assert found is not None
    assert all(abs(int(found.rgb[at : at + 2], 16) - int(rgb[at : at + 2], 16)) <= 1 for at in (0, 2, 4)), found


def test_opacity_and_the_placeholder_colour() -> None:
    holder = parse(
        f'<a:solidFill {_A}><a:schemeClr val="phClr"><a:alpha val="30000"/></a:schemeClr></a:solidFill>'.encode()
    )
    assert _PALETTE.resolve(holder, Colour("ABCDEF")) == Colour("ABCDEF", 0.3)
