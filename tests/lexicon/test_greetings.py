"""What is said to those in the hall is no point of a slide."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.greetings import COURTESY, ENGLISH_GREETING, GREETING


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
