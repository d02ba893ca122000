"""Quoting: a speech passed on stands in its own sentences, none without those that lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.coverage import coverage, shown_spans
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind
from jiangtai.review.omissions import check_passing_on
from jiangtai.review.submission import Submission
from jiangtai.span import letters, read_spans, union, within
from jiangtai.speech.reading import read_source
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Speech

SHORT = """关于做好汛期值守的讲话

同志们：

今天的会很短，主要讲三件事。

一、盯紧雨情

一是值班电话要有人接。夜里每两小时报一次雨量，不得漏报。

二是水位到警戒线要马上报告。报告以后不要离开，等候下一步通知。

二、备足物资

冲锋舟放在东码头，钥匙由老周保管。沙袋先备三千条，不够再从邻县调。

三、照看群众

独居老人由楼长负责，转移时一户一车。转移以后要逐户回访，原则上当天完成。
"""


def heard(text: str) -> Speech:
    return understand((read_source("讲话.txt", text.encode()),))


@pytest.fixture(scope="module")
def long() -> Speech:
    """Nine matters of four listed paragraphs each: far more than twelve slides hold."""
    digits = "一二三四五六七八九"
    matters = (
        "\n\n".join(
            (
                f"{digits[n]}、第{n + 1}片的值守",
                *(
                    f"{digits[m]}是第{n + 1}片第{m + 1}组夜里要有人守着，雨量每两小时报一次，报表交给片长，不得漏报。"
                    f"第{m + 1}组遇到险情要先转移老人和孩子，再搬东西，转移的名单当天送到值班室，由值班员逐户核对。"
                    for m in range(4)
                ),
            )
        )
        for n in range(9)
    )
    return heard("关于汛期值守的讲话\n\n同志们：\n\n" + "\n\n".join(matters) + "\n")


def shown_of(outline: Outline, speech: Speech) -> list[tuple[str, str]]:
    """Each paragraph of a part, and what of it stands on the part's pages."""
    return [
        (
            letters(read_spans(speech.text, spans)),
            letters("".join(read_spans(speech.text, within(seen, s)) for s in spans)),
        )
        for part in outline.parts
        for seen in (shown_spans(part.pages),)
        for spans in part.paragraphs
    ]


def test_a_speech_that_fits_is_passed_on_whole() -> None:
    speech = heard(SHORT)
    outline = draft(speech, Brief("relay"))
    for said, seen in shown_of(outline, speech):
        if "同志们" not in said and "三件事" not in said:
            assert seen == said
    assert {page.kind for page in outline.pages()} <= {Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.QUOTE, Kind.CLOSING}


def test_of_a_longer_one_paragraphs_stand_from_their_first_sentence_on(long: Speech) -> None:
    outline = draft(long, Brief("relay"))
    rows = shown_of(outline, long)
    assert 0.2 < coverage(outline).shown < 0.9
    assert [said for said, seen in rows if not said.startswith(seen)] == []


def test_no_item_of_a_list_stands_without_those_before_it(long: Speech) -> None:
    outline = draft(long, Brief("relay"))
    for part in outline.parts:
        seen = shown_spans(part.pages)
        listed = [bool(union(s for span in spans for s in within(seen, span))) for spans in part.paragraphs]
        assert listed == sorted(listed, reverse=True)


def test_what_a_section_page_stands_before_is_read_from_its_part_on(long: Speech) -> None:
    outline = draft(long, Brief("relay"))
    for part in outline.parts:
        if part.heading.text and part.paragraphs:
            assert part.pages[0].notes or part.pages[1].notes
            first = next(page for page in part.pages if page.notes)
            assert first.notes[0].start == part.paragraphs[0][0].start


def run_in(labels: int) -> Speech:
    """Three matters, each of so many labels that open their paragraphs."""
    digits = "一二三四五六七八九"
    matters = (
        "\n\n".join(
            (
                f"{digits[n]}、整改第{digits[n]}个食堂",
                *(
                    f"（{digits[m]}）管住第{digits[m]}道门。{'菜价由三个人当面核对，台账当天公开，' * (3 + m % 3)}"
                    "核对的人签名。看到不对的当场就说，厨师长当天回复。"
                    for m in range(labels)
                ),
            )
        )
        for n in range(3)
    )
    return heard("关于食堂整改的通报\n\n各位同事：\n\n" + "\n\n".join(matters) + "\n\n请大家批评指正。\n")


@pytest.mark.parametrize("labels", [2, 5])
def test_a_label_stands_once_and_with_what_it_names(labels: int) -> None:
    quoted = [page for page in draft(run_in(labels), Brief("relay")).pages() if page.kind is Kind.QUOTE]
    for page in quoted:
        words = [wording.text for wording in page.wordings()]
        for n in "一二三四五":
            assert sum(text.count(f"管住第{n}道门") for text in words) <= 1
        assert not words[-1].rstrip("。").endswith("道门")


def test_a_greeting_on_no_slide_is_not_missed() -> None:
    speech = run_in(2)
    assert check_passing_on(Submission(speech, draft(speech, Brief("relay")))) == ()
    assert check_passing_on(Submission(run_in(5), draft(run_in(5), Brief("relay"))))
