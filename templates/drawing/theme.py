"""The theme part: the brand's colours and faces, and plain effects without shadows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.sheet import DECLARATION

if TYPE_CHECKING:
    from drawing.brand import Brand, Faces

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme(brand: Brand, name: str) -> str:
    """Return the theme; `name` is what PowerPoint shows for it."""
    colours = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in brand.colours.items())
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'
        for width in (6350, 12700, 28575)
    )
    return (
        f'{DECLARATION}<a:theme {_A} name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{brand.name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="通用"><a:majorFont>{_fonts(brand.titles)}</a:majorFont>'
        f"<a:minorFont>{_fonts(brand.texts)}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{brand.name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _fonts(faces: Faces) -> str:
    return (
        f'<a:latin typeface="{faces.latin}"/><a:ea typeface="{faces.asian}"/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{faces.asian}"/>'
    )
