"""The lines report: every text of a deck with its lines as they are drawn, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jiangtai.deck.deck import Box, Deck, Slide


def lines_json(deck: Deck) -> dict[str, Any]:
    """Return the deck's lines: slides, their boxes in reading order (a table's cells one by one), their paragraphs.

    Places are EMU, sizes points. Hidden slides are listed too.
    """
    return {"slides": [_slide(slide) for slide in deck.slides]}


def _slide(slide: Slide) -> dict[str, Any]:
    return {
        "number": slide.number,
        "kind": slide.kind.value,
        "layout": slide.layout.name,
        "hidden": slide.hidden,
        "boxes": [_box(box) for box in slide.boxes() if box.paragraphs],
    }


def _box(box: Box) -> dict[str, Any]:
    paragraphs = [[line.text for line in paragraph.lines] for paragraph in box.paragraphs]
    return {
        "role": box.role.value,
        "x": box.rect.x,
        "y": box.rect.y,
        "cx": box.rect.cx,
        "cy": box.rect.cy,
        "size_pt": box.size,
        "paragraphs": [{"lines": lines} for lines in paragraphs],
        "lines": [line for lines in paragraphs for line in lines],
        "text_height": box.text_height,
    }
