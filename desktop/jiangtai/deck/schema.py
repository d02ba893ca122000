"""The names of Office Open XML: namespaces, relation types and content types, each written once (ECMA-376 part 1)."""

from __future__ import annotations

from functools import lru_cache

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}
"""Prefix to namespace."""

RELATION = SPACES["r"]
"""The root of the relation types between a presentation's parts."""


@lru_cache(maxsize=512)
def q(name: str) -> str:
    """Return a prefixed name (`a:pPr`) as lxml writes it (`{namespace}pPr`)."""
    prefix, local = name.split(":")
    return f"{{{SPACES[prefix]}}}{local}"


def local(tag: object) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
