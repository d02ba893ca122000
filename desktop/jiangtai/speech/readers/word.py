"""Word: a .docx as the text Word shows, with its headings' levels, its tables and its pictures."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableSource
from jiangtai.finding import Finding, Level
from jiangtai.speech.document import Document
from jiangtai.speech.readers.body import Walk
from jiangtai.speech.readers.numbering import Numbering
from jiangtai.speech.readers.package import Package
from jiangtai.speech.readers.pictures import is_reasonable
from jiangtai.speech.readers.styles import Styles, W
from jiangtai.speech.speech import Material, MaterialKind

if TYPE_CHECKING:
    from lxml.etree import _Element

    from jiangtai.speech.limits import Limits
    from jiangtai.speech.readers.body import Page
    from jiangtai.speech.speech import Role

_Relations = dict[str, tuple[str, str]]


def read_word(blob: bytes, name: str, role: Role, limits: Limits) -> Document:
    """Return a .docx as a document: a line a paragraph, table cells only where there is nothing else.

    Raises UnreadableSource for a package that is unsafe or has no body; lxml and zip errors pass through.
    """
    package = Package(blob, name, limits)
    main = next((to for kind, to in package.relations("").values() if kind == "officeDocument"), "word/document.xml")
    root = package.xml(main)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise UnreadableSource(
            "“{name}”已损坏，里面没有正文。请用 WPS 或 Word 打开并重新保存，或找到原文件。", name=name
        )
    relations = package.relations(main)
    page = _walk(body, package, dict(relations.values()))
    pictures, left_out = _pictures(page, package, relations, limits)
    tables = tuple(Material(MaterialKind.TABLE, "", near, rows=rows) for near, rows in page.tables)
    materials = tuple(sorted((*tables, *pictures), key=lambda material: material.near))
    findings = (Finding("picture-left-out", Level.HINT, (("count", str(left_out)),)),) if left_out else ()
    return Document(
        name, role, "".join(page.words), page.marks(), mends=tuple(page.mends), materials=materials, findings=findings
    )


def _walk(body: _Element, package: Package, parts: dict[str, str]) -> Page:
    """Return what the body holds; a document all in tables is read from its tables."""
    styles = Styles(package.xml(parts.get("styles", "")))
    numbering = package.xml(parts.get("numbering", ""))
    balanced = _fields_balance(body)
    page = Walk(styles, Numbering(numbering), fields_close=balanced).read_all(body)
    if page.lines:
        return page
    return Walk(styles, Numbering(numbering), frames=True, fields_close=balanced).read_all(body)


def _fields_balance(body: _Element) -> bool:
    """Tell whether every field that begins also ends; where one does not, nothing is taken for its result."""
    kinds = [mark.get(W + "fldCharType") for mark in body.iter(W + "fldChar")]
    return kinds.count("begin") == kinds.count("end")


def _pictures(page: Page, package: Package, relations: _Relations, limits: Limits) -> tuple[tuple[Material, ...], int]:
    """Return the pictures kept, each once, and how many were left out: too large, or of a kind not shown."""
    kept: dict[str, Material] = {}
    refused: set[str] = set()
    room = limits.picture_bytes
    for near, picture in page.pictures:
        _, member = relations.get(picture.relation, ("", ""))
        if member in kept or member in refused or member not in package:
            continue
        blob = _picture(package, member, limits)
        if len(kept) < limits.pictures and len(blob) <= room and is_reasonable(blob, limits):
            room -= len(blob)
            kept[member] = Material(MaterialKind.PICTURE, picture.name or posixpath.basename(member), near, blob)
        else:
            refused.add(member)
    return tuple(kept.values()), len(refused)


def _picture(package: Package, member: str, limits: Limits) -> bytes:
    """Return a picture's bytes, none where it is damaged: the words are worth more than it."""
    try:
        return package.read(member, limits.media_member)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return b""
