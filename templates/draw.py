"""Draws a shipped template, once: `python templates/draw.py redcross` writes both files of `templates/redcross/`.

Afterwards the .pptx is the truth: it may be changed by hand in Slide Master view, and the program reads nothing else.
Drawing again starts over.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawing.azure import AZURE
from drawing.canvas import NARROW, WIDE
from drawing.content import contents
from drawing.package import pack
from drawing.partyred import PARTYRED
from drawing.plain import PLAIN
from drawing.redcross import REDCROSS
from drawing.youth import YOUTH

from jiangtai.deck.contract import LAYOUTS

BRANDS = {brand.id: brand for brand in (REDCROSS, PARTYRED, AZURE, PLAIN, YOUTH)}
FILES = {"template.pptx": WIDE, "template-4x3.pptx": NARROW}


def draw(name: str) -> None:
    """Write both files of one brand."""
    brand = BRANDS[name]
    for file, canvas in FILES.items():
        drawn = {sheet.name: sheet for sheet in (*brand.openings(canvas), *contents(brand, canvas))}
        path = Path(__file__).parent / name / file
        path.write_bytes(pack(brand, canvas, [drawn[layout] for layout in LAYOUTS]))
        print(path)


if __name__ == "__main__":
    for chosen in sys.argv[1:] or BRANDS:
        draw(chosen)
