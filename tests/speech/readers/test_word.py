"""Word files: the text Word shows, its levels, tables and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.speech.limits import DEFAULT
from jiangtai.speech.readers.word import read_word
from jiangtai.speech.speech import Cause, MaterialKind, Role

if TYPE_CHECKING:
    from tests.speech.readers.conftest import MakeDocx

    from jiangtai.speech.document import Document, Mark

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000100000001008060000") + bytes(20)

BEGIN, SHOW, END = (f'<w:fldChar w:fldCharType="{mark}"/>' for mark in ("begin", "separate", "end"))


def read(blob: bytes) -> Document:
    return read_word(blob, "甲.docx", Role.SPEECH, DEFAULT)


def run(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def par(*runs: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


def mark_of(document: Document, words: str) -> Mark:
    return next(mark for mark in document.marks if document.text[slice(*mark.span)] == words)


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"{run('甲')}<w:ins>{run('乙')}</w:ins>", "甲乙"),
        (f"{run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "甲"),
        (f"<w:moveFrom>{run('甲')}</w:moveFrom><w:moveTo>{run('乙')}</w:moveTo>", "乙"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", "甲"),
        (f"<w:hyperlink>{run('甲')}</w:hyperlink><w:smartTag>{run('乙')}</w:smartTag>", "甲乙"),
        (run("甲") + run("乙", "<w:vanish/>") + run("丙", '<w:vanish w:val="0"/>'), "甲丙"),
        (run("甲") + run("乙", '<w:rStyle w:val="暗"/>'), "甲"),
        ("<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>", "甲-乙\t丙"),
        (f"<w:r><w:ruby><w:rt>{run('jiǎ')}</w:rt><w:rubyBase>{run('甲')}</w:rubyBase></w:ruby></w:r>", "甲"),
        (
            f"<w:r>{BEGIN}<w:instrText>DATE</w:instrText>{SHOW}<w:t>五月</w:t>{END}</w:r>",
            "五月",
        ),
    ],
)
def test_a_paragraph_reads_as_word_shows_it(docx: MakeDocx, inside: str, words: str) -> None:
    hidden = '<w:style w:type="character" w:styleId="暗"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert read(docx(f"<w:p>{inside}</w:p>", hidden)).text == words + "\n"


def test_a_text_box_is_read_once_though_the_file_says_it_twice(docx: MakeDocx) -> None:
    box = f"<w:txbxContent>{par(run('框里的话'))}</w:txbxContent>"
    anchored = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(docx(par(run("正文"), anchored) + par(run("后文")))).text == "正文\n框里的话\n后文\n"


def test_a_deleted_paragraph_end_joins_two_paragraphs(docx: MakeDocx) -> None:
    body = par(run("前半句，"), look="<w:rPr><w:del/></w:rPr>") + par(run("后半句。"))
    assert read(docx(body)).text == "前半句，后半句。\n"
    assert read(docx(par(run("最后一段"), look="<w:rPr><w:del/></w:rPr>"))).text == "最后一段\n"


def test_a_drop_cap_belongs_to_its_paragraph(docx: MakeDocx) -> None:
    assert (
        read(docx(par(run("各"), look='<w:framePr w:dropCap="drop"/>') + par(run("位代表：")))).text == "各位代表：\n"
    )


def test_outline_levels_come_from_styles_and_from_paragraphs(docx: MakeDocx) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="我"><w:name w:val="mine"/><w:basedOn w:val="1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="Heading 3"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="题"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    )
    document = read(
        docx(
            par(run("大题"), look='<w:pStyle w:val="题"/>')
            + par(run("一级"), look='<w:pStyle w:val="我"/>')
            + par(run("二级"), look='<w:outlineLvl w:val="1"/>')
            + par(run("三级"), look='<w:pStyle w:val="3"/>')
            + par(run("正文"), look='<w:pStyle w:val="我"/><w:outlineLvl w:val="9"/>')
            + par(run("无话")),
            styles,
        )
    )
    found = [mark.outline for mark in document.marks]
    assert found == [None, 1, 2, 3, 0, None]
    assert (mark_of(document, "大题").title, mark_of(document, "大题").centred) == (True, True)


def test_styles_that_are_based_on_each_other_do_not_hang(docx: MakeDocx) -> None:
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("甲乙", "乙甲")
    )
    assert read(docx(par(run("正文"), look='<w:pStyle w:val="甲"/>'), ring)).text == "正文\n"


def test_a_line_is_bold_only_where_all_of_it_is(docx: MakeDocx) -> None:
    bold = "<w:b/>"
    document = read(docx(par(run("全粗", bold), run(" "), run("到底", bold)) + par(run("先粗", bold), run("后细"))))
    assert [mark.bold for mark in document.marks] == [True, False]


def test_heavy_faces_and_large_letters_count_against_the_body(docx: MakeDocx) -> None:
    body = '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>'
    head = '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="40"/>'
    document = read(docx(par(run("小标题", head)) + par(run("正文很长，占了大半。", body))))
    assert [(mark.bold, mark.size) for mark in document.marks] == [(True, 1.25), (False, 1.0)]


def test_a_document_all_in_a_heavy_face_has_no_bold_lines(docx: MakeDocx) -> None:
    face = '<w:rFonts w:eastAsia="黑体"/>'
    assert not any(mark.bold for mark in read(docx(par(run("甲", face)) + par(run("乙", face)))).marks)


def test_the_lines_of_a_broken_heading_are_one(docx: MakeDocx) -> None:
    broken = par("<w:r><w:t>上半</w:t><w:br/><w:t>下半</w:t></w:r>", look='<w:outlineLvl w:val="0"/>')
    document = read(docx(broken + par("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>")))
    assert document.text == "上半\n下半\n甲\n乙\n"
    assert [(mend.gap, mend.cause) for mend in document.mends] == [((2, 3), Cause.HARD_WRAP)]


def test_words_own_table_of_contents_is_left_out(docx: MakeDocx) -> None:
    contents = (
        f'<w:p><w:r>{BEGIN}<w:instrText> TOC \\o "1-3" </w:instrText>{SHOW}<w:t>一、甲 1</w:t></w:r></w:p>'
        f"{par(run('二、乙 2'))}<w:p><w:r>{END}</w:r></w:p>"
    )
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{par(run('目录'))}</w:sdtContent></w:sdt>"
    )
    assert read(docx(control + contents + par(run("正文")))).text == "正文\n"


def test_a_field_that_never_ends_swallows_nothing(docx: MakeDocx) -> None:
    begun = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
    )
    assert read(docx(begun + par(run("正文")))).text.strip() == "正文"


CELLS = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"


def test_a_table_is_kept_beside_the_text(docx: MakeDocx) -> None:
    rows = CELLS.format(par(run("地区")), par(run("人数"))) + CELLS.format(par(run("东部")), par(run("三万")))
    document = read(docx(par(run("正文")) + f"<w:tbl>{rows}</w:tbl>" + par(run("后文"))))
    assert document.text == "正文\n后文\n"
    (table,) = document.materials
    assert (table.kind, table.near, table.rows) == (MaterialKind.TABLE, 3, (("地区", "人数"), ("东部", "三万")))


def test_a_frame_of_one_column_is_text_and_so_is_a_table_with_nothing_beside_it(docx: MakeDocx) -> None:
    frame = f"<w:tbl><w:tr><w:tc>{par(run('框中正文'))}</w:tc></w:tr></w:tbl>"
    assert read(docx(frame)).text == "框中正文\n"
    assert read(docx(f"<w:tbl>{CELLS.format(par(run('左')), par(run('右')))}</w:tbl>")).text == "左\n右\n"


def test_a_picture_is_kept_once_with_its_name_and_place(docx: MakeDocx) -> None:
    drawing = '<w:r><w:drawing><wp:docPr descr="会场"/><a:blip r:embed="rP"/></w:drawing></w:r>'
    document = read(docx(par(run("正文")) + par(drawing) * 2, extra={"word/media/image1.png": PNG}))
    (picture,) = document.materials
    assert (picture.kind, picture.name, picture.near, picture.blob) == (MaterialKind.PICTURE, "会场", 3, PNG)


def test_a_picture_that_claims_gigabytes_is_left_out_and_said_so(docx: MakeDocx) -> None:
    bomb = PNG[:16] + (60_000).to_bytes(4, "big") * 2 + PNG[24:]
    drawing = '<w:r><w:drawing><a:blip r:embed="rP"/></w:drawing></w:r>'
    document = read(docx(par(run("正文"), drawing), extra={"word/media/image1.png": bomb}))
    assert (document.text, document.materials) == ("正文\n", ())
    assert [finding.code for finding in document.findings] == ["picture-left-out"]


def test_files_in_the_strict_dialect_are_read(docx: MakeDocx) -> None:
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f"{par(run('正文'))}</w:body></w:document>"
    )
    assert read(docx("", extra={"word/document.xml": strict})).text == "正文\n"


def test_a_package_without_a_body_says_so(docx: MakeDocx) -> None:
    with pytest.raises(UnreadableSource, match="没有正文"):
        read(docx("", extra={"word/document.xml": "<nothing/>"}))
