"""What acts, calls out or weighs is taken out of a stranger's template, counted, and the rest still opens."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from tests.deck.strangers import inside, parts_of, plain, with_part

from jiangtai.deck.masters import read_masters
from jiangtai.deck.package import open_package
from jiangtai.deck.repacking import clean
from jiangtai.deck.sanitising import Removal, sanitise
from jiangtai.fault import UnusableTemplate

MAIN = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
PICTURE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="90" name="远程"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:{how}="rId99"/>'
    '<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>'
)


def removed(blob: bytes) -> dict[Removal, int]:
    return dict(sanitise(open_package(blob, "a.pptx"), "a.pptx").removed)


def test_macros_go() -> None:
    blob = with_part(plain(), MAIN, "vbaProject", "ppt/vbaProject.bin", b"\xd0\xcf macro")
    assert removed(blob) == {Removal.MACRO: 1}
    cleaned = clean(blob, "a.pptm")
    assert b"vbaProject" not in cleaned
    assert not [name for name in parts_of(cleaned) if name.endswith(".bin")]


def test_what_is_fetched_from_outside_goes_with_its_shape() -> None:
    blob = with_part(plain(), MASTER, "image", "", b"", outside="http://example.invalid/track.png")
    blob = inside(blob, MASTER, "</p:spTree>", PICTURE.format(how="link"))
    assert removed(blob) == {Removal.EXTERNAL: 1}
    parts = parts_of(clean(blob, "a.pptx"))
    assert not [name for name, held in parts.items() if b"example.invalid" in held]
    assert "远程".encode() not in parts[MASTER]


def test_a_picture_linked_and_embedded_stays() -> None:
    blob = with_part(plain(), MASTER, "image", "ppt/media/logo.png", b"\x89PNG\r\n\x1a\n")
    blob = inside(blob, MASTER, "</p:spTree>", PICTURE.format(how='link="rId77" r:embed'))
    parts = parts_of(clean(blob, "a.pptx"))
    assert "远程".encode() in parts[MASTER]
    assert b"rId77" not in parts[MASTER]
    assert "ppt/media/logo.png" in parts


def test_embedded_fonts_go() -> None:
    blob = with_part(plain(), MAIN, "font", "ppt/fonts/font1.fntdata", b"OTTO")
    listed = '<p:embeddedFontLst><p:embeddedFont><p:font typeface="X"/><p:regular r:id="rId99"/></p:embeddedFont></p:embeddedFontLst>'
    blob = inside(blob, MAIN, r"(<p:notesSz[^>]*>)", r"\1" + listed)
    assert removed(blob) == {Removal.FONT: 1}
    assert b"embeddedFont" not in parts_of(clean(blob, "a.pptx"))[MAIN]


@pytest.mark.parametrize("action", ["ppaction://program", "ppaction://macro?name=run", "ppaction://hlinkfile"])
def test_actions_go_and_turning_pages_stays(action: str) -> None:
    click = '<a:hlinkClick r:id="" action="{0}"/>'
    told = r'<p:cNvPr id="2" name="Title Placeholder 1">{0}</p:cNvPr>'
    acting = inside(plain(), MASTER, r'<p:cNvPr id="2" name="[^"]*"/>', told.format(click.format(action)))
    assert removed(acting) == {Removal.ACTION: 1}
    assert b"hlinkClick" not in parts_of(clean(acting, "a.pptx"))[MASTER]
    next_slide = click.format("ppaction://hlinkshowjump?jump=nextslide")
    turning = inside(plain(), MASTER, r'<p:cNvPr id="2" name="[^"]*"/>', told.format(next_slide))
    assert removed(turning) == {}
    assert b"hlinkClick" in parts_of(clean(turning, "a.pptx"))[MASTER]


def test_embedded_objects_on_sample_slides_are_told() -> None:
    blob = with_part(plain(slides=(1,)), "ppt/slides/slide1.xml", "oleObject", "ppt/embeddings/a.bin", b"\xd0\xcf")
    assert removed(blob) == {Removal.OBJECT: 1}


def test_sample_slides_go_and_say_what_they_stood_on() -> None:
    clean_one = sanitise(open_package(plain(slides=(0, 1, 1)), "a.pptx"), "a.pptx")
    names = [part.rpartition("/")[2] for part in clean_one.slides]
    assert names == ["slideLayout1.xml", "slideLayout2.xml", "slideLayout2.xml"]
    assert not [part for part in clean_one.package.parts if part.startswith("ppt/slides/")]


def test_a_modify_password_goes() -> None:
    locked = inside(
        plain(), MAIN, "</p:presentation>", '<p:modifyVerifier cryptProviderType="rsaFull"/></p:presentation>'
    )
    assert removed(locked) == {Removal.LOCK: 1}


def test_a_bare_number_gets_its_field() -> None:
    bare = inside(plain(), MASTER, r"<a:fld [^>]*slidenum.*?</a:fld>", "")
    kept = sanitise(open_package(bare, "a.pptx"), "a.pptx").package
    assert "‹#›" in kept.parts[MASTER].decode()


def test_what_is_left_opens_and_keeps_every_layout() -> None:
    kept = clean(plain(slides=(0, 1)), "a.pptx")
    deck = Presentation(io.BytesIO(kept))
    assert len(deck.slide_layouts) == 11
    assert len(deck.slides) == 0
    assert len(list(read_masters(open_package(kept, "a"), "a")[0].layouts())) == 11


def test_a_damaged_part_is_named() -> None:
    broken = inside(plain(), "ppt/theme/theme1.xml", "</a:theme>", "")
    with pytest.raises(UnusableTemplate, match=r"“课件\.pptx”的“ppt/theme/theme1\.xml”"):
        sanitise(open_package(broken, "课件.pptx"), "课件.pptx")


def test_tags_go_and_the_shape_they_hung_on_stays() -> None:
    tagged = with_part(plain(), MASTER, "tags", "ppt/tags/tag1.xml", b"<a/>")
    listed = r'\1<p:custDataLst><p:tags r:id="rId99"/></p:custDataLst></p:nvPr>'
    tagged = inside(tagged, MASTER, r'(<p:nvPr><p:ph type="title"/>)</p:nvPr>', listed)
    held = parts_of(clean(tagged, "a.pptx"))[MASTER]
    assert b"custDataLst" not in held
    assert b'<p:ph type="title"/>' in held
