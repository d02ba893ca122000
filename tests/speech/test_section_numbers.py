"""A person names sections by number: a parent with its children, `.0` for its own text, `0` for what stands before."""

from __future__ import annotations

import pytest

from jiangtai.fault import UnknownChoice
from jiangtai.speech.document import pasted
from jiangtai.speech.section_numbers import paragraphs_numbered
from jiangtai.speech.understanding import understand

TEXT = """在社区工作会议上的讲话

各位居民，今天我讲两个问题，请大家多提意见。

一、过去一年的工作

过去一年，社区办成了几件实事，居民普遍满意。

二、今年的打算

今年的打算，归结起来是两句话，下面分开来说。

（一）把环境整治好

从三月起，逐个楼道清理杂物，让大家走得顺畅。

（二）把活动办起来

每个月办一次读书会，老人孩子都可以来参加。
"""


@pytest.mark.parametrize(
    ("numbers", "opening"),
    [
        ("0", ["各位居民"]),
        ("1", ["过去一年"]),
        ("2", ["今年的打", "从三月起", "每个月办"]),
        ("2.0", ["今年的打"]),
        ("2.1", ["从三月起"]),
        ("1，2.2", ["过去一年", "每个月办"]),
    ],
)
def test_numbers_name_paragraphs(numbers: str, opening: list[str]) -> None:
    speech = understand((pasted(TEXT),))
    starts = sorted(paragraphs_numbered(speech, numbers))
    assert [speech.text[start : start + 4] for start in starts] == opening


@pytest.mark.parametrize("numbers", ["3", "2.3", " ", "二"])
def test_a_number_there_is_not_is_answered_with_those_there_are(numbers: str) -> None:
    with pytest.raises(UnknownChoice, match=r"2\.0"):
        paragraphs_numbered(understand((pasted(TEXT),)), numbers)
