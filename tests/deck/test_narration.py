"""Notes: each passage read once, in order, cut between sentences where a page goes on."""

from __future__ import annotations

from jiangtai.deck.narration import narrate
from jiangtai.outline.brief import Notes
from jiangtai.outline.outline import Kind, Page, PageId, Point, Wording
from jiangtai.span import Span

_TEXT = "标题\n第一句。第二句，\n接着说完。\n第三句。第四句。"
_SPANS = (Span(3, 11), Span(12, 17), Span(18, 26))
_BREAKS = frozenset({3, 18})
_PAGE = Page(PageId("p"), Kind.BULLETS, Wording("题"), (Point(Wording("点")),), notes=_SPANS)


def test_a_mended_break_is_not_read_and_a_paragraph_is_a_line() -> None:
    assert narrate(_PAGE, _TEXT, [3], _BREAKS, Notes.FULL) == ["第一句。第二句，接着说完。\n第三句。第四句。"]


def test_slides_of_one_page_share_its_passage_between_sentences() -> None:
    first, second = narrate(_PAGE, _TEXT, [3, 24], _BREAKS, Notes.FULL)
    assert (first, second) == ("第一句。第二句，接着说完。\n第三句。", "第四句。")


def test_a_slide_cut_from_nowhere_reads_nothing_new() -> None:
    told = narrate(_PAGE, _TEXT, [3, None, 18], _BREAKS, Notes.FULL)
    assert "".join(told).replace("\n", "") == "第一句。第二句，接着说完。第三句。第四句。"


def test_points_only_own_words_and_none() -> None:
    own = Page(PageId("p"), Kind.BULLETS, notes=_SPANS, notes_own="自己写的。")
    assert narrate(_PAGE, _TEXT, [3, 24], _BREAKS, Notes.POINTS) == ["题\n点", ""]
    assert narrate(own, _TEXT, [3, 24], _BREAKS, Notes.FULL) == ["自己写的。", ""]
    assert narrate(_PAGE, _TEXT, [3, 24], _BREAKS, Notes.NONE) == ["", ""]


def test_points_are_noted_on_the_slide_they_stand_on() -> None:
    rows = tuple(
        Point(Wording(said, (Span(at, at + 3),))) for said, at in (("第一句", 3), ("第二句", 7), ("第四句", 22))
    )
    page = Page(PageId("p"), Kind.PAIRS, Wording("第三句", (Span(18, 21),)), rows)
    assert narrate(page, _TEXT, [3, 7, 22], _BREAKS, Notes.POINTS) == ["第三句\n第一句", "第二句", "第四句"]
    assert narrate(page, _TEXT, [3, None, 22], _BREAKS, Notes.POINTS) == ["第三句\n第一句\n第二句", "", "第四句"]


def test_nobody_reads_out_cover_and_agenda() -> None:
    cover = Page(PageId("cover"), Kind.COVER, Wording("题"), (Point(Wording("示例单位")),))
    assert narrate(cover, _TEXT, [None], _BREAKS, Notes.POINTS) == [""]
