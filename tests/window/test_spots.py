"""Where wordings stand on their slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.outline import Kind
from jiangtai.window.links import paths
from jiangtai.window.spots import spot_at, spots

if TYPE_CHECKING:
    from jiangtai.session import Session


def test_every_wording_of_a_page_on_one_slide_has_a_spot_of_its_own(session: Session) -> None:
    deck = session.deck
    for page in session.outline.pages():
        slides = [slide for slide in deck.slides if slide.page == page.id]
        if len(slides) != 1 or page.kind in (Kind.COVER, Kind.AGENDA, Kind.SECTION):
            continue
        found = spots(page, slides[0])
        said = [path for path, wording in paths(page) if wording.text]
        assert [spot.path for spot in found] == said, page.kind
        for spot in found:
            middle = (spot.rect.x + spot.rect.cx // 2, spot.rect.y + spot.rect.cy // 2)
            assert spot_at(found, *middle) == spot


def test_nothing_stands_in_the_margin(session: Session) -> None:
    page = next(page for page in session.outline.pages() if page.kind is Kind.BULLETS)
    slide = next(slide for slide in session.deck.slides if slide.page == page.id)
    assert spot_at(spots(page, slide), 100, 100) is None
