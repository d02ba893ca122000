"""What every shipped template must hold: read from the .pptx files themselves, as PowerPoint and the program see them."""

from __future__ import annotations

import itertools
import re
import tomllib
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from jiangtai.deck.contract import LAYOUTS, MAIN
from jiangtai.deck.emblem import NAME
from jiangtai.deck.look import SlotType
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
INCH = 914400
FILES = sorted(shipped("templates").glob("*/template*.pptx"))
PARAGRAPH_STYLES = re.compile(r"lvl\dpPr|pPr")
LINES_OF_A_CARD = {"卡片二": 5, "卡片三": 2, "卡片四": 3, "卡片五": 2, "卡片六": 2}


@dataclass(frozen=True)
class Package:
    """A template's parts by name."""

    path: Path
    parts: dict[str, Element]

    def layouts(self) -> dict[str, Element]:
        found = (part for name, part in self.parts.items() if name.startswith("ppt/slideLayouts/slideLayout"))
        return {one(part, f"{P}cSld").get("name", ""): part for part in found}

    @property
    def master(self) -> Element:
        return self.parts["ppt/slideMasters/slideMaster1.xml"]

    @property
    def theme(self) -> Element:
        return self.parts["ppt/theme/theme1.xml"]

    def colour(self, name: str) -> str:
        name = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}.get(name, name)
        return one(one(self.theme, f"{A}{name}"), f"{A}srgbClr").get("val", "")


@pytest.fixture(params=FILES, ids=[f"{path.parent.name}-{path.stem}" for path in FILES])
def package(request: pytest.FixtureRequest) -> Package:
    path: Path = request.param
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return Package(path, {name: etree.fromstring(archive.read(name)) for name in names})


def one(root: Element, tag: str) -> Element:
    found = root.find(f".//{tag}")
    assert found is not None, tag
    return found


def placeholders(part: Element) -> dict[int, Element]:
    """The shapes that are placeholders, by index."""
    shapes = (shape for shape in part.iter(f"{P}sp") if shape.find(f".//{P}ph") is not None)
    return {int(one(shape, f"{P}ph").get("idx", "0")): shape for shape in shapes}


def type_of(shape: Element) -> str:
    return one(shape, f"{P}ph").get("type", "obj")


def place(shape: Element) -> tuple[int, int, int, int]:
    off, ext = one(shape, f"{A}off"), one(shape, f"{A}ext")
    return int(off.get("x", "")), int(off.get("y", "")), int(ext.get("cx", "")), int(ext.get("cy", ""))


def first_level(shape: Element) -> tuple[float, float]:
    """The first level's size in points and its line pitch as a share."""
    level = one(shape, f"{A}lvl1pPr")
    return int(one(level, f"{A}defRPr").get("sz", "")) / 100, int(one(level, f"{A}spcPct").get("val", "")) / 100000


def test_every_layout_is_there_with_its_placeholders(package: Package) -> None:
    layouts = package.layouts()
    assert list(layouts) == list(LAYOUTS)
    for name, needs in LAYOUTS.items():
        slots = placeholders(layouts[name])
        held = {(idx, type_of(slot)) for idx, slot in slots.items() if (name, idx) != ("封面", NAME)}
        assert held == {(need.idx, str(need.type)) for need in needs}
    assert NAME in placeholders(layouts["封面"])


def test_no_slide_is_left_in_a_template(package: Package) -> None:
    assert not [name for name in package.parts if name.startswith("ppt/slides/")]


def test_names_and_prompts_are_chinese_and_ids_unique(package: Package) -> None:
    for part in (package.master, *package.layouts().values()):
        marks = [mark for mark in part.iter(f"{P}cNvPr") if mark.get("id") != "1"]
        assert all(re.search("[一-鿿]", mark.get("name", "")) for mark in marks)
        ids = [mark.get("id") for mark in part.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))
        words = "".join(text.text or "" for text in part.iter(f"{A}t"))
        assert "Click" not in words


def test_the_master_has_styles_for_three_levels(package: Package) -> None:
    body = one(package.master, f"{P}bodyStyle")
    sizes = [int(one(one(body, f"{A}lvl{level}pPr"), f"{A}defRPr").get("sz", "")) for level in (1, 2, 3)]
    assert sizes == [2800, 2400, 2200]
    assert one(one(package.master, f"{P}titleStyle"), f"{A}defRPr").get("sz") == "3200"


def test_a_layouts_own_list_style_covers_three_levels(package: Package) -> None:
    for part in package.layouts().values():
        for shape in placeholders(part).values():
            style = one(shape, f"{A}lstStyle")
            if len(style) and type_of(shape) not in {SlotType.TITLE, SlotType.CENTRED_TITLE}:
                assert [etree.QName(level).localname for level in style] == ["lvl1pPr", "lvl2pPr", "lvl3pPr"]


