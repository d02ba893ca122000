"""Trace markup: the deck's own custom part: what it was made from, in numbers, so that a deck read back can be checked.

It holds no text: a deck may leave the house, its source may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai import __version__
from jiangtai.deck.markup import escape
from jiangtai.deck.slide_markup import XML

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Slide

NAMESPACE = "https://jiangtai.invalid/deck/1"
"""Names the part's vocabulary; .invalid is never a real address (RFC 2606)."""

_STORE = "{5E0C3A6B-5B1C-4E0E-9B8E-4A1F6A3D7C21}"


def trace_xml(deck: Deck) -> bytes:
    """Return the part: version, occasion, template, and each slide's page, kind and the spans of its wordings."""
    slides = "".join(_slide(slide) for slide in deck.slides)
    return (
        f'{XML}<deck xmlns="{NAMESPACE}" version="{escape(__version__)}" occasion="{escape(deck.occasion)}" '
        f'template="{escape(deck.template)}" aspect="{escape(deck.aspect)}">{slides}</deck>'
    ).encode()


def store_xml() -> bytes:
    """Return the properties a custom XML part must have beside it (ECMA-376 part 1, 22.5)."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    return (
        f'{XML}<ds:datastoreItem xmlns:ds="{space}" ds:itemID="{_STORE}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _slide(slide: Slide) -> str:
    wordings = "".join(
        f'<w s="{" ".join(f"{start}-{end}" for start, end in spans)}"/>' if spans else "<w/>" for spans in slide.sources
    )
    return f'<slide id="{escape(slide.id)}" page="{escape(slide.page)}" kind="{slide.kind.value}">{wordings}</slide>'
