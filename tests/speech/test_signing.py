"""The signature: who signs below the last paragraph is the byline, and nothing that is read out."""

from __future__ import annotations

import pytest

from jiangtai.span import read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand

HEAD = ("新年致辞", "各位同事：")
BODY = "过去一年，大家齐心协力，把该办的事一件一件办好了，客户是满意的。"
LAST = "祝大家新年快乐！"


def signed(*lines: str, head: tuple[str, ...] = HEAD) -> tuple[str | None, str | None, list[str]]:
    speech = understand([pasted("\n".join((*head, BODY, LAST, *lines)))])
    by = " ".join(speech.text[slice(*span)] for span in speech.byline.spans) if speech.byline else None
    said = [paragraph.read(speech.text) for paragraph in speech.paragraphs()]
    said += [section.heading.read(speech.text) for section in speech.walk() if section.heading]
    return by, read_spans(speech.text, speech.date) or None, said


@pytest.mark.parametrize(
    ("lines", "byline", "date"),
    [
        (("青山科技有限公司", "总经理：赵敏"), "青山科技有限公司 总经理：赵敏", None),
        (("青山集团董事长：赵敏", "2026年2月1日"), "青山集团董事长：赵敏", "2026年2月1日"),
        (("青山公司", "白水公司", "2026年2月1日"), "青山公司 白水公司", "2026年2月1日"),
        (("青山镇人民政府",), "青山镇人民政府", None),
        (("赵敏", "二〇二六年二月一日"), "赵敏", "二〇二六年二月一日"),
        (("青山镇人民政府 2026年2月1日",), "青山镇人民政府", "2026年2月1日"),
        (("（2026年2月1日）",), None, "（2026年2月1日）"),
    ],
)
def test_who_signs_is_the_byline_and_nothing_of_it_is_said(
    lines: tuple[str, ...], byline: str | None, date: str | None
) -> None:
    assert signed(*lines) == (byline, date, [BODY, LAST])


def test_an_office_and_a_name_are_told_apart_below_the_body_too() -> None:
    speech = understand([pasted("\n".join((*HEAD, BODY, LAST, "青山科技有限公司", "总经理：赵敏")))])
    assert speech.byline is not None
    assert read_spans(speech.text, speech.byline.name) == "赵敏"
    assert read_spans(speech.text, speech.byline.office) == "青山科技有限公司总经理"


def test_a_byline_over_the_body_comes_first_and_the_signature_is_still_not_said() -> None:
    head = ("新年致辞", "总经理 赵敏", "各位同事：")
    assert signed("青山科技有限公司", "总经理：赵敏", "2026年2月1日", head=head) == (
        "总经理 赵敏",
        "2026年2月1日",
        [BODY, LAST],
    )


def test_what_is_annexed_may_follow_the_signature() -> None:
    by, date, said = signed("青山镇人民政府", "2026年2月1日", "附件1", "任务清单", BODY)
    assert (by, date) == ("青山镇人民政府", "2026年2月1日")
    assert said[:2] == [BODY, LAST]


@pytest.mark.parametrize("line", ["谢谢", "谢谢大家", "春满人间", "共建美丽乡村社会", "安康"])
def test_a_short_last_line_that_nobody_signs_is_said(line: str) -> None:
    by, date, said = signed(line)
    assert (by, date, said[-1]) == (None, None, line)


def test_a_body_of_people_may_stand_over_its_speaker_in_the_front_matter() -> None:
    by, _, said = signed(head=("新年致辞", "青山镇商会", "赵敏", "各位同事："))
    assert (by, said) == ("青山镇商会 赵敏", [BODY, LAST])
