"""What `understand` promises of any text: it never raises, and every character has exactly one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from jiangtai.speech.document import pasted
from jiangtai.speech.speech import Override, Ruling
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.span import Span
    from jiangtai.speech.speech import Speech

PROSE = "各村要把学习培训抓在手上，结合实际制定方案，明确责任分工，推动各项任务落到实处。"
MORE = "要坚持问题导向，深入村组开展调查研究，听取群众意见，梳理问题清单，逐项加以解决。"

BLANK = " \t\r\n\f\v\u3000\ufeff\u200b\x00\x85\xa0\u2028\u2029\x1c\x1d\x1e\u2002\u2003\u2009"

FRAGMENTS = (
    PROSE,
    MORE,
    PROSE[:17],
    PROSE[17:],
    "必须坚持人民至上，",
    "在全镇大会上的讲话",
    "张晓明",
    "（2024年3月5日）",
    "同志们：",
    "同志们！",
    "一、提高认识",
    "（一）夯实基础。",
    "1. 抓培训",
    "第一章 总则",
    "目录",
    "一是抓学习；二是抓落实。",
    "——",
    "紧扣“振兴”，",
    "“",
    "”",
    "（",
    "）",
    "- 3 -",
    "7",
    "来源：某报",
    "新华社北京3月5日电 ",
    "谢谢大家！",
    "（完）",
    "附件1",
    "abc def",
    "Hello. ",
    "的",
    "，",
    "。",
    " ",
    "　　",
    "\n",
    "\n\n",
    "\r\n",
    "\f",
    "\u2028",
    "\ufeff",
    "𠮷",
    "\x00",
    "只有学习，才能进步。",
    "解决好基层的堵点问题、村里的热点问题和学校的难点问题。",
    "总结了过去，明确了现在，描绘了未来。",
)

TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=40).map("".join)


def places(speech: Speech) -> Iterator[Span]:
    """Yield every span that says where characters went; a run-in heading lies in its paragraph."""
    yield from speech.title
    yield from speech.subtitle
    yield from speech.date
    yield from speech.salutation
    yield from (mend.gap for mend in speech.mends)
    if speech.byline is not None and not any(
        outer.holds(span)
        for outer in (*speech.subtitle, *(mend.gap for mend in speech.mends))
        for span in speech.byline.spans
    ):
        yield from speech.byline.spans
    for section in speech.walk():
        if section.heading is not None and not section.heading.run_in:
            yield from section.heading.spans
    for paragraph in speech.paragraphs():
        yield from paragraph.spans


def assert_covered_once(speech: Speech) -> None:
    """Assert that the places cover the text, white space aside, without overlap."""
    at = 0
    for span in sorted(places(speech)):
        assert span.start >= at, (speech.text[span.start : span.end], "taken twice")
        assert not speech.text[at : span.start].strip(BLANK), speech.text[at : span.start]
        at = span.end
    assert not speech.text[at:].strip(BLANK)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_character_of_any_text_has_one_place(text: str) -> None:
    assert_covered_once(understand([pasted(text)]))


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.lists(st.builds(Override, st.integers(0, 300), st.sampled_from(Ruling)), max_size=6))
def test_no_ruling_of_a_person_loses_a_character(text: str, overrides: list[Override]) -> None:
    assert_covered_once(understand([pasted(text)], tuple(overrides)))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_items_sides_and_labels_lie_inside_their_items(text: str) -> None:
    for parallel in understand([pasted(text)]).parallels:
        for item in parallel.items:
            inner = [*item.label, *(span for side in item.pair or () for span in side)]
            assert all(item.span.holds(span) for span in inner)


def test_a_heading_with_nothing_below_it_says_what_it_says() -> None:
    text = f"镇机关会议讲话\n\n一、公文办理\n\n1. 登记要及时\n\n{PROSE}\n\n2. 急件当日办结\n\n二、会议安排\n\n{MORE}\n\n三、值班纪律\n"
    speech = understand([pasted(text)])
    said = [paragraph.read(text) for paragraph in speech.paragraphs()]
    assert said == [PROSE, "2. 急件当日办结", MORE, "三、值班纪律"]
    bare = [section for section in speech.walk() if section.heading is not None and section.heading.run_in]
    assert [section.number for section in bare] == ["1.2", "3"]
    assert speech.closing is None or speech.closing.read(text) == MORE