def test_no_punctuation_hangs_and_no_autofit_is_bare(package: Package) -> None:
    for part in package.parts.values():
        for style in part.iter(f"{A}*"):
            name = etree.QName(style).localname
            if PARAGRAPH_STYLES.fullmatch(name) and name != "pPr":
                assert style.get("hangingPunct") == "0"
        assert not list(part.iter(f"{A}normAutofit"))


def test_every_word_is_marked_as_chinese(package: Package) -> None:
    for part in package.parts.values():
        for tag in ("rPr", "endParaRPr", "defRPr"):
            assert all(run.get("lang") == "zh-CN" for run in part.iter(f"{A}{tag}"))


def test_faces_and_colours_are_named_in_the_theme_only(package: Package) -> None:
    for name in ("majorFont", "minorFont"):
        fonts = one(package.theme, f"{A}{name}")
        assert one(fonts, f"{A}ea").get("typeface")
        assert one(fonts, f"{A}latin").get("typeface")
    for name, part in package.parts.items():
        if "theme" in name:
            continue
        faces = itertools.chain.from_iterable(part.iter(f"{A}{tag}") for tag in ("ea", "latin", "cs"))
        assert all((face.get("typeface") or "").startswith("+") for face in faces)
        assert not list(part.iter(f"{A}srgbClr"))


def test_nothing_is_a_bitmap_or_throws_a_shadow(package: Package) -> None:
    with zipfile.ZipFile(package.path) as archive:
        assert not [name for name in archive.namelist() if "/media/" in name]
    for part in package.parts.values():
        assert not [tag for tag in ("outerShdw", "innerShdw", "blipFill", "mathPlus") if list(part.iter(f"{A}{tag}"))]
        assert not [form for form in part.iter(f"{A}prstGeom") if form.get("prst") in {"plus", "mathPlus"}]


def test_everything_stands_on_the_page_and_text_above_the_heads(package: Package) -> None:
    size = one(package.parts["ppt/presentation.xml"], f"{P}sldSz")
    width, height = int(size.get("cx", "")), int(size.get("cy", ""))
    for name, part in package.layouts().items():
        for shape in part.iter(f"{P}sp"):
            if shape.find(f".//{A}off") is None:
                continue
            x, y, cx, cy = place(shape)
            assert min(x, y) >= 0
            assert x + cx <= width + 2
            assert y + cy <= height + 2
        if name != "封面":
            bodies = [shape for idx, shape in placeholders(part).items() if not 11 <= idx <= 15]
            bottoms = [sum(place(shape)[1::2]) for shape in bodies if shape.find(f".//{A}off") is not None]
            assert all(bottom <= 6.02 * INCH for bottom in bottoms)


def test_cards_hold_their_words_at_the_tallest_face(package: Package) -> None:
    settings = tomllib.loads((package.path.parent / "template.toml").read_text("utf-8"))
    height, (_, floor) = settings["fonts"]["通用"]["height"], settings["floors"]["line"]
    for name, wanted in LINES_OF_A_CARD.items():
        slots = placeholders(package.layouts()[name])
        for idx in (idx for idx in slots if 31 <= idx <= 36):
            _, pitch = first_level(slots[idx])
            assert place(slots[idx])[3] / 12700 >= wanted * floor * height * pitch


def test_large_words_have_room_at_the_tallest_face(package: Package) -> None:
    settings = tomllib.loads((package.path.parent / "template.toml").read_text("utf-8"))
    height, floors = settings["fonts"]["通用"]["height"], settings["floors"]
    narrow = package.path.name == "template-4x3.pptx"
    wanted = {
        "封面": (floors["cover"][1], 4) if narrow else (floors["cover"][0], 2),
        "章节": (floors["section"][0], 2),
        "论断": (floors["statement"][0], 3),
        "结束": (floors["statement"][0], 2),
        "要点": (floors["title"][0], 1),
    }
    for name, (size, lines) in wanted.items():
        title = placeholders(package.layouts()[name])[0]
        if title.find(f".//{A}off") is None:
            title = placeholders(package.master)[0]
        level = title.find(f".//{A}lvl1pPr")
        pitch = first_level(title)[1] if level is not None else 1.0
        assert place(title)[3] / 12700 >= lines * size * height * pitch, name


def test_placeholders_do_not_overlap(package: Package) -> None:
    for part in package.layouts().values():
        places = [place(shape) for shape in placeholders(part).values() if shape.find(f".//{A}off") is not None]
        for (x, y, cx, cy), (u, v, cu, cv) in itertools.combinations(places, 2):
            assert x + cx <= u or u + cu <= x or y + cy <= v or v + cv <= y


