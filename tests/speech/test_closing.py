"""The closing: the body's last paragraph where it concludes, whatever is printed after it."""

from __future__ import annotations

import pytest

from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand

BODY = "各村要把学习培训抓在手上，结合实际制定方案，明确责任分工，推动各项任务落到实处。"
CALL = "让我们携起手来，以实干书写青山镇的新篇章，为建设美丽家乡而努力奋斗！"


def closing(*lines: str) -> str | None:
    speech = understand([pasted("\n".join(("在全镇大会上的讲话", BODY, *lines)))])
    return speech.closing.read(speech.text) if speech.closing else None


@pytest.mark.parametrize(
    "after",
    [(), ("谢谢大家！",), ("2024年3月5日",), ("（来源：某报）",), ("附件1", "任务清单", BODY), ("〔1〕见某书第3页。",)],
)
def test_what_calls_and_hopes_at_the_end_is_the_closing(after: tuple[str, ...]) -> None:
    assert closing(CALL, *after) == CALL


def test_a_paragraph_that_opens_with_verse_closes_a_speech() -> None:
    assert closing("长风破浪会有时，直挂云帆济沧海。道路还长，路要一步一步走。") is not None


@pytest.mark.parametrize(
    "last",
    [
        "第三，抓督查。要建立台账，定期通报，让我们一起努力，争取更大胜利！",
        "县财政局负责安排资金，县审计局负责监督使用。",
    ],
)
def test_a_last_point_or_provision_is_no_closing(last: str) -> None:
    assert closing(last) is None
