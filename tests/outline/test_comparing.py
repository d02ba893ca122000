"""Two sides stand side by side on a page of their own, or are shown both or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.comparing import contrast, contrasted, sides
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind
from jiangtai.outline.passage import passage
from jiangtai.outline.pointing import Room, points
from jiangtai.outline.salience import bigrams, weigh
from jiangtai.outline.units import units
from jiangtai.span import Span, letters, read_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.salience import Weighed
    from jiangtai.speech.speech import Speech

THEN = "过去，社区书房里只有两排旧书架；现在，每栋楼里都有一处明亮的书角。"
NOT_BUT = "读书不是任务，而是享受；不是负担，而是休息。"


def weighed(text: str) -> list[Weighed]:
    """Return the weighed units of one paragraph."""
    told = passage(text, (Span(0, len(text)),))
    return weigh([(told, units(told))], bigrams)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (THEN, [("过去", ["社区书房里只有两排旧书架"]), ("现在", ["每栋楼里都有一处明亮的书角"])]),
        (NOT_BUT, [("不是", ["任务", "负担"]), ("而是", ["享受", "休息"])]),
    ],
)
def test_each_side_has_its_label_and_its_lines(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = weighed(text)
    told = contrast(found)
    assert told is not None
    made = sides(found[0].passage, told)
    assert [(p.wording.text, [q.wording.text for q in p.points]) for p in made] == expected
    assert all(letters(w.text) == letters(read_spans(text, w.sources)) for p in made for w in p.wordings())


def test_what_is_not_but_is_of_its_subject() -> None:
    found = weighed(NOT_BUT)
    told = contrast(found)
    assert told is not None
    assert told.about is not None
    assert NOT_BUT[slice(*told.about)] == "读书"


@pytest.mark.parametrize(
    "text",
    [
        "过去，宗教活动场所里没有书架；现在，每处场所都有一处书角。",
        "志愿者整理了全部图书，修好了门窗，擦净了地面，还在墙上画了画，请来老人讲故事。" + THEN,
    ],
)
def test_a_settled_matter_or_a_small_part_of_a_paragraph_is_no_page(text: str) -> None:
    assert contrast(weighed(text)) is None


@pytest.mark.parametrize("share", [0.05, 0.2, 0.4, 0.7])
def test_neither_side_is_shown_without_the_other(share: float) -> None:
    found = weighed("志愿者整理了全部图书，修好了门窗，擦净了地面，还在墙上画了画，请来老人讲故事。" + THEN)
    assert list(contrasted(found))
    shown = "".join(point.wording.text for point in points(found, Room(share)))
    assert ("过去" in shown) == ("现在" in shown)


def test_a_contrast_that_carries_its_paragraph_has_a_page(speak: Callable[[str], Speech]) -> None:
    text = (
        f"读书座谈\n\n社区 林小禾\n\n# 书房的变化\n\n{THEN}\n\n# 用好书房\n\n各楼组要用好书房，及时归还图书，"
        "主动介绍新书。\n\n书香已经飘起，行动正当其时！\n"
    )
    page = next(page for page in draft(speak(text), Brief()).pages() if page.kind is Kind.COMPARE)
    assert page.title.text == "书房的变化"
    assert len(page.points) == 2
