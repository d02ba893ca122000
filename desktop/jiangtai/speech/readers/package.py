"""A package: the zip of an office file, opened with suspicion.

Sizes written in a zip are claims. The directory is checked before anything is read, and each member is inflated no
further than its limit, so a bomb costs nothing. Nothing is ever unpacked to disk.
"""

from __future__ import annotations

import io
import posixpath
import stat
import zipfile
from typing import TYPE_CHECKING, NoReturn

from jiangtai.fault import UnreadableSource
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

    from jiangtai.speech.limits import Limits

_ENCRYPTED_FLAG = 0x1
_PLAIN_NAME = Pattern(r"(?!/)(?![A-Za-z]:)[^\\\x00]+")
_STRICT = (  # ISO's strict files say the same in other namespaces
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The members of an office file, each read at most to its limit. Raises UnreadableSource for what is unsafe."""

    def __init__(self, blob: bytes, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._zip = zipfile.ZipFile(io.BytesIO(blob))
        self._members = {entry.filename: entry for entry in self._zip.infolist()}
        self._inspect()

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def read(self, member: str, limit: int) -> bytes:
        """Return a member's bytes. Raises KeyError where there is none."""
        with self._zip.open(self._members[member]) as stream:
            blob = stream.read(limit + 1)
        if len(blob) > limit:
            self._refuse_bomb()
        return blob

    def xml(self, member: str) -> _Element | None:
        """Return the root of an XML member, None where there is none. No entity, DTD or network is followed."""
        from lxml import etree  # noqa: PLC0415  # loads when first needed

        if member not in self._members:
            return None
        source = self.read(member, self._limits.xml_member)
        if source.count(b"<") > self._limits.tags:
            self._refuse_bomb()
        if b"<!DOCTYPE" in source or b"<!DOCTYPE" in source.replace(b"\0", b""):  # the second: written in UTF-16
            raise UnreadableSource(
                "“{name}”含有办公文件不允许的内容（DOCTYPE 声明），可能不安全，已停止读取。请用 WPS 或 Word 重新另存为 .docx。",
                name=self._name,
            )
        for strict, plain in _STRICT:
            source = source.replace(strict, plain)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(source, parser)

    def relations(self, member: str) -> dict[str, tuple[str, str]]:
        """Return what a member refers to inside the package: id → (type's last word, member). External ones are dropped."""
        folder, leaf = posixpath.split(member)
        root = self.xml(posixpath.join(folder, "_rels", leaf + ".rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root.iter(_RELATION) if root is not None else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, relation.get("Target", ""))).lstrip("/")
                found[relation.get("Id", "")] = relation.get("Type", "").rpartition("/")[2], target
        return found

    def _inspect(self) -> None:
        entries = self._zip.infolist()
        limits = self._limits
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise UnreadableSource("“{name}”已加密。请取消密码并另存为 .docx，再打开。", name=self._name)
        if len(entries) > limits.members or sum(entry.file_size for entry in entries) > limits.inflated:
            self._refuse_bomb()
        if len(self._members) != len(entries) or not all(map(self._is_plain, entries)):
            raise UnreadableSource(
                "“{name}”的内部结构不正常（重复或越界的文件名），可能不安全，已停止读取。请用 WPS 或 Word 重新另存为 .docx。",
                name=self._name,
            )
        if any(e.file_size > limits.ratio_from and e.file_size > limits.ratio * e.compress_size for e in entries):
            self._refuse_bomb()

    def _is_plain(self, entry: zipfile.ZipInfo) -> bool:
        parts = entry.filename.split("/")
        return (
            len(entry.filename) <= self._limits.member_name
            and _PLAIN_NAME.fullmatch(entry.filename) is not None
            and ".." not in parts
            and not stat.S_ISLNK(entry.external_attr >> 16)
            and entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        )

    def _refuse_bomb(self) -> NoReturn:
        raise UnreadableSource(
            "“{name}”解压后过大，可能是恶意文件，已停止读取。请把讲稿文字复制到新的 .docx 文件，再打开。",
            name=self._name,
        )
