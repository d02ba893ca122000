"""Packages: what is read of them, and what never is."""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.speech.limits import Limits
from jiangtai.speech.readers.package import Package

if TYPE_CHECKING:
    from tests.speech.readers.conftest import MakeDocx

LIMITS = Limits()


def test_members_are_read_and_relations_resolved_inside_only(docx: MakeDocx) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/styles" Target="../word/./styles.xml"/>'
        '<Relationship Id="b" Type="x/image" TargetMode="External" Target="file://evil/x.png"/>'
        '<Relationship Id="c" Type="x/image" Target="/word/media/1.png"/></Relationships>'
    )
    package = Package(docx("", extra={"word/_rels/document.xml.rels": relations}), "甲", LIMITS)
    assert package.relations("word/document.xml") == {
        "a": ("styles", "word/styles.xml"),
        "c": ("image", "word/media/1.png"),
    }
    assert package.xml("word/none.xml") is None


@pytest.mark.parametrize("member", ["../x", "a/../../x", "/etc/x", "C:/x", "a\\b", "n" * 600])
def test_names_that_lead_outside_are_refused(docx: MakeDocx, member: str) -> None:
    with pytest.raises(UnreadableSource, match="文件名"):
        Package(docx("", extra={member: "x"}), "甲", LIMITS)


def test_two_members_of_one_name_are_refused(docx: MakeDocx) -> None:
    packed = io.BytesIO(docx(""))
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr("word/document.xml", "another")
    with pytest.raises(UnreadableSource, match="重复"):
        Package(packed.getvalue(), "甲", LIMITS)


def test_a_locked_member_is_refused_as_locked(docx: MakeDocx) -> None:
    blob = bytearray(docx(""))
    at = blob.find(b"PK\x01\x02")
    blob[at + 8] |= 1
    with pytest.raises(UnreadableSource, match="已加密"):
        Package(bytes(blob), "甲", LIMITS)


@pytest.mark.parametrize(
    "limits", [Limits(members=2), Limits(inflated=100), Limits(ratio=2, ratio_from=100)], ids=["many", "large", "dense"]
)
def test_what_would_inflate_beyond_the_limits_is_refused(docx: MakeDocx, limits: Limits) -> None:
    with pytest.raises(UnreadableSource, match="解压后过大"):
        Package(docx("", extra={"word/media/a.png": bytes(5000)}), "甲", limits)


def test_a_member_is_inflated_no_further_than_its_limit(docx: MakeDocx) -> None:
    package = Package(docx("", extra={"a": bytes(5000)}), "甲", LIMITS)
    with pytest.raises(UnreadableSource, match="解压后过大"):
        package.read("a", 4999)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_never_reaches_the_parser(docx: MakeDocx, encoding: str) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    )
    package = Package(docx("", extra={"a.xml": bomb.encode(encoding)}), "甲", LIMITS)
    with pytest.raises(UnreadableSource, match="DOCTYPE"):
        package.xml("a.xml")
