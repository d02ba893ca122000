"""The document's own properties, as Office shows them under 文件 → 信息."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.slidexml import DECLARATION, escape

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck, Properties


def core_part(properties: Properties) -> bytes:
    """Return docProps/core.xml: title, author (or none), language and dates (ECMA-376 part 2, 8.3)."""
    author = f"<dc:creator>{escape(properties.author)}</dc:creator>" if properties.author else ""
    dated = "".join(
        f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">{properties.created}</dcterms:{kind}>'
        for kind in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title>{author}<dc:language>zh-CN</dc:language>{dated}"
        "</cp:coreProperties>"
    ).encode()


def app_part(deck: Deck) -> bytes:
    """Return docProps/app.xml: how many slides, notes pages and hidden slides there are."""
    notes = sum(bool(slide.notes) for slide in deck.slides)
    hidden = sum(slide.hidden for slide in deck.slides)
    return (
        f"{DECLARATION}<Properties "
        'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Slides>{len(deck.slides)}</Slides><Notes>{notes}</Notes><HiddenSlides>{hidden}</HiddenSlides>"
        "<Application>Jiangtai</Application></Properties>"
    ).encode()
