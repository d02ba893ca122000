"""The front matter: every field in any order, and nothing made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.span import read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from jiangtai.speech.speech import Speech

BODY = "各村要把学习培训抓在手上，结合实际制定方案，明确责任分工，推动各项任务落到实处。"


def read(*lines: str) -> Speech:
    return understand([pasted("\n".join((*lines, BODY, BODY)))])


def words(speech: Speech, spans: object) -> str:
    return " ".join(speech.text[start:end] for start, end in spans)  # type: ignore[attr-defined]  # spans of a field


def test_all_fields_are_told_apart() -> None:
    speech = read(
        "在全镇大会上的讲话", "——在冬季学习班上", "中共青山镇委员会书记 张晓明", "（2024年3月5日）", "同志们："
    )
    assert words(speech, speech.title) == "在全镇大会上的讲话"
    assert words(speech, speech.subtitle) == "——在冬季学习班上"
    assert speech.byline is not None
    assert words(speech, speech.byline.name) == "张晓明"
    assert words(speech, speech.byline.office) == "中共青山镇委员会书记"
    assert words(speech, speech.date) == "（2024年3月5日）"
    assert words(speech, speech.salutation) == "同志们："


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("张晓明", "张晓明"),
        ("镇长 王  琛", "王  琛"),
        ("欧阳晓明 镇长", "欧阳晓明"),
        ("镇长李建国", "李建国"),
        ("（校长 陈卫东）", "陈卫东"),
        ("主讲人：赵敏", "赵敏"),
        ("行政長官 陳國強", "陳國強"),
        ("John Smith", "John Smith"),
        ("总经理：赵敏", "赵敏"),
        ("Chief Executive Officer  Mary Chan", "Mary Chan"),
        ("Chairman of the Board John K. Smith", "John K. Smith"),
    ],
)
def test_bylines_in_either_order(line: str, name: str) -> None:
    speech = read("在全镇大会上的讲话", line)
    assert speech.byline is not None
    assert words(speech, speech.byline.name) == name


def test_a_byline_and_a_date_may_share_a_line_and_an_office_may_stand_above_its_name() -> None:
    speech = read("在毕业典礼上的讲话", "王琛 2020.6.20")
    assert speech.byline is not None
    assert (words(speech, speech.byline.spans), words(speech, speech.date)) == ("王琛", "2020.6.20")
    speech = read("政府工作报告", "青山镇镇长", "李建国")
    assert speech.byline is not None
    assert words(speech, speech.byline.name) == "李建国"


def test_a_title_may_take_two_lines_or_be_said_again_with_its_speaker() -> None:
    speech = read("高举团结奋斗的旗帜", "为建设美丽家乡而奋斗")
    assert words(speech, speech.title) == "高举团结奋斗的旗帜 为建设美丽家乡而奋斗"
    speech = read(
        "张晓明：在全镇大会上的讲话",
        "发表时间：2024-03-05　来源：某社",
        "某社青山3月5日电",
        "在全镇大会上的讲话",
        "张晓明",
    )
    assert words(speech, speech.title) == "在全镇大会上的讲话"
    assert len(speech.title) == 1


def test_a_text_without_front_matter_has_none() -> None:
    speech = understand([pasted(f"{BODY}\n{BODY}")])
    assert (speech.title, speech.byline, speech.date, speech.salutation) == ((), None, (), ())
    assert understand([pasted(f"一、提高认识\n{BODY}")]).title == ()


def test_a_secrecy_marking_is_found_and_is_no_title() -> None:
    speech = read("机密★1年", "在全镇大会上的讲话")
    assert words(speech, speech.title) == "在全镇大会上的讲话"
    (finding,) = [finding for finding in speech.findings if finding.code == "secrecy-marking"]
    assert read_spans(speech.text, finding.sources) == "机密★1年"


def test_a_name_may_stand_above_the_title_and_an_issuer_above_its_subject() -> None:
    speech = read("张晓明", "在全镇大会上的讲话", "同志们：")
    assert speech.byline is not None
    assert (words(speech, speech.title), words(speech, speech.byline.name)) == ("在全镇大会上的讲话", "张晓明")
    speech = read("青山县委 青山县人民政府", "关于加强教育工作的意见")
    assert words(speech, speech.title) == "青山县委 青山县人民政府 关于加强教育工作的意见"


def test_buttons_of_a_page_of_documents_are_no_title() -> None:
    speech = read("下载本文", "内容发布更新时间 : 2024/6/24 20:16:32 下面是全部内容请认真阅读。", "在全镇大会上的讲话")
    assert words(speech, speech.title) == "在全镇大会上的讲话"
    assert "下载本文" not in [paragraph.read(speech.text) for paragraph in speech.paragraphs()]


@pytest.mark.parametrize("dash", ["——", "⸺"])
def test_a_long_dash_opens_a_subtitle_in_either_encoding(dash: str) -> None:
    speech = read("做一个扎实的人", f"{dash}在学习班上的讲话")
    assert words(speech, speech.title) == "做一个扎实的人"
    assert words(speech, speech.subtitle) == f"{dash}在学习班上的讲话"
