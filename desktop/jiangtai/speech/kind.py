"""Kind: what a source file is, by its first bytes and only then by its name.

Files arrive with wrong suffixes: a page of HTML named .doc, a .docx named .wps. What is not read is refused here with
the sentence that says how to make it readable.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from typing import NoReturn

from jiangtai.fault import UnreadableSource


class Kind(StrEnum):
    """The formats that are read."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    WORD = "word"
    PDF = "pdf"
    WEB = "web"


_PICTURES = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"\0\0\1\0",
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WEB = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIME = re.compile(rb"\s*(?:From: <|MIME-Version: 1)", re.IGNORECASE)
_SUFFIXES = {
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "docx": Kind.WORD,
    "docm": Kind.WORD,
    "dotx": Kind.WORD,
    "pdf": Kind.PDF,
    "html": Kind.WEB,
    "htm": Kind.WEB,
    "xhtml": Kind.WEB,
    "shtml": Kind.WEB,
}


def kind_of(name: str, blob: bytes) -> Kind:
    """Return what the file is. Raises UnreadableSource for a kind that is not read, naming the cure."""
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if blob.startswith(b"PK\x03\x04"):
        return _package(name, blob)
    if b"%PDF-" in blob[:1024]:
        return Kind.PDF
    if _WEB.match(blob[:4096]):
        return Kind.WEB
    _refuse(name, suffix, blob)
    kind = _SUFFIXES.get(suffix, Kind.PLAIN)
    if kind in {Kind.WORD, Kind.PDF}:  # a package or PDF would have been known by its first bytes
        raise UnreadableSource(
            "“{name}”已损坏，不是有效的 .{suffix} 文件。请找到原文件，或重新另存一份。", name=name, suffix=suffix
        )
    return kind


def _package(name: str, blob: bytes) -> Kind:
    """Return Word for a package with a Word document in it; refuse other packages by what they are."""
    try:
        members = set(zipfile.ZipFile(io.BytesIO(blob)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as broken:
        raise UnreadableSource(
            "“{name}”已损坏，打不开。请用 WPS 或 Word 修复并重新保存，或找到原文件。", name=name
        ) from broken
    if any(member.startswith("word/") for member in members):
        return Kind.WORD
    if any(member.startswith("ppt/") for member in members):
        raise UnreadableSource("“{name}”是演示文稿。请把讲稿文字另存为 .docx 或 .txt，再打开。", name=name)
    if any(member.startswith("xl/") for member in members):
        raise UnreadableSource("“{name}”是电子表格。请把讲稿文字复制到 .docx 或 .txt，再打开。", name=name)
    if "OFD.xml" in members:
        raise UnreadableSource(
            "“{name}”是 OFD 版式文件。请用 WPS 或 OFD 阅读器另存为 .docx 或 PDF，再打开。", name=name
        )
    if "content.xml" in members:
        raise UnreadableSource("“{name}”是 OpenDocument 文件。请在 WPS 或 Word 中另存为 .docx，再打开。", name=name)
    raise UnreadableSource("“{name}”是压缩包。请先解压，再打开其中的讲稿。", name=name)


def _refuse(name: str, suffix: str, blob: bytes) -> None:
    """Raise for the kinds that are known by sight and not read."""
    if blob.startswith(_OLE):
        if _ENCRYPTED in blob:
            _locked(name)
        if suffix in {"ppt", "pps", "dps", "xls", "et"}:
            raise UnreadableSource("“{name}”不是文字稿。请把讲稿文字另存为 .docx 或 .txt，再打开。", name=name)
        _old(name)
    if suffix in {"mht", "mhtml"} or _MIME.match(blob):
        raise UnreadableSource("“{name}”是单文件网页。请在浏览器中打开它，另存为 .html，再打开。", name=name)
    if blob.startswith(b"{\\rtf") or suffix in {"doc", "wps", "wpt", "rtf", "dot"}:
        _old(name)
    if suffix in {"ppt", "pptx", "dps"}:
        raise UnreadableSource("“{name}”是演示文稿。请把讲稿文字另存为 .docx 或 .txt，再打开。", name=name)
    if blob.startswith(_PICTURES) or blob[4:12] in {b"ftypheic", b"ftypmif1", b"ftypavif"} or blob[8:12] == b"WEBP":
        raise UnreadableSource(
            "“{name}”是图片，没有可读的文字。请先用 WPS 或其他工具识别文字（OCR），存为 .docx 或 .txt 再打开。",
            name=name,
        )


def _old(name: str) -> NoReturn:
    raise UnreadableSource("“{name}”是旧格式，不能直接读取。请在 WPS 或 Word 中另存为 .docx，再打开。", name=name)


def _locked(name: str) -> NoReturn:
    raise UnreadableSource("“{name}”设有打开密码。请在 WPS 或 Word 中取消密码并另存为 .docx，再打开。", name=name)
