"""Small files of every format, written byte by byte, so that a test says all that is in them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMESPACES = (
    f"{_W} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class MakeDocx(Protocol):
    """Makes a .docx of the inside of its body, styles and numbering; `extra` are further members."""

    def __call__(
        self, body: str, styles: str = "", numbering: str = "", extra: Mapping[str, str | bytes] | None = None
    ) -> bytes: ...


class MakePdf(Protocol):
    """Makes a PDF of pages of (x, y, size, words), y upward from the foot of an A4 page.

    `matrix` turns the letters, `attributes` are further ones of every page.
    """

    def __call__(
        self, *pages: Sequence[tuple[float, float, float, str]], matrix: str = "1 0 0 1", attributes: str = ""
    ) -> bytes: ...


@pytest.fixture
def docx() -> MakeDocx:
    return make_docx


@pytest.fixture
def pdf() -> MakePdf:
    return make_pdf


def make_docx(
    body: str, styles: str = "", numbering: str = "", extra: Mapping[str, str | bytes] | None = None
) -> bytes:
    relations = {
        "rS": ("styles", "styles.xml"),
        "rN": ("numbering", "numbering.xml"),
        "rP": ("image", "media/image1.png"),
    }
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations({"rD": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(relations),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
        **(extra or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return packed.getvalue()


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def make_pdf(*pages: Sequence[tuple[float, float, float, str]], matrix: str = "1 0 0 1", attributes: str = "") -> bytes:
    font = (
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
        "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        "/DW 1000/W[1 95 500]>>]>>"
    )
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        font,
    ]
    for number, page in enumerate(pages):
        stream = "\n".join(
            f"BT /F1 {size} Tf {matrix} {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET"
            for x, y, size, words in page
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{attributes}/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    return _written(objects)


def _written(objects: Sequence[str]) -> bytes:
    parts = [b"%PDF-1.4\n"]
    places = []
    for number, content in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj\n{content}\nendobj\n".encode())
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = sum(map(len, parts))
    parts.append(
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{end}\n%%EOF\n".encode()
    )
    return b"".join(parts)
