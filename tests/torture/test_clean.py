"""No deck carries macros, programs, or links that fetch: the scan every deck of the suite goes through (conftest)."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.project.states import TEXT, png
from tests.torture.clean import unclean

from jiangtai.deck.brand import Brand
from jiangtai.outline.outline import Picture
from jiangtai.outline.reordering import add_page, picture_page
from jiangtai.session import Session
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def deck() -> bytes:
    """A deck with a logo and a picture."""
    session = Session((shipped("templates"),))
    session.open_text(TEXT)
    last = list(session.outline.pages())[-1].id
    session.edit("加图", lambda outline: add_page(outline, last, picture_page(Picture("图", "一棵树", png()), "照片")))
    session.dress("azure", "4:3", Brand(logo=png(), logo_kind="unit"))
    return session.deck_bytes()


def test_a_deck_with_pictures_is_clean(deck: bytes) -> None:
    assert unclean(deck) == []


def replaced(member: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def act(members: dict[str, bytes]) -> None:
        assert old.encode() in members[member]
        members[member] = members[member].replace(old.encode(), new.encode(), 1)

    return act


def added(member: str) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update({member: b"\0"})


RELATIONS = "ppt/slides/_rels/slide1.xml.rels"
RELATED = '<Relationship Id="e" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
SLIDE = "ppt/slides/slide1.xml"
EVIL = {
    "macros": added("ppt/vbaProject.bin"),
    "a control": added("ppt/activeX/activeX1.xml.bin"),
    "an embedded file": added("ppt/embeddings/oleObject1.bin"),
    "a ribbon": added("customUI/customUI.dat"),
    "a macro type": replaced("[Content_Types].xml", "presentation.main+xml", "presentation.macroEnabled.main+xml"),
    "a picture fetched": replaced(RELATIONS, "</Rel", f'{RELATED}image" Target="file://\\\\evil\\x.png"/></Rel'),
    "a link to a file": replaced(RELATIONS, "</Rel", f'{RELATED}hyperlink" Target="file:///c:/x.exe"/></Rel'),
    "a program": replaced(SLIDE, "<p:cNvPr ", '<p:cNvPr action="ppaction://program" '),
    "a macro run": replaced(SLIDE, "<p:cNvPr ", '<p:cNvPr action="ppaction://macro?name=x" '),
    "a hover": replaced(SLIDE, "</p:cSld>", "<p:hlinkMouseOver/></p:cSld>"),
}


@pytest.mark.parametrize("case", EVIL)
def test_the_scan_sees_what_it_should(deck: bytes, case: str) -> None:
    with zipfile.ZipFile(io.BytesIO(deck)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    EVIL[case](members)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, inside in members.items():
            file.writestr(name, inside)
    assert len(unclean(packed.getvalue())) == 1


def test_every_deck_of_the_suite_goes_through_the_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.torture.clean.unclean", lambda _: ["something"])
    session = Session((shipped("templates"),))
    session.open_text(TEXT)
    with pytest.raises(AssertionError):
        session.deck_bytes()
