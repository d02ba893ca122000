"""An outline can be handed out: every word of it is on the paper, and own words are told apart."""

from __future__ import annotations

import io
from dataclasses import replace

from docx import Document

from jiangtai.outline.outline import Kind, Origin, Outline, Page, PageId, Part, Point, Wording
from jiangtai.papers.outlines import outline_docx, outline_markdown

OUTLINE = Outline(
    Wording("在全市工作会议上的讲话"),
    "study",
    (
        Part("0", Wording(""), (Page(PageId("cover"), Kind.COVER, Wording("在全市工作会议上的讲话")),)),
        Part(
            "1",
            Wording("一、认清形势"),
            (
                Page(PageId("section-1"), Kind.SECTION, Wording("一、认清形势")),
                Page(
                    PageId("bullets-9"),
                    Kind.BULLETS,
                    Wording("形势"),
                    (
                        Point(Wording("机遇大于挑战"), (Point(Wording("产业基础好")),)),
                        Point(Wording("想想本单位怎么办", origin=Origin.OWN)),
                    ),
                ),
            ),
        ),
    ),
)


def test_a_page_that_goes_on_says_so() -> None:
    *before, part = OUTLINE.parts
    again = replace(part.pages[1], id=PageId("cards-20"), kind=Kind.CARDS)
    outline = replace(OUTLINE, parts=(*before, replace(part, pages=(*part.pages, again))))
    titles = [line for line in outline_markdown(outline).splitlines() if line.startswith("###")]
    assert titles == ["### 形势", "### 形势（续）"]
    paper = Document(io.BytesIO(outline_docx(outline)))
    assert "形势（续）" in [paragraph.text for paragraph in paper.paragraphs]


def test_markdown_keeps_the_levels_and_marks_own_words() -> None:
    assert outline_markdown(OUTLINE).splitlines() == [
        "# 在全市工作会议上的讲话",
        "",
        "## 一、认清形势",
        "",
        "### 形势",
        "",
        "- 机遇大于挑战",
        "  - 产业基础好",
        "- 想想本单位怎么办（自拟）",
    ]


def test_word_paper_has_the_official_faces_and_every_word() -> None:
    paper = Document(io.BytesIO(outline_docx(OUTLINE)))
    named = "string(w:rPr/w:rFonts/@w:eastAsia)"
    faces = {run.text: run._element.xpath(named) for paragraph in paper.paragraphs for run in paragraph.runs}
    assert faces["在全市工作会议上的讲话"] == "方正小标宋简体"
    assert faces["一、认清形势"] == "黑体"
    assert faces["形势"] == "楷体"
    assert faces["产业基础好"] == "仿宋"


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert outline_docx(OUTLINE) == outline_docx(OUTLINE)