def luminance(rgb: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    shares = [int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one_rgb: str, other: str) -> float:
    dark, light = sorted((luminance(one_rgb), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def inks(fill: Element) -> list[str]:
    """The theme colours of a solid fill or of a gradient's ends."""
    return [colour.get("val", "") for colour in fill.iter(f"{A}schemeClr")]


def grounds_under(package: Package, part: Element, spot: tuple[int, int, int, int]) -> list[str]:
    """The colours behind the start of a place: the page's ground, or the last filled ornament that covers it."""
    ground = part.find(f".//{P}bg")
    under = inks(ground if ground is not None else one(package.master, f"{P}bg"))
    x, y = spot[0] + min(spot[2] // 2, INCH // 2), spot[1] + spot[3] // 2
    for shape in part.iter(f"{P}sp"):
        filled = one(shape, f"{P}spPr").xpath("a:solidFill | a:gradFill", namespaces={"a": A[1:-1]})
        if shape.find(f".//{P}ph") is not None or not isinstance(filled, list) or not filled:
            continue
        left, top, cx, cy = place(shape)
        if left <= x <= left + cx and top <= y <= top + cy:
            under = [ink for fill in filled if isinstance(fill, etree._Element) for ink in inks(fill)]
    return [package.colour(ink) for ink in under]


def test_words_stand_out_from_their_ground(package: Package) -> None:
    for name, part in package.layouts().items():
        for idx, shape in placeholders(part).items():
            if shape.find(f".//{A}off") is None or shape.find(f".//{A}lvl1pPr") is None:
                continue
            run = one(one(shape, f"{A}lvl1pPr"), f"{A}defRPr")
            large = int(run.get("sz", "")) >= 2400 and run.get("b") == "1"
            words = package.colour(one(run, f"{A}schemeClr").get("val", ""))
            plate = one(shape, f"{P}spPr").find(f"{A}solidFill")
            own = [package.colour(ink) for ink in inks(plate)] if plate is not None else []
            ratio = min(contrast(words, ground) for ground in own or grounds_under(package, part, place(shape)))
            assert ratio >= (3 if large else 4.5), (name, idx, words)


def test_tones_are_colours_of_the_theme_that_can_be_read(package: Package) -> None:
    settings = tomllib.loads((package.path.parent / "template.toml").read_text("utf-8"))
    paper = package.colour("lt1")
    for tone in settings["tones"].values():
        if "scheme" in tone:
            assert contrast(package.colour(tone["scheme"]), paper) >= 4.5


def test_the_default_table_has_a_rule_under_its_head_and_no_fills(package: Package) -> None:
    styles = package.parts["ppt/tableStyles.xml"]
    style = one(styles, f"{A}tblStyle")
    assert styles.get("def") == style.get("styleId")
    head = one(style, f"{A}firstRow")
    assert one(head, f"{A}tcTxStyle").get("b") == "on"
    assert one(one(head, f"{A}bottom"), f"{A}ln").get("w") == "28575"
    assert not [cell for cell in style.iter(f"{A}fill") if cell.find(f"{A}noFill") is None]
    assert style.find(f"{A}band1H") is None


def test_notes_have_a_master_in_the_same_faces(package: Package) -> None:
    notes = package.parts["ppt/notesMasters/notesMaster1.xml"]
    assert {type_of(shape) for shape in placeholders(notes).values()} >= {"sldImg", "body"}
    theme = package.parts["ppt/theme/theme2.xml"]
    assert one(one(theme, f"{A}minorFont"), f"{A}ea").get("typeface")


def test_settings_name_the_layouts_and_the_theme_of_the_file(package: Package) -> None:
    settings = tomllib.loads((package.path.parent / "template.toml").read_text("utf-8"))
    assert settings["id"] == package.path.parent.name
    assert package.path.name in settings["files"].values()
    layouts = package.layouts()
    for kind, name in settings["kinds"].items():
        names = [name] if kind != "cards" else [f"{name}{count}" for count in "二三四五六"]
        assert all(layout in layouts for layout in names), kind
    fonts = settings["fonts"]["通用"]
    for kind, part in (("title", "majorFont"), ("body", "minorFont")):
        face = one(package.theme, f"{A}{part}")
        assert one(face, f"{A}ea").get("typeface") == fonts[f"{kind}_asian"]
        assert one(face, f"{A}latin").get("typeface") == fonts[f"{kind}_latin"]


def test_a_table_may_fill_the_content_area(package: Package) -> None:
    for name in ("对照", "表格"):
        _, _, _, cy = place(placeholders(package.layouts()[name])[MAIN])
        assert cy >= 4.3 * INCH
