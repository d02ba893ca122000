"""What is said to those in the hall is no point of a slide."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.greetings import COURTESY, ENGLISH_GREETING, GREETING, is_farewell


@pytest.mark.parametrize(
    "text", ["大家好！", "同学们，上午好", "谢谢大家！", "谢谢", "我的发言完了", "再次感谢各位的支持"]
)
def test_greetings_and_thanks_are_known(text: str) -> None:
    assert all(GREETING.fullmatch(part) or part.endswith("们") for part in text.split("，"))


@pytest.mark.parametrize("text", ["大家好好读书", "感谢信已经寄出", "书房好在安静"])
def test_sentences_with_their_words_are_none(text: str) -> None:
    assert not GREETING.fullmatch(text)


def test_a_courtesy_is_known_by_its_verb() -> None:
    assert COURTESY.search("我代表社区，向各位邻居表示衷心的感谢")
    assert not COURTESY.search("居民们感谢志愿者送书上门")


def test_english_greetings_are_known() -> None:
    assert ENGLISH_GREETING.fullmatch("Good morning, everyone.")
    assert ENGLISH_GREETING.fullmatch("Thank you for inviting me.")
    assert not ENGLISH_GREETING.match("Good books are rare.")


@pytest.mark.parametrize(
    "text",
    [
        "谢谢！",
        "我就讲这些，不对的地方，请大家批评指正。",
        "我就讲这么多,谢谢大家!",
        "主任、各位副主任、各位邻居！",
        "各位邻居：",
        "身体健康，阖家幸福！",
        "Thank you very much.",
    ],
)
def test_a_farewell_says_nothing_else(text: str) -> None:
    assert is_farewell(text)


@pytest.mark.parametrize(
    "text",
    [
        "祝各位邻居常有好书相伴！",
        "谢谢大家三年来送来的六百本书，书房因此办起来了。",
        "不当之处要及时改。",
        "以上三点，各楼组要抓紧落实。",
        "书房、各位邻居家里的书都要登记。",
    ],
)
def test_what_says_something_is_no_farewell(text: str) -> None:
    assert not is_farewell(text)
