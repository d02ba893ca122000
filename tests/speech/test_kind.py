"""Kinds of files told apart, and the refusals of those not read."""

from __future__ import annotations

import io
import zipfile

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.speech.kind import Kind, kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def package(*members: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "blob", "kind"),
    [
        ("讲话.txt", "同志们".encode(), Kind.PLAIN),
        ("讲话", "同志们".encode(), Kind.PLAIN),
        ("讲话.MD", b"# x", Kind.MARKDOWN),
        ("讲话.docx", package("word/document.xml"), Kind.WORD),
        ("讲话.wps", package("word/document.xml"), Kind.WORD),
        ("讲话.txt", b"%PDF-1.7 ...", Kind.PDF),
        ("讲话.doc", b"<html><body>x", Kind.WEB),
        ("讲话.txt", b"<!-- a --> <!DOCTYPE html><p>x", Kind.WEB),
        ("讲话.htm", b"<p>x", Kind.WEB),
    ],
)
def test_content_decides_before_the_name(name: str, blob: bytes, kind: Kind) -> None:
    assert kind_of(name, blob) is kind


@pytest.mark.parametrize(
    ("name", "blob", "cure"),
    [
        ("讲话.doc", OLE, "另存为 .docx"),
        ("讲话.wps", OLE, "另存为 .docx"),
        ("讲话.rtf", b"{\\rtf1 x", "另存为 .docx"),
        ("讲话.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "取消密码"),
        ("讲话.ppt", OLE, "另存为 .docx 或 .txt"),
        ("讲话.pptx", package("ppt/presentation.xml"), "演示文稿"),
        ("名单.xlsx", package("xl/workbook.xml"), "电子表格"),
        ("讲话.odt", package("content.xml"), "另存为 .docx"),
        ("讲话.ofd", package("OFD.xml"), "OFD"),
        ("讲话.doc", b"MIME-Version: 1.0\r\n", ".html"),
        ("讲话.zip", package("讲话.txt"), "解压"),
        ("讲话.docx", b"PK\x03\x04 cut short", "已损坏"),
        ("讲话.docx", "不是".encode(), "已损坏"),
        ("讲话.pdf", "不是".encode(), "已损坏"),
        ("照片.jpg", b"\xff\xd8\xff\xe0", "OCR"),
        ("照片.png", b"\x89PNG\r\n\x1a\n", "OCR"),
        ("照片.heic", b"\0\0\0\x18ftypheic", "OCR"),
    ],
)
def test_what_is_not_read_is_refused_with_its_name_and_the_cure(name: str, blob: bytes, cure: str) -> None:
    with pytest.raises(UnreadableSource) as refusal:
        kind_of(name, blob)
    assert f"“{name}”" in str(refusal.value)
    assert cure in str(refusal.value)


def test_a_page_of_comments_that_never_starts_is_given_up_at_once() -> None:
    assert kind_of("x.txt", b"<!-- -->" * 500 + b"x") is Kind.PLAIN
