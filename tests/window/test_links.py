"""From the source to the page that shows it, and from a place on a slide to its wording."""

from __future__ import annotations

from jiangtai.outline.outline import Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.span import Span
from jiangtai.window.links import page_showing, page_with, paths, shown_spans

COVER = Page(PageId("cover"), Kind.COVER, Wording("题目", (Span(0, 2),)))
OVERVIEW = Page(PageId("overview"), Kind.CARDS, Wording("总览"), (Point(Wording("甲", (Span(10, 12),))),))
DETAIL = Page(
    PageId("detail"),
    Kind.BULLETS,
    Wording("甲", (Span(10, 12),)),
    (Point(Wording("甲的要点", (Span(14, 20),)), (Point(Wording("细目", (Span(22, 24),))),)),),
    notes=(Span(10, 40),),
)
OUTLINE = Outline(Wording("题目"), "study", (Part("0", Wording(""), (COVER, OVERVIEW, DETAIL)),))


def test_used_text_is_what_stands_on_slides_the_cover_aside() -> None:
    assert shown_spans(OUTLINE) == (Span(10, 12), Span(14, 20), Span(22, 24))


def test_a_stretch_leads_to_the_page_that_shows_most_of_it() -> None:
    assert page_showing(OUTLINE, Span(10, 30)) == "detail"
    assert page_showing(OUTLINE, Span(30, 35)) == "detail"
    assert page_showing(OUTLINE, Span(50, 60)) is None


def test_every_wording_has_a_path() -> None:
    page = page_with(OUTLINE, PageId("detail"))
    assert page is not None
    assert [path for path, _ in paths(page)] == [(), (0,), (0, 0)]
