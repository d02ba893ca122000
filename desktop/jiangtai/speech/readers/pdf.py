"""PDF: the letters of every page and where they stand, read with PDFium, or with pypdf where PDFium gives up."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableSource
from jiangtai.speech.readers.pages import Pages, read_pages
from jiangtai.speech.readers.printed import PrintedLine

if TYPE_CHECKING:
    from jiangtai.speech.document import Document
    from jiangtai.speech.limits import Limits
    from jiangtai.speech.speech import Role

_LETTERS_A_PAGE = 12  # fewer on the average page: a scan with a stamp or a page number, not text
_UNKNOWN_SHARE = 0.3  # of letters whose font does not say what they are
_LOCKED = 4  # FPDF_ERR_PASSWORD


def read_pdf(blob: bytes, name: str, role: Role, limits: Limits) -> Document:
    """Return a PDF as a document, a line a printed line. Raises UnreadableSource for locked files and scans."""
    try:
        pages, count = _with_pdfium(blob, name, limits)
    except (UnreadableSource, MemoryError):
        raise
    except Exception:  # noqa: BLE001  # whatever PDFium cannot follow, the slower reader may
        pages, count = _with_pypdf(blob, name, limits)
    _refuse_scan(pages, count, name)
    return read_pages(pages, name, role)


def _with_pdfium(blob: bytes, name: str, limits: Limits) -> tuple[Pages, int]:
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types; loads when first needed

    from jiangtai.speech.readers.letters import Letters  # noqa: PLC0415  # needs PDFium

    try:
        source = pypdfium2.PdfDocument(blob)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _LOCKED:
            raise _locked(name) from error
        raise
    try:
        _refuse_length(len(source), name, limits)
        lines: list[PrintedLine] = []
        bold: set[int] = set()
        room = limits.characters
        for number in range(len(source)):
            letters = Letters(source[number])
            room -= letters.count
            if room < 0:
                raise MemoryError
            for line in letters.lines(number + 1):
                if letters.are_bold(line.glyphs):
                    bold.add(len(lines))
                lines.append(line)
            letters.close()
        return Pages(lines, bold), len(source)
    finally:
        source.close()


def _with_pypdf(blob: bytes, name: str, limits: Limits) -> tuple[Pages, int]:
    """Return the lines of every page; where they stand is not known."""
    import pypdf  # noqa: PLC0415  # loads when first needed

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints may quote the file
    source = pypdf.PdfReader(io.BytesIO(blob))
    if source.is_encrypted and not source.decrypt(""):
        raise _locked(name)
    _refuse_length(len(source.pages), name, limits)
    lines = [
        PrintedLine(words.strip(), number, 0)
        for number, page in enumerate(source.pages, 1)
        for words in page.extract_text().split("\n")
        if words.strip()
    ]
    return Pages(lines), len(source.pages)


def _refuse_length(count: int, name: str, limits: Limits) -> None:
    if count > limits.pages:
        raise UnreadableSource(
            "“{name}”有 {count} 页，超过 {most} 页的上限。请只保留讲稿部分，另存后再打开。",
            name=name,
            count=count,
            most=limits.pages,
        )


def _refuse_scan(pages: Pages, count: int, name: str) -> None:
    letters = [letter for line in pages.lines for letter in line.words if not letter.isspace()]
    if len(letters) < _LETTERS_A_PAGE * max(count, 1):
        raise UnreadableSource(
            "“{name}”是扫描件或图片，没有可读的文字。请先用 WPS 或其他工具识别文字（OCR），存为 .docx 或 .txt 再打开。",
            name=name,
        )
    if sum(map(_is_unknown, letters)) > _UNKNOWN_SHARE * len(letters):
        raise UnreadableSource(
            "“{name}”的字体没有注明文字编码，读出的是乱码。请找到原来的 Word 文件，或用 OCR 识别文字后再打开。",
            name=name,
        )


def _is_unknown(letter: str) -> bool:
    return letter < " " or letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff"


def _locked(name: str) -> UnreadableSource:
    return UnreadableSource("“{name}”设有打开密码。请取消密码后另存一份，再打开。", name=name)
