"""Layouts are found by name in Chinese or English, by type in any other language, and by signature alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.deck.strangers import CHINESE, packed, parts_of, plain, two_masters

from jiangtai.deck.masters import read_masters
from jiangtai.deck.matching import Use, best
from jiangtai.deck.package import open_package
from jiangtai.deck.sanitising import sanitise
from jiangtai.deck.signature import read_signatures

if TYPE_CHECKING:
    from jiangtai.deck.signature import Signature

GREEK = tuple(f"Διάταξη {number}" for number in range(11))
EXPECTED = {
    Use.COVER: "slideLayout1.xml",
    Use.CONTENT: "slideLayout2.xml",
    Use.SECTION: "slideLayout3.xml",
    Use.COMPARE: "slideLayout5.xml",
    Use.BARE: "slideLayout6.xml",
    Use.EMPTY: "slideLayout7.xml",
}


def signatures(blob: bytes) -> tuple[Signature, ...]:
    kept = sanitise(open_package(blob, "a"), "a")
    return read_signatures(read_masters(kept.package, "a"), kept.slides)


def found(blob: bytes, use: Use) -> str | None:
    one = best(signatures(blob), use)
    return one.layout.part.rpartition("/")[2] if one is not None else None


def untyped(blob: bytes) -> bytes:
    """Take the layouts' own types away, as programs do that do not know them."""
    parts = parts_of(blob)
    for name, held in parts.items():
        if re.fullmatch(r"ppt/slideLayouts/\w+\.xml", name):
            parts[name] = re.sub(rb'(<p:sldLayout [^>]*?) type="\w+"', rb"\1", held)
    return packed(parts)


@pytest.mark.parametrize("names", [(), CHINESE, GREEK], ids=["english", "chinese", "another language"])
@pytest.mark.parametrize("use", EXPECTED)
def test_layouts_are_found_whatever_they_are_called(names: tuple[str, ...], use: Use) -> None:
    assert found(plain(names=names), use) == EXPECTED[use]


@pytest.mark.parametrize("use", EXPECTED)
def test_chinese_names_are_enough(use: Use) -> None:
    assert found(untyped(plain(names=CHINESE)), use) == EXPECTED[use]


@pytest.mark.parametrize("use", [Use.COVER, Use.CONTENT, Use.COMPARE, Use.BARE, Use.EMPTY])
def test_placeholders_alone_are_enough(use: Use) -> None:
    assert found(untyped(plain(names=GREEK)), use) == EXPECTED[use]


def test_upright_text_is_for_no_points() -> None:
    upright = [one for one in signatures(plain(names=GREEK)) if one.kind in ("vertTx", "vertTitleAndTx")]
    assert len(upright) == 2
    assert best(upright, Use.CONTENT) is None


def test_a_layout_named_for_it_beats_the_usual_one() -> None:
    renamed = plain(names=("封面", "正文", "过渡页", "目录"))
    names = {one.layout.name for one in signatures(renamed)}
    assert "过渡页" in names
    section = best(signatures(renamed), Use.SECTION)
    assert section is not None
    assert section.layout.name == "过渡页"


def test_the_first_sample_slide_tells_the_cover() -> None:
    cover = best(signatures(two_masters()), Use.COVER)
    assert cover is not None
    assert (cover.layout.name, cover.master) == ("Front", 1)


def test_no_cover_where_nothing_has_a_title() -> None:
    bare = [one for one in signatures(plain()) if one.title is None]
    assert best(bare, Use.COVER) is None
    assert best(bare, Use.CONTENT) is None
