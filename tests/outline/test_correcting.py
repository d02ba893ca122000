"""Corrections laid over the source: on wordings that hold the words, in what is read, and nowhere else."""

from __future__ import annotations

from jiangtai.outline.correcting import correct_source, read_corrected, recorrected
from jiangtai.outline.outline import NO_WORDS, Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.span import Span

TEXT = "学习《旧名称》，把旧名称\n\n落到实处，学得扎实。"


def cut(*words: str) -> Wording:
    spans = tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)
    return Wording("，".join(words).replace("\n", ""), spans)


def outline(*wordings: Wording, touched: bool = False) -> Outline:
    page = Page(PageId("a"), Kind.BULLETS, cut("学得扎实"), tuple(Point(w) for w in wordings), touched=touched)
    return Outline(NO_WORDS, "study", (Part("0", NO_WORDS, (page,)),))


def said(shown: Outline) -> list[str]:
    return [point.wording.text for page in shown.pages() for point in page.points]


def test_every_wording_that_holds_the_words_has_the_new_ones() -> None:
    before = outline(cut("学习《旧名称》"), cut("把旧名称\n\n落到实处"), cut("学得扎实"))
    after = correct_source(before, TEXT, Span(3, 6), "新名称", "核对")
    assert said(after) == ["学习《新名称》", "把旧名称落到实处", "学得扎实"]
    first = next(after.pages()).points[0].wording
    assert first.corrected
    assert first.reason == "核对"
    assert first.sources == next(before.pages()).points[0].wording.sources


def test_a_wording_that_holds_only_a_part_stays() -> None:
    before = outline(Wording("学习《旧", (Span(0, 4),)))
    assert said(correct_source(before, TEXT, Span(3, 6), "新名称", "")) == ["学习《旧"]


def test_two_corrections_in_one_wording_both_stand() -> None:
    once = correct_source(outline(cut("学习《旧名称》", "落到实处")), TEXT, Span(3, 6), "新的名称", "")
    twice = correct_source(once, TEXT, Span(TEXT.index("实处"), TEXT.index("实处") + 2), "细处", "")
    assert [one.text for one in twice.corrections] == ["新的名称", "细处"]
    fresh = recorrected(outline(cut("学习《旧名称》"), cut("落到实处")), TEXT, twice.corrections)
    assert said(fresh) == ["学习《新的名称》", "落到细处"]


def test_what_a_person_touched_is_not_corrected_again() -> None:
    corrections = correct_source(outline(cut("学习《旧名称》")), TEXT, Span(3, 6), "新名称", "").corrections
    assert said(recorrected(outline(cut("学习《旧名称》"), touched=True), TEXT, corrections)) == ["学习《旧名称》"]


def test_what_is_read_has_the_new_words() -> None:
    corrections = correct_source(outline(), TEXT, Span(3, 6), "新名称", "").corrections
    assert read_corrected(TEXT, Span(0, 8), corrections) == "学习《新名称》，"
    assert read_corrected(TEXT, Span(4, 8), corrections) == TEXT[4:8]
