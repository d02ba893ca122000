"""A designer's change in template.pptx alone shows in the next build: colour, face, a moved placeholder, a picture."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image as Painting
from pptx import Presentation
from pptx.util import Inches

from jiangtai.deck.brand import Brand
from jiangtai.deck.deck import BoxRole
from jiangtai.deck.laying import lay_out
from jiangtai.deck.look import Image
from jiangtai.deck.template import read_template
from jiangtai.deck.writing import write
from jiangtai.outline.outline import Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiangtai.deck.deck import Deck

_PAGE = Page(
    PageId("p"), Kind.BULLETS, Wording("工作要求"), (Point(Wording("第一点要求")), Point(Wording("第二点要求")))
)
_OUTLINE = Outline(Wording("稿"), "study", (Part("1", Wording("部分"), (_PAGE,)),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a shipped brand's folder for a designer to work in."""
    return shutil.copytree(shipped("templates") / "redcross", tmp_path / "ours")


def _build(folder: Path) -> tuple[Deck, dict[str, bytes]]:
    template = read_template(folder)
    deck = lay_out(_OUTLINE, "", template, Brand())
    with zipfile.ZipFile(io.BytesIO(write(deck, template))) as opened:
        return deck, {name: opened.read(name) for name in opened.namelist()}


def _retouch(file: Path, part: str, change: Callable[[str], str]) -> None:
    """Change one part of a package, as a program that saves it would."""
    with zipfile.ZipFile(file) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    changed = change(parts[part].decode())
    assert changed != parts[part].decode()
    parts[part] = changed.encode()
    with zipfile.ZipFile(file, "w") as saved:
        for name, blob in parts.items():
            saved.writestr(name, blob)


def test_a_colour_of_the_theme(folder: Path) -> None:
    _retouch(folder / "template.pptx", "ppt/theme/theme1.xml", lambda xml: xml.replace("C8102E", "0A7D55"))
    deck, parts = _build(folder)
    assert b"0A7D55" in parts["ppt/theme/theme1.xml"]
    bullet = next(box for box in deck.slides[0].boxes() if box.role is BoxRole.BODY).paragraphs[0].style.bullet
    assert bullet is not None
    assert bullet.colour == "0A7D55"


def test_a_face_of_the_theme(folder: Path) -> None:
    change = "华文楷体"
    _retouch(folder / "template.pptx", "ppt/theme/theme1.xml", lambda xml: xml.replace("微软雅黑", change))
    deck, parts = _build(folder)
    assert change.encode() in parts["ppt/theme/theme1.xml"]
    assert {p.style.asian for box in deck.slides[0].boxes() for p in box.paragraphs} == {change}


def test_a_moved_placeholder(folder: Path) -> None:
    designed = Presentation(str(folder / "template.pptx"))
    layout = next(one for one in designed.slide_layouts if one.name == "要点")
    body = next(one for one in list(layout.placeholders) if one.placeholder_format.idx == 1)
    body.left, body.top, body.width, body.height = Inches(5), Inches(2), Inches(7), Inches(3.5)
    designed.save(str(folder / "template.pptx"))
    deck, parts = _build(folder)
    box = next(box for box in deck.slides[0].boxes() if box.role is BoxRole.BODY)
    assert tuple(box.rect)[:3] == (int(Inches(5)), int(Inches(2)), int(Inches(7)))
    slide = parts["ppt/slides/slide1.xml"].decode()
    assert "<a:off" not in slide.split("</p:grpSpPr>")[1]


def test_an_added_picture(folder: Path) -> None:
    held = io.BytesIO()
    Painting.new("RGB", (30, 20), "teal").save(held, "PNG")
    designed = Presentation(str(folder / "template.pptx"))
    layout = next(one for one in designed.slide_layouts if one.name == "要点")
    part, relation = layout.part.get_or_add_image_part(io.BytesIO(held.getvalue()))
    assert part.blob == held.getvalue()
    picture = (
        '<p:pic xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<p:nvPicPr><p:cNvPr id="99" name="底图"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>'
    )
    number = re.search(r"(\d+)", str(layout.part.partname).rpartition("/")[2])
    designed.save(str(folder / "template.pptx"))
    assert number is not None
    name = f"ppt/slideLayouts/slideLayout{number[1]}.xml"
    _retouch(folder / "template.pptx", name, lambda xml: xml.replace("</p:spTree>", picture))
    deck, parts = _build(folder)
    assert [item.blob for item in deck.slides[0].layout.backdrop if isinstance(item, Image)] == [held.getvalue()]
    assert held.getvalue() in parts.values()
