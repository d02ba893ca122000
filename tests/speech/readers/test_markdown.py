"""Markdown: the words without their signs, and what the signs said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.readers.markdown import read_markdown
from jiangtai.speech.speech import Cause, Role

if TYPE_CHECKING:
    from jiangtai.speech.document import Document, Mark


def read(source: str) -> Document:
    return read_markdown(source.encode(), "甲.md", Role.SPEECH)


def words_of(document: Document) -> list[str]:
    """The lines without their signs and mends, as understanding will take them."""
    left_out = {
        at
        for span in [mark.sign for mark in document.marks if mark.sign] + [mend.gap for mend in document.mends]
        for at in range(*span)
    }
    kept = "".join(character for at, character in enumerate(document.text) if at not in left_out)
    return [line for line in kept.split("\n") if line.strip()]


def line_marks(document: Document) -> list[Mark]:
    return [mark for mark in document.marks if mark.sign != mark.span]


def test_headings_keep_their_level_and_lose_their_signs() -> None:
    document = read("# 大题 #\n\n## **一、要点**\n\n下划\n---\n\n正文。\n")
    assert document.text.startswith("# 大题 #")
    assert words_of(document) == ["大题", "一、要点", "下划", "正文。"]
    assert [(mark.outline, mark.bold) for mark in line_marks(document)] == [(1, False), (2, True), (2, False)]


def test_a_rule_under_several_lines_makes_no_heading_of_them() -> None:
    document = read("前一行，\n后一行。\n---\n")
    assert not any(mark.outline for mark in document.marks)
    assert "---" not in "".join(words_of(document))


def test_emphasis_links_escapes_and_pictures_leave_their_words() -> None:
    document = read("正*强*调`码`和[链接](http://a)，\\*星\\*，![图](a.png)<br>完。\n")
    assert words_of(document) == ["正强调码和链接，*星*，完。"]


def test_words_that_stand_in_an_address_too_are_taken_from_the_text() -> None:
    source = '见[要点](http://a/(要)点)要点，<b title="强">强</b>，![图](图.png)图。'
    document = read(source + "\n")
    assert words_of(document) == ["见要点要点，强，图。"]
    left_out = {at for mark in document.marks if mark.sign for at in range(*mark.sign)}
    assert source.rindex("图") not in left_out
    assert source.rindex("点") not in left_out


def test_bold_beside_chinese_quotes_is_bold_though_the_rules_say_no() -> None:
    document = read("必须**“守正”**创新。\n\n**“全行加粗”**\n")
    assert words_of(document) == ["必须“守正”创新。", "“全行加粗”"]
    assert [mark.bold for mark in line_marks(document)][-1]


def test_lists_lose_bullets_and_keep_numbers() -> None:
    document = read("- 甲\n* 乙\n\n1. 丙\n2. 丁\n\n> 引文\n")
    assert words_of(document) == ["甲", "乙", "1. 丙", "2. 丁", "引文"]


def test_lines_that_end_for_want_of_room_are_joined() -> None:
    wide = "这一行很长，长到了编辑器的边上，所以在这里换了"
    document = read(f"{wide}\n{wide}\n行，其实还是同一段话。\n\n{wide}\n最后一行。\n")
    assert words_of(document) == [f"{wide}{wide}行，其实还是同一段话。", f"{wide}最后一行。"]
    assert {mend.cause for mend in document.mends} == {Cause.HARD_WRAP}


def test_a_line_that_ends_in_a_comma_goes_on() -> None:
    assert words_of(read("说到这里，\n> 没有完。\n")) == ["说到这里，", "没有完。"]
    assert words_of(read("说到这里，\n没有完。\n")) == ["说到这里，没有完。"]


def test_titles_and_bylines_on_following_lines_are_not_joined() -> None:
    lines = ["某某集团有限公司在年度工作会议上的讲话", "某某集团董事长　张三", "目录", "一、形势", "二、任务"]
    assert words_of(read("\n".join(lines))) == lines


def test_paragraphs_written_a_line_each_are_not_joined() -> None:
    lines = ["第一段比较长，说完了一件事，又说另外的一件事，最后用句号结束。", "第二段短。", "　　第三段缩进。"]
    assert words_of(read("\n".join(lines))) == lines


def test_a_line_break_asked_for_is_kept() -> None:
    assert words_of(read("在大会上的讲话  \n（二〇二六年五月）\n")) == ["在大会上的讲话", "（二〇二六年五月）"]


def test_indented_lines_are_paragraphs_not_code() -> None:
    assert [line.strip() for line in words_of(read("第一段。\n\n    第二段。\n\n\t第三段。\n"))] == [
        "第一段。",
        "第二段。",
        "第三段。",
    ]


def test_front_matter_is_left_out_but_gives_a_title_where_there_is_none() -> None:
    front = "---\ntitle: '在会上的讲话'\ndate: 2026-01-01\n---\n"
    assert words_of(read(front + "# 大题\n\n正文。\n")) == ["大题", "正文。"]
    document = read(front + "正文。\n")
    assert words_of(document) == ["在会上的讲话", "正文。"]
    assert [mark.title for mark in line_marks(document)] == [True]


def test_html_gives_its_words_and_its_centring() -> None:
    document = read('<p align="center">在会上的讲话</p>\n\n<!-- 不要 -->\n\n正文。\n')
    assert words_of(document) == ["在会上的讲话", "正文。"]
    assert [mark.centred for mark in line_marks(document)] == [True]


def test_a_table_is_kept_beside_the_text() -> None:
    document = read("正文。\n\n| 地区 | 人数 |\n|---|---|\n| 东部 | 三万 |\n")
    assert words_of(document) == ["正文。"]
    assert [table.rows for table in document.materials] == [(("地区", "人数"), ("东部", "三万"))]


def test_a_note_that_looks_like_a_link_address_stays() -> None:
    assert words_of(read("正文[1]。\n\n[1]: 某书第三页\n"))[-1] == "[1]: 某书第三页"


def test_boxes_of_tasks_and_the_place_of_the_contents_are_signs() -> None:
    assert words_of(read("[TOC]\n\n- [x] 甲\n- [ ] 乙\n- 丙[x]\n")) == ["甲", "乙", "丙[x]"]


def test_what_is_struck_out_is_not_said_and_a_range_stays() -> None:
    assert words_of(read("~~取消~~ 完善办法[^1]，每户3~~5人，每村6~~8人。\n")) == ["完善办法，每户3~~5人，每村6~~8人。"]
