"""Table styles: how a native table looks, from the template's own tableStyles part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.look import CellLook, TableLook
from jiangtai.deck.schema import q

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from jiangtai.deck.inks import Inks
    from jiangtai.deck.look import Fill, Stroke

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's built-in style without grid or fill, for a template that has none of its own."""


def read_table_look(styles: Element | None, inks: Inks, wanted: str = "") -> TableLook:
    """Return the table style `wanted` of a tableStyles part's root, else its default one; a plain look without any."""
    text = inks.palette.named("tx1")
    plain = CellLook(text)
    if styles is None or not len(styles):
        rule = inks.palette.named("accent1")
        return TableLook(NO_STYLE, CellLook(rule, bold=True), CellLook(text, bold=True), plain)
    default = wanted or styles.get("def")
    style = next((one for one in styles if one.get("styleId") == default), styles[0])
    body = _cell(style.find(q("a:wholeTbl")), inks, plain)
    return TableLook(
        style.get("styleId", NO_STYLE),
        _cell(style.find(q("a:firstRow")), inks, body),
        _cell(style.find(q("a:firstCol")), inks, body),
        body,
    )


def _cell(part: Element | None, inks: Inks, base: CellLook) -> CellLook:
    if part is None:
        return base
    text, look = part.find(q("a:tcTxStyle")), part.find(q("a:tcStyle"))
    colour = inks.palette.resolve(text)
    bold = base.bold if text is None or text.get("b") is None else text.get("b") == "on"
    return CellLook(
        colour.rgb if colour is not None else base.colour,
        bold,
        _fill(look, inks, base.fill),
        _edge(look, inks, ("bottom", "insideH"), base.below),
        _edge(look, inks, ("top",), base.above),
    )


def _fill(look: Element | None, inks: Inks, base: Fill | None) -> Fill | None:
    holder = look.find(q("a:fill")) if look is not None else None
    return inks.read_fill(holder[0]) if holder is not None and len(holder) else base


def _edge(look: Element | None, inks: Inks, sides: tuple[str, ...], base: Stroke | None) -> Stroke | None:
    for side in sides:
        line = look.find(f"{q('a:tcBdr')}/{q('a:' + side)}/{q('a:ln')}") if look is not None else None
        if line is not None:
            return inks.read_line(line)
    return base
