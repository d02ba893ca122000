"""Framing: what stands around the speech's own pages: cover and agenda, closing, and the occasion's extras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.lexicon.furniture import Language, furnished
from jiangtai.outline.ending import extra_page
from jiangtai.outline.naming import tells
from jiangtai.outline.occasion import Cuts, Extra, find_occasion
from jiangtai.outline.outline import NO_WORDS, Kind, Origin, Page, PageId, Part
from jiangtai.outline.wording import furniture
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.asking import Asked
    from jiangtai.outline.brief import Brief
    from jiangtai.outline.occasion import Occasion
    from jiangtai.outline.outline import Point, Wording


@dataclass(frozen=True, slots=True)
class Frame:
    """What the speech itself gives to stand around its parts: the cover, its closing and the questions it asks."""

    front: Page
    closing: Page | None = None
    found: Asked | None = None


def framed(parts: list[Part], frame: Frame, brief: Brief, language: Language = Language.SIMPLIFIED) -> tuple[Part, ...]:
    """Return the parts with cover and agenda before, the closing at its part's end, and the extras last.

    An occasion may put an extra before the closing. All furniture follows the speech's language.
    """
    occasion = find_occasion(brief.occasion)
    first, headed = (parts[0], parts[1:]) if parts and not parts[0].heading.text else (Part("0", NO_WORDS, ()), parts)
    agenda = (
        [Page(PageId("agenda"), Kind.AGENDA, furniture("目录"))]
        if sum(tells(part.heading.text) for part in headed) > 1
        else []
    )
    opened = [replace(first, pages=(frame.front, *agenda, *first.pages)), *headed]
    last = _last(brief, occasion)
    for what in last if frame.found is None or Extra.QUESTIONS in last else [*last, Extra.QUESTIONS]:
        page = extra_page(what, occasion, frame.found) if what is not None else frame.closing
        if page is not None:
            at = _home(opened, page)
            opened[at] = replace(opened[at], pages=(*opened[at].pages, page))
    if language is Language.SIMPLIFIED:
        return tuple(opened)
    return tuple(replace(part, pages=tuple(worded(page, language) for page in part.pages)) for part in opened)


def worded(page: Page, language: Language) -> Page:
    """Return a page with its furniture, and the questions the program asks, in a language."""
    if page.kind is Kind.COVER:
        return page

    def said(wording: Wording) -> Wording:
        fixed = wording.origin is Origin.FURNITURE or (page.kind is Kind.QUESTIONS and wording.origin is Origin.OWN)
        return replace(wording, text=furnished(wording.text, language)) if fixed else wording

    def told(point: Point) -> Point:
        return replace(point, wording=said(point.wording), points=tuple(map(told, point.points)))

    return replace(
        page, title=said(page.title), points=tuple(map(told, page.points)), heads=tuple(map(said, page.heads))
    )


def asks(brief: Brief, occasion: Occasion) -> bool:
    """Return whether questions the speech asks itself stand on a page of their own: not where it is quoted, nor unasked for."""
    unwanted = brief.extras is not None and Extra.QUESTIONS not in brief.extras
    return occasion.cuts is not Cuts.WHOLE and not unwanted


def _last(brief: Brief, occasion: Occasion) -> list[Extra | None]:
    """Return what comes last, in order: the occasion's own, or the brief's extras in the occasion's order. None: closing."""
    if brief.extras is None:
        return list(occasion.last)
    wanted = {Extra(name) for name in brief.extras if name in set(Extra)}
    usual = [what for what in occasion.last if what is None or what in wanted]
    return [*usual, *(what for what in Extra if what in wanted and what not in usual)]


def _home(parts: Sequence[Part], page: Page) -> int:
    """Return the part a page goes to: the one its source stands in, else the last."""
    if page.source is None:
        return len(parts) - 1
    start = page.source.start
    return max((at for at, part in enumerate(parts) if part.start <= start), default=0)
