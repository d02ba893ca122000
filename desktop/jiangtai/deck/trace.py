"""The trace: what a deck made here says of itself (`trace_markup.py` wrote it): version, occasion, and each slide's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.trace_markup import NAMESPACE
from jiangtai.outline.outline import Kind
from jiangtai.span import Span
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from jiangtai.deck.package import Package
    from jiangtai.span import Spans

_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Traced:
    """One slide as it was made: its page, its kind, and the spans of each wording."""

    page: str
    kind: Kind
    sources: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """The part as a value: slides by their names."""

    version: str
    occasion: str
    template: str
    slides: Mapping[str, Traced]


def read_trace(package: Package) -> Trace | None:
    """Return the trace of a deck made here, None in any other."""
    for part, blob in package.parts.items():
        if part.startswith("customXml/") and part.endswith(".xml") and NAMESPACE.encode() in blob:
            root = package.xml(part)
            if root.tag == f"{{{NAMESPACE}}}deck":
                slides = dict(_slides(root))
                return Trace(root.get("version", ""), root.get("occasion", ""), root.get("template", ""), slides)
    return None


def _slides(root: Element) -> Iterator[tuple[str, Traced]]:
    for slide in root.iterchildren(f"{{{NAMESPACE}}}slide"):
        kind = _KINDS.get(slide.get("kind", ""), Kind.BULLETS)
        sources = tuple(tuple(_spans(one.get("s", ""))) for one in slide.iterchildren(f"{{{NAMESPACE}}}w"))
        yield slide.get("id", ""), Traced(slide.get("page", ""), kind, sources)


def _spans(said: str) -> Iterator[Span]:
    for pair in said.split():
        start, _, end = pair.partition("-")
        if start.isdecimal() and end.isdecimal():
            yield Span(int(start), int(end))
