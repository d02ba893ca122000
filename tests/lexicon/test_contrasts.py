"""The words by which two sides are set against each other."""

from __future__ import annotations

from jiangtai.lexicon.contrasts import HANDS, NOT_BUT, OPENS_NOW, OPENS_THEN, THEN_AND_NOW


def test_before_and_after_are_found_in_one_sentence_or_two() -> None:
    one = THEN_AND_NOW.search("过去，书房里只有两排旧书架；现在，每层楼都有一处书角。")
    two = THEN_AND_NOW.search("以前借一本书要跑三条街。如今下楼就能借到新书。")
    assert one is not None
    assert (one["left"], one["right"]) == ("过去", "现在")
    assert two is not None
    assert two["second"] == "下楼就能借到新书"


def test_a_time_that_opens_a_meeting_is_no_side() -> None:
    assert THEN_AND_NOW.search("过去的一年大家读了很多书。今天我们在这里总结经验教训。") is None


def test_hands_and_not_but_are_found() -> None:
    assert HANDS.search("借书的人多了，一方面说明大家爱读书，另一方面说明书还不够多。")
    assert [found["first"] for found in NOT_BUT.finditer("读书不是任务，而是享受；不是负担，而是休息。")] == [
        "任务",
        "负担",
    ]


def test_openings_of_either_side_in_both_languages() -> None:
    assert OPENS_THEN.match("In the past, we read alone.")
    assert OPENS_NOW.match("Today, we read together.")
    assert not OPENS_NOW.match("Todays papers are here.")
