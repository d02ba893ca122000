"""Small templates of strangers, made here: python-pptx's plain one, changed as the programs met in the wild write theirs."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.util import Emu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pptx.presentation import Presentation as Deck

CHINESE = (
    "标题幻灯片", "标题和内容", "节标题", "两栏内容", "比较", "仅标题", "空白", "内容与标题", "图片与标题",
    "标题和竖排文字", "竖排标题与文本",
)  # fmt: skip
WIDE = (12192000, 6858000)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def plain(
    size: tuple[int, int] = (9144000, 6858000),
    names: tuple[str, ...] = (),
    slides: tuple[int, ...] = (),
    change: Callable[[Deck], None] | None = None,
) -> bytes:
    """Return the plain template in a slide size, its layouts renamed, with sample slides on the layouts numbered."""
    deck = Presentation()
    share = size[0] / int(deck.slide_width or 1), size[1] / int(deck.slide_height or 1)
    deck.slide_width, deck.slide_height = Emu(size[0]), Emu(size[1])
    for owner in (deck.slide_master, *deck.slide_layouts):
        for offset in owner.element.iter("{*}off"):
            offset.set("x", str(round(int(offset.get("x")) * share[0])))
            offset.set("y", str(round(int(offset.get("y")) * share[1])))
        for extent in owner.element.iter("{*}ext"):
            if extent.get("cx"):
                extent.set("cx", str(round(int(extent.get("cx")) * share[0])))
                extent.set("cy", str(round(int(extent.get("cy")) * share[1])))
    for layout, name in zip(deck.slide_layouts, names, strict=False):
        layout.element.find("{*}cSld").set("name", name)
    for number in slides:
        deck.slides.add_slide(deck.slide_layouts[number])
    if change is not None:
        change(deck)
    made = io.BytesIO()
    deck.save(made)
    return made.getvalue()


def parts_of(blob: bytes) -> dict[str, bytes]:
    """Return a package's parts."""
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, blob in parts.items():
            file.writestr(name, blob)
    return made.getvalue()


def with_part(blob: bytes, owner: str, kind: str, part: str, held: bytes, *, outside: str = "") -> bytes:
    """Return the package with a part (or an outside address) that `owner` relates to as rId99."""
    parts = parts_of(blob)
    folder, _, name = owner.rpartition("/")
    related = f"{folder}/_rels/{name}.rels"
    target = f'Target="{outside}" TargetMode="External"' if outside else f'Target="/{part}"'
    told = f'<Relationship Id="rId99" Type="{RELATION}/{kind}" {target}/></Relationships>'.encode()
    parts[related] = parts[related].replace(b"</Relationships>", told)
    if not outside:
        parts[part] = held
        types = parts["[Content_Types].xml"]
        extension = part.rpartition(".")[2]
        default = f'<Default Extension="{extension}" ContentType="application/octet-stream"/></Types>'.encode()
        known = f'Extension="{extension}"'.encode() in types
        parts["[Content_Types].xml"] = types if known else types.replace(b"</Types>", default)
    return packed(parts)


def inside(blob: bytes, part: str, old: str, new: str) -> bytes:
    """Return the package with the first match of a pattern in a part replaced."""
    parts = parts_of(blob)
    changed, count = re.subn(old, new, parts[part].decode(), count=1, flags=re.DOTALL)
    assert count, (part, old)
    parts[part] = changed.encode()
    return packed(parts)


def two_masters() -> bytes:
    """Return a template whose cover hangs from one master and whose pages from another, as LibreOffice makes them."""
    parts = parts_of(plain(slides=(0,)))
    master, cover = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout1.xml"
    second, own = "ppt/slideMasters/slideMaster2.xml", "ppt/slideLayouts/slideLayout12.xml"
    parts[second] = re.sub(
        rb"(<p:sldLayoutIdLst>).*(</p:sldLayoutIdLst>)",
        rb'\1<p:sldLayoutId id="2147483690" r:id="rId1"/>\2',
        parts[master],
    )
    parts[own] = parts[cover].replace(b'name="Title Slide"', b'name="Front"')
    theme = f'<Relationship Id="rId2" Type="{RELATION}/theme" Target="/ppt/theme/theme2.xml"/>'
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts["ppt/theme/theme2.xml"] = parts["ppt/theme/theme1.xml"].replace(b'val="1F497D"', b'val="7A1014"')
    parts["ppt/slideMasters/_rels/slideMaster2.xml.rels"] = (
        f'<Relationships {space}><Relationship Id="rId1" Type="{RELATION}/slideLayout" Target="/{own}"/>{theme}</Relationships>'
    ).encode()
    parts["ppt/slideLayouts/_rels/slideLayout12.xml.rels"] = (
        f'<Relationships {space}><Relationship Id="rId1" Type="{RELATION}/slideMaster" Target="/{second}"/></Relationships>'
    ).encode()
    slide = "ppt/slides/_rels/slide1.xml.rels"
    parts[slide] = parts[slide].replace(b"slideLayout1.xml", b"slideLayout12.xml")
    main = parts["ppt/_rels/presentation.xml.rels"]
    told = f'<Relationship Id="rId98" Type="{RELATION}/slideMaster" Target="/{second}"/></Relationships>'.encode()
    parts["ppt/_rels/presentation.xml.rels"] = main.replace(b"</Relationships>", told)
    deck = parts["ppt/presentation.xml"]
    parts["ppt/presentation.xml"] = deck.replace(
        b"</p:sldMasterIdLst>", b'<p:sldMasterId id="2147483680" r:id="rId98"/></p:sldMasterIdLst>'
    )
    types = "application/vnd.openxmlformats-officedocument."
    added = "".join(
        f'<Override PartName="/{part}" ContentType="{types}{kind}+xml"/>'
        for part, kind in (
            (second, "presentationml.slideMaster"),
            (own, "presentationml.slideLayout"),
            ("ppt/theme/theme2.xml", "theme"),
        )
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", f"{added}</Types>".encode())
    return packed(parts)


def dark() -> bytes:
    """Return a template with light text on a dark ground."""
    blob = plain(WIDE)
    ground = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="10203A"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    blob = inside(blob, "ppt/slideMasters/slideMaster1.xml", r"<p:bg>.*?</p:bg>", ground)
    return inside(blob, "ppt/slideMasters/slideMaster1.xml", 'bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
