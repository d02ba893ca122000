"""A package is opened with suspicion: each unsafe one ends in a sentence that names the file and the cure."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from tests.deck.strangers import inside, parts_of, plain

from jiangtai.deck.package import open_package
from jiangtai.fault import UnusableTemplate
from jiangtai.speech.limits import DEFAULT

THEME = "ppt/theme/theme1.xml"


def test_a_bomb_is_not_inflated() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("ppt/media/image1.png", b"\0" * (16 << 20))
    with pytest.raises(UnusableTemplate, match=r"“炸弹\.pptx”展开后太大"):
        open_package(packed.getvalue(), "炸弹.pptx")


def test_too_many_parts_too_large_a_part_and_too_many_tags_are_refused() -> None:
    blob = plain()
    for limits in (replace(DEFAULT, members=5), replace(DEFAULT, inflated=1000), replace(DEFAULT, xml_member=1000)):
        with pytest.raises(UnusableTemplate, match="太大"):
            open_package(blob, "a.pptx", limits)
    with pytest.raises(UnusableTemplate, match="太大"):
        open_package(blob, "a.pptx", replace(DEFAULT, tags=50))


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/passwd.xml", "C:/evil.xml", "PPT/Presentation.xml"])
def test_names_outside_the_package_or_twice_are_refused(name: str) -> None:
    packed = io.BytesIO(plain())
    with zipfile.ZipFile(packed, "a") as file:
        file.writestr(name, b"<a/>")
    with pytest.raises(UnusableTemplate, match="内部结构不正常"):
        open_package(packed.getvalue(), "a.pptx")


def test_a_doctype_is_refused_in_either_encoding() -> None:
    evil = '<!DOCTYPE a [<!ENTITY b "c">]>'
    blob = inside(plain(), THEME, r"<a:theme ", evil + "<a:theme ")
    with pytest.raises(UnusableTemplate, match="DOCTYPE"):
        open_package(blob, "a.pptx")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for part, held in parts_of(plain()).items():
            file.writestr(part, (evil + "<a/>").encode("utf-16") if part == THEME else held)
    with pytest.raises(UnusableTemplate, match="DOCTYPE"):
        open_package(packed.getvalue(), "a.pptx")


def test_a_password_and_the_old_format_are_told_apart() -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(UnusableTemplate, match="设有打开密码"):
        open_package(head + "EncryptedPackage".encode("utf-16-le"), "a.pptx")
    with pytest.raises(UnusableTemplate, match=r"旧的 \.ppt"):
        open_package(head + "PowerPoint Document".encode("utf-16-le"), "a.pptx")


def test_half_a_file_is_damaged() -> None:
    blob = plain()
    with pytest.raises(UnusableTemplate, match=r"“半个\.pptx”打不开"):
        open_package(blob[: len(blob) // 2], "半个.pptx")


def test_a_strict_file_reads_as_the_usual_one() -> None:
    strict = parts_of(plain())
    usual = b"http://schemas.openxmlformats.org/"
    for part, held in strict.items():
        changed = held.replace(usual + b"drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main")
        strict[part] = changed.replace(
            usual + b"presentationml/2006/main", b"http://purl.oclc.org/ooxml/presentationml/main"
        )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for part, held in strict.items():
            file.writestr(part, held)
    package = open_package(packed.getvalue(), "a.pptx")
    assert str(package.xml(package.presentation).tag).endswith("2006/main}presentation")
