"""A .pptx as a package: its parts, how they relate, and their XML."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.schema import RELATION, q
from jiangtai.fault import UnusableTemplate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

MOST_BYTES = 200 * 1024 * 1024
"""What a template may unpack to: far above any real one, far below what would fill a machine."""


class Relation(NamedTuple):
    """What a part points at: the relation's id and type, and the target part's name (or an outside address)."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type (slideLayout, theme, image)."""
        return self.type.rpartition("/")[2]


@dataclass(frozen=True)
class Package:
    """The parts of one file by name (without a leading slash)."""

    parts: Mapping[str, bytes]

    @cached_property
    def presentation(self) -> str:
        """The name of the presentation part."""
        for relation in self.relations(""):
            if relation.type == f"{RELATION}/officeDocument":
                return relation.target
        raise UnusableTemplate("模板文件里没有演示文稿：请用 PowerPoint 另存为 .pptx 后再试")

    def xml(self, part: str) -> Element:
        """Return the root element of a part."""
        return parse(self.parts[part])

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return what a part ("" for the package itself) relates to, in the file's order."""
        blob = self.parts.get(relations_of(part))
        return tuple(_relations(parse(blob), part)) if blob is not None else ()

    def related(self, part: str, kind: str) -> str | None:
        """Return the first part of a kind (`theme`, `slideMaster` …) that `part` relates to."""
        return next((r.target for r in self.relations(part) if r.kind == kind and not r.external), None)


def open_package(blob: bytes, name: str) -> Package:
    """Return the parts of a .pptx. `name` is for the sentence of the UnusableTemplate it raises on a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(blob)) as file:
            if sum(entry.file_size for entry in file.infolist()) > MOST_BYTES:
                raise UnusableTemplate("模板“{name}”展开后太大，无法使用", name=name)
            return Package({entry.filename: file.read(entry) for entry in file.infolist() if not entry.is_dir()})
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as error:
        raise UnusableTemplate("模板“{name}”打不开：文件已损坏，或不是 .pptx", name=name) from error


def parse(blob: bytes) -> Element:
    """Return the root of an XML part. Entities and the network are off: a template is somebody else's file."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))


def relations_of(part: str) -> str:
    """Return the name of the part that holds another's relations."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relations(root: Element, part: str) -> Iterator[Relation]:
    folder = posixpath.dirname(part)
    for element in root.iterchildren(q("rel:Relationship")):
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
        yield Relation(element.get("Id", ""), element.get("Type", ""), target, external)
