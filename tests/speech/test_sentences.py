"""Sentences and clauses cover their paragraph and never cut a quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiangtai.span import Span, read_spans
from jiangtai.speech.sentences import clauses, sentences


def cut(text: str) -> list[str]:
    return [read_spans(text, piece) for piece in sentences(text, (Span(0, len(text)),))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要学习。要实干！好吗？", ["要学习。", "要实干！", "好吗？"]),
        ("他写了《还能改进吗？还能改进吗？》，很好。", ["他写了《还能改进吗？还能改进吗？》，很好。"]),
        ("“路在脚下。”我们出发。", ["“路在脚下。”", "我们出发。"]),
        ("回答好“为什么？”的问题。再出发。", ["回答好“为什么？”的问题。", "再出发。"]),
        ("增长3.5%。We met. Then we left.", ["增长3.5%。", "We met. ", "Then we left."]),
        ("太好了！！……走吧。", ["太好了！！……", "走吧。"]),
        ("他说：“没有收尾。我们继续。", ["他说：“没有收尾。", "我们继续。"]),
        ("1. 建立台账；逐户走访。2. 公开账目。", ["1. 建立台账；逐户走访。", "2. 公开账目。"]),
        ("We left in 1998. 1. Keep the books.", ["We left in 1998. ", "1. Keep the books."]),
        ('他说"要学习。要实干。"大家鼓掌。', ['他说"要学习。要实干。"', "大家鼓掌。"]),
    ],
)
def test_sentences_end_where_a_speaker_pauses(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_clauses_keep_brackets_quotations_and_figures_whole() -> None:
    text = "紧扣“公平，正义”，推进（一、二，三）工作：到10:30，完成1,000件；好。"
    pieces = [read_spans(text, piece) for piece in clauses(text, (Span(0, len(text)),))]
    assert pieces == ["紧扣“公平，正义”，", "推进（一、二，三）工作：", "到10:30，", "完成1,000件；", "好。"]


def test_a_mended_paragraph_is_cut_as_if_whole() -> None:
    text = "要抓好“乡村\n\n振兴。”工作。要实干。"
    spans = (Span(0, 6), Span(8, len(text)))
    assert [read_spans(text, piece) for piece in sentences(text, spans)] == ["要抓好“乡村振兴。”", "工作。", "要实干。"]


@given(st.text("要学习。！？，；：、“”（）《》\"'abc 1.2,\n", max_size=60), st.integers(0, 60))
def test_pieces_are_the_paragraph(text: str, middle: int) -> None:
    spans = tuple(
        span
        for span in (Span(0, min(middle, len(text))), Span(min(middle, len(text)), len(text)))
        if span.end > span.start
    )
    for split in (sentences, clauses):
        assert "".join(read_spans(text, piece) for piece in split(text, spans)) == text.replace("\n", " ")


def test_an_abbreviation_ends_no_english_sentence() -> None:
    text = "Dr. Smith will not close before 8 p.m. on weekdays. J. Doe agrees. See No. 4."
    pieces = [read_spans(text, spans).strip() for spans in sentences(text, (Span(0, len(text)),))]
    assert pieces == ["Dr. Smith will not close before 8 p.m. on weekdays.", "J. Doe agrees.", "See No. 4."]
