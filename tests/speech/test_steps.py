"""Steps: what is told in order of time, told apart from what is only counted."""

from __future__ import annotations

import pytest

from jiangtai.span import read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand


def found(*lines: str) -> list[tuple[str, bool, list[str]]]:
    speech = understand([pasted("\n".join(("在年终会上的讲话", "同志们：", *lines)))])
    return [
        (parallel.lead, parallel.ordered, [read_spans(speech.text, item.label) for item in parallel.items])
        for parallel in speech.parallels
    ]


@pytest.mark.parametrize(
    ("text", "lead", "labels"),
    [
        ("大家要先看懂图纸，再备齐材料，然后动手安装，最后请人验收。", "先…最后", ["看懂图纸", "备齐材料", "动手安装", "请人验收"]),
        ("先把账理清。有疑问就查。再把钱收齐。最后公布结果。", "先…最后", ["把账理清", "把钱收齐", "公布结果"]),
        ("遇到火情，首先叫醒邻居，其次拨打电话，最后清点人数。", "首先…最后", ["叫醒邻居", "拨打电话", "清点人数"]),
        ("第一步是摸底，时间一周；第二步是整改，时间两周。", "第一步…第二步", ["摸底", "整改"]),
        ("工作分三段：第一阶段抓排查，第二阶段抓整改，第三阶段抓验收。", "第一阶段…第三阶段", ["抓排查", "抓整改", "抓验收"]),
        ("First, check the rope. Then start the winch. Finally, sign the log.", "First…Finally",
         ["check the rope", "start the winch", "sign the log"]),
    ],
)  # fmt: skip
def test_what_is_told_in_order_of_time_is_ordered(text: str, lead: str, labels: list[str]) -> None:
    assert found(text) == [(lead, True, labels)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("我们一是抓学习，促提高，二是抓实干，三是抓督查。", ["抓学习", "抓实干", "抓督查"]),
        ("这项工作第一个特点是规模大，第二个特点是质量好，第三个特点是进度快。", ["规模大", "质量好", "进度快"]),
        ("要求有三条：1、准时到岗；2、戴好头盔；3、互相提醒。", ["准时到岗", "戴好头盔", "互相提醒"]),
        ("每天要①看一看，②问一问，③记一记，不要嫌烦。", ["看一看", "问一问", "记一记"]),
        (
            "Our rule: 1) look first; 2) lock the gate, and 3) report back.",
            ["look first", "lock the gate", "report back"],
        ),
        ("First, we train. Second, we talk. Third, we mend the guards.", ["we train", "we talk", "we mend the guards"]),
    ],
)
def test_what_is_only_counted_is_not_ordered(text: str, labels: list[str]) -> None:
    ((_, ordered, named),) = found(text)
    assert (ordered, named) == (False, labels)


def test_paragraphs_may_be_steps_and_english_points() -> None:
    tail = "把问题列清楚，把责任压下去，不漏一户，不漏一人，件件有着落。"
    assert found(*(f"第{n}步，{what}，{tail}" for n, what in (("一", "摸底"), ("二", "整改"), ("三", "验收"))))[0] == (
        "第一步，…第三步，", True, ["摸底", "整改", "验收"],
    )  # fmt: skip
    more = "We have done it for years on this pier and nobody has been hurt since we began."
    points = found(*(f"{word}, {what}. {more}" for word, what in (("First", "we train"), ("Second", "we talk"))))
    assert points == [("First,…Second,", False, ["we train", "we talk"])]


@pytest.mark.parametrize("text", ["优先发展教育，再次感谢大家，最后祝大家好。", "先进单位要带头，先富的要帮后富的。"])
def test_words_that_only_hold_such_a_mark_are_no_steps(text: str) -> None:
    assert not any(ordered for _, ordered, _ in found(text))
