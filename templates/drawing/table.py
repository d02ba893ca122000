"""The brand's own table style, the default one of the file: a bold head over a rule, hairlines, no fills."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from drawing.sheet import DECLARATION

if TYPE_CHECKING:
    from drawing.brand import Brand

_SPACE = UUID("6d2f0c1e-8a57-4b39-9b1c-5a0e7f3d2c48")


def table_styles(brand: Brand) -> str:
    """Return the tableStyles part."""
    style_id = f"{{{str(uuid5(_SPACE, brand.id)).upper()}}}"
    ink = brand.table
    none = "".join(f"<a:{side}><a:ln><a:noFill/></a:ln></a:{side}>" for side in ("left", "right"))
    upright = "<a:insideV><a:ln><a:noFill/></a:ln></a:insideV>"
    whole = (
        f"<a:tcBdr>{none}<a:top><a:ln><a:noFill/></a:ln></a:top>{_line('bottom', ink.hairline, 0.75)}"
        f"{_line('insideH', ink.hairline, 0.75)}{upright}</a:tcBdr><a:fill><a:noFill/></a:fill>"
    )
    head = f"<a:tcBdr>{_line('bottom', ink.rule, ink.rule_points)}</a:tcBdr><a:fill><a:noFill/></a:fill>"
    return (
        f'{DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{style_id}">'
        f'<a:tblStyle styleId="{style_id}" styleName="{brand.name}">'
        f"<a:wholeTbl>{_text('tx1')}<a:tcStyle>{whole}</a:tcStyle></a:wholeTbl>"
        f"<a:firstCol>{_text('tx1', bold=True)}<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>"
        f"<a:firstRow>{_text(ink.head, bold=True)}<a:tcStyle>{head}</a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )


def _line(side: str, colour: str, points: float) -> str:
    return (
        f'<a:{side}><a:ln w="{round(points * 12700)}" cmpd="sng"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        f'<a:prstDash val="solid"/></a:ln></a:{side}>'
    )


def _text(colour: str, *, bold: bool = False) -> str:
    weight = ' b="on"' if bold else ""
    return f'<a:tcTxStyle{weight}><a:fontRef idx="minor"/><a:schemeClr val="{colour}"/></a:tcTxStyle>'
