"""Sentences on one frame: found whatever fills their slots, named by what does, and not by chance."""

from __future__ import annotations

import pytest

from jiangtai.span import read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.speech import Scope
from jiangtai.speech.understanding import understand


def found(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Return each parallel's scope, items and labels."""
    speech = understand([pasted(f"在年终会上的讲话\n同志们：\n{text}")])
    return [
        (
            parallel.scope,
            [read_spans(speech.text, item.spans) for item in parallel.items],
            [read_spans(speech.text, item.label) for item in parallel.items],
        )
        for parallel in speech.parallels
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "对老人要有孝心，常回家看看。对邻居要有善心，多伸手帮帮。对朋友要有真心，不说一句假话。",
            ["对老人", "对邻居", "对朋友"],
        ),
        ("从土质看，肥力不足。从水源看，井深渠远；从劳力看，青壮在外。", ["从土质看", "从水源看", "从劳力看"]),
        (
            "为了孩子，我们修了桥。为了老人，我们建了食堂。为了牧民，我们通了电。",
            ["为了孩子", "为了老人", "为了牧民"],
        ),
        ("诚信是做生意的本钱。勤劳是做生意的力气。学习是做生意的眼光。", ["诚信", "勤劳", "学习"]),
    ],
)
def test_sentences_that_a_small_word_frames_are_named_by_their_slots(text: str, labels: list[str]) -> None:
    ((scope, items, named),) = found(text)
    assert (scope, named) == (Scope.SENTENCES, labels)
    assert [item.rstrip("。；") for item in text.replace("；", "。").split("。") if item] == items


def test_what_a_framed_sentence_adds_belongs_to_it() -> None:
    ((_, items, labels),) = found("爱心是一盏灯。它照亮别人。耐心是一把钥匙。它打开心门。恒心是一座桥。它通向远方。")
    assert (items[2], labels) == ("恒心是一座桥。它通向远方", ["爱心", "耐心", "恒心"])
    ((_, items, _),) = found("从天时看，雨水多。大家要当心。从地利看，坡度陡。从人和看，心很齐。")
    assert items == ["从天时看，雨水多。大家要当心", "从地利看，坡度陡", "从人和看，心很齐"]


@pytest.mark.parametrize(
    "text",
    [
        "对这件事我想了很久。对了，老王也来了。对大家的支持表示感谢。",
        "在座的都是老朋友。在去年的今天，这里还是一片荒地。在大家努力下，变样了。",
        "我们要感谢大家。今天是个好日子。他们是来帮忙的。",
    ],
)
def test_sentences_that_only_begin_with_one_small_word_are_none(text: str) -> None:
    assert found(text) == []
