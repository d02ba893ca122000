"""The .pptx package: parts, content types and relations, with fixed dates so that the same drawing gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from drawing.canvas import emu
from drawing.master import default_text, master, notes_master
from drawing.sheet import DECLARATION, NAMESPACES
from drawing.table import table_styles
from drawing.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.brand import Brand
    from drawing.canvas import Canvas
    from drawing.sheet import Sheet

_OFFICE = "application/vnd.openxmlformats-officedocument"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_DATE = "2025-01-01T00:00:00Z"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say
_NOTES_SIZE = (6858000, 9144000)


def pack(brand: Brand, canvas: Canvas, sheets: Sequence[Sheet]) -> bytes:
    """Return the bytes of a .pptx with one master, these layouts and no slides."""
    parts = _parts(brand, canvas, sheets)
    kinds = {f"/{name}": kind for name, (kind, _) in parts.items() if kind}
    members = {"[Content_Types].xml": _content_types(kinds)} | {name: text for name, (_, text) in parts.items()}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in members.items():
            member = zipfile.ZipInfo(name, _ZIP_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            archive.writestr(member, text.encode())
    return held.getvalue()


def _parts(brand: Brand, canvas: Canvas, sheets: Sequence[Sheet]) -> dict[str, tuple[str, str]]:
    slides = f"{_OFFICE}.presentationml"
    count = len(sheets)
    parts = {
        "_rels/.rels": (
            "",
            _relations(
                ("officeDocument", "ppt/presentation.xml"),
                ("core", "docProps/core.xml"),
                ("extended-properties", "docProps/app.xml"),
            ),
        ),
        "docProps/app.xml": (f"{_OFFICE}.extended-properties+xml", _app()),
        "docProps/core.xml": (_CORE, _core(brand)),
        "ppt/presentation.xml": (f"{slides}.presentation.main+xml", _presentation(canvas)),
        "ppt/_rels/presentation.xml.rels": (
            "",
            _relations(
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ),
        ),
        "ppt/presProps.xml": (f"{slides}.presProps+xml", f"{DECLARATION}<p:presentationPr {NAMESPACES}/>"),
        "ppt/viewProps.xml": (f"{slides}.viewProps+xml", f"{DECLARATION}<p:viewPr {NAMESPACES}/>"),
        "ppt/tableStyles.xml": (f"{slides}.tableStyles+xml", table_styles(brand)),
        "ppt/theme/theme1.xml": (f"{_OFFICE}.theme+xml", theme(brand, brand.name)),
        "ppt/theme/theme2.xml": (f"{_OFFICE}.theme+xml", theme(brand, f"{brand.name} 备注")),
        "ppt/slideMasters/slideMaster1.xml": (f"{slides}.slideMaster+xml", master(brand, canvas, count)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": (
            "",
            _relations(
                *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, count + 1)),
                ("theme", "../theme/theme1.xml"),
            ),
        ),
        "ppt/notesMasters/notesMaster1.xml": (f"{slides}.notesMaster+xml", notes_master()),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": ("", _relations(("theme", "../theme/theme2.xml"))),
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"ppt/slideLayouts/slideLayout{number}.xml"] = (f"{slides}.slideLayout+xml", sheet.xml())
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = (
            "",
            _relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
        )
    return parts


def _content_types(kinds: dict[str, str]) -> str:
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    # pictures a user adds later: PowerPoint expects their extensions here
    images = "".join(
        f'<Default Extension="{end}" ContentType="image/{kind}"/>' for end, kind in (("png", "png"), ("jpeg", "jpeg"))
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{images}{overrides}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    def kind(name: str) -> str:
        return f"{_PACKAGE_REL}/metadata/core-properties" if name == "core" else f"{_REL}/{name}"

    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind(name)}" Target="{target}"/>'
        for number, (name, target) in enumerate(targets, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE_REL}">{links}</Relationships>'


def _presentation(canvas: Canvas) -> str:
    notes_x, notes_y = _NOTES_SIZE
    kind = "" if canvas.wide else ' type="screen4x3"'
    size = f'<p:sldSz cx="{emu(canvas.width)}" cy="{emu(canvas.height)}"{kind}/>'
    return (
        f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>{size}'
        f'<p:notesSz cx="{notes_x}" cy="{notes_y}"/>{default_text()}</p:presentation>'
    )


def _core(brand: Brand) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{brand.name}</dc:title><dc:language>zh-CN</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:modified></cp:coreProperties>'
    )


def _app() -> str:
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<TotalTime>0</TotalTime></Properties>"
    )
