"""The form of an official paper (公文), after GB/T 9704-2012: faces, sizes, line pitch and margins.

Title in 小标宋 二号, body in 仿宋 三号, first level in 黑体, second in 楷体, lines 28 points apart. One place for what
every paper handed out shares.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from jiangtai.value import dataclass

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TITLE_FACE = "方正小标宋简体"
BODY_FACE = "仿宋"
FIRST_FACE = "黑体"
SECOND_FACE = "楷体"
LATIN_FACE = "Times New Roman"

TITLE_SIZE = 22.0
"""二号, in points."""
BODY_SIZE = 16.0
"""三号, in points."""
LINE_PITCH = 28.0
"""Points from line to line: 22 lines a page."""

FIXED_DATE = (2025, 1, 1, 0, 0, 0)
"""The date of every member of the file, so that the same paper has the same bytes."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of paragraph looks: its face, size in points, indent in characters and alignment."""

    face: str
    size: float = BODY_SIZE
    indent: float = 2.0
    centred: bool = False
    bold: bool = False


TITLE = Form(TITLE_FACE, TITLE_SIZE, indent=0, centred=True)
FIRST = Form(FIRST_FACE)
SECOND = Form(SECOND_FACE)
BODY = Form(BODY_FACE)
LOWER = Form(BODY_FACE, indent=4)


def new_paper(title: str) -> Document:
    """Return an empty A4 paper with the standard's margins and `title` as its property."""
    import docx  # noqa: PLC0415  # loads when first needed
    from docx.shared import Cm  # noqa: PLC0415  # the same

    paper = docx.Document()
    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21.0), Cm(29.7)
    page.top_margin, page.bottom_margin = Cm(3.7), Cm(3.5)
    page.left_margin, page.right_margin = Cm(2.8), Cm(2.6)
    properties = paper.core_properties
    properties.title, properties.author, properties.comments, properties.language = title, "", "", "zh-CN"
    return paper


def add(paper: Document, text: str, form: Form) -> Paragraph:
    """Add a paragraph in a form; both its Latin and its East Asian face are named."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING  # noqa: PLC0415  # loads when first needed
    from docx.oxml.ns import qn  # noqa: PLC0415  # the same
    from docx.shared import Pt  # noqa: PLC0415  # the same

    paragraph = paper.add_paragraph()
    spacing = paragraph.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(max(LINE_PITCH, form.size * 1.5))
    spacing.first_line_indent = Pt(form.indent * form.size)
    if form.centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = LATIN_FACE, Pt(form.size), form.bold
    faces = run._element.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001  # python-docx has no door to it
    faces.set(qn("w:eastAsia"), form.face)
    return paragraph


def paper_bytes(paper: Document) -> bytes:
    """Return the paper as the bytes of a .docx: the same paper, the same bytes."""
    drafted, packed = io.BytesIO(), io.BytesIO()
    paper.save(drafted)
    with zipfile.ZipFile(drafted) as read, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            member = zipfile.ZipInfo(name, FIXED_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(member, read.read(name))
    return packed.getvalue()
