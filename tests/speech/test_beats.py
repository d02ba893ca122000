"""Clauses of one sentence built alike: complete from the first on, and no row of figures."""

from __future__ import annotations

import pytest

from jiangtai.span import read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand


def found(text: str) -> list[list[str]]:
    speech = understand([pasted(f"在年终会上的讲话\n同志们：\n{text}")])
    return [[read_spans(speech.text, item.spans) for item in parallel.items] for parallel in speech.parallels]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("守住“三条线”：不碰公家的钱，不收别人的礼，不说违心的话。", ["不碰公家的钱", "不收别人的礼", "不说违心的话"]),
        ("我们有山，有水，有勤劳的双手，一定能富起来。", ["有山", "有水", "有勤劳的双手"]),
        ("他既懂技术，又懂管理，还懂市场，难得。", ["既懂技术", "又懂管理", "还懂市场"]),
        ("作为队员不怕苦，不怕累，不怕险，这是传统。", ["不怕苦", "不怕累", "不怕险"]),
        ("全体党员要带头，全体群众要参与，全体干部要服务。", ["全体党员要带头", "全体群众要参与", "全体干部要服务"]),
        ("手里端着饭碗，心里想着大家，脚下沾着泥土。", ["手里端着饭碗", "心里想着大家", "脚下沾着泥土"]),
        ("昨天我们流过汗，今天我们收获甜，明天我们再出发。", ["昨天我们流过汗", "今天我们收获甜", "明天我们再出发"]),
        ("村风要文明，院落要整洁，日子要红火。", ["村风要文明", "院落要整洁", "日子要红火"]),
        ("坚决反对浪费粮食，反对讲究排场，反对相互攀比。", ["反对浪费粮食", "反对讲究排场", "反对相互攀比"]),
    ],
)
def test_clauses_built_alike_are_items_from_the_first_on(text: str, items: list[str]) -> None:
    assert found(text) == [items]


@pytest.mark.parametrize(
    "text",
    [
        "全村有326户，有1124人，有党员58名，都登记在册。",
        "产量增长5%，收入增长6%，利润增长7%。",
        "产值增长了三成，利润增长了两成，工资增长了一成。",
        "种了苹果、梨子、桃子、李子等果树，大家都很满意。",
        "不但要看，不过不必急，不管怎样总会好的。",
    ],
)
def test_figures_lists_of_words_and_connectives_are_none(text: str) -> None:
    assert found(text) == []
