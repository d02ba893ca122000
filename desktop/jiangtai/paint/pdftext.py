"""The text inside a PDF: what a reader copies out of it is what was drawn; bookmarks; the same bytes every time.

Qt names each glyph by the lowest code point that shows it, which for many Hanzi is a Kangxi radical (⼗ for 十) and for a
long dash is none; it orders fonts by a random hash and stamps the hour into the file. So its file is taken apart and put
together again: glyphs are named by the characters they were drawn for, which the painter wrote down in their order.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from io import BytesIO
from typing import TYPE_CHECKING, Any

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pypdf import PdfWriter

_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj")
"""How Qt writes text: a font is chosen, then glyphs are shown by codes of four hexadecimal digits each."""
_CODE = 4
_BLOCK = 100
"""A list in a CMap has at most so many entries (Adobe Technical Note 5014)."""
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@dataclass(frozen=True, slots=True)
class Binding:
    """What a PDF says of itself: its title, author and date (ISO 8601), and its bookmarks by page, from 0."""

    title: str
    author: str
    created: str
    bookmarks: tuple[tuple[str, int], ...] = ()


def bind(pdf: bytes, told: Sequence[str], binding: Binding) -> bytes:
    """Return Qt's PDF with its text named by `told`: the characters of every glyph drawn, in the order of drawing.

    A glyph that shows several characters is told as all of them, one drawn along with it as "".
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  # loads when a PDF is first made

    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf)), import_outline=False)
    meanings = _meanings(writer, told)
    for place, (name, font) in enumerate(_fonts(writer)):
        if name in meanings:
            font["/ToUnicode"].get_object().set_data(_cmap(meanings[name]))
        _tag(font, place)
    for name, page in binding.bookmarks:
        writer.add_outline_item(title=name, page_number=page)
    digits = re.sub(r"\D", "", binding.created)[:14]
    writer.metadata = {
        "/Title": binding.title,
        "/Author": binding.author,
        "/Creator": "Jiangtai",
        "/CreationDate": f"D:{digits}Z",
    }
    store = BytesIO()
    writer.write(store)
    return store.getvalue()


def _fonts(writer: PdfWriter) -> Iterator[tuple[str, Any]]:
    """Yield every font once, by the name pages call it, in the order of their first use."""
    seen: dict[str, Any] = {}
    for page in writer.pages:
        for name, font in page.get("/Resources", {}).get("/Font", {}).items():
            seen.setdefault(name, font.get_object())
    yield from sorted(seen.items(), key=lambda item: int(item[0][2:]))


def _meanings(writer: PdfWriter, told: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """Return what each code of each font was drawn for, by font name; nothing where the file shows something else."""
    contents = (page.get_contents() for page in writer.pages)
    shown = [pair for content in contents if content is not None for pair in _codes(content.get_data())]
    if len(shown) != len(told):
        return {}
    votes: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for (font, code), characters in zip(shown, told, strict=True):
        votes[font][code][characters] += 1
    return {font: {code: count.most_common(1)[0][0] for code, count in codes.items()} for font, codes in votes.items()}


def _codes(content: bytes) -> Iterator[tuple[str, str]]:
    font = ""
    for named, shown in _SHOWN.findall(content):
        if named:
            font = f"/{named.decode()}"
        for at in range(0, len(shown), _CODE):
            yield font, shown[at : at + _CODE].decode().upper()


def _cmap(meanings: Mapping[str, str]) -> bytes:
    """Return the CMap that names codes by characters (ISO 32000-1, 9.10.3). A glyph drawn along with another has none."""
    named = [(code, text.encode("utf-16-be").hex().upper()) for code, text in sorted(meanings.items()) if text]
    blocks = [named[at : at + _BLOCK] for at in range(0, len(named), _BLOCK)]
    lines = [
        line
        for block in blocks
        for line in (f"{len(block)} beginbfchar", *(f"<{code}> <{text}>" for code, text in block), "endbfchar")
    ]
    return "\n".join((_HEAD, *lines, _TAIL)).encode()


def _tag(font: Any, place: int) -> None:  # noqa: ANN401  # pypdf's dictionary
    """Name a font subset by its place: Qt names it by a number that changes from run to run (ISO 32000-1, 9.6.4)."""
    from pypdf.generic import NameObject  # noqa: PLC0415  # loads when a PDF is first made

    tag = "".join(chr(ord("A") + place // 26**power % 26) for power in range(5, -1, -1))
    below = font["/DescendantFonts"][0].get_object()
    name = NameObject(f"/{tag}+{str(font['/BaseFont']).rpartition('+')[2].lstrip('/')}")
    for part, key in ((font, "/BaseFont"), (below, "/BaseFont"), (below["/FontDescriptor"].get_object(), "/FontName")):
        part[NameObject(key)] = name
