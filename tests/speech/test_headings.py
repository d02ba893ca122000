"""Headings: every style is found, its level is the document's own, and what only looks like one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark, pasted
from jiangtai.speech.speech import Override, Role, Ruling
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from jiangtai.speech.speech import Speech

BODY = "各村要把学习培训抓在手上，结合实际制定方案，明确责任分工，推动各项任务落到实处。"


def tree(speech: Speech) -> list[tuple[int, str]]:
    return [(section.level, section.heading.read(speech.text)) for section in speech.walk() if section.heading]


def read(*lines: str, overrides: tuple[Override, ...] = ()) -> Speech:
    return understand([pasted("\n".join(lines))], overrides)


def marked(*lines: tuple[str, Mark | None]) -> Speech:
    at, marks = 0, []
    for words, mark in lines:
        if mark is not None:
            marks.append(
                Mark(Span(at, at + len(words)), mark.outline, bold=mark.bold, centred=mark.centred, title=mark.title)
            )
        at += len(words) + 1
    return understand([Document("", Role.SPEECH, "\n".join(words for words, _ in lines), tuple(marks))])


NONE = Span(0, 0)
BOLD, CENTRED, TITLE = Mark(NONE, bold=True), Mark(NONE, centred=True), Mark(NONE, title=True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、提高认识", "二、狠抓落实"),
        ("（一）提高认识", "（二）狠抓落实"),
        ("1. 提高认识", "2. 狠抓落实"),
        ("（1）提高认识", "（2）狠抓落实"),
        ("①提高认识", "②狠抓落实"),
        ("第一章　提高认识", "第二章　狠抓落实"),
        ("第一節　提高認識", "第二節　狠抓落實"),
        ("第一，提高认识", "第二，狠抓落实"),
        ("首先，提高认识", "其次，狠抓落实"),
        ("一是提高认识。", "二是狠抓落实。"),
        ("Part 1 Why", "Part 2 How"),
        ("提高全镇的认识", "狠抓全年的落实"),
        ("一　提高认识", "二　狠抓落实"),
        ("1.1 提高认识", "1.2 狠抓落实"),
    ],
)
def test_two_headings_of_any_style_are_found(first: str, second: str) -> None:
    speech = read("在全镇大会上的讲话", BODY, first, BODY, second, BODY)
    assert tree(speech) == [(1, first), (1, second)]


def test_a_run_in_heading_ends_at_its_first_stop_and_stays_in_its_paragraph() -> None:
    speech = read("（一）提高认识。" + BODY, "（二）狠抓落实。" + BODY)
    assert tree(speech) == [(1, "（一）提高认识"), (1, "（二）狠抓落实")]
    assert [p.read(speech.text) for p in speech.paragraphs()] == ["（一）提高认识。" + BODY, "（二）狠抓落实。" + BODY]
    assert all(section.heading and section.heading.run_in for section in speech.sections)


def test_levels_follow_the_order_of_styles_in_the_document() -> None:
    speech = read(
        "第一部分　回顾",
        "一、成绩",
        "（一）工业",
        BODY,
        "（二）农业",
        BODY,
        "二、不足",
        BODY,
        "第二部分　打算",
        "一、思路",
        BODY,
    )
    assert [level for level, _ in tree(speech)] == [1, 2, 3, 3, 2, 1, 2]
    speech = read("1. 思想", "（一）学习", BODY, "（二）实践", BODY, "2. 行动", "（一）调研", BODY, "（二）服务", BODY)
    assert [level for level, _ in tree(speech)] == [1, 2, 2, 1, 2, 2]


def test_preface_and_closing_words_stand_beside_the_chapters() -> None:
    speech = read("发展规划", "前言", BODY, "第一章　背景", BODY, "第二章　任务", BODY, "结束语", BODY)
    assert [level for level, _ in tree(speech)] == [1, 1, 1, 1]


def test_unnumbered_headings_hold_the_numbers_that_start_anew_under_each() -> None:
    lines = ("把学习放在前面", "（一）学原著", BODY, "（二）学实践", BODY)
    speech = read("工作报告", BODY, *lines, "把实干放在前面", *lines[1:])
    assert [level for level, _ in tree(speech)] == [1, 2, 2, 1, 2, 2]


def test_word_outline_levels_and_settings_are_taken() -> None:
    speech = marked(
        ("年度总结", TITLE),
        ("总体情况", Mark(NONE, outline=1)),
        (BODY, None),
        ("亮点", Mark(NONE, outline=2)),
        (BODY, None),
        ("打算", Mark(NONE, outline=1)),
        (BODY, None),
    )
    assert tree(speech) == [(1, "总体情况"), (2, "亮点"), (1, "打算")]
    speech = marked(("三件事", CENTRED), (BODY, None), ("学习", BOLD), (BODY, None), ("实干", BOLD), (BODY, None))
    assert tree(speech) == [(1, "学习"), (1, "实干")]


@pytest.mark.parametrize(
    "line",
    [
        "各位代表！",
        "谢谢大家！",
        "2024年3月5日",
        "（来源：某报）",
        "让我们一起向前，",
        "“路在脚下”",
        "——摘自某书",
        "说到这里，我想起一件事：",
    ],
)
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    speech = read("在全镇大会上的讲话", BODY, "一、提高认识", BODY, line, BODY, "二、狠抓落实", BODY)
    assert tree(speech) == [(1, "一、提高认识"), (1, "二、狠抓落实")]


def test_a_list_of_single_sentences_is_no_row_of_headings() -> None:
    assert tree(read(BODY, "1. 抓学习。", "2. 抓落实。", "3. 抓督查。", BODY)) == []


def test_a_person_promotes_demotes_makes_and_takes_away_headings() -> None:
    lines = ("一、提高认识", BODY, "二、狠抓落实", BODY, "再说几句心里话吧，大家", BODY)
    second, third = "\n".join(lines).index("二、"), "\n".join(lines).index("再说")
    assert tree(read(*lines, overrides=(Override(second, Ruling.DEMOTE),))) == [
        (1, "一、提高认识"),
        (2, "二、狠抓落实"),
    ]
    assert tree(read(*lines, overrides=(Override(second, Ruling.NOT_HEADING),))) == [(1, "一、提高认识")]
    assert (2, "再说几句心里话吧，大家") in tree(read(*lines, overrides=(Override(third, Ruling.HEADING),)))


def test_a_table_of_contents_is_left_out_and_gives_no_headings() -> None:
    speech = read(
        "发展规划", "目　录", "第一章　背景……1", "第二章　任务……5", "第一章　背景", BODY, "第二章　任务", BODY
    )
    assert tree(speech) == [(1, "第一章　背景"), (1, "第二章　任务")]
    assert [mend.cause.value for mend in speech.mends] == ["table of contents"] * 3


def test_a_second_source_is_headed_by_its_title() -> None:
    study = Document("a", Role.DOCUMENT, f"关于办好学校的意见\n一、总体要求\n{BODY}\n二、主要任务\n{BODY}")
    speech = understand([pasted(f"讲话\n一、提高认识\n{BODY}\n二、狠抓落实\n{BODY}"), study])
    assert tree(speech)[2:] == [(1, "关于办好学校的意见"), (2, "一、总体要求"), (2, "二、主要任务")]
    assert [section.number for section in speech.sections] == ["1", "2", "3"]


def test_numbers_that_run_through_all_paragraphs_head_none_of_them() -> None:
    speech = read(
        "施政報告",
        "引言",
        f"1. 今天開會。{BODY}",
        f"2. 大家都到了。{BODY}",
        "發展經濟",
        f"3. 先說工業。{BODY}",
        "改善民生",
        f"4. 再說房屋。{BODY}",
    )
    assert tree(speech) == [(1, "引言"), (1, "發展經濟"), (1, "改善民生")]


def test_lines_in_lenticular_brackets_head_the_parts_of_a_page() -> None:
    assert tree(read("春天的约定", "【一、缘起】", BODY, "【二、经过】", BODY)) == [
        (1, "【一、缘起】"),
        (1, "【二、经过】"),
    ]


def test_a_stray_short_line_beside_numbered_parts_is_no_heading() -> None:
    lines = [line for part in ("一、思想", "二、组织", "三、作风", "四、纪律", "五、制度") for line in (part, BODY)]
    assert len(tree(read("工作要点", *lines[:6], "说几句题外的话", BODY, *lines[6:]))) == 5


def test_a_text_without_headings_says_so() -> None:
    assert "no-headings" in {finding.code for finding in read(BODY, BODY).findings}
    assert "no-headings" not in {finding.code for finding in read("一、提高认识", BODY, "二、狠抓落实", BODY).findings}


@pytest.mark.parametrize("gap", [" ", "　　"])
def test_a_heading_whose_line_goes_on_after_a_gap_is_parted_from_its_text(gap: str) -> None:
    speech = read("一、提高认识", BODY, f"二、狠抓落实{gap}{BODY}", "三、加强领导", BODY)
    assert tree(speech) == [(1, "一、提高认识"), (1, "二、狠抓落实"), (1, "三、加强领导")]
    assert [p.read(speech.text) for p in speech.sections[-2].paragraphs] == [BODY]


def test_a_gap_within_a_numbered_paragraph_makes_no_heading() -> None:
    speech = read(*(f"{n}、各村要开好群众大会 把政策讲清楚，把名单公布好，把账目贴出来。" for n in "一二三"))
    assert tree(speech) == []
