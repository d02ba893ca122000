"""The manuscript knows where each of its words stands, across what a mend leaves out."""

from __future__ import annotations

from jiangtai.review.manuscript import manuscript
from jiangtai.span import Span

TEXT = "题目\n\n前半句落\n\n在后页。下一句！"
SCRIPT = manuscript(TEXT, ((Span(0, 2),), (Span(4, 8), Span(10, 18))), ((3, "自己的话"), (0, "没有页的话")))


def test_words_cut_by_a_page_break_are_one_line_again() -> None:
    assert SCRIPT.text == "题目\n前半句落在后页。下一句！\n自己的话\n没有页的话\n"
    at = SCRIPT.text.index("落在")
    assert SCRIPT.place(at, at + 2).sources == (Span(7, 8), Span(10, 11))


def test_words_that_only_a_slide_holds_are_told_by_its_number() -> None:
    at = SCRIPT.text.index("自己")
    assert SCRIPT.place(at, at + 2) == ((), (3,))
    at = SCRIPT.text.index("没有页")
    assert SCRIPT.place(at, at + 3) == ((), ())


def test_a_sentence_ends_at_its_stop_and_at_its_line() -> None:
    at = SCRIPT.text.index("后页")
    assert SCRIPT.sentence(at, at + 2) == "前半句落在后页"
    assert SCRIPT.lines[1] == (3, "前半句落在后页。下一句！")
