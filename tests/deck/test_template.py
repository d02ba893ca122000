"""Reading a template: what a designer drew, and changes, is what a deck is laid out on."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.contract import LAYOUTS
from jiangtai.deck.look import Image, SlotType
from jiangtai.deck.template import read_template, template_cards
from jiangtai.fault import UnusableTemplate
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiangtai.deck.look import Template

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000 01f15c4890000000d4944415478da6364f8ffbf1e000584027f"
    "c2d9bd1f0000000049454e44ae426082".replace(" ", "")
)


@pytest.fixture
def redrawn(tmp_path: Path) -> Callable[..., Template]:
    """A copy of the default template with some parts changed as a designer's PowerPoint would."""

    def read(change: Callable[[dict[str, bytes]], None]) -> Template:
        source = shipped("templates") / "redcross"
        (tmp_path / "template.toml").write_bytes((source / "template.toml").read_bytes())
        with zipfile.ZipFile(source / "template.pptx") as file:
            parts = {name: file.read(name) for name in file.namelist()}
        change(parts)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as file:
            for name, blob in parts.items():
                file.writestr(name, blob)
        (tmp_path / "template.pptx").write_bytes(packed.getvalue())
        return read_template(tmp_path)

    return read


def test_every_layout_of_the_contract_is_there_with_its_placeholders(template: Template) -> None:
    for name, needs in LAYOUTS.items():
        slots = {slot.idx: slot.type for slot in template.layouts[name].slots}
        assert all(slots[need.idx] is need.type for need in needs if need.type is not SlotType.BODY), name


def test_inheritance_is_resolved(template: Template) -> None:
    title = template.layouts["要点"].slot(0)
    body = template.layouts["要点"].slot(1)
    assert title is not None
    assert body is not None
    assert (title.styles[0].bold, title.rect.cx > 0) == (True, True)
    assert body.styles[0].size > body.styles[1].size
    assert body.styles[0].bullet is not None
    assert body.styles[0].asian == template.face.body_asian


def test_a_changed_colour_shows(redrawn: Callable[..., Template]) -> None:
    def recolour(parts: dict[str, bytes]) -> None:
        parts["ppt/theme/theme1.xml"] = parts["ppt/theme/theme1.xml"].replace(b"C8102E", b"0B6E4F")

    changed = redrawn(recolour)
    assert changed.colours["accent1"] == "0B6E4F"
    assert changed.table.head.below is not None
    assert changed.table.head.below.colour == "0B6E4F"


def test_a_moved_placeholder_and_an_added_picture_show(template: Template, redrawn: Callable[..., Template]) -> None:
    layout = template.layouts["要点"]
    part = layout.part.lstrip("/")
    picture = (
        b'<p:pic xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:nvPicPr>'
        b'<p:cNvPr id="99" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId77"/></p:blipFill>'
        b'<p:spPr><a:xfrm><a:off x="7" y="8"/><a:ext cx="9" cy="10"/></a:xfrm></p:spPr></p:pic></p:spTree>'
    )

    def move(parts: dict[str, bytes]) -> None:
        parts["ppt/media/new.png"] = _PNG
        parts[part] = parts[part].replace(b"</p:spTree>", picture, 1)
        rels = part.replace("slideLayouts/", "slideLayouts/_rels/") + ".rels"
        parts[rels] = parts[rels].replace(
            b"</Relationships>",
            b'<Relationship Id="rId77" Target="../media/new.png" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>',
        )
        master = "ppt/slideMasters/slideMaster1.xml"
        title = layout.slot(0)
        assert title is not None
        old, new = f'<a:off x="{title.rect.x}" y="{title.rect.y}"/>', f'<a:off x="{title.rect.x}" y="500000"/>'
        for name in (part, master):
            parts[name] = parts[name].replace(old.encode(), new.encode(), 1)

    changed = redrawn(move).layouts["要点"]
    moved = changed.slot(0)
    assert moved is not None
    assert moved.rect.y == 500000
    assert [item.blob for item in changed.backdrop if isinstance(item, Image)] == [_PNG]


def test_a_missing_layout_is_named(template: Template, redrawn: Callable[..., Template]) -> None:
    part = template.layouts["数字"].part.lstrip("/")

    def rename(parts: dict[str, bytes]) -> None:
        parts[part] = parts[part].replace('name="数字"'.encode(), 'name="别的"'.encode(), 1)

    with pytest.raises(UnusableTemplate, match="数字"):
        redrawn(rename)


def test_a_damaged_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "template.toml").write_bytes((shipped("templates") / "redcross" / "template.toml").read_bytes())
    (tmp_path / "template.pptx").write_bytes(b"not a zip at all")
    with pytest.raises(UnusableTemplate):
        read_template(tmp_path)
    with pytest.raises(UnusableTemplate, match="9:16"):
        read_template(tmp_path, "9:16")


def test_cards_need_only_the_toml(tmp_path: Path) -> None:
    brand = tmp_path / "mine"
    brand.mkdir()
    (brand / "template.toml").write_text('id = "mine"\nname = "我的"\n[files]\n"16:9" = "a.pptx"\n', "utf-8")
    mine, *others = template_cards((tmp_path, shipped("templates")))
    assert (mine.id, mine.name, mine.aspects, mine.folder) == ("mine", "我的", ("16:9",), brand)
    assert "redcross" in {card.id for card in others}
