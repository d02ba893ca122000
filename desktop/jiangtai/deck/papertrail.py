"""The trail: a custom part that says where each slide's words were cut from, without holding a word of them.

`check` reads it to tell a deck made here from any other; a deck without it gets layout and term checks only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai import __version__
from jiangtai.deck.slidexml import DECLARATION, escape

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck

NAMESPACE = "urn:jiangtai:trail:1"


def trail_part(deck: Deck) -> bytes:
    """Return the custom XML part: version, template, occasion, and per slide its page, kind and source spans."""
    slides = "".join(
        f'<slide id="{escape(slide.id)}" kind="{slide.kind.value}" sources="{_spans(slide.sources)}"/>'
        for slide in deck.slides
    )
    return (
        f'{DECLARATION}<trail xmlns="{NAMESPACE}" version="{__version__}" template="{escape(deck.template)}" '
        f'occasion="{escape(deck.occasion)}">{slides}</trail>'
    ).encode()


def _spans(spans: tuple[tuple[int, int], ...]) -> str:
    return " ".join(f"{start}-{end}" for start, end in spans)
