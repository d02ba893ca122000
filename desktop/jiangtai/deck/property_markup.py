"""Property markup: what the file says of itself: title, author, language, dates, how many slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.markup import escape
from jiangtai.deck.slide_markup import XML

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_xml(deck: Deck) -> bytes:
    """Return the core properties; no author where there is none."""
    said = deck.properties
    author = f"<dc:creator>{escape(said.author)}</dc:creator>" if said.author else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{escape(said.created)}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f"{XML}<cp:coreProperties {_CORE}><dc:title>{escape(said.title)}</dc:title>{author}"
        f"<dc:language>{escape(said.language)}</dc:language>{dates}</cp:coreProperties>"
    ).encode()


def app_xml(deck: Deck) -> bytes:
    """Return the extended properties."""
    hidden = sum(slide.hidden for slide in deck.slides)
    noted = sum(bool(slide.notes) for slide in deck.slides)
    return (
        f'{XML}<Properties xmlns="{_APP}"><TotalTime>0</TotalTime><Application>Jiangtai</Application>'
        f"<Slides>{len(deck.slides)}</Slides><Notes>{noted}</Notes><HiddenSlides>{hidden}</HiddenSlides></Properties>"
    ).encode()
