"""The fit report: how a user's own template would be used: which layout serves what, what stands in, what to improve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiangtai.deck.choosing import Way
from jiangtai.deck.foreign import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping


def fit_json(name: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return an adopted file's report: `told` is what `Adopted.said` tells.

    `mapping` lists the contract's layouts with the kinds of pages that stand on them, whence each comes (`source`, the
    template's own layout) and how (`way`: direct, extended or drawn). `missing` are those drawn; `fit` the share that
    is not; `unused` the template's own layouts that serve nothing, which the deck keeps.
    """
    rows = [_row(wanted, row) for wanted, row in told["layouts"].items()]
    drawn = [row["layout"] for row in rows if row["way"] == Way.DRAWN]
    used = {row["source"] for row in rows}
    own = told["own"]
    return {
        "file": name,
        "width": own["width"],
        "height": own["height"],
        "masters": own["masters"],
        "samples": told["samples"],
        "fit": round(1 - len(drawn) / len(rows), 2),
        "mapping": rows,
        "missing": drawn,
        "unused": [layout for layout in own["layouts"] if layout not in used],
        "removed": dict(told["removed"]),
    }


def _row(wanted: str, row: Mapping[str, Any]) -> dict[str, Any]:
    kinds = [kind for kind, layout in KINDS.items() if wanted == layout or (kind == "cards" and layout in wanted)]
    return {"layout": wanted, "kinds": kinds, "source": row["source"], "way": row["way"], "changes": _changes(row)}


def _changes(row: Mapping[str, Any]) -> list[str]:
    """Return what is done to a layout taken as it is: `size` where its text is too small to be read, or too large."""
    sizes = zip(row.get("slots", ()), row.get("sizes", ()), strict=True)
    return ["size"] if any(place[2] != own for place, own in sizes) else []
