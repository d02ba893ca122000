"""Lettering: the words a drawn shape bears, and the list styles that say how they look."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from jiangtai.deck.look import NUMBER_SIGN
from jiangtai.deck.schema import local, q

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_MERGED = ("latin", "ea", "solidFill")
"""What of a run's properties says how its words look, beside its attributes."""


def read_words(body: Element) -> Iterator[str]:
    """Yield the paragraphs of a text body, cut at its line breaks; the slide's number as its sign."""
    for paragraph in body.iterchildren(q("a:p")):
        words = ""
        for child in paragraph:
            match local(child.tag):
                case "br":
                    yield words
                    words = ""
                case "fld" if child.get("type") == "slidenum":
                    words += NUMBER_SIGN
                case "r" | "fld":
                    words += "".join(text.text or "" for text in child.iter(q("a:t")))
        yield words


def lists_of(body: Element, style: Element | None) -> Iterator[Element | None]:
    """Yield the list styles a shape's words follow, the weakest first: its style's colour, its own, its first run's.

    One style serves all of a shape's words: the first run's.
    """
    colour = style.find(q("a:fontRef")) if style is not None else None
    yield _list(body, None, colour) if colour is not None and len(colour) else None
    yield body.find(q("a:lstStyle"))
    run = next((one for one in body.iter(q("a:rPr"))), None)
    yield _list(body, body.find(f"{q('a:p')}/{q('a:pPr')}"), run)


def _list(body: Element, paragraph: Element | None, run: Element | None) -> Element:
    """Return a list style whose first level looks as these paragraph and run properties say."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    made = body.makeelement(q("a:lstStyle"))
    level = etree.SubElement(made, q("a:lvl1pPr"), {str(k): str(v) for k, v in _attributes(paragraph)})
    for child in paragraph if paragraph is not None else ():
        level.append(deepcopy(child))
    look = etree.SubElement(level, q("a:defRPr"), {str(k): str(v) for k, v in _attributes(run)})
    if run is not None and local(run.tag) == "fontRef":
        fill = etree.SubElement(look, q("a:solidFill"))
        fill.extend(deepcopy(child) for child in run)
    else:
        look.extend(deepcopy(child) for child in (run if run is not None else ()) if local(child.tag) in _MERGED)
    return made


def _attributes(element: Element | None) -> Iterator[tuple[object, object]]:
    yield from element.attrib.items() if element is not None else ()
