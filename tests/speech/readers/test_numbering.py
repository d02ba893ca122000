"""Automatic numbers: what Word shows and the file does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.speech.limits import DEFAULT
from jiangtai.speech.readers.word import read_word
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from tests.speech.readers.conftest import MakeDocx


def level(depth: int, numeral: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{numeral}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def list_of(*levels: str, key: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def instance(number: int, key: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{key}"/>{overrides}</w:num>'


def item(words: str, list_id: int = 1, depth: int | None = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    ilvl = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    return f'<w:p><w:pPr>{named}<w:numPr>{ilvl}<w:numId w:val="{list_id}"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


OFFICIAL = list_of(
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
)


def read(docx: MakeDocx, body: str, numbering: str, styles: str = "") -> list[str]:
    return read_word(docx(body, styles, numbering), "甲.docx", Role.SPEECH, DEFAULT).text.splitlines()


def test_official_numbering_reads_as_word_shows_it(docx: MakeDocx) -> None:
    body = (
        item("总的要求")
        + item("重点任务")
        + item("甲事", depth=1)
        + item("细节", depth=2)
        + item("乙事", depth=1)
        + item("细节", depth=2)
        + item("组织实施")
        + item("丙事", depth=1)
    )
    assert read(docx, body, OFFICIAL + instance(1)) == [
        "一、总的要求",
        "二、重点任务",
        "（一）甲事",
        "1. 细节",
        "（二）乙事",
        "1. 细节",
        "三、组织实施",
        "（一）丙事",
    ]


def test_a_level_may_show_the_levels_above_it(docx: MakeDocx) -> None:
    numbering = list_of(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
    )
    body = item("甲") + item("乙", depth=1) + item("丙", depth=2)
    assert read(docx, body, numbering + instance(1)) == ["I. 甲", "I.1 乙", "1.1.1 丙"]


def test_lists_of_one_pattern_go_on_counting_unless_told_to_begin_anew(docx: MakeDocx) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OFFICIAL + instance(1) + instance(2) + instance(3, overrides=anew)
    body = item("甲") + item("乙", 2) + item("丙", 3) + item("丁", 3)
    assert read(docx, body, numbering) == ["一、甲", "二、乙", "五、丙", "六、丁"]


def test_an_override_may_replace_how_a_level_is_written(docx: MakeDocx) -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalEnclosedCircle", "%1")}</w:lvlOverride>'
    assert read(docx, item("甲", 2), OFFICIAL + instance(2, overrides=other)) == ["① 甲"]


def test_a_level_that_never_begins_anew_counts_through(docx: MakeDocx) -> None:
    numbering = list_of(
        level(0, "decimal", "第%1章", '<w:suff w:val="space"/>'),
        level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>'),
    )
    body = item("甲") + item("乙", depth=1) + item("丙") + item("丁", depth=1)
    assert read(docx, body, numbering + instance(1)) == ["第1章 甲", "第1条 乙", "第2章 丙", "第2条 丁"]


def test_numbers_come_from_paragraph_styles_too(docx: MakeDocx) -> None:
    numbering = list_of(
        level(0, "chineseCounting", "第%1章"), level(1, "chineseCounting", "第%2节", '<w:pStyle w:val="2"/>')
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    body = (
        '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>总则</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>任务</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>附则</w:t></w:r></w:p>'
    )
    assert read(docx, body, numbering + instance(1), styles) == ["第一章 总则", "第一节 任务", "附则"]


def test_a_list_may_borrow_its_pattern_from_a_numbering_style(docx: MakeDocx) -> None:
    pattern = f'<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="官样"/>{level(0, "chineseLegalSimplified", "%1、")}</w:abstractNum>'
    borrowed = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="官样"/></w:abstractNum>'
    assert read(docx, item("甲", 9), pattern + borrowed + instance(9, 5)) == ["壹、甲"]


@pytest.mark.parametrize("numbering", ["", OFFICIAL, list_of(level(0, "bullet", "\uf06c")) + instance(1)])
def test_bullets_and_lists_that_are_not_there_add_nothing(docx: MakeDocx, numbering: str) -> None:
    assert read(docx, item("甲"), numbering) == ["甲"]


def test_an_empty_numbered_paragraph_counts_but_shows_no_number(docx: MakeDocx) -> None:
    assert read(docx, item("甲") + item("") + item("丙"), OFFICIAL + instance(1)) == ["一、甲", "", "三、丙"]
