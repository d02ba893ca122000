"""A .pptx as a package: its parts, how they relate, and their XML; opened with suspicion.

Sizes written in a zip are claims. The directory is checked before anything is read, each member is inflated no further
than its limit, and nothing is ever unpacked to disk.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.schema import RELATION, q
from jiangtai.fault import UnusableTemplate
from jiangtai.pattern import Pattern
from jiangtai.speech.limits import DEFAULT
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from jiangtai.speech.limits import Limits


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


def open_package(blob: bytes, name: str, limits: Limits = DEFAULT) -> Package:
    """Return the parts of a .pptx. `name` is for the sentence of the UnusableTemplate it raises on an unsafe one."""
    if blob.startswith(_COMPOUND):
        if _ENCRYPTED_STREAM in blob:
            raise UnusableTemplate(
                "模板“{name}”设有打开密码。请在 PowerPoint 或 WPS 里取消密码，另存为 .pptx 后再试。", name=name
            )
        raise UnusableTemplate(
            "模板“{name}”是旧的 .ppt 格式。请在 PowerPoint 或 WPS 里另存为 .pptx 后再试。", name=name
        )
    try:
        with zipfile.ZipFile(io.BytesIO(blob)) as file:
            _inspect(file, name, limits)
            parts = {entry.filename: _inflate(file, entry, name, limits) for entry in _files(file)}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise damaged(name) from error
    return Package({part: _plain_xml(part, held, name, limits) for part, held in parts.items()})


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins: Office 97's formats, and what today's are wrapped in once they have a password."""
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_PLAIN_NAME = Pattern(r"(?!/)(?![A-Za-z]:)[^\\\x00]+")
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = tuple(
    (f"http://purl.oclc.org/ooxml/{strict}".encode(), f"http://schemas.openxmlformats.org/{plain}".encode())
    for strict, plain in (
        ("officeDocument/relationships/metadata", "package/2006/relationships/metadata"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("presentationml/main", "presentationml/2006/main"),
        ("drawingml/main", "drawingml/2006/main"),
    )
)
"""ISO's strict files say the same in other namespaces."""


def damaged(name: str) -> UnusableTemplate:
    """Return the fault of a file that cannot be followed."""
    return UnusableTemplate(
        "模板“{name}”打不开：文件已损坏，或不是 .pptx。请用 PowerPoint 或 WPS 打开并重新另存。", name=name
    )


def too_demanding(name: str) -> UnusableTemplate:
    """Return the fault of a file that asks for more memory or time than any template does."""
    return UnusableTemplate(
        "模板“{name}”过大或过于复杂，已停止读取。请在 PowerPoint 里删去多余的版式和图片，另存后再试。", name=name
    )


def _too_much(name: str, part: str) -> UnusableTemplate:
    return UnusableTemplate(
        "模板“{name}”展开后太大（{part}），可能是恶意文件，已停止读取。请压缩图片后另存，或换一个模板。",
        name=name,
        part=part,
    )


def _odd(name: str, part: str) -> UnusableTemplate:
    return UnusableTemplate(
        "模板“{name}”的内部结构不正常（{part}），可能不安全，已停止读取。请用 PowerPoint 或 WPS 重新另存为 .pptx。",
        name=name,
        part=part,
    )


def _files(file: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [entry for entry in file.infolist() if not entry.is_dir()]


def _inspect(file: zipfile.ZipFile, name: str, limits: Limits) -> None:
    """Refuse what no office program writes: too much, names twice or outside the package, a packing of its own."""
    entries = _files(file)
    if len(entries) > limits.members or sum(entry.file_size for entry in entries) > limits.inflated:
        raise _too_much(name, f"{len(entries)}")
    seen: set[str] = set()
    for entry in entries:
        if entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * entry.compress_size:
            raise _too_much(name, entry.filename)
        packed = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and not entry.flag_bits & 1
        plain = len(entry.filename) <= limits.member_name and _PLAIN_NAME.fullmatch(entry.filename) is not None
        if not packed or not plain or ".." in entry.filename.split("/") or entry.filename.lower() in seen:
            raise _odd(name, entry.filename[:60])
        seen.add(entry.filename.lower())


def _inflate(file: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits) -> bytes:
    most = limits.xml_member if _is_xml(entry.filename) else limits.media_member
    with file.open(entry) as stream:
        blob = stream.read(most + 1)
    if len(blob) > most:
        raise _too_much(name, entry.filename)
    return blob


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _plain_xml(part: str, blob: bytes, name: str, limits: Limits) -> bytes:
    """Return a part as it may be parsed: no DTD, not endless, strict namespaces as the usual ones."""
    if not _is_xml(part):
        return blob
    if b"<!DOCTYPE" in blob or b"<!DOCTYPE" in blob.replace(b"\0", b""):  # the second: written in UTF-16
        raise _odd(name, f"{part}: DOCTYPE")
    if blob.count(b"<") > limits.tags:
        raise _too_much(name, part)
    if _STRICT in blob:
        for strict, plain in _STRICT_NAMES:
            blob = blob.replace(strict, plain)
    return blob


def check_xml(package: Package, name: str) -> None:
    """Raise UnusableTemplate naming the first part that is no XML though it should be."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    for part, blob in package.parts.items():
        if _is_xml(part):
            try:
                parse(blob)
            except etree.XMLSyntaxError as error:
                raise UnusableTemplate(
                    "模板“{name}”的“{part}”已损坏。请用 PowerPoint 或 WPS 打开并重新另存。", name=name, part=part
                ) from error


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
