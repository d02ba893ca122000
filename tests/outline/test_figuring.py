"""Reported numbers become a page of figures, each with its unit, its qualifier and what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.outline.outline import Page
    from jiangtai.speech.speech import Speech

HEAD = "读书工作报告\n\n社区 林小禾\n\n# 去年的工作\n\n"
TAIL = "\n\n# 今年的打算\n\n今年要继续办好读书会，扩建书房，培训志愿者，方便老人和孩子。\n\n报告完毕，谢谢大家的支持和帮助！\n"


def figures(speech: Speech) -> list[Page]:
    """Return the figures pages of a draft."""
    return [page for page in draft(speech, Brief()).pages() if page.kind is Kind.FIGURES]


def test_numbers_stand_large_with_what_they_count(speak: Callable[[str], Speech]) -> None:
    body = (
        "读书活动广泛开展。全年借阅图书达到12.5万册次，增长18%。参加家庭突破600户。志愿者共有85人。"
        "公共书房面积增加320平方米以上。居民普遍感到满意。"
    )
    page = figures(speak(HEAD + body.replace("万册次", "万次") + TAIL))[0]
    said = [(point.wording.text, point.points[0].wording.text) for point in page.points]
    assert ("12.5万次", "全年借阅图书，增长18%") in said
    assert ("突破600户", "参加家庭") in said
    assert page.title.text == "去年的工作"


def test_a_number_or_two_among_words_make_no_page(speak: Callable[[str], Speech]) -> None:
    body = "全年举办读书会52次，居民反映很好，大家都说要继续办下去。书房新增图书，环境更加整洁，老人和孩子都愿意来。"
    assert figures(speak(HEAD + body + TAIL)) == []


def test_a_change_stands_whole_below_its_new_number(speak: Callable[[str], Speech]) -> None:
    body = "借阅图书从9万册增加到16万册，年均增长8.5%。读者满意率由61%提高到94%。新设14个楼道书角。"
    said = [(p.wording.text, p.points[0].wording.text) for p in figures(speak(HEAD + body + TAIL))[0].points]
    assert said == [
        ("16万册", "借阅图书从9万册增加到16万册，年均增长8.5%"),
        ("94%", "读者满意率由61%提高到94%"),
        ("14个", "新设楼道书角"),
    ]


def test_an_aims_figures_stand_under_the_aim(speak: Callable[[str], Speech]) -> None:
    body = "明年的主要目标是：新增藏书8000册；参加家庭突破900户；培训志愿者120人。"
    page = figures(speak(HEAD + body + TAIL))[0]
    assert page.title.text == "明年的主要目标"
    assert [p.wording.text for p in page.points] == ["8000册", "突破900户", "120人"]


def test_a_detail_of_somebodys_story_is_no_figure(speak: Callable[[str], Speech]) -> None:
    body = "退休教师吴老师，连续11年给孩子讲故事，累计讲了2600场。快递员小马，跑遍小区送书，一年跑了900公里。"
    assert figures(speak(HEAD + body + TAIL)) == []


def test_figures_on_settled_matters_stay_in_their_sentence(speak: Callable[[str], Speech]) -> None:
    body = "赠送宗教场所图书1200册。开放民族工作书角14个。接待港澳青年读者300人。"
    assert figures(speak(HEAD + body + TAIL)) == []


def test_counts_in_a_row_have_each_their_own_number(speak: Callable[[str], Speech]) -> None:
    body = "开春以来，社区平均借阅天数186天，比去年同期多32%。社区有大小书房47座，其中旧书房6座，流动书架113处。"
    page = figures(speak(HEAD + body.replace("186天", "186次") + TAIL))[0]
    assert [(point.wording.text, point.points[0].wording.text) for point in page.points] == [
        ("186次", "开春以来，社区平均借阅天数，比去年同期多32%"),
        ("47座", "社区有大小书房"),
        ("6座", "其中旧书房"),
        ("113处", "流动书架"),
    ]


@pytest.mark.parametrize(
    ("clause", "number", "counted"),
    [
        ("满意率接近75%", "接近75%", "满意率"),
        ("平均每站不足9名", "不足9名", "平均每站"),
        ("骑手参训率仅为31%", "仅为31%", "骑手参训率"),
        ("投诉未超过30件", "未超过30件", "投诉"),
        ("老人大约占40%", "大约占40%", "老人"),
        ("每户几乎达到50册", "几乎达到50册", "每户"),
    ],
)
def test_how_near_a_number_is_stands_with_it(
    speak: Callable[[str], Speech], clause: str, number: str, counted: str
) -> None:
    body = f"全年借阅图书8600册，参加家庭突破600户，志愿者共有85人，{clause}。"
    page = figures(speak(HEAD + body + TAIL))[0]
    assert (number, counted) in [(point.wording.text, point.points[0].wording.text) for point in page.points]


@pytest.mark.parametrize(
    "clause", ["满意率没有达到60%", "建成不到12个站点", "借阅量未能达到900册", "面积没有320平方米"]
)
def test_a_number_that_was_not_reached_never_stands_large(speak: Callable[[str], Speech], clause: str) -> None:
    body = f"全年借阅图书8600册，参加家庭突破600户，志愿者共有85人，{clause}。"
    large = {point.wording.text for page in figures(speak(HEAD + body + TAIL)) for point in page.points}
    assert not [number for number in large if number in {"60%", "12个", "900册", "320平方米"}]


def test_a_rate_stays_with_what_it_is_the_rate_of(speak: Callable[[str], Speech]) -> None:
    body = "全年借阅图书8600册，参加家庭突破600户。服务老人96人，覆盖率达到83%。新设14个楼道书角。"
    said = [(p.wording.text, p.points[0].wording.text) for p in figures(speak(HEAD + body + TAIL))[0].points]
    assert ("96人", "服务老人，覆盖率达到83%") in said
    assert "83%" not in [number for number, _ in said]


def test_a_word_that_ends_as_nearly_does_stays_whole(speak: Callable[[str], Speech]) -> None:
    body = "全年借阅图书8600册，参加家庭突破600户，志愿者共有85人，老人签约96人。"
    said = [(p.wording.text, p.points[0].wording.text) for p in figures(speak(HEAD + body + TAIL))[0].points]
    assert ("96人", "老人签约") in said
