"""Soundness: whether words in a placeholder stand as the program sets them, or turned, in columns, or letter-spaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.schema import local, q

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

_OTHER_THINGS = ("chart", "media", "dgm", "clipArt", "sldImg")
"""Placeholders that hold no words (ECMA-376 part 1, 19.7.10)."""
_FITS = ("noAutofit", "normAutofit", "spAutoFit")


def is_sound(
    mark: Element, shapes: Sequence[Element], bodies: Sequence[Element | None], lists: Sequence[Element | None]
) -> bool:
    """Return whether a placeholder keeps lines as they are broken for it.

    `shapes` and `bodies` are shape and body properties, the strongest first; `lists` list styles, the weakest first.
    """
    if mark.get("orient") == "vert" or mark.get("type") in _OTHER_THINGS:
        return False
    told = [body for body in bodies if body is not None]
    plain = {"vert": "horz", "wrap": "square", "numCol": "1", "rot": "0"}
    if any(_said(told, name, usual) != usual for name, usual in plain.items()):
        return False
    turns = [turn for shape in shapes if (turn := shape.find(q("a:xfrm"))) is not None]
    if turns and turns[0].get("rot", "0") != "0":
        return False
    fits = [fit for body in told for fit in body if local(fit.tag) in _FITS]
    if fits and fits[0].get("fontScale", "100000") != "100000":
        return False
    runs = [
        run for one in lists if one is not None and (run := one.find(f"{q('a:lvl1pPr')}/{q('a:defRPr')}")) is not None
    ]
    return _said(runs[::-1], "spc", "0") == "0"


def _said(elements: Sequence[Element], name: str, usual: str) -> str:
    return next((value for one in elements if (value := one.get(name)) is not None), usual)
