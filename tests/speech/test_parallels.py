"""Parallels: complete and unmixed items, with their sides and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.span import read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.speech import Scope
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from jiangtai.speech.speech import Item, Parallel, Speech

TAIL = "要结合实际制定方案，明确责任分工，推动各项任务落到实处，不断取得新的成效。"


def read(*lines: str) -> Speech:
    return understand([pasted("\n".join(lines))])


def items(speech: Speech, parallel: Parallel) -> list[str]:
    return [read_spans(speech.text, item.spans) for item in parallel.items]


def labels(speech: Speech, parallel: Parallel) -> list[str]:
    return [read_spans(speech.text, item.label) for item in parallel.items]


def sides(speech: Speech, item: Item) -> tuple[str, str]:
    assert item.pair is not None
    return read_spans(speech.text, item.pair[0]), read_spans(speech.text, item.pair[1])


def test_paragraphs_that_open_alike_are_items_and_a_mention_is_none() -> None:
    points = [f"必须坚持{what}，{TAIL}" for what in ("党建引领", "群众至上", "改革创新")]
    speech = read(f"“三个必须坚持”是我们的经验。{TAIL}", *points, TAIL)
    (parallel,) = [p for p in speech.parallels if p.scope == Scope.PARAGRAPHS]
    assert (parallel.lead, items(speech, parallel)) == ("必须坚持", points)
    assert labels(speech, parallel) == ["坚持党建引领", "坚持群众至上", "坚持改革创新"]


def test_an_aim_and_what_is_done_for_it_are_the_two_sides_whatever_stands_between() -> None:
    speech = read(
        "紧扣“乡村振兴”，抓产业，抓人才；紧扣“平安建设，\n\n依法治理”，抓排查。紧扣“数字乡村”，抓培训。大家要努力。"
    )
    (parallel,) = [p for p in speech.parallels if p.frame == "紧扣"]
    assert [sides(speech, item) for item in parallel.items] == [
        ("“乡村振兴”", "抓产业，抓人才"),
        ("“平安建设，依法治理”", "抓排查"),
        ("“数字乡村”", "抓培训"),
    ]


def test_correlatives_are_two_sided() -> None:
    speech = read("只有深入田间地头，才能听到真话。只有放下架子，扑下身子，才能办成实事。")
    (parallel,) = speech.parallels
    assert parallel.frame == "只有…才能"
    assert sides(speech, parallel.items[1]) == ("只有放下架子，扑下身子", "才能办成实事")


def test_every_other_clause_pairs_with_the_quotation_before_it() -> None:
    speech = read(
        "我们秉承“学生第一”，始终把课堂放在首位，着眼“教师为本”，始终把队伍抓在手上，围绕“家校同心”，始终把沟通做在前面。"
    )
    (parallel,) = [p for p in speech.parallels if p.frame == "始终把"]
    assert labels(speech, parallel) == ["“学生第一”", "“教师为本”", "“家校同心”"]
    assert sides(speech, parallel.items[2])[1] == "始终把沟通做在前面"


def test_a_list_whose_members_end_alike_starts_after_its_verb() -> None:
    speech = read(
        "今年要着力解决好制度上存在的堵点问题、影响就医的热点问题、看病方面的难点问题和医德建设的重点问题，让群众满意。"
    )
    (parallel,) = speech.parallels
    assert items(speech, parallel)[0] == "制度上存在的堵点问题"
    assert labels(speech, parallel) == ["堵点问题", "热点问题", "难点问题", "重点问题"]


def test_verbs_of_one_shape_make_a_series_that_a_fronted_object_may_end() -> None:
    speech = read(
        "镇长的报告，系统总结了去年的工作，深刻分析了当前的形势，全面部署了今年的任务，对抓好落实提出明确要求。"
    )
    (parallel,) = speech.parallels
    assert labels(speech, parallel) == ["系统总结", "深刻分析", "全面部署", "提出明确要求"]


@pytest.mark.parametrize(
    ("opening", "count"),
    [
        ("一是抓学习；二是抓落实；三是抓督查。", 3),
        ("第一，抓学习。第二，抓落实。", 2),
        ("首先要抓学习，其次要抓落实，最后要抓督查。", 3),
    ],
)
def test_ordinals_inside_a_paragraph_tell_off_items(opening: str, count: int) -> None:
    speech = read(f"今年要做好几件事：{opening}")
    assert max(len(parallel.items) for parallel in speech.parallels) == count


def test_ordinal_paragraphs_may_have_text_between_them_and_dashes_stand_together() -> None:
    first, second = f"第一，抓学习。{TAIL}", f"第二，抓落实。{TAIL}"
    speech = read(TAIL, first, TAIL, second, TAIL)
    assert [items(speech, p) for p in speech.parallels if p.scope == Scope.PARAGRAPHS] == [[first, second]]
    speech = read(TAIL, "——学习有了新气象。" + TAIL, "——工作有了新局面。" + TAIL, TAIL)
    (parallel,) = [p for p in speech.parallels if p.scope == Scope.PARAGRAPHS]
    assert labels(speech, parallel) == ["学习有了新气象", "工作有了新局面"]


def test_first_sentences_of_sister_sections_are_compared() -> None:
    lines: list[str] = []
    for number, what in (("一、产业", "产业是重点。"), ("二、生态", "生态是关键。"), ("三、乡风", "乡风是保障。")):
        lines += [number, f"家乡发展，{what}{TAIL}", f"（{number}）略。" + TAIL]
    speech = read(*lines)
    assert ["家乡发展，产业是重点。", "家乡发展，生态是关键。", "家乡发展，乡风是保障。"] in [
        items(speech, p) for p in speech.parallels
    ]


@pytest.mark.parametrize(
    "text",
    [
        "我们要学习。我们要工作。今天天气好。",
        f"我们走进田间。{TAIL}\n我们走进车间。{TAIL}",
        "还能改进吗？还能改进吗？还能改进吗？",
        "首先感谢大家，最后祝大家好。",
    ],
)
def test_what_any_speech_may_open_with_makes_no_parallel(text: str) -> None:
    assert read(text).parallels == ()
