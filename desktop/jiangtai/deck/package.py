"""The package: the parts of an OPC file (a .pptx) as bytes by name, with what a deck adds to a template's own.

Written directly rather than through python-pptx, whose search for the next part name and shape id grows with the
square of the slides (scanny/python-pptx#644 and pptx-facts: 300 slides with notes take 1.8 s).
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""Every member's date, the earliest zip knows, so that the same deck has the same bytes."""

LEVEL = 6
"""zip's usual compression: higher levels cost twice the time for one per cent."""

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES_PART = "[Content_Types].xml"


def parse(blob: bytes) -> etree._Element:
    """Return a part's XML. A template is a stranger's file: no entities, no network."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False))


def serialise(root: etree._Element) -> bytes:
    """Return XML as a part's bytes."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def rels_name(part: str) -> str:
    """Return the name of a part's relationships part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


@dataclass(slots=True)
class Package:
    """Parts by name without a leading slash. A builder, local to one `write`; nothing keeps it."""

    parts: dict[str, bytes] = field(default_factory=dict)
    overrides: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, blob: bytes, content_type: str = "") -> None:
        """Add a part; a type of its own goes into the overrides, else its extension must have a default."""
        self.parts[name] = blob
        if content_type:
            self.overrides[name] = content_type

    def drop(self, prefixes: tuple[str, ...]) -> None:
        """Leave out every part whose name starts so, with its type."""
        for name in [name for name in self.parts if name.startswith(prefixes)]:
            del self.parts[name]
            self.overrides.pop(name, None)

    def relate(self, part: str, relations: list[tuple[str, str, str]]) -> None:
        """Write a part's relationships: (id, kind, target) with kinds of the office namespace."""
        rows = "".join(
            f'<Relationship Id="{rid}" Type="{_OFFICE}{kind}" Target="{target}"/>' for rid, kind, target in relations
        )
        self.parts[rels_name(part)] = _declared(f'<Relationships xmlns="{_RELATIONSHIPS}">{rows}</Relationships>')

    def pack(self) -> bytes:
        """Return the whole as a zip, content types first (PowerPoint wants them there), the rest by name."""
        rows = [f'<Default Extension="{end}" ContentType="{type_}"/>' for end, type_ in sorted(self.defaults.items())]
        rows += [f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in sorted(self.overrides.items())]
        types = _declared(f'<Types xmlns="{_TYPES}">{"".join(rows)}</Types>')
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
            for name, blob in ((TYPES_PART, types), *sorted(self.parts.items())):
                member = zipfile.ZipInfo(name, FIXED_DATE)
                member.compress_type = zipfile.ZIP_DEFLATED
                member.external_attr = 0o600 << 16
                archive.writestr(member, blob)
        return packed.getvalue()


def unpack(blob: bytes) -> Package:
    """Return a .pptx's parts and content types."""
    package = Package()
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        for name in archive.namelist():
            if name != TYPES_PART and not name.endswith("/"):
                package.parts[name] = archive.read(name)
        for row in parse(archive.read(TYPES_PART)):
            if row.tag == f"{{{_TYPES}}}Override":
                package.overrides[row.get("PartName", "").lstrip("/")] = row.get("ContentType", "")
            elif row.tag == f"{{{_TYPES}}}Default":
                package.defaults[row.get("Extension", "").lower()] = row.get("ContentType", "")
    return package


def relations(package: Package, part: str) -> list[tuple[str, str, str]]:
    """Return a part's relationships as (id, kind's last word, target), external ones left out."""
    blob = package.parts.get(rels_name(part))
    if blob is None:
        return []
    return [
        (row.get("Id", ""), row.get("Type", "").rpartition("/")[2], row.get("Target", ""))
        for row in parse(blob)
        if row.get("TargetMode") != "External"
    ]


def resolve(part: str, target: str) -> str:
    """Return the name of the part a relationship of `part` points at."""
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _declared(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()
