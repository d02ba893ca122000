"""Items as rows, cards and steps: none hangs without its head, pairs stay pairs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.outline import Kind
from jiangtai.outline.shaping import kind_of
from jiangtai.outline.tabling import items
from jiangtai.speech.speech import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.speech.speech import Parallel, Speech

HEAD = "读书座谈\n\n社区 林小禾\n\n"
Row = tuple[str, str, tuple[str, str] | None]


def parallel(make: Callable[..., Speech], frame: str, rows: tuple[Row, ...]) -> tuple[Speech, Parallel]:
    """Return a speech of one paragraph that holds the rows, and their parallel."""
    speech = make(HEAD + "，".join(words for words, _, _ in rows) + "。\n", (("", Scope.CLAUSES, frame, rows),))
    return speech, speech.parallels[0]


def test_what_follows_the_last_item_is_not_told_of_it(speak: Callable[..., Speech]) -> None:
    rows = (
        ("一是书少。新书不到两成。", "书少", None),
        ("二是灯暗。晚上看不清字。", "灯暗", None),
        ("三是门旧。门锁坏了一把。六月里摔伤了一位老人。教训十分深刻。", "门旧", None),
    )
    speech, found = parallel(speak, "", rows)
    made = items(speech, found, Kind.CARDS, ())
    assert [point.points[0].wording.text for point in made] == ["新书不到两成", "晚上看不清字", "门锁坏了一把"]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            (
                ("书房管理上存在的难题", "难题", None),
                ("居民普遍关心的话题", "话题", None),
                ("近来的问题", "问题", None),
            ),
            ["书房管理上", "居民普遍关心", "近来的问题"],
        ),
        (
            (
                ("对借书作出规定", "作出规定", None),
                ("对按时还书提出要求", "提出要求", None),
                ("明确开放的时间", "明确", None),
            ),
            ["对借书作出规定", "按时还书", "开放的时间"],
        ),
    ],
)
def test_a_line_under_its_head_neither_hangs_nor_repeats_it(
    speak: Callable[..., Speech], rows: tuple[Row, ...], lines: list[str]
) -> None:
    speech, found = parallel(speak, "", rows)
    made = items(speech, found, Kind.CARDS, ())
    assert [point.points[0].wording.text for point in made] == lines


def test_an_ordinal_is_no_line_of_a_card(speak: Callable[..., Speech]) -> None:
    rows: tuple[Row, ...] = (
        ("一是把书选好", "把书选好", None),
        ("二是把会开好，准时到会", "把会开好", None),
        ("三是把账记好", "把账记好", None),
    )
    speech, found = parallel(speak, "", rows)
    made = items(speech, found, Kind.CARDS, ())
    assert [[line.wording.text for line in card.points] for card in made] == [[], ["准时到会"], []]


def test_halves_of_one_thought_are_pairs_and_quoted_names_are_cards(speak: Callable[..., Speech]) -> None:
    only = ("只有认真读书", "才能明白事理"), ("只有坚持练习", "才能写出好字")
    rows: tuple[Row, ...] = tuple((f"{left}，{right}", left, (left, right)) for left, right in only)
    assert kind_of(parallel(speak, "只有…才能", rows)[1]) is Kind.PAIRS
    named = ("“人人读书”", "始终把方便放在前面"), ("“家家藏书”", "始终把节俭放在心上")
    rows = tuple((f"围绕{left}，{right}", left, (left, right)) for left, right in named)
    assert kind_of(parallel(speak, "始终把", rows)[1]) is Kind.CARDS


def test_ordered_items_are_steps_under_their_marks(speak: Callable[..., Speech]) -> None:
    rows: tuple[Row, ...] = (
        ("首先清点图书", "清点图书", None),
        ("其次擦净书架", "擦净书架", None),
        ("最后登记借阅", "登记借阅", None),
    )
    speech, found = parallel(speak, "", rows)
    ordered = replace(found, ordered=True)
    assert kind_of(ordered) is Kind.STEPS
    made = items(speech, ordered, Kind.STEPS, ())
    assert [(p.wording.text, p.points[0].wording.text) for p in made] == [
        ("首先", "清点图书"), ("其次", "擦净书架"), ("最后", "登记借阅"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        ((("要多读", "多读", None), ("要常写", "常写", None), ("还要勤问", "勤问", None)), ["多读", "常写", "勤问"]),
        (
            (("①添置书架三个", "添置书架三个", None), ("②更换台灯五盏", "更换台灯五盏", None)),
            ["添置书架三个", "更换台灯五盏"],
        ),
        (
            (("（1）补齐旧书目录", "补齐旧书目录", None), ("（2）清点借书卡片", "清点借书卡片", None)),
            ["补齐旧书目录", "清点借书卡片"],
        ),
        (
            (("一是要记好台账", "记好台账", None), ("二是要修好门锁", "修好门锁", None)),
            ["记好台账", "修好门锁"],
        ),
    ],
    ids=["a duty", "circled", "bracketed", "counted and a duty"],
)
def test_what_only_counts_a_card_or_says_that_it_must_be_is_no_line(
    speak: Callable[..., Speech], rows: tuple[Row, ...], labels: list[str]
) -> None:
    speech, found = parallel(speak, "", rows)
    made = items(speech, found, Kind.CARDS, ())
    assert [(point.wording.text, point.points) for point in made] == [(label, ()) for label in labels]
